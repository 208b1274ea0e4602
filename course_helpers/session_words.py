"""The forms after a session in words: what stands on paper."""

from __future__ import annotations

from collections.abc import Sequence

from .records import Course

ROLES = ("receiver", "giver")


def form_sentence(course: Course, roles: Sequence[str]) -> str:
    """Say what the paper forms of these roles hold."""
    form = course.session_form
    words, parts = form.texts.paper, form.rubric.parts
    names = [part.name.lower() for part in parts]
    said = {
        "parts": f"{', '.join(names[:-1])}, {names[-1]}",
        "levels": " ".join(f"{part.name}: {' '.join(part.levels)}" for part in parts),
    }
    sentences = {"receiver": words.sentence_receiver, "giver": words.sentence_giver.format(**said)}
    return " ".join(sentences[role] for role in roles)
