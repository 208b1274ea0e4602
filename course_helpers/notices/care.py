"""Words of care: consent, checking in, and advice on set-up, hygiene, oil, posture and getting up."""

from __future__ import annotations

from html import escape

from ..reading import load_course
from ..records import Basis, Care
from ._notice import Notice, bullets, origins, starred, with_note


def show_consent() -> Notice:
    """Show what the two of you agree on before you begin.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    points = load_course().care_topic("consent").points
    return bullets("course-consent", (point.text for point in points))


def show_check_in() -> Notice:
    """Show what to ask again and again, what to ask besides, and the signs that say stop without words.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    check, signs = course.care.check_in, course.care_topic("silent-signs")
    feel, pain = (next(s for s in course.pressure.receiver if s.id == name) for name in ("feel", "pain"))
    when = (
        f"Ask first after {check.first_low_min:g} to {check.first_high_min:g} minutes, then at each change "
        f"of technique: {check.times_low} to {check.times_high} times in a massage."
    )
    again = bullets("course-check-in", (f'"{feel.ask}"', f'"{check.ask_speed}"'))
    more = bullets(
        "course-check-in-more",
        (
            f'"How does it feel, from 0 to 10?" Aim: {feel.aim}.',
            f'"{pain.ask}" From 0 to 10. Aim: {pain.aim}.',
        ),
    )
    seen = bullets("course-signs", (starred(point.text, point) for point in signs.points))
    lead = f"{check.why} {starred(when, check)}"
    small = origins(course, (check, feel, *signs.points))
    listed = ((check.again, again), (check.more, more), (signs.lead or signs.name, seen))
    return Notice(
        f"<p>{escape(lead)}</p>"
        + "".join(f"<p>{escape(head)}</p>{points.html}" for head, points in listed)
        + f"<p><small>{escape(small)}</small></p>",
        "\n".join([lead, *(f"{head}\n{points.text}" for head, points in listed), small]),
    )


def show_care(topic: str) -> Notice:
    """Show the advice on one topic, and which of it is an estimate.

    Parameters
    ----------
    topic
        Such as "positions", "room", "hygiene", "oil", "laundry", "posture", "never" or "afterwards".

    Raises
    ------
    ToolError
        For an unknown topic.
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    record = course.care_topic(topic)
    lines = [starred(with_note(point), point) for point in record.points]
    bases: list[Basis] = list(record.points)
    if topic == "posture":
        lines.insert(0, starred(table_height_sentence(course.care), course.care.table_height))
        bases.append(course.care.table_height)
    listed = bullets("course-care", lines)
    lead = f"<p>{escape(record.lead)}</p>" if record.lead else ""
    small = origins(course, bases)
    text = "\n".join(filter(None, (record.lead, listed.text, small)))
    return Notice(f"{lead}{listed.html}<p><small>{escape(small)}</small></p>", text)


def table_height_sentence(care: Care) -> str:
    """Say how high a massage table should stand, for a few heights of the giver."""
    height = care.table_height
    examples = [f"{height.share_of_stature * s:.0f} cm at a height of {s:g} cm" for s in height.statures_cm]
    return (
        "A table comes up to your knuckles when your arms hang: about "
        f"{', '.join(examples[:-1])} and {examples[-1]}. Lower if you lean."
    )
