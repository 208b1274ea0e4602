// Builds one readable ES module per widget into ../static: `npm run build`, in course_helpers/js.
// The same sources give the same bytes on every machine.
import { build, transform } from "esbuild";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
// Another folder may be named, so that a test can build beside the committed files and compare.
const outdir = process.argv[2] ?? join(here, "..", "static");

const all = {
  absWorkingDir: here,
  outdir,
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "inline", // a library's author and licence stay with its code
  banner: { js: "// Derived from course_helpers/js by `npm run build` there. Do not edit." },
  logLevel: "warning",
};

const shortCss = {
  name: "short-css",
  setup(bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, target: "es2022" });
      return { contents: code, loader: "text" };
    });
  },
};

// One line for each tool.
const tools = [
  "player",
  "routine",
  "pressure",
  "check",
  "scale",
  "tempo",
  "screening",
  "form",
];

// Parts of boxes of core widgets: they need Python.
const parts = ["guard", "order-list"];

await build({ ...all, entryPoints: [...tools, ...parts].map((name) => `${name}.js`), loader: { ".css": "text" } });

// What follows travels inside handouts, each of which takes only the tools that it has: as short as can be.
await build({ ...all, entryPoints: ["handout.js"], minify: true });
for (const name of tools) {
  const globalName = `courseTools.${name}`;
  await build({ ...all, entryPoints: [`${name}.js`], outdir: join(outdir, "handout"), format: "iife", globalName, plugins: [shortCss], minify: true });
}
