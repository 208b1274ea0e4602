"""The practice log's own tool: where the file is, what is in it, in and out of it, and its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from ..errors import LogError, UnusableLogError
from ..log import KINDS, Entry, PracticeLog, open_log
from ..picture import figure_html
from ..reading import load_course
from ..records import LogToolTexts
from ._base import CourseBox
from ._news import listen
from ._turn import in_turn

BUTTON = {"height": "auto", "min_height": "44px", "width": "auto"}
EXPORT_STEM = "back-massage-practice"


@dataclass(frozen=True, repr=False)
class LogNote:
    """What the log is, in words: it stands for the tool and says nothing of anybody's own log."""

    texts: LogToolTexts

    @property
    def sentence(self) -> str:
        """The same as plain text, a line for each point."""
        return "\n".join([self.texts.title, *(f"- {point}" for point in self.texts.points)])

    def html(self) -> str:
        """Return the `<figure>` as it is stored in a notebook."""
        points = "".join(f"<li>{escape(point, quote=False)}</li>" for point in self.texts.points)
        title = escape(self.texts.title, quote=False)
        return figure_html("practice_log", {}, f"<p><strong>{title}</strong></p><ul>{points}</ul>")

    def __repr__(self) -> str:
        return self.sentence


class PracticeLogBox(CourseBox):
    """A box of core widgets around the learner's log; make one with `practice_log`.

    The log is first looked at when the box is shown: whoever exports a lesson builds the box, and shall see
    nothing of anybody's log. It looks again when a tool of the same notebook keeps something.

    Attributes
    ----------
    status, said
        `HTML` widgets: what is in the log, and what became of the last press.
    again, export, upload, delete, keep, afresh
        The controls, for those who press or observe them.
    """

    def __init__(self, log: PracticeLog, texts: LogToolTexts) -> None:
        self._log, self._texts = log, texts
        self._still = LogNote(texts)
        self.status = widgets.HTML()
        self.said = widgets.HTML()
        self.said.add_class("course-said")  # announced: see js/guard.js
        self.again = self._button(texts.look_again, self._look_again)
        self.export = self._button(texts.export, self._export)
        self.upload = widgets.FileUpload(
            accept=".csv,.json", description=texts.import_file, layout=widgets.Layout(**BUTTON)
        )
        self.upload.observe(self._import, names="value")
        self.delete = self._button(texts.delete)
        self.delete.on_click(self._delete)
        self.keep = self._button(texts.keep, self._keep)
        self.afresh = self._button(texts.afresh, self._begin_afresh)
        controls = [self.again, self.export, self.upload, self.afresh, self.delete, self.keep]
        row = widgets.HBox(controls, layout=widgets.Layout(flex_flow="row wrap", grid_gap="8px"))
        super().__init__([self.status, row, self.said])
        self.add_class("course-log").add_class("course-widget")
        self._ask(False)
        _show(self.afresh, False)

    def picture(self) -> LogNote:
        """Return what the log is, in words."""
        return self._still

    def look(self) -> None:
        """Look at the log, and show what is in it."""
        try:
            found, unusable = self._found(self._log.entries()), False
        except LogError as error:
            found = f'<p class="course-wrong">{_text(error)}.</p>'
            unusable = isinstance(error, UnusableLogError)
        self.status.value = f'<p class="course-title">{_text(self._texts.title)}</p>{found}'
        _show(self.afresh, unusable)

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        self.look()
        listen(self)
        return super()._repr_mimebundle_(**kwargs)

    def _found(self, entries: list[Entry]) -> str:
        """What is in the log, and what stands beside it, as HTML."""
        texts, there = self._texts, self._log.where.exists()
        parts = [
            f"<p>{_text(texts.where if there else texts.none)} <code>{_text(self._log.where)}</code></p>"
        ]
        if entries:
            tiles = (self._tile(kind, [entry for entry in entries if entry.kind == kind]) for kind in KINDS)
            parts.append(f'<dl class="course-counts">{"".join(tiles)}</dl>')
        elif there:
            parts.append(f"<p>{_text(texts.empty)}</p>")
        if copies := self._log.copies():
            names = "".join(f"<li>{_text(copy.name)}</li>" for copy in copies)
            parts.append(f"<p>{_text(texts.copies)}</p><ul>{names}</ul>")
        return "".join(parts)

    def _tile(self, kind: str, entries: list[Entry]) -> str:
        """How many entries of a kind there are, and from when to when; "" if there are none."""
        if not entries:
            return ""
        name = getattr(self._texts.kinds, kind.replace("-", "_"))
        first, last = (entry.time.astimezone().date().isoformat() for entry in (entries[0], entries[-1]))
        words = self._texts.on if first == last else self._texts.from_to
        days = _text(words.format(first=first, last=last))
        return f"<div><dt>{_text(name)}</dt><dd><strong>{len(entries)}</strong>{days}</dd></div>"

    # ---- what a press does: each says what became of it, and shows the log as it is then

    @in_turn
    def _press(self, action: Callable[[], str]) -> None:
        self._ask(False)
        try:
            words = action()
        except (LogError, OSError) as error:
            words = f"{error}."
        self.look()
        self.said.value = f"<p>{_text(words)}</p>"

    def _look_again(self) -> str:
        return self._texts.looked.format(count=self._counted(len(self._log.entries())))

    def _export(self) -> str:
        if not self._log.entries():
            return self._texts.export_none
        file = _free(Path.cwd() / f"{EXPORT_STEM}-{date.today().isoformat()}.csv")
        count = self._log.export_csv(file)
        words = self._texts.exported_one if count == 1 else self._texts.exported_many
        return words.format(count=count, file=file)

    @in_turn
    def _import(self, change: Any) -> None:
        if not change["new"]:
            return
        (file,) = change["new"]
        self.upload.value = ()
        self._press(lambda: self._take_in(file["name"], bytes(file["content"])))

    def _take_in(self, name: str, content: bytes) -> str:
        takers = {".csv": self._log.take_csv, ".json": self._log.take_handout}
        take = takers.get(Path(name).suffix.lower())
        if take is None:
            return self._texts.import_other.format(file=name)
        taken = take(name, content)
        return self._texts.imported.format(file=name, new=self._counted(taken.new), known=taken.known)

    def _begin_afresh(self) -> str:
        aside = self._log.start_afresh()
        self.again.focus()  # for the button that has it goes
        return self._texts.begun.format(file=aside) if aside else self._texts.none

    @in_turn
    def _delete(self, button: widgets.Button) -> None:
        self._press(self._delete_for_good if self._asking else self._ask_to_delete)

    def _ask_to_delete(self) -> str:
        if not (self._log.where.exists() or self._log.copies()):
            return self._texts.delete_none
        self._ask(True)
        return self._texts.asked

    def _keep(self) -> str:
        self.delete.focus()  # for the button that has it goes
        return self._texts.kept

    def _delete_for_good(self) -> str:
        self._log.delete()
        return self._texts.deleted

    def _ask(self, asking: bool) -> None:
        """Let the next press delete the log, or not."""
        self._asking = asking
        self.delete.description = self._texts.confirm if asking else self._texts.delete
        self.delete.button_style = "danger" if asking else ""
        _show(self.keep, asking)

    def _counted(self, count: int) -> str:
        return self._texts.count_one if count == 1 else self._texts.count_many.format(count=count)

    def _button(self, words: str, action: Callable[[], str] | None = None) -> widgets.Button:
        button = widgets.Button(description=words, layout=widgets.Layout(**BUTTON))
        if action:
            button.on_click(lambda _: self._press(action))
        return button


def practice_log() -> PracticeLogBox:
    """Show where the learner's practice log is and what is in it; export, import or delete it.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    return PracticeLogBox(open_log(), load_course().practice_log.tool)


def _show(control: widgets.DOMWidget, shown: bool) -> None:
    control.layout.display = None if shown else "none"


def _text(words: object) -> str:
    """Words as HTML; a message of several lines keeps them."""
    return escape(str(words), quote=False).replace("\n", "<br>")


def _free(path: Path) -> Path:
    """Return a path that nothing has, with a number in its name if need be."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free
