"""The controls of the routine builder, with their labels, and nothing that they do."""

from __future__ import annotations

from collections.abc import Sequence

import ipywidgets as widgets

from ..records import Course
from ._order_list import OrderList

WIDE = {"width": "min(34em, 100%)", "max_width": "100%"}
LABEL = {"description_width": "initial"}
BUTTON = {"height": "auto", "min_height": "44px", "width": "auto"}
MOST_PASSES = 200


def button(words: str) -> widgets.Button:
    """Return a button that is large enough for a thumb."""
    return widgets.Button(description=words, layout=widgets.Layout(**BUTTON))


def row(*controls: widgets.Widget) -> widgets.HBox:
    """Return controls side by side, on more lines where there is no room."""
    return widgets.HBox(list(controls), layout=widgets.Layout(flex_flow="row wrap", grid_gap="8px"))


class StrokeControls:
    """What is done: a routine to begin with, all strokes, the order, and the stroke chosen in it."""

    def __init__(self, course: Course) -> None:
        words = course.plan_builder
        self.routine = widgets.Dropdown(
            options=[(routine.name, routine.id) for routine in course.routines.values()],
            **_labelled(words.start_from),
        )
        self.take = button(words.take)
        self.technique = widgets.SelectMultiple(
            options=[(course.technique(name).name, name) for name in course.in_order()],
            rows=len(course.techniques),
            **_labelled(words.technique),
        )
        self.add = button(words.add)
        self.order = OrderList(words.order, words.order_hint, words.order_keys, words.order_empty)
        self.up, self.down, self.remove = (button(said) for said in (words.up, words.down, words.remove))
        self.dose = widgets.HTML()
        self.side = widgets.Dropdown(options=[(words.side_one, "both")], **_labelled(words.side))
        self.short = widgets.Checkbox(description=words.short, indent=False, layout=widgets.Layout(**WIDE))
        self.passes = widgets.BoundedIntText(min=0, max=MOST_PASSES, **_labelled(words.passes))
        self.minutes = widgets.BoundedFloatText(min=0, max=60, step=0.5, **_labelled(words.stroke_minutes))
        self.note = widgets.Text(continuous_update=False, **_labelled(words.note))

    @property
    def of_one(self) -> Sequence[widgets.Widget]:
        """The controls that change the stroke chosen in the order."""
        return (self.side, self.short, self.passes, self.minutes, self.note)

    def box(self) -> widgets.VBox:
        """Return all of them, from top to bottom."""
        all_of_them = widgets.VBox([self.technique, self.add])
        own = widgets.VBox([self.order, row(self.up, self.down, self.remove)])
        lists = row(all_of_them, own)
        one = widgets.VBox([self.dose, row(*self.of_one)])
        for columns in (lists, one):
            columns.add_class("course-columns")
        return widgets.VBox([row(self.routine, self.take), lists, one])


class TimeControls:
    """For how long and for whom."""

    def __init__(self, course: Course) -> None:
        words, span, texts = course.plan_builder, course.plans.minutes, course.plans.texts
        self.minutes = widgets.FloatSlider(
            value=span.usual,
            min=span.low,
            max=span.high,
            step=0.5,
            readout_format=".1f",
            continuous_update=False,
            **_labelled(words.minutes),
        )
        self.body = widgets.Dropdown(
            options=[(size.label, size.id) for size in course.back.sizes],
            value="medium",
            **_labelled(words.body),
        )
        self.posture = widgets.Dropdown(
            options=[(texts[name], name) for name in ("prone", "seated")], **_labelled(words.posture)
        )
        self.finish = widgets.Checkbox(description=words.finish, indent=False, layout=widgets.Layout(**WIDE))

    @property
    def all(self) -> Sequence[widgets.Widget]:
        """All of them, from top to bottom."""
        return (self.minutes, self.body, self.posture, self.finish)

    def box(self) -> widgets.VBox:
        """Return all of them, from top to bottom."""
        return widgets.VBox(list(self.all))


class FileControls:
    """What the plan is called, and where it is kept."""

    def __init__(self, course: Course) -> None:
        words = course.plan_builder
        self.name = widgets.Text(value=words.new_name, continuous_update=False, **_labelled(words.name))
        self.file = widgets.Text(value=words.new_file, continuous_update=False, **_labelled(words.file))
        self.save, self.open = button(words.save), button(words.open)
        self.upload = widgets.FileUpload(
            accept=".toml", description=words.upload, layout=widgets.Layout(**BUTTON)
        )

    def box(self) -> widgets.VBox:
        """Return all of them, from top to bottom."""
        return widgets.VBox([self.name, self.file, row(self.save, self.open, self.upload)])


def _labelled(words: str) -> dict[str, object]:
    return {"description": words, "style": LABEL, "layout": widgets.Layout(**WIDE)}
