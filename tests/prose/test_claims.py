"""No claim that is not backed stands uncorrected: its words stand only where they are denied or corrected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest

from course_helpers import load_course
from course_helpers.records import Claim, Course
from tests.prose.reading import Passage, passages, sentences
from tests.prose.spelling import ADDRESS
from tests.prose.test_house_rules import DENIED

# Here claims stand in order to be weighed.
WEIGHED = re.compile(r"^data/(?:claims|disagreements|harms|source-coverage)\.toml")


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course()


def corrected_in(claim: Claim) -> re.Pattern[str]:
    """Where a claim is corrected or refused: notebook and data file of the lessons that say they do."""
    numbers = [one.lesson for one in claim.where if one.how != "teaches"]
    return re.compile(rf"^(?:notebooks|data/lessons)/(?:{'|'.join(numbers) or '(?!)'})_")


def uncorrected(claims: Iterable[Claim], read: Iterable[Passage]) -> Iterator[str]:
    """Yield where a claim with a part graded D is repeated: place, claim, words and sentence."""
    bad = [claim for claim in claims if any(part.grade == "D" for part in claim.parts)]
    watched = [(c, re.compile(rf"\b(?:{'|'.join(c.watch)})(?!\w)", re.I), corrected_in(c)) for c in bad]
    for passage in read:
        if WEIGHED.search(passage.place):
            continue
        for sentence in sentences(ADDRESS.sub("", passage.text)):
            for claim, pattern, corrected in watched:
                found = pattern.search(sentence)
                if found and not DENIED.search(sentence) and not corrected.search(passage.place):
                    yield f"{passage.place}: {claim.id}, {found[0]!r}: {sentence}"


def test_no_claim_graded_d_stands_uncorrected(course):
    told = list(uncorrected(course.claims.claims, passages()))
    assert not told, "\n".join(["claims that are not backed; deny them, or leave them out:", *told])


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Long strokes move toxins out of the muscles.", "toxins"),
        ("It helps the lymph flow.", "toxins"),
        ("Kneading improves circulation.", "blood-flow"),
        ("Kneading brings more blood to a tired muscle.", "blood-flow"),
        ("A massage lowers the stress hormone.", "cortisol"),
        ("Stroke up, toward the heart.", "direction"),
        ("Press hard, and the knot goes.", "release"),
        ("Strip along it to release a trigger point.", "release"),
        ("With less oil you sink in deeper.", "less-oil"),
        ("Massage is the best remedy for a bad back.", "low-back-pain"),
        ("This stroke takes away the pain.", "pain"),
        ("Choose the right technique, and all is well.", "which-technique"),
        ("You will perform better tomorrow.", "soreness"),
    ],
)
def test_a_bare_claim_is_told_with_its_place_and_sentence(course, text, claim):
    place = "notebooks/07_heel_of_hand_effleurage.ipynb, cell 2 (x)"
    found = list(uncorrected(course.claims.claims, [Passage(place, f"Rest. {text}")]))
    assert any(one.startswith(f"{place}: {claim}, ") for one in found), found
    assert all(one.endswith(f": {text}") for one in found)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("No toxin leaves the body here.", "notebooks/07_x.ipynb, cell 2 (x)"),
        ("Toxins leave the body.", "notebooks/17_what.ipynb, cell 2 (x)"),
        ("Toxins leave the body.", "data/claims.toml: claims[4].claim"),
        ("You may read that less oil goes deeper.", "notebooks/03_x.ipynb, cell 2 (x)"),
        ("Knots: hold, and wait.", "data/lessons/12_x.toml: promise"),
        ("Skin and finger move as one.", "notebooks/07_x.ipynb, cell 2 (x)"),
    ],
)
def test_what_is_denied_or_corrected_is_let_pass(course, text, place):
    assert list(uncorrected(course.claims.claims, [Passage(place, text)])) == []


def test_every_claim_graded_d_is_watched(course):
    """Its own words, or those of the article that it stands for, are found by its own patterns."""
    for claim in course.claims.claims:
        if any(part.grade == "D" for part in claim.parts):
            pattern = re.compile("|".join(claim.watch), re.I)
            said = " ".join([claim.claim, claim.short, *(part.short or "" for part in claim.parts)])
            assert pattern.search(said), claim.id
