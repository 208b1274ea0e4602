"""The tools by name: what a stored figure may ask a handout to rebuild, and nothing else."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from .errors import CourseError, ToolError, suggest
from .figures import show_stance, show_stroke
from .overviews import show_back, show_bodies, show_evidence, show_finish, show_strokes
from .picture import Still
from .plan_pictures import show_plan, show_route_card
from .squared_paper import show_squared_paper
from .widgets import (
    check_yourself,
    explore_stroke,
    pacer,
    practice_log,
    pressure_explorer,
    routine_builder,
    routine_player,
    scale_drill,
    screening,
    session_form,
    show_progress,
    tempo_drill,
)


class Shown(Protocol):
    """What every tool returns: something that has a still form."""

    def picture(self) -> Still:
        """Return what stands for the tool where it cannot live."""
        ...


@dataclass(frozen=True)
class Tool:
    """A tool that lessons use.

    Attributes
    ----------
    build
        Makes the tool from keyword arguments.
    arguments
        The JSON arguments that a stored figure may give, with their types.
    module
        Name of the browser module that runs it in a handout, or None if it is a picture there.
    needs_python
        Whether it is more than a picture only while Python runs.
    """

    name: str
    build: Callable[..., Any]
    arguments: Mapping[str, type]
    module: str | None = None
    needs_python: bool = False


TOOLS: Mapping[str, Tool] = {
    tool.name: tool
    for tool in (
        Tool("show_stroke", show_stroke, {"technique": str, "body": str, "side": str}),
        Tool("show_stance", show_stance, {"technique": str, "side": str}),
        Tool("show_back", show_back, {}),
        Tool("show_bodies", show_bodies, {"contact": str, "technique": str}),
        Tool("show_strokes", show_strokes, {"techniques": list}),
        Tool("show_evidence", show_evidence, {}),
        Tool("show_finish", show_finish, {"techniques": list, "force_n": float}),
        Tool("show_plan", show_plan, {"routine": str, "minutes": float, "body": str}),
        Tool("show_route_card", show_route_card, {"routine": str, "minutes": float, "body": str}),
        Tool(
            "pacer",
            pacer,
            {"technique": str, "body": str, "side": str, "passes": int},
            module="player",
        ),
        Tool("explore_stroke", explore_stroke, {"technique": str}, needs_python=True),
        Tool(
            "pressure_explorer",
            pressure_explorer,
            {"technique": str, "force_n": float, "oil": str},
            module="pressure",
        ),
        Tool("scale_drill", scale_drill, {"contact": str, "target_n": float}, module="scale"),
        Tool("show_squared_paper", show_squared_paper, {}),
        Tool("check_yourself", check_yourself, {"lesson": str}, module="check"),
        Tool("tempo_drill", tempo_drill, {"technique": str, "mode": str}, module="tempo"),
        Tool(
            "routine_player",
            routine_player,
            {"routine": str, "minutes": float, "body": str},
            module="routine",
        ),
        Tool("screening", screening, {}, module="screening"),
        Tool("session_form", session_form, {"role": str}, module="form"),
        Tool("routine_builder", routine_builder, {"routine": str}, needs_python=True),
        Tool("practice_log", practice_log, {}, needs_python=True),
        Tool("show_progress", show_progress, {}, needs_python=True),
    )
}


def rebuild(name: str, args: Mapping[str, Any]) -> Shown:
    """Build a tool from the name and arguments that a stored figure carries.

    Raises
    ------
    ToolError
        For an unknown name, or arguments that the tool does not take.
    """
    if name not in TOOLS:
        raise ToolError(f"there is no tool {name!r}; {suggest(name, TOOLS)}")
    tool = TOOLS[name]
    for key, value in args.items():
        if key not in tool.arguments:
            raise ToolError(f"{name} has no argument {key!r}; {suggest(key, tool.arguments)}")
        wanted = (int, float) if tool.arguments[key] is float else tool.arguments[key]
        if not isinstance(value, wanted) or isinstance(value, bool):
            raise ToolError(f"{name}: {key} is {value!r}; expected {tool.arguments[key].__name__}")
    try:
        inspect.signature(tool.build).bind(**args)
    except TypeError as error:
        raise ToolError(f"{name}: {error}") from error
    try:
        shown: Shown = tool.build(**args)
    except CourseError as error:
        raise ToolError(f"{name}: {error}") from error
    return shown
