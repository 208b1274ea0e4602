"""Imports run one way: data, geometry, drawing, widgets, documents."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

# From the bottom up; a module may import from its own layer and from those before it.
LAYERS = (
    {"errors"},
    {"log"},
    {"records"},
    {"geometry"},
    {"safety", "pressure", "tempo", "variants"},
    {
        "checks",
        "claim_checks",
        "lesson_checks",
        "offers",
        "place_names",
        "progress_checks",
        "scale_checks",
        "screening_checks",
    },
    {"plans"},
    {"routine_checks"},
    {"reading", "sentences", "asking"},
    {"overview_words", "claim_words", "plan_words", "scale_words", "session_words", "progress"},
    {"picture", "drawing"},
    {
        "figures",
        "findings",
        "glossary",
        "lesson_tables",
        "notices",
        "references",
        "screening_sheet",
        "squared_paper",
        "worksheet",
    },
    {"overviews", "back_notices", "claims", "routines"},
    {"plan_pictures"},
    {"widgets"},
    {"tools", "install"},
    {"documents"},
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
PACKAGE = Path(__file__).parents[1] / "course_helpers"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.stem != "__init__")


def _imported(path: Path) -> set[str]:
    """The parts of the package, one level down, that a module imports."""
    inside = path.relative_to(PACKAGE.parent).with_suffix("").parts
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = inside[: len(inside) - node.level] if node.level else ()
            parts = (*base, *(node.module or "").split("."))
            names = [parts] if node.module else [(*base, alias.name) for alias in node.names]
            found |= {name[1] for name in names if name[0] == PACKAGE.name and len(name) > 1}
        elif isinstance(node, ast.Import):
            found |= {
                alias.name.split(".")[1] for alias in node.names if alias.name.startswith("course_helpers.")
            }
    return found & RANK.keys()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_from_below(path: Path) -> None:
    own = path.relative_to(PACKAGE).with_suffix("").parts[0]
    assert own in RANK, f"give {own} a place in LAYERS"
    above = {name for name in _imported(path) if RANK[name] > RANK[own]}
    assert not above, f"{own} imports {', '.join(sorted(above))}, which stand above it"
