"""Turns notebooks, documents and data into the text that a person reads, each piece with its place."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import mistune
from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ("README.md", ".github/CONTRIBUTING.md", "course_helpers/js/README.md")
# What stands in data for the program: an id, an enumerated word, an address.
FOR_PROGRAMS = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*$")
NOT_READ = {"id", "address"}
# Others' words, and no words at all.
NOT_PROSE = {"sources.toml": {"title"}, "glossary.toml": {"say"}, "claims.toml": {"watch"}}
DATA_URI = re.compile(r"data:[\w/+.-]+;base64,[\w+/=]*")
SENTENCE = re.compile(r"\S.*?[.!?…]+[\"”’)]*(?= *\n|\s+[^a-z\s]|\s*$)|\S.*?\s*$", re.DOTALL)
REFERENCES = {"references", "sources", "further reading", "where this comes from"}

_markdown = mistune.create_markdown(renderer="ast", plugins=["table", "strikethrough"])


@dataclass(frozen=True)
class Passage:
    """A piece of text and where it stands."""

    place: str
    text: str


@dataclass(frozen=True)
class Block:
    """A block of Markdown without code: a heading, paragraph, item, list (all its items) or table."""

    kind: str
    text: str
    level: int = 0


@dataclass(frozen=True)
class Cell:
    """A notebook's cell, with the texts and the HTML of its outputs."""

    place: str
    kind: str
    source: str
    tags: frozenset[str] = frozenset()
    texts: tuple[str, ...] = ()
    html: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = field(default=(), compare=False)


def plain(html: str) -> str:
    """Return the words of HTML, alternative texts among them."""
    soup = BeautifulSoup(DATA_URI.sub("", html), "html.parser")
    alts = [str(img["alt"]) for img in soup.select("img[alt]")]
    return "\n".join([soup.get_text(" "), *alts])


@cache
def cells(path: Path) -> tuple[Cell, ...]:
    """Return the cells of a notebook."""
    found = []
    for number, cell in enumerate(json.loads(path.read_text("utf-8"))["cells"], 1):
        source = "".join(cell["source"])
        data = [output.get("data", {}) for output in cell.get("outputs", [])]
        texts = ["".join(output["text"]) for output in cell.get("outputs", []) if "text" in output]
        found.append(
            Cell(
                f"{path.parent.name}/{path.name}, cell {number} ({cell.get('id', 'no id')})",
                cell["cell_type"],
                source,
                frozenset(cell["metadata"].get("tags", [])),
                (*texts, *("".join(one["text/plain"]) for one in data if "text/plain" in one)),
                tuple("".join(one["text/html"]) for one in data if "text/html" in one),
                tuple(blocks(source)) if cell["cell_type"] == "markdown" else (),
            )
        )
    return tuple(found)


def blocks(source: str) -> Iterator[Block]:
    """Yield the blocks of Markdown; what stands in a list comes as items, and once more as one list."""
    for token in _tokens(source):
        yield from _blocks(token)


def links(source: str) -> Iterator[str]:
    """Yield the targets of all links and pictures of Markdown, those in HTML among them."""
    for token in _tokens(source):
        yield from _links(token)


def sentences(text: str) -> list[str]:
    """Split text into sentences; a full stop before a small letter, or within a number, ends none."""
    return [" ".join(found[0].split()) for found in SENTENCE.finditer(text)]


def data_words(folder: Path) -> Iterator[Passage]:
    """Yield what people read of the data files, with its place; ids and enumerated words are left out."""
    for file in sorted(folder.rglob("*.toml")):
        name = f"{folder.name}/{file.relative_to(folder).as_posix()}"
        skip = NOT_READ | NOT_PROSE.get(file.name, set())
        for place, text in _strings(tomllib.loads(file.read_text("utf-8")), "", skip):
            yield Passage(f"{name}: {place}", text)


@cache
def passages(root: Path = ROOT) -> tuple[Passage, ...]:
    """Return all that a learner reads: lessons with what their cells show, words of data, the README.

    Titles of sources, which cells may show, are left out: they are others' words. So is what tells how a word
    is spoken: it is no word.
    """
    found = []
    silent = [*_titles(root / "data"), *_spoken(root / "data")]
    others = re.compile("|".join(map(re.escape, silent)) or "(?!)")
    for path in sorted((root / "notebooks").glob("*.ipynb")):
        for cell in cells(path):
            found += [Passage(cell.place, block.text) for block in cell.blocks if block.kind != "list"]
            found += [Passage(f"{cell.place}, output", others.sub(" ", text)) for text in cell.texts]
    found += data_words(root / "data")
    readme = (root / "README.md").read_text("utf-8")
    found += [Passage("README.md", block.text) for block in blocks(readme) if block.kind != "list"]
    return tuple(found)


def _titles(folder: Path) -> list[str]:
    file = folder / "sources.toml"
    if not file.exists():
        return []
    sources = tomllib.loads(file.read_text("utf-8"))["sources"]
    return sorted((source["title"] for source in sources), key=len, reverse=True)


def _spoken(folder: Path) -> list[str]:
    file = folder / "glossary.toml"
    if not file.exists():
        return []
    terms = tomllib.loads(file.read_text("utf-8"))["terms"]
    return [f"(say {term['say']})" for term in terms if "say" in term]


def _tokens(source: str) -> list[dict[str, Any]]:
    tokens = _markdown(source)
    assert isinstance(tokens, list)
    return tokens


def _blocks(token: dict[str, Any]) -> Iterator[Block]:
    kind, children = token["type"], token.get("children", [])
    if kind == "heading":
        yield Block("heading", _text(token), token["attrs"]["level"])
    elif kind in ("paragraph", "block_text"):
        yield Block("paragraph", _text(token))
    elif kind == "list":
        items = [item for child in children for item in _items(child)]
        yield from (Block("item", text) for text in items)
        yield Block("list", "\n".join(ended(text) for text in items))
    elif kind == "block_quote":
        for child in children:
            yield from _blocks(child)
    elif kind == "table":
        yield Block("table", _text(token))
    elif kind == "block_html":
        soup = BeautifulSoup(token["raw"], "html.parser")
        for summary in soup.select("summary"):
            yield Block("heading", summary.extract().get_text(" "), 6)
        if text := soup.get_text(" ").strip():
            yield Block("paragraph", text)


def _items(token: dict[str, Any]) -> Iterator[str]:
    """The paragraphs of a list's items, those of lists in it among them."""
    for child in token.get("children", []):
        if child["type"] in ("paragraph", "block_text"):
            yield _text(child)
        else:
            yield from _items(child)


def _text(token: dict[str, Any]) -> str:
    if token["type"] in ("softbreak", "linebreak"):
        return " "
    if token["type"] in ("codespan", "inline_html", "block_code"):
        return ""
    if "children" in token:
        gap = " " if token["type"].startswith("table") else ""
        return gap.join(_text(child) for child in token["children"])
    return unescape(str(token.get("raw", "")))


def ended(text: str) -> str:
    """Return a piece of text with a full stop: an item of a list, or the line before it, is a sentence."""
    return text if re.search(r"[.!?…][\"”’)]*$", text) else f"{text.rstrip(':;,')}."


def _links(token: dict[str, Any]) -> Iterator[str]:
    if token["type"] in ("link", "image"):
        yield token["attrs"]["url"]
    if token["type"] in ("block_html", "inline_html"):
        yield from html_links(token["raw"])
    for child in token.get("children", []):
        yield from _links(child)


def html_links(html: str) -> Iterator[str]:
    """Yield the targets of links and pictures of HTML; embedded pictures lead nowhere else."""
    soup = BeautifulSoup(DATA_URI.sub("data:", html), "html.parser")
    for tag in soup.select("[href], [src]"):
        target = str(tag.get("href") or tag.get("src") or "")
        if not target.startswith("data:"):
            yield target


def _strings(value: Any, place: str, skip: set[str]) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if not FOR_PROGRAMS.match(value):
            yield place, value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in skip:
                yield from _strings(item, f"{place}.{key}".lstrip("."), skip)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _strings(item, f"{place}[{index}]", skip)
