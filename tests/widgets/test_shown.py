"""How a tool shows itself: a live view, and beside it the picture and the sentence that outlast it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from course_helpers import check_yourself, explore_stroke, pacer, pressure_explorer, with_speed

LONG = "whole-hand-effleurage"
VIEW = "application/vnd.jupyter.widget-view+json"
TOOLS: dict[str, Callable[[], Any]] = {
    "pacer": lambda: pacer(LONG),
    "explore_stroke": lambda: explore_stroke(LONG),
    "pressure_explorer": pressure_explorer,
    "check_yourself": lambda: check_yourself("06"),
    "with_speed": lambda: with_speed(pacer(LONG)),
}


@pytest.mark.parametrize("name", TOOLS)
def test_view_picture_and_words_stand_side_by_side(name):
    tool = TOOLS[name]()
    bundle = tool._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert set(data) == {VIEW, "text/html", "text/plain"}
    assert data[VIEW]["model_id"] == tool.model_id
    assert data["text/html"] == tool.picture().html()
    assert data["text/plain"] == tool.picture().sentence


@pytest.mark.parametrize("name", TOOLS)
def test_no_memory_address_or_identity_in_what_is_stored(name):
    """Two runs of a cell store the same text and the same picture."""
    one, other = TOOLS[name](), TOOLS[name]()
    assert repr(one) == repr(other) == one.picture().sentence
    assert not re.search(r"0x[0-9a-f]{6,}|object at", repr(one))
    assert one.picture().html() == other.picture().html()
    assert one.model_id not in one.picture().html()
