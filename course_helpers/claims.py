"""What is said of massage and what stands behind it; what has done harm; where sources disagree."""

from __future__ import annotations

from html import escape
from typing import get_args

from .claim_words import grade_words, part_words, ranked
from .errors import ToolError, suggest
from .notices import Notice, origins, starred, table
from .reading import load_course
from .records import About, Claim, Course, Evidence, Voice


def show_grades() -> Notice:
    """Show what the grades of claims mean, and how a teacher may speak at each.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    claims = load_course().claims
    rows = [(f"{one.letter}, {one.name}", one.means, f'"{one.speak}"') for one in claims.grades]
    head = claims.texts.grade_heads
    html = table("course-grades", head, [tuple(map(escape, row)) for row in rows])
    lines = [f"- {name}: {means} {head[2]}: {speak}" for name, means, speak in rows]
    return Notice(html, "\n".join(lines))


def show_claims(about: str | None = None) -> Notice:
    """Show claims about massage with their grades, what to say instead, and what stands behind each.

    Parameters
    ----------
    about
        "effect", what massage does, or "practice", how it is done; both if left out.

    Raises
    ------
    ToolError
        For anything else.
    DataError
        If the course's data are wrong.
    """
    course, known = load_course(), get_args(About)
    if about is not None and about not in known:
        raise ToolError(f"there are no claims about {about!r}; {suggest(about, known)}")
    texts = course.claims.texts
    html, lines = "", list[str]()
    for name in known if about is None else (about,):
        claims = ranked(course, name)
        rows = [(_claim(course, one), _grades(course, one), escape(one.say)) for one in claims]
        caption = f"<strong>{escape(texts.effect if name == 'effect' else texts.practice)}</strong>"
        html += table("course-claims", texts.heads, rows, caption)
        behind = "".join(_behind(course, one) for one in claims)
        html += f"<details><summary>{escape(texts.summary)}</summary>{behind}</details>"
        lines.append(f"{texts.effect if name == 'effect' else texts.practice}.")
        lines += [_line(course, one) for one in claims]
        lines.append(f"{texts.summary}.")
        lines += [line for one in claims for line in _lines(course, one)]
    return Notice(html, "\n".join(lines))


def show_harms() -> Notice:
    """Show what is known of harm done by massage, and what the course does about it.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    harms = course.harms
    rows = [(starred(one.known, one), one.so) for one in harms.harms]
    small = origins(course, harms.harms)
    html = table("course-harms", harms.heads, [tuple(map(escape, row)) for row in rows])
    lines = [f"- {known} {harms.heads[1]}: {so}" for known, so in rows]
    return Notice(
        f"<p>{escape(harms.lead)}</p>{html}<p><small>{escape(small)}</small></p>",
        "\n".join([harms.lead, *lines, small]),
    )


def show_disagreements() -> Notice:
    """Show where sources disagree on what the course teaches: what each says, and what we do.

    Raises
    ------
    DataError
        If the course's data are wrong.
    """
    course = load_course()
    record = course.disagreements
    rows, lines = [], [record.lead]
    for one in record.disagreements:
        said = "".join(f"<li>{_voice(course, voice)}</li>" for voice in one.voices)
        rows.append((escape(one.question), f"<ul>{said}</ul>", escape(one.we)))
        told = " ".join(_spoken(course, voice) for voice in one.voices)
        lines.append(f"- {one.question} {record.heads[1]}: {told} {record.heads[2]}: {one.we}")
    html = table("course-disagreements", record.heads, rows)
    return Notice(f"<p>{escape(record.lead)}</p>{html}", "\n".join(lines))


def _claim(course: Course, claim: Claim) -> str:
    texts = course.claims.texts
    origin = texts.article if claim.comes_from == "article" else texts.popular
    return f'{escape(claim.claim)}<br><small style="font-weight: normal">{escape(origin)}</small>'


def _grades(course: Course, claim: Claim) -> str:
    """Grades in bold, each with the part of the claim that it belongs to."""
    return "<br>".join(
        f"<strong>{escape(grade_words(course, part))}</strong>"
        + (f" {escape(part.short)}" if part.short else "")
        for part in claim.parts
    )


def _line(course: Course, claim: Claim) -> str:
    texts = course.claims.texts
    origin = texts.article if claim.comes_from == "article" else texts.popular
    graded = ", ".join(part_words(course, part) for part in claim.parts)
    return f"- {claim.claim} {origin} {texts.heads[1]}: {graded}. {texts.heads[2]}: {claim.say}"


def _behind(course: Course, claim: Claim) -> str:
    """What stands behind a claim's grade: each finding with its source as a link, and what was not read."""
    texts = course.claims.texts
    items = "".join(f"<li>{_found(course, one)}</li>" for one in claim.evidence)
    after = [f"{texts.not_read} {claim.not_read}", *_own(course, claim), *_met(course, claim)]
    small = "<br>".join(map(escape, after))
    return f"<p><strong>{escape(claim.short)}</strong></p><ul>{items}</ul><p><small>{small}</small></p>"


def _lines(course: Course, claim: Claim) -> list[str]:
    texts = course.claims.texts
    found = [f"- {one.found} {_origin(course, one)}" for one in claim.evidence]
    after = [f"{texts.not_read} {claim.not_read}", *_own(course, claim), *_met(course, claim)]
    return [claim.short, *found, *after]


def _own(course: Course, claim: Claim) -> list[str]:
    """Which grades are the course's own reading, and why."""
    own = course.claims.texts.own
    return [f"{own} {part.grade}, {part.own}." for part in claim.parts if part.own]


def _met(course: Course, claim: Claim) -> list[str]:
    """In which lessons of the course, as far as they exist, the claim is taught, corrected or refused."""
    texts = course.claims.texts
    met = [one for one in claim.where if one.lesson in course.lessons]
    told = "; ".join(str(getattr(texts, one.how)).format(lesson=one.lesson) for one in met)
    return [texts.met.format(lessons=told)] if met else []


def _found(course: Course, one: Evidence) -> str:
    told = escape(one.found)
    if one.source is None:
        return f"{told} <small>({escape(_read(course, one))})</small>"
    return f"{told} <small>{_link(course, one.source)}, {escape(_read(course, one))}.</small>"


def _origin(course: Course, one: Evidence) -> str:
    if one.source is None:
        return f"({_read(course, one)})"
    source = course.sources[one.source]
    address = f" {source.address}" if source.address else ""
    return f"{source.title}{address}, {_read(course, one)}."


def _read(course: Course, one: Evidence) -> str:
    texts = course.claims.texts
    if one.source is None:
        return f"{texts.ours}: {one.estimate}"
    return texts.excerpt if one.read == "excerpt" else texts.not_checked


def _voice(course: Course, voice: Voice) -> str:
    origin = [_link(course, voice.source) + _unread(course, voice.source)] if voice.source else []
    origin += [escape(voice.estimate)] if voice.estimate else []
    return f"{escape(voice.says)} <small>({'; '.join(origin)})</small>"


def _spoken(course: Course, voice: Voice) -> str:
    origin = [course.sources[voice.source].title + _unread(course, voice.source)] if voice.source else []
    origin += [voice.estimate] if voice.estimate else []
    return f"{voice.says} ({'; '.join(origin)})"


def _link(course: Course, name: str) -> str:
    """Return a source's title, as a link if its address is known."""
    source = course.sources[name]
    title = escape(source.title)
    if source.address is not None:
        title = f'<a href="{escape(source.address)}" rel="noopener">{title}</a>'
    return title


def _unread(course: Course, name: str) -> str:
    unread = course.sources[name].trust == "literature"
    return f", {course.claims.texts.not_checked}" if unread else ""
