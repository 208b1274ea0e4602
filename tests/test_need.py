"""The rule about tools that may be missing: skipped with a reason, a failure where all is required."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

MISSING: list[Callable[[Any], object]] = [
    lambda need: need.program("no-such-browser", "nor-this-one"),
    lambda need: need.module("no_such_package.api"),
    lambda need: need.file(Path("no-such-file.js"), "npm ci"),
]


@pytest.mark.parametrize("ask", MISSING)
def test_a_missing_tool_skips_with_its_name(
    ask: Callable[[Any], object], need: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COURSE_REQUIRE_ALL", raising=False)
    with pytest.raises(pytest.skip.Exception, match=r"no.such.*is not installed"):
        ask(need)


@pytest.mark.parametrize("ask", MISSING)
def test_where_all_is_required_a_missing_tool_fails(
    ask: Callable[[Any], object], need: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURSE_REQUIRE_ALL", "1")
    with pytest.raises(pytest.fail.Exception, match=r"no.such.*is missing"):
        ask(need)


def test_what_is_there_is_given(need: Any) -> None:
    assert Path(need.program("no-such-thing", "python3", "python")).exists()
    assert need.module("json").dumps({}) == "{}"
    assert need.file(Path(__file__), "git") == Path(__file__)
