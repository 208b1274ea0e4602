"""Benchmarks look at the course through the same browser and JupyterLab as the browser tests."""

from __future__ import annotations

from tests.browser.conftest import browser, lab_server, lesson_copy, open_cells, open_in_lab

__all__ = ["browser", "lab_server", "lesson_copy", "open_cells", "open_in_lab"]
