// Builds one readable ES module per widget into ../static: `npm run build`, in course_helpers/js.
// The same sources give the same bytes on every machine.
import { build } from "esbuild";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
// Another folder may be named, so that a test can build beside the committed files and compare.
const outdir = process.argv[2] ?? join(here, "..", "static");

await build({
  absWorkingDir: here,
  entryPoints: ["player.js", "pressure.js", "guard.js", "handout.js"],
  outdir,
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  minify: false,
  legalComments: "none",
  loader: { ".css": "text" },
  banner: { js: "// Derived from course_helpers/js by `npm run build` there. Do not edit." },
  logLevel: "warning",
});
