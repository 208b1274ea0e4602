// Keeps the screen awake while hands are oily, where the page may ask for it.

/** A wake lock over `navigator` and `document`; both may lack what it needs, and then nothing happens. */
export function createWakeLock(navigator, document) {
  let wanted = false;
  let lock = null;
  let asking = false;

  async function ask() {
    if (!wanted || lock || asking || !navigator?.wakeLock || document.visibilityState === "hidden") return;
    asking = true;
    try {
      const got = await navigator.wakeLock.request("screen");
      got.addEventListener?.("release", () => {
        if (lock === got) lock = null;
      });
      lock = got;
      if (!wanted) release();
    } catch {
      // Refused (low battery, an embedding page's policy): the player works without.
    } finally {
      asking = false;
    }
  }

  function release() {
    wanted = false;
    lock?.release()?.catch?.(() => {});
    lock = null;
  }

  // The browser takes the lock away from a hidden page.
  document.addEventListener("visibilitychange", ask);

  return {
    acquire() {
      wanted = true;
      return ask();
    },
    release,
    get held() {
      return lock !== null;
    },
    dispose() {
      document.removeEventListener("visibilitychange", ask);
      release();
    },
  };
}
