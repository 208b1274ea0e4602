"""Display objects: a picture with real alternative text, in the one form that every front end keeps.

JupyterLab and nbconvert drop the alternative text of plain images, and strip inline SVG from notebooks that
they do not trust; a `<figure>` around an `<img>` survives everywhere. The figure names the tool and arguments
that made it, so that a handout can rebuild the tool from data.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any, Protocol


class Still(Protocol):
    """What stands for a tool where the tool cannot live: a picture, or a worksheet."""

    @property
    def sentence(self) -> str:
        """The same in words: `text/plain`, and what nbval compares."""
        ...

    def html(self) -> str:
        """Return the `<figure>` as it is stored in a notebook."""
        ...


@dataclass(frozen=True)
class Picture:
    """A picture, the sentence that says the same, and the tool call that made it.

    Parameters
    ----------
    svg
        A self-contained SVG document.
    sentence
        What the picture shows, in words: alternative text, caption and `text/plain`.
    tool, args
        The registered name of the tool, and its JSON arguments.
    notes
        Where the figures come from; small print under the caption.
    """

    svg: bytes = field(repr=False)
    sentence: str
    tool: str
    args: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def picture(self) -> Picture:
        """Return itself, as every tool returns its picture."""
        return self

    @property
    def data_uri(self) -> str:
        """The SVG as a `data:` address."""
        return svg_uri(self.svg)

    def html(self) -> str:
        """Return the `<figure>` as it is stored in a notebook."""
        notes = f"<br><small>{escape(' '.join(self.notes))}</small>" if self.notes else ""
        return figure_html(
            self.tool,
            self.args,
            f'<img alt="{escape(self.sentence)}" src="{self.data_uri}">'
            f"<figcaption>{escape(self.sentence, quote=False)}{notes}</figcaption>",
        )

    def __repr__(self) -> str:
        return self.sentence

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/html": self.html(), "text/plain": self.sentence}


def figure_html(tool: str, args: Mapping[str, Any], content: str) -> str:
    """Return the `<figure>` around what stands for a tool; it names the call that makes the tool again."""
    call = escape(json.dumps(dict(args), sort_keys=True))
    return f'<figure class="course-figure" data-tool="{escape(tool)}" data-args="{call}">{content}</figure>'


def svg_uri(svg: bytes) -> str:
    """Return an SVG document as a `data:` address for an `<img>`."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg).decode("ascii")
