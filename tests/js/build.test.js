import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

const js = fileURLToPath(new URL("../../course_helpers/js/", import.meta.url));
const skip = existsSync(join(js, "node_modules", "esbuild")) ? false : "esbuild is not installed: npm ci in course_helpers/js";

test("the committed modules are what the sources build", { skip }, () => {
  const out = mkdtempSync(join(tmpdir(), "course-static-"));
  try {
    execFileSync(process.execPath, [join(js, "build.mjs"), out]);
    const modules = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".js")).sort();
    const names = modules(out);
    assert.deepEqual(modules(fileURLToPath(new URL("../../course_helpers/static/", import.meta.url))), names);
    for (const name of names) {
      const built = readFileSync(join(out, name), "utf8");
      const committed = readFileSync(new URL(`../../course_helpers/static/${name}`, import.meta.url), "utf8");
      assert.ok(built === committed, `${name} is stale: npm run build in course_helpers/js`);
    }
  } finally {
    rmSync(out, { recursive: true });
  }
});
