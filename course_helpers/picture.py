"""Display objects: a picture with real alternative text, in the one form that every front end keeps.

JupyterLab and nbconvert drop the alternative text of plain images, and strip inline SVG from notebooks that
they do not trust; a `<figure>` around an `<img>` survives everywhere. The figure names the tool and arguments
that made it, so that a handout can rebuild the tool from data.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
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
class MapOn:
    """Where a map of the back lies on a picture: a page shades there what a receiver leaves out today.

    Parameters
    ----------
    body
        Id of the body size.
    x0, y0
        How far right and down the midline and C7 lie, in shares of the picture's width.
    cm
        How long one cm of the map is, as a share of the picture's width.
    stroke
        Technique and side of the stroke drawn there, as in `effleurage/both`; None if there is none.
    """

    body: str
    x0: float
    y0: float
    cm: float
    stroke: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return it as the browser reads it."""
        at = {name: round(getattr(self, name), 5) for name in ("x0", "y0", "cm")}
        return {"body": self.body, **at} | ({"stroke": self.stroke} if self.stroke else {})


@dataclass(frozen=True)
class Picture:
    """A picture, the sentence that says the same, and the tool call that made it.

    Parameters
    ----------
    drawn
        A self-contained SVG document, or what draws it when it is first asked for: a handout, which has the
        stored picture already, only asks for the one for phones.
    sentence
        What the picture shows, in words: alternative text, caption and `text/plain`.
    tool, args
        The registered name of the tool, and its JSON arguments.
    notes
        Where the figures come from; small print under the caption.
    maps
        The maps of the back on it.
    """

    drawn: bytes | Callable[[], bytes] = field(repr=False)
    sentence: str
    tool: str
    args: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    maps: tuple[MapOn, ...] = ()

    @cached_property
    def svg(self) -> bytes:
        """The SVG document."""
        return self.drawn if isinstance(self.drawn, bytes) else self.drawn()

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
            self.maps,
        )

    def __repr__(self) -> str:
        return self.sentence

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/html": self.html(), "text/plain": self.sentence}


def figure_html(tool: str, args: Mapping[str, Any], content: str, maps: Sequence[MapOn] = ()) -> str:
    """Return the `<figure>` around what stands for a tool; it names the call that makes the tool again."""
    call = escape(json.dumps(dict(args), sort_keys=True))
    laid = f' data-map="{escape(maps_json(maps))}"' if maps else ""
    named = f'class="course-figure" data-tool="{escape(tool)}" data-args="{call}"{laid}'
    return f"<figure {named}>{content}</figure>"


def maps_json(maps: Sequence[MapOn]) -> str:
    """Return where maps lie on a picture, for the attribute `data-map` of its figure."""
    return json.dumps([one.as_json() for one in maps], separators=(",", ":"))


def svg_uri(svg: bytes) -> str:
    """Return an SVG document as a `data:` address for an `<img>`."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg).decode("ascii")
