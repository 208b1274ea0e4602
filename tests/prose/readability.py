"""How hard the learner's prose is to read: the Automated Readability Index, paragraph by paragraph.

ARI = 4.71 x letters and digits per word + 0.5 x words per sentence - 21.43 (Smith and Senter, 1967, Automated
readability index, AMRL-TR-66-220). The result is about the school year in which a text is easy to read.

The formula stands here since the library that has it (textstat) counts punctuation as letters and leaves out
sentences of one or two words, such as "Then swap.", and would bring seven more packages to every learner.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from .reading import REFERENCES, Cell, ended, sentences

MOST = 8.0
SHORT_WORD = "term"  # what a word of the glossary counts as
LEAST_WORDS = 10
NOT_FOR_LEARNERS = {"instructor", "navigation", "references"}


@dataclass(frozen=True)
class Unit:
    """A paragraph of a lesson, or a list with its items as sentences, and where it stands."""

    place: str
    text: str


class Terms:
    """The glossary's words: each counts as one short word, since the lesson has to use it."""

    def __init__(self, words: Iterable[str]) -> None:
        longest_first = sorted(words, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.I)

    def shortened(self, text: str) -> str:
        """Return the text with a short word in the place of each term."""
        return self._pattern.sub(SHORT_WORD, text)


def index(text: str, terms: Terms) -> float:
    """Return the Automated Readability Index of a text that has at least one word."""
    split = [_words(terms.shortened(sentence)) for sentence in sentences(text)]
    counts = [words for words in split if words]
    words = [word for sentence in counts for word in sentence]
    characters = sum(map(len, words))
    return 4.71 * characters / len(words) + 0.5 * len(words) / len(counts) - 21.43


def _words(text: str) -> list[str]:
    """The words between blanks, without punctuation; a dash alone is no word."""
    bare = (re.sub(r"[\W_]", "", word) for word in text.split())
    return [word for word in bare if word]


def units(lesson: Sequence[Cell]) -> list[Unit]:
    """Return the learner's prose of a lesson, in the pieces over which the median is taken.

    The unit is the paragraph: a reader stumbles over a paragraph, and one hard paragraph in a long easy cell
    should be seen. A list is one unit, its items being sentences, together with the line that leads to it.
    Pieces of fewer than ten words, in which one word decides the index, are joined to their neighbour in the
    cell; a cell with no more than that is left out.

    Headings, tables, code, references, navigation and the instructor's notes are not counted.
    """
    found: list[Unit] = []
    in_references = 0
    for cell in lesson:
        texts: list[str] = []
        for block in cell.blocks if not cell.tags & NOT_FOR_LEARNERS else ():
            if block.kind == "heading" and (not in_references or block.level <= in_references):
                in_references = block.level if block.text.strip().casefold() in REFERENCES else 0
            if block.kind in ("paragraph", "list") and not in_references:
                texts.append(block.text)
        found += [Unit(cell.place, text) for text in _joined(texts)]
    return found


def _joined(texts: Iterable[str]) -> list[str]:
    """Texts with their short pieces, and lines that lead to a list, joined to the next or the last."""
    done: list[str] = []
    waiting = ""
    for text in texts:
        waiting = f"{waiting}\n{ended(text)}".strip()
        if len(_words(waiting)) >= LEAST_WORDS and not text.endswith(":"):
            done.append(waiting)
            waiting = ""
    if waiting and done:
        done[-1] += f"\n{waiting}"
    elif len(_words(waiting)) >= LEAST_WORDS:
        done.append(waiting)
    return done


def too_hard(lesson: Sequence[Cell], terms: Terms, most: float = MOST) -> str:
    """Return what makes a lesson too hard to read, hardest sentences first; nothing if it is easy enough."""
    found = {unit: index(unit.text, terms) for unit in units(lesson)}
    if not found or median(found.values()) <= most:
        return ""
    hard = {unit: value for unit, value in found.items() if value > most}
    head = (
        f"the median readability index (ARI) is {median(found.values()):.1f}, at most {most:g} is wanted; "
        f"{len(hard)} of {len(found)} paragraphs are harder. Split or shorten the hardest sentences:"
    )
    worst = sorted(_sentences(hard, terms), reverse=True)[:8]
    return "\n".join([head, *(line for _, line in worst)])


def _sentences(hard: Iterable[Unit], terms: Terms) -> Iterator[tuple[float, str]]:
    for unit in hard:
        for sentence in sentences(unit.text):
            words = _words(terms.shortened(sentence))
            if len(words) >= 5:
                long = sum(map(len, words)) / len(words)
                value = index(sentence, terms)
                yield (
                    value,
                    f"  {value:.1f}  {unit.place}: {sentence} [{len(words)} words, {long:.1f} letters each]",
                )
