import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { createHost, mount } from "../../course_helpers/js/host.js";

test("a host tells of changes once, and only of changes", () => {
  const model = createHost({ a: 1 });
  const told = [];
  const listener = (_, value) => told.push(value);
  model.on("change:a", listener);
  model.set("a", 2);
  model.set("a", 2);
  model.set({ a: 3 });
  model.off("change:a", listener);
  model.set("a", 4);
  assert.deepEqual(told, [2, 3]);
  assert.equal(model.get("a"), 4);
  model.save_changes();
  model.send({});
});

test("mount takes an object or a function, and takes both parts away again", async () => {
  const steps = [];
  const parts = {
    initialize: () => (steps.push("initialize"), () => steps.push("ended")),
    render: () => (steps.push("render"), () => steps.push("removed")),
  };
  (await mount(() => parts, createHost({}), {}))();
  assert.deepEqual(steps, ["initialize", "render", "removed", "ended"]);
  (await mount({ render: () => undefined }, createHost({}), {}))();
});

for (const name of ["player", "pressure", "check", "screening", "guard", "handout"]) {
  const url = new URL(`../../course_helpers/static/${name}.js`, import.meta.url);

  test(`${name}.js loads without a page, imports nothing and fetches nothing`, async () => {
    const code = readFileSync(url, "utf8");
    assert.match(code.split("\n")[0], /^\/\/ Derived/);
    const addresses = [...code.matchAll(/https?:\/\/[^\s"'`)]+/g)].map((match) => match[0]);
    assert.deepEqual(addresses.filter((one) => one !== "http://www.w3.org/2000/svg"), []);
    assert.ok(!/^\s*import\b/m.test(code) && !/\b(fetch|XMLHttpRequest|importScripts|WebSocket)\b/.test(code));
    await import(url);
  });
}

test("the handout module stays below 90 kB", () => {
  assert.ok(readFileSync(new URL("../../course_helpers/static/handout.js", import.meta.url)).length < 90_000);
});
