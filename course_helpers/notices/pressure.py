"""Words of pressure: the giver's scale, and what a kitchen or bathroom scale may read."""

from __future__ import annotations

from html import escape

from ..pressure import firmest_band, kilograms, rule_sentence
from ..reading import load_course
from ..sentences import contact_words
from ._notice import Notice, origins, table


def show_walton() -> Notice:
    """Show the giver's pressure scale, with its credit.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    walton, rules = course.pressure.walton, course.pressure.rules
    rows = [(f"{level.level}, {level.name}", level.feels, level.image) for level in walton.levels]
    cells = [tuple(map(escape, row)) for row in rows]
    levels = table("course-walton", ("Walton level", "What the hand does", "Think of"), cells)
    limit = rule_sentence(rules)
    text = "\n".join(f"- {head}: {feels}; think of {image}" for head, feels, image in rows)
    html = f"{levels}<p>{escape(limit)}</p><p><small>{escape(walton.credit)}</small></p>"
    return Notice(html, f"{text}\n{limit}\n{walton.credit}")


def show_scales() -> Notice:
    """Show the three scales of a massage side by side: whose each is, what it tells, what to aim for.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    pressure = course.pressure
    levels, rules = pressure.walton.levels, pressure.rules
    walton = (
        f"Walton level, {levels[0].level} to {levels[-1].level}",
        "the giver",
        "How firm does my hand work?",
        f"up to {rules.most}; where it is soft or bony, less",
    )
    receiver = [
        (f"{scale.name[:1].upper()}{scale.name[1:]}", "the receiver", scale.ask, scale.aim)
        for scale in pressure.receiver
    ]
    rows = [walton, *receiver]
    heads = ("Scale", "Whose it is", "The question", "Aim")
    small = origins(course, (rules, *pressure.receiver))
    text = "\n".join(f"- {name}: {whose}. {ask} Aim: {aim}." for name, whose, ask, aim in rows)
    html = table("course-scales", heads, [tuple(map(escape, row)) for row in rows])
    return Notice(f"{html}<p><small>{escape(small)}</small></p>", f"{text}\n{small}")


def show_scale_target(technique: str) -> Notice:
    """Show what a kitchen or bathroom scale may read under a technique's firmest part.

    Raises
    ------
    ToolError
        For an unknown technique.
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    contact, band = firmest_band(course, course.technique(technique))
    text = (
        f"Walton {band.walton} under {contact_words(course, contact).split(',')[0]} is somewhere between "
        f"{kilograms(band.low_n)} and {kilograms(band.high_n)} kg on a scale. It is our estimate: "
        "your partner's word counts for more."
    )
    return Notice(f"<p>{escape(text)}</p>", text)
