// Spoken cues, by a voice of the device itself: a voice from the network would send the words away and fail offline.

/** The local voice to use for a language, or null. */
export function pickVoice(voices, language = "en") {
  const local = voices.filter((voice) => voice.localService === true);
  const base = language.toLowerCase().split("-")[0];
  const speaks = (voice) => voice.lang.toLowerCase().replace("_", "-");
  const fitting = local.filter((voice) => speaks(voice).split("-")[0] === base);
  return (
    fitting.find((voice) => speaks(voice) === language.toLowerCase()) ??
    fitting.find((voice) => voice.default) ??
    fitting[0] ??
    null
  );
}

/** Speaks over a `speechSynthesis`-like object (or null) with `Utterance` as its constructor. */
export function createVoice(synthesis, Utterance, language = "en") {
  let awake = false;
  const voice = () => (synthesis ? pickVoice(synthesis.getVoices(), language) : null);
  return {
    /** Whether this device can speak by itself. */
    get available() {
      return voice() !== null;
    },
    /** To be called from a click or a key: some phones only speak later if they were asked to, in silence, at once. */
    wake() {
      if (awake || !voice()) return;
      awake = true;
      const silence = new Utterance(" ");
      silence.volume = 0;
      synthesis.speak(silence);
    },
    /** Say `text`; `gently` waits its turn by saying nothing while another cue is being spoken. */
    say(text, { gently = false } = {}) {
      const speaker = voice();
      if (!speaker || !text) return false;
      if (synthesis.speaking || synthesis.pending) {
        if (gently) return false;
        synthesis.cancel();
      }
      const utterance = new Utterance(text);
      utterance.voice = speaker;
      utterance.lang = speaker.lang;
      utterance.rate = 0.92;
      synthesis.speak(utterance);
      return true;
    },
    stop() {
      synthesis?.cancel();
    },
    /** Call `listener` when the device's voices become known; gives a function that stops listening. */
    watch(listener) {
      synthesis?.addEventListener?.("voiceschanged", listener);
      return () => synthesis?.removeEventListener?.("voiceschanged", listener);
    },
  };
}
