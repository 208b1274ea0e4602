"""Eight words in a row from the article that the course grew from: none may stand in the course.

The article itself is not kept, only hashes of its runs. To make them anew from a text file:

    python -m tests.prose.runs FILE
"""

from __future__ import annotations

import ast
import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from .reading import ROOT, Passage, cells, plain

LENGTH = 8
HASHES = Path(__file__).with_name("article_hashes.txt")
SOURCES = {".py", ".js", ".mjs", ".css", ".toml", ".md", ".j2", ".json", ".yml"}
# Made from other files, or not ours.
LEFT_OUT = {"node_modules", "static", "package-lock.json", "jupyter_config", "__pycache__"}


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, without punctuation: "Don't!" is "dont"."""
    return re.findall(r"[^\W_]+", re.sub(r"['’]", "", text.lower()))


def runs(text: str) -> Iterator[str]:
    """Yield each run of eight words of a text."""
    words = words_of(text)
    return (" ".join(words[at : at + LENGTH]) for at in range(len(words) - LENGTH + 1))


def hashed(run: str) -> str:
    """Return the hash by which a run is kept: 16 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(run.encode()).hexdigest()[:16]


def article_hashes(file: Path = HASHES) -> frozenset[str]:
    """Return the hashes of the article's runs."""
    return frozenset(file.read_text("utf-8").split())


def taken(passages: Iterator[Passage], hashes: frozenset[str]) -> Iterator[str]:
    """Yield place and words of each run that is the article's."""
    for passage in passages:
        for run in dict.fromkeys(runs(passage.text)):
            if hashed(run) in hashes:
                yield f"{passage.place}: {run!r}"


def written(root: Path = ROOT) -> Iterator[Passage]:
    """Yield all that the course says, anywhere: lessons, outputs, data, code, documents and tests."""
    for path in sorted((root / "notebooks").glob("*.ipynb")):
        for cell in cells(path):
            yield Passage(cell.place, cell.source)
            for text in (*cell.texts, *map(plain, cell.html)):
                yield Passage(f"{cell.place}, output", text)
    folders = [root / name for name in ("data", "course_helpers", "tests", ".github")]
    for path in [root / "README.md", *(path for folder in folders for path in sorted(folder.rglob("*")))]:
        name = path.relative_to(root)
        if path.suffix in SOURCES and not LEFT_OUT & set(name.parts) and path.is_file():
            text = path.read_text("utf-8")
            yield Passage(name.as_posix(), text)
            if path.suffix == ".py":  # strings that are broken over lines
                nodes = ast.walk(ast.parse(text))
                strings = (n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str))
                yield Passage(name.as_posix(), "\n".join(strings))


def main() -> None:
    """Write the hashes of the runs of the text file that the command line names."""
    text = Path(sys.argv[1]).read_text("utf-8")
    HASHES.write_text("".join(f"{line}\n" for line in sorted({hashed(run) for run in runs(text)})), "utf-8")


if __name__ == "__main__":
    main()
