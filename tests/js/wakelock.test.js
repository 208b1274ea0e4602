import assert from "node:assert/strict";
import test from "node:test";

import { createWakeLock } from "../../course_helpers/js/wakelock.js";
import { fakeScreen } from "./fakes.js";

test("a lock that the browser took away is asked for again when the page is back", async () => {
  const screen = fakeScreen();
  const lock = createWakeLock(screen.navigator, screen.document);
  await lock.acquire();
  assert.equal(lock.held, true);
  // The page is hidden: the browser releases the lock by itself.
  assert.equal(screen.asked, 1);
  screen.document.visibilityState = "hidden";
  lock.release();
  await lock.acquire();
  assert.equal(screen.asked, 1, "a hidden page does not ask");
  screen.document.visibilityState = "visible";
  for (const listener of screen.listeners) await listener();
  assert.equal(screen.asked, 2);
  lock.dispose();
  assert.equal(screen.listeners.size, 0);
});

test("a release while the browser still thinks is kept", async () => {
  const screen = fakeScreen();
  const lock = createWakeLock(screen.navigator, screen.document);
  const asked = lock.acquire();
  lock.release();
  await asked;
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual([lock.held, screen.held], [false, 0]);
});

test("refusal and absence are no faults", async () => {
  const screen = fakeScreen();
  screen.navigator.wakeLock.request = () => Promise.reject(new Error("low battery"));
  await createWakeLock(screen.navigator, screen.document).acquire();
  await createWakeLock({}, screen.document).acquire();
});
