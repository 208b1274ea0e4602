"""Every link leads somewhere, and every source is an address that something uses."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from tests.prose.conftest import showing
from tests.prose.reading import DOCUMENTS, ROOT, blocks, cells, html_links, links

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
FURTHER = "further reading"


def anchors(path: Path) -> set[str]:
    """The anchors of a document's headings, as JupyterLab makes them in a notebook and GitHub elsewhere."""
    if path.suffix == ".ipynb":
        found = [block for cell in cells(path) for block in cell.blocks]
        return {block.text.replace(" ", "-") for block in found if block.kind == "heading"}
    made: Counter[str] = Counter()
    known = set()
    for block in blocks(path.read_text("utf-8")):
        if block.kind == "heading":
            name = re.sub(r"[^\w\- ]", "", block.text.lower()).replace(" ", "-")
            known.add(f"{name}-{made[name]}" if made[name] else name)
            made[name] += 1
    return known


def targets(path: Path) -> Iterator[tuple[str, str]]:
    """The links of a document, each with its place; in a notebook also those of outputs."""
    if path.suffix != ".ipynb":
        yield from ((path.name, target) for target in links(path.read_text("utf-8")))
        return
    for cell in cells(path):
        if cell.kind == "markdown":
            yield from ((cell.place, target) for target in links(cell.source))
        for html in cell.html:
            yield from ((f"{cell.place}, output", target) for target in html_links(html))


def well_formed(address: str) -> bool:
    """Whether something is the address of a page on the web."""
    parts = urlsplit(address)
    return (
        parts.scheme in ("http", "https")
        and bool(re.fullmatch(r"[\w-]+(\.[\w-]+)*\.\w{2,}(:\d+)?", parts.netloc))
        and not re.search(r"[\s<>\"{}|\\^`]", address)
    )


def broken(path: Path) -> list[str]:
    """Links of a document that lead nowhere, each with its place and why."""
    told = []
    for place, target in targets(path):
        file, _, anchor = unquote(target).partition("#")
        leads_to = path.parent / file if file else path
        if re.match(r"https?:", target):
            problem = "" if well_formed(target) else "is no well-formed address"
        elif re.match(r"(mailto|attachment):", target):
            problem = ""
        elif not leads_to.exists():
            problem = f"there is no {file}"
        elif anchor and (not leads_to.is_file() or anchor not in anchors(leads_to)):
            known = sorted(anchors(leads_to)) if leads_to.is_file() else []
            problem = f"{leads_to.name} has no heading {anchor!r}; it has {', '.join(known)}"
        else:
            problem = ""
        if problem:
            told.append(f"{place}: {target}: {problem}")
    return told


@pytest.mark.parametrize(
    "path", [*NOTEBOOKS, *(ROOT / name for name in DOCUMENTS)], ids=lambda path: str(path.relative_to(ROOT))
)
def test_every_link_leads_somewhere(path: Path) -> None:
    told = broken(path)
    assert not told, "\n".join(told)


def test_links_that_lead_nowhere_are_told(notebook, tmp_path):
    other = notebook("# See it · 4 min\n\n### Watch out", name="02_other")
    (tmp_path / "guide.md").write_text("# One\n\n## What `it` is, and not\n\n## One\n", "utf-8")
    good = (
        "[a](02_other.ipynb) [b](02_other.ipynb#See-it-%C2%B7-4-min) [c](#Here) ![d](../guide.md)"
        " [e](../guide.md#one-1) [f](../guide.md#what--is-and-not) [g](https://example.org/a?b=1#c)"
        " [h](mailto:a@b.org)"
    )
    bad = (
        "[a](03_gone.ipynb) [b](02_other.ipynb#See-it) [c](#there) ![d](gone.png) [e](../guide.md#two)"
        " [f](https://nowhere) <a href='gone.html'>g</a> [h](..#up) [i][ref]\n\n[ref]: gone.md"
    )
    assert broken(notebook(f"# Here\n\n{good}", name="01_good")) == []
    told = broken(notebook(bad, showing('<a href="gone.ipynb">x</a>'), name="01_bad"))
    assert [line.split(": ")[1] for line in told] == [
        *("03_gone.ipynb", "02_other.ipynb#See-it", "#there", "gone.png", "../guide.md#two"),
        *("https://nowhere", "gone.html", "..#up", "gone.md", "gone.ipynb"),
    ]
    assert told[0] == "notebooks/01_bad.ipynb, cell 1 (made-up): 03_gone.ipynb: there is no 03_gone.ipynb"
    assert "02_other.ipynb has no heading 'See-it'; it has See-it-·-4-min, Watch-out" in told[1]
    assert broken(other) == []


# ---- sources


def source_problems(data: Path) -> list[str]:
    """What is wrong with the sources: addresses, doubles, and those that nothing uses.

    A source that nothing uses may stay where its note begins with "further reading". That each source in use
    stands in the list is checked when the data are read.
    """
    sources = tomllib.loads((data / "sources.toml").read_text("utf-8"))["sources"]
    files = [file for file in data.rglob("*.toml") if file.name != "sources.toml"]
    used = {name for file in files for name in _used(tomllib.loads(file.read_text("utf-8")))}
    told = []
    first: dict[str, str] = {}
    for source in sources:
        name, address = source["id"], source.get("address")
        if address and not well_formed(address):
            told.append(f"{name}: {address!r} is no well-formed http(s) address")
        if address and first.setdefault(address, name) != name:
            told.append(f"{name}: has the address of {first[address]!r}; use that one")
        if name not in used and not source.get("note", "").startswith(FURTHER):
            told.append(f"{name}: nothing uses it; take it out, or let its note begin with {FURTHER!r}")
    return told


def _used(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "source" and isinstance(item, str):
                yield item
            elif key == "sources" and isinstance(item, list):
                yield from (one for one in item if isinstance(one, str))
            else:
                yield from _used(item)
    elif isinstance(value, list):
        for item in value:
            yield from _used(item)


def test_every_source_has_an_address_that_can_be_one_and_is_used() -> None:
    told = source_problems(ROOT / "data")
    assert not told, "\n".join(["data/sources.toml:", *told])


def test_sources_that_are_not_right_are_told(tmp_path):
    rows = {
        "good": "https://example.org/a",
        "listed": "https://example.org/b",
        "twin": "https://example.org/a",
        "typo": "htps://example.org/c",
        "bare": "example.org/d",
        "blank": "https://example.org/a b",
        "local": "https://nowhere/e",
        "idle": "https://example.org/f",
    }
    lines = [f'[[sources]]\nid = "{name}"\naddress = {json.dumps(address)}' for name, address in rows.items()]
    lines[1] += f'\nnote = "{FURTHER}: on hands"'
    (tmp_path / "sources.toml").write_text("\n".join(lines), "utf-8")
    use = 'sources = ["twin", "typo", "bare"]\n[[stop]]\nsource = "good"\n[dose.basis]\nsource = "blank"\n'
    (tmp_path / "lessons").mkdir()
    (tmp_path / "lessons/a.toml").write_text(f'{use}[x]\nsources = ["local"]\n', "utf-8")
    told = source_problems(tmp_path)
    assert [line.partition(":")[0] for line in told] == ["twin", "typo", "bare", "blank", "local", "idle"]
    assert "nothing uses it" in told[-1]
