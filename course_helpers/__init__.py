"""Back massage, hands on: strokes, pictures, players and handouts drawn from one set of data."""

from __future__ import annotations

from .errors import DataError, ToolError
from .reading import find_data, load_course

__all__ = ["DataError", "ToolError", "find_data", "load_course"]
