"""Words of screening: the card of STOP questions, the whole list, and the red flags."""

from __future__ import annotations

from html import escape

from ..reading import load_course
from ..records import Action, Screening, ScreeningQuestion
from ._notice import Notice, bullets, origins, starred, table, with_note

STOP_LEAD = "Both answer. One yes: no massage today. Nobody has to say which."
LIMITS_LEAD = "No yes so far? These ask for care."
TRUST_LEAD = "How far to trust such a list:"


def show_stop_questions() -> Notice:
    """Show the card to read aloud before every massage.

    First the STOP questions: one yes means not now. Then, in a line each, what to ask a doctor about, what to
    leave out, when to stay light, and how else to do it.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    screening = load_course().screening
    asked = [question for question in screening.questions if question.each_time]
    items = "".join(f"<li><strong>{escape(q.ask)}</strong><br>If yes: {escape(q.do)}</li>" for q in asked)
    lines = [f"{number}. {q.ask} If yes: {q.do}" for number, q in enumerate(asked, 1)]
    limits = [(a.card, _subjects(screening, a), a.card_also) for a in screening.actions if a.card]
    limit_items = "".join(
        f"<li><strong>{escape(card)}:</strong> {escape(subjects)}"
        + (f"<br>{escape(also)}</li>" if also else "</li>")
        for card, subjects, also in limits
    )
    limit_lines = [f"- {card}: {subjects} {also or ''}".rstrip() for card, subjects, also in limits]
    return Notice(
        f'<p>{escape(STOP_LEAD)}</p><ol class="course-stop">{items}</ol>'
        f'<div class="course-limits"><p>{escape(LIMITS_LEAD)}</p><ul>{limit_items}</ul></div>',
        "\n".join([STOP_LEAD, *lines, LIMITS_LEAD, *limit_lines]),
    )


def show_screening() -> Notice:
    """Show all questions with their reasons and what to do, from the strictest action to the mildest.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    screening = course.screening
    html, text = [], []
    for action in screening.actions:
        asked = [question for question in screening.questions if question.strictest == action.id]
        caption = f"<strong>{escape(action.name)}.</strong> {escape(action.means)}"
        rows = [_cells(question) for question in asked]
        html.append(table("course-screening", ("Ask", "Because", "If yes"), rows, caption))
        text += [f"{action.name}. {action.means}", *(_line(question) for question in asked)]
    trust = bullets("course-trust", (starred(with_note(point), point) for point in screening.trust))
    small = origins(course, (*screening.questions, *screening.trust))
    return Notice(
        f"{''.join(html)}<p>{TRUST_LEAD}</p>{trust.html}<p><small>{escape(small)}</small></p>",
        "\n".join([*text, TRUST_LEAD, trust.text, small]),
    )


def show_red_flags() -> Notice:
    """Show the signs of a serious cause of back pain, what each may be, and how soon to seek help.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    screening = course.screening
    flags = [flag for question in screening.questions for flag in question.red_flags]
    html, text = [], []
    for urgency in screening.urgencies:
        for flag in (flag for flag in flags if flag.urgency == urgency.id):
            sign, also = starred(flag.sign, flag), flag.also or ""
            do = f"<strong>{escape(urgency.do)}</strong> {escape(also)}".rstrip()
            html.append((escape(sign), escape(flag.may_be), do))
            text.append(f"- {sign}. It may be {flag.may_be}. {urgency.do} {also}".rstrip())
    small = origins(course, flags)
    shown = table("course-red-flags", ("Red flag", "It may be", "What to do"), html)
    return Notice(f"{shown}<p><small>{escape(small)}</small></p>", "\n".join([*text, small]))


def _subjects(screening: Screening, action: Action) -> str:
    """Name what leads to an action and to none that is stricter: on the card each subject stands once."""
    asked = (question for question in screening.questions if question.strictest == action.id)
    return "; ".join(f"{q.short} ({q.change})" if q.change else q.short for q in asked) + "."


def _cells(question: ScreeningQuestion) -> tuple[str, str, str]:
    note = f"<br><small>{escape(question.note)}</small>" if question.note else ""
    mark = _mark(question)
    return (
        escape(question.ask),
        escape(starred(question.why, question)) + note,
        (f"<strong>{escape(mark)}</strong> " if mark else "") + escape(question.do),
    )


def _line(question: ScreeningQuestion) -> str:
    parts = (
        f"- {question.ask} Because:",
        starred(question.why, question),
        question.note,
        "If yes:",
        _mark(question),
        question.do,
    )
    return " ".join(part for part in parts if part)


def _mark(question: ScreeningQuestion) -> str:
    """Say in words that it is a red flag; what to do says how soon help is needed."""
    return "Red flag." if question.red_flags else ""
