"""Who may be massaged, and how: questions whose yes means caution, and what follows from each."""

from __future__ import annotations

from typing import Annotated, Literal, Self, get_args

from pydantic import Field, model_validator

from ..errors import ToolError, suggest
from ._base import Basis, Id, Point, Record, Text, Walton
from ._screening_texts import ScreeningTexts

# Each from the strictest to the mildest, and from the most urgent to the least.
ActionId = Literal["stop", "ask-first", "leave-out", "light", "adapt"]
UrgencyId = Literal["emergency", "today", "this-week", "visit"]
Adaptation = Literal["wait-an-hour", "not-prone", "no-oil", "no-scent", "cover-hands"]


class Action(Basis):
    """What a yes leads to.

    `may_begin` is false where nothing is offered until something has changed; `walton_max` and `leaning`
    are what plans keep to afterwards. `broad_only`: a stroke that would have to be lightened to `walton_max`
    is left out if its contact is narrow. An action with a `card` label has a line on the card of STOP
    questions; `card_also` ends that line.
    """

    id: ActionId
    name: Text
    means: Text
    card: Text | None = None
    card_also: Text | None = None
    may_begin: bool
    walton_max: Walton | None = None
    broad_only: bool = False
    leaning: bool = True

    @model_validator(mode="after")
    def _lightens(self) -> Self:
        if self.broad_only and self.walton_max is None:
            raise ValueError("`broad_only` says how strokes keep to `walton_max`: give that too")
        return self


class Urgency(Record):
    """How soon somebody who knows should look at it, and what to do about it."""

    id: UrgencyId
    name: Text
    do: Text


class Group(Record):
    """A heading under which questions are asked together."""

    id: Id
    name: Text


class RedFlag(Basis):
    """A sign that may point to a serious cause of back pain; `also` is what to do beside seeking help."""

    sign: Text
    may_be: Text
    urgency: UrgencyId
    also: Text | None = None


class ScreeningQuestion(Basis):
    """A question that one person asks another aloud; a yes means caution.

    `ask` is the question, `short` names its subject in a compact list, `why` and `do` say what follows.
    To `leave-out` belong `areas` (zones or landmarks), `place = "asked"` (the receiver points), or both.
    To `adapt` belong `adapt` (what changes), `without` (families and techniques that are not done) and
    `change` (what changes, in the few words that stand on the card).
    """

    id: Id
    group: Id
    ask: Text
    short: Text
    who: Literal["receiver", "giver", "both"] = "receiver"
    actions: Annotated[tuple[ActionId, ...], Field(min_length=1)]
    each_time: bool = False
    why: Text
    do: Text
    note: Text | None = None
    urgency: UrgencyId | None = None
    red_flags: tuple[RedFlag, ...] = ()
    place: Literal["asked"] | None = None
    areas: tuple[Id, ...] = ()
    adapt: tuple[Adaptation, ...] = ()
    without: tuple[Id, ...] = ()
    change: Text | None = None

    @property
    def strictest(self) -> ActionId:
        """The strictest of its actions."""
        return min(self.actions, key=get_args(ActionId).index)

    @property
    def urgencies(self) -> tuple[UrgencyId, ...]:
        """How soon help is needed, the most urgent first: its own, or that of each of its red flags."""
        found = {flag.urgency for flag in self.red_flags} | ({self.urgency} - {None})
        return tuple(name for name in get_args(UrgencyId) if name in found)

    @model_validator(mode="after")
    def _actions_fit(self) -> Self:
        if len(set(self.actions)) < len(self.actions):
            raise ValueError(f"each action stands once in `actions`, got {list(self.actions)}")
        if "stop" in self.actions and len(self.actions) > 1:
            raise ValueError(f"`stop` stands alone: nothing is stricter, got {list(self.actions)}")
        if self.each_time and "stop" not in self.actions:
            raise ValueError(f"`each_time` belongs to `stop`, got {list(self.actions)}")
        if self.red_flags and self.strictest not in ("stop", "ask-first"):
            raise ValueError(f"a red flag means `stop` or `ask-first`, got {list(self.actions)}")
        if self.red_flags and self.urgency is not None:
            raise ValueError("leave `urgency` out: each of the `red_flags` has its own")
        return self

    @model_validator(mode="after")
    def _says_what_changes(self) -> Self:
        if ("leave-out" in self.actions) != bool(self.areas or self.place):
            raise ValueError('`leave-out` goes with `areas` or `place = "asked"`, and they with it')
        if ("adapt" in self.actions) != bool(self.adapt or self.without):
            raise ValueError("the action `adapt` goes with `adapt` or `without`, and they with it")
        if ("adapt" in self.actions) != bool(self.change):
            raise ValueError("the action `adapt` goes with `change`, a few words for the card")
        if not self.ask.endswith("?"):
            raise ValueError(f"`ask` ends with a question mark, got {self.ask!r}")
        if self.short[-1] in ".?!":
            raise ValueError(f"`short` is a part of a list and ends without a mark, got {self.short!r}")
        return self


class Screening(Record):
    """The questions, what may follow from them, and how far they are to be trusted."""

    trust: Annotated[tuple[Point, ...], Field(min_length=1)]
    actions: tuple[Action, ...]
    urgencies: tuple[Urgency, ...]
    groups: Annotated[tuple[Group, ...], Field(min_length=1)]
    questions: Annotated[tuple[ScreeningQuestion, ...], Field(min_length=1)]
    texts: ScreeningTexts

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for kind, wanted, given in (
            ("actions", get_args(ActionId), tuple(action.id for action in self.actions)),
            ("urgencies", get_args(UrgencyId), tuple(urgency.id for urgency in self.urgencies)),
        ):
            if given != wanted:
                raise ValueError(f"`{kind}` are {', '.join(wanted)}, in this order; got {', '.join(given)}")
        return self

    def action(self, name: ActionId) -> Action:
        """Return an action."""
        return next(action for action in self.actions if action.id == name)

    def question(self, name: str) -> ScreeningQuestion:
        """Return a question; raises `ToolError` with a near match if there is none."""
        known = {question.id: question for question in self.questions}
        if name not in known:
            raise ToolError(f"there is no screening question {name!r}; {suggest(name, known)}")
        return known[name]

    def urgency(self, name: UrgencyId) -> Urgency:
        """Return an urgency."""
        return next(urgency for urgency in self.urgencies if urgency.id == name)
