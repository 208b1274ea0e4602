import assert from "node:assert/strict";
import { test } from "node:test";

import { footOfWord } from "../../course_helpers/js/hands.js";

test("the word of a hand that stays begins below its badge, however large both are", () => {
  for (const size of [1.25, 2.5, 4]) {
    for (const font of [1.7, 3.75, 6]) {
      const top = footOfWord(size, font) - 0.8 * font; // the tallest letter of a word
      assert.ok(top > 1.06 * size, `size ${size}, font ${font}`);
    }
  }
});
