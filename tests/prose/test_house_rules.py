"""House rules of the course's prose that a machine can check: no filler, no marketing, no medical promise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest

from tests.prose.conftest import markdown
from tests.prose.reading import Passage, passages, sentences

MOST_JUST = 3  # in one lesson or data file
JUST = re.compile(
    r"\bjust\b(?! (?:above|after|as|before|behind|below|beside|enough|inside|outside|over|skin|under))", re.I
)
# A promise is none where it is denied; "until it heals" is a wound's business.
DENIED = re.compile(
    r"\b(?:no|not|never|none|nothing|nobody|neither|nor|cannot|without|myth|until|once)\b|n['’]t\b", re.I
)
EVIDENCE = re.compile(r"/17_|/claims")  # there claims are quoted in order to be weighed


@dataclass(frozen=True)
class Rule:
    """Words that the course does without, and why."""

    name: str
    pattern: re.Pattern[str]
    why: str
    promise: bool = False


def _rule(name: str, words: str, why: str, promise: bool = False) -> Rule:
    return Rule(name, re.compile(rf"\b(?:{words})\b", re.I), why, promise)


RULES = (
    _rule(
        "filler",
        "please note|note that|simply|obviously|basically|needless to say|as you know|it is important to",
        "leave it out",
    ),
    _rule(
        "marketing",
        "amazing|awesome|ultimate|miracles?|miraculous|effortless(?:ly)?|game[- ]changer|unlock|unleash"
        "|seamless|world-class|revolutionary|guaranteed?|pamper(?:ed|ing)?|blissful|like a pro",
        "say what is so",
    ),
    _rule(
        "medical promise",
        "cures?|cured|heals|healing|detox(?:es|ify|ifies|ifying)?|toxins?|flush(?:es)? out|clinically proven"
        "|proven to|boosts? (?:the |your )?immun\\w+|reliev(?:es?|ing) (?:your |the |back |low back )*pain",
        "the course treats nothing and promises nothing",
        promise=True,
    ),
    _rule(
        "measures", "inch|inches|pounds?|lbs?|ounces?|fahrenheit|tablespoons? of oil", "metric units, please"
    ),
    _rule(
        "scales", r"pressure (?:of |at )?\d+ ?(?:/|of|out of) ?10", "Walton is 0-5; feel and pain are 0-10"
    ),
)


# What a household scale may show: both units beside each other.
BOTH_UNITS = re.compile(r"(\d kg \()[\d.]+ lb\)")


def breaches(read: Iterable[Passage]) -> Iterator[str]:
    """Yield where a rule is broken: place, words, why, and the sentence."""
    for passage in read:
        for sentence in sentences(BOTH_UNITS.sub(r"\1)", passage.text)):
            for rule in RULES:
                found = rule.pattern.search(sentence)
                excused = rule.promise and (DENIED.search(sentence) or EVIDENCE.search(passage.place))
                if found and not excused:
                    yield f"{passage.place}: {rule.name}, {found[0]!r} ({rule.why}): {sentence}"


def too_much_just(read: Iterable[Passage]) -> list[str]:
    """Tell in which lesson or file "just" stands too often; "just below" and the like are places."""
    found: dict[str, list[str]] = {}
    for passage in read:
        if not passage.place.endswith(", output"):
            file = re.split(r"[,:]", passage.place)[0]
            found.setdefault(file, []).extend(s for s in sentences(passage.text) if JUST.search(s))
    return [
        f"{file}: 'just' in {len(said)} sentences, at most {MOST_JUST}: {' | '.join(said)}"
        for file, said in found.items()
        if len(said) > MOST_JUST
    ]


def test_the_course_keeps_its_house_rules() -> None:
    told = [*breaches(passages()), *too_much_just(passages())]
    assert not told, "\n".join(told)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Please note that the oil is warm.", "filler"),
        ("Simply lay your hands down.", "filler"),
        ("An amazing stroke.", "marketing"),
        ("This stroke heals a sore back.", "medical promise"),
        ("It flushes out toxins.", "medical promise"),
        ("Massage relieves back pain.", "medical promise"),
        ("Glide up four inches.", "measures"),
        ("Give it a pressure of 7 out of 10.", "scales"),
    ],
)
def test_a_breach_is_told_with_its_place_and_sentence(text, rule):
    (told,) = breaches([Passage("notebooks/06_x.ipynb, cell 2 (x)", f"All is well. {text} And so on.")])
    assert told.startswith(f"notebooks/06_x.ipynb, cell 2 (x): {rule}, ")
    assert told.endswith(f": {text}")


@pytest.mark.parametrize(
    "text",
    [
        "It cures nothing, and it has never flushed out a toxin.",
        "Leave the place out until it heals.",
        "The heel of the hand is secure. Note the heading; that is simple enough.",
        "Ask before the massage: relieve the hand, not the pain.",
        "Rate how it feels: 7 out of 10. Ten trials at 40 N, 7 of 10 within a quarter.",
    ],
)
def test_what_is_denied_or_only_looks_alike_is_let_pass(text):
    assert list(breaches([Passage("here", text)])) == []


def test_the_lesson_on_evidence_may_quote_claims():
    claim = "Toxins are washed away."
    assert list(breaches([Passage("notebooks/17_evidence.ipynb, cell 1 (x)", claim)])) == []
    assert list(breaches([Passage("data/claims.toml: claims[0].says", claim)])) == []
    assert len(list(breaches([Passage("notebooks/06_x.ipynb, cell 1 (x)", claim)]))) == 1


def test_just_is_counted_for_each_lesson(notebook, tmp_path):
    notebook(*["Just rest there."] * 3, markdown("Glide to just below the blade, just as slowly."))
    (tmp_path / "README.md").write_text("Just go.", "utf-8")
    (tmp_path / "data").mkdir()
    assert too_much_just(passages(tmp_path)) == []
    notebook(*["Just rest there."] * 4, name="01_more")
    passages.cache_clear()
    (told,) = too_much_just(passages(tmp_path))
    assert told.startswith("notebooks/01_more.ipynb: 'just' in 4 sentences, at most 3: Just rest there. | ")
