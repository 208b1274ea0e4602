"""British spelling, from word lists that come with two libraries and need no network.

pyspellchecker knows English words, most of them as Americans write them. codespell has a list of what differs
in Britain, and one of common misspellings, some of which pass for rare words elsewhere ("pervious").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

from spellchecker import SpellChecker

ALLOWED = Path(__file__).with_name("words.txt")
LETTERS = r"[^\W\d_²³]"
WORD = re.compile(rf"(?<![\w]){LETTERS}+(?:['’]{LETTERS}+)*(?![\w])")
ADDRESS = re.compile(r"\S*://\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|ipynb|toml|py|yml|md)\b|\bdoi \S+")
# American for one thing, British for another ("practice" is a noun, a "program" runs on a computer), or both.
BOTH = {"biased", "license", "practice", "practices", "program", "stories", "story"}
ENDING = re.compile(r"(?<=...)(s|ed|ing|er|ers|y)$")
ISE = re.compile(r"is(?=(e[drs]?|ers|ing|ation|ations|able)$)")


def allowed_words(file: Path = ALLOWED) -> list[str]:
    """Return the reviewed words that no list knows; lines that begin with # are remarks."""
    lines = (line.strip() for line in file.read_text("utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


class Speller:
    """Knows British spelling and the course's own words.

    Parameters
    ----------
    own
        Words, or terms of several words, that are right although no dictionary has them.
    """

    def __init__(self, own: Iterable[str]) -> None:
        self._english = SpellChecker(distance=1)
        self._own = {word.casefold() for term in own for word in words_of(term)}
        pairs = _pairs("dictionary_en-GB_to_en-US.txt")
        self._british = set(pairs)
        self._american = {word: british for british, word in pairs.items() if word not in BOTH}
        self._mistakes = {**_pairs("dictionary.txt"), **self._american}
        for word in self._british | BOTH:
            self._mistakes.pop(word, None)

    def mistake(self, word: str) -> str | None:
        """Return what is wrong with a word and what may be meant; None if it is well."""
        bare = re.sub(r"['’]s$", "", word).replace("’", "'").casefold()
        stem = ENDING.sub("", bare)
        if len(bare) == 1 or bare in self._own or bare in self._british or stem in self._british:
            return None
        if bare in self._mistakes:
            return f"{word!r}, write {self._mistakes[bare]!r}"
        if stem in self._american:
            return f"{word!r}, write {self._american[stem] + bare.removeprefix(stem)!r}"
        if bare in self._english or ISE.sub("iz", bare) in self._english:
            return None
        near = sorted(self._english.candidates(bare) or (), key=self._english.word_usage_frequency)[-3:]
        return f"{word!r}, did you mean {' or '.join(map(repr, near[::-1]))}?" if near else f"{word!r}"

    def mistakes(self, text: str) -> list[str]:
        """Return what is wrong with the words of a text; addresses and names of files are no words."""
        found = (self.mistake(word) for word in words_of(ADDRESS.sub(" ", text)))
        return [mistake for mistake in dict.fromkeys(found) if mistake]


def words_of(text: str) -> Iterator[str]:
    """Yield the words of a text; what is joined to a digit, such as T12, is none."""
    return (found[0] for found in WORD.finditer(text))


def _pairs(name: str) -> dict[str, str]:
    lines = (files("codespell_lib") / "data" / name).read_text("utf-8").splitlines()
    pairs = (line.partition("->") for line in lines)
    return {wrong.casefold(): right.strip().rstrip(",") for wrong, _, right in pairs}
