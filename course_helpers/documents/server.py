"""A Jupyter server extension: lessons of the course are saved clean, other notebooks as they are."""

from __future__ import annotations

from typing import Any

import nbformat

from .clean import clean_notebook, is_course_notebook


def clean_before_save(model: dict[str, Any], path: str = "", contents_manager: Any = None, **_: Any) -> None:
    """Clean a lesson on its way to disk.

    A save is never lost: the cleaned copy takes the place of the content only when it is complete. Whatever
    goes wrong before that, the contents manager notes in the log, and saves the content as it is.
    """
    content = model.get("content")
    if model.get("type") == "notebook" and isinstance(content, dict) and is_course_notebook(content):
        model["content"] = clean_notebook(nbformat.from_dict(content))


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(server: Any) -> None:
    server.contents_manager.register_pre_save_hook(clean_before_save)


# Older servers look for the name without the underscore.
load_jupyter_server_extension = _load_jupyter_server_extension
