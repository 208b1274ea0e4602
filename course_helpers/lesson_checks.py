"""What must hold between lessons and the rest of the data: names lead somewhere, each lesson asks enough."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .errors import Problem, suggest
from .records import Course, Find, Lesson

LEAST_QUESTIONS = 5
LEAST_RECALLED = 2


def lesson_file(lesson: Lesson) -> str:
    """Return the name of a lesson's file within the data folder."""
    return f"lessons/{lesson.id}.toml"


def same_number(data: str, lessons: Iterable[Lesson]) -> list[Problem]:
    """Lessons that share their number, by which they are known; `data` is the name of the data folder."""
    first: dict[str, str] = {}
    problems = []
    for lesson in lessons:
        file = f"{data}/{lesson_file(lesson)}"
        other = first.setdefault(lesson.number, file)
        if other != file:
            message = f"the number {lesson.number!r} stands in {other} too; give each lesson its own"
            problems.append(Problem(file, "id", message))
    return problems


def untaught(course: Course) -> list[Problem]:
    """What is wrong with the lessons, taken together with the rest of the course."""
    return [
        Problem(f"{course.path.name}/{lesson_file(lesson)}", place, message)
        for lesson in course.lessons.values()
        for place, message in (
            *_dangling(course, lesson),
            *_repeated(course, lesson),
            *_asks_enough(course, lesson),
        )
    ]


def _dangling(course: Course, lesson: Lesson) -> Iterator[tuple[str, str]]:
    places = {
        "teaches": ("technique", course.techniques),
        "sources": ("source", course.sources),
        "words": ("term of the glossary", course.glossary),
    }
    for key, (kind, known) in places.items():
        for index, name in enumerate(getattr(lesson, key)):
            if name not in known:
                yield f"{key}[{index}]", f"{name!r} is no {kind}; {suggest(name, known)}"
    for number, question in enumerate(lesson.questions):
        for index, spot in enumerate(question.spots if isinstance(question, Find) else ()):
            at = spot.place.at
            if at not in course.back.landmarks:
                place = f"questions[{number}].spots[{index}].place.at"
                yield place, f"{at!r} is no landmark; {suggest(at, course.back.landmarks)}"


def _repeated(course: Course, lesson: Lesson) -> Iterator[tuple[str, str]]:
    """Questions, techniques and words that an earlier lesson has already."""
    for other in _before(course, lesson):
        for index, name in enumerate(lesson.teaches):
            if name in other.teaches:
                yield f"teaches[{index}]", f"{name!r} is new in lesson {other.number} already"
        for index, name in enumerate(lesson.words):
            if name in other.words:
                yield f"words[{index}]", f"{name!r} is explained in lesson {other.number} already"
        known = {question.id for question in other.questions}
        for index, question in enumerate(lesson.questions):
            if question.id in known:
                yield (
                    f"questions[{index}].id",
                    f"lesson {other.number} has a question {question.id!r} already",
                )


def _asks_enough(course: Course, lesson: Lesson) -> Iterator[tuple[str, str]]:
    earlier = {question.id: question for other in _before(course, lesson) for question in other.questions}
    for index, name in enumerate(lesson.recall):
        if name not in earlier:
            yield (
                f"recall[{index}]",
                f"{name!r} is no question of an earlier lesson; {suggest(name, earlier)}",
            )
    if earlier and len(set(lesson.recall)) < LEAST_RECALLED:
        yield "recall", f"ask at least {LEAST_RECALLED} questions of earlier lessons again"
    asked = [*(earlier[name] for name in lesson.recall if name in earlier), *lesson.questions]
    if len(asked) < LEAST_QUESTIONS:
        yield "questions", f"a lesson asks at least {LEAST_QUESTIONS} questions; this one asks {len(asked)}"
    if not any(question.safety for question in asked):
        yield "questions", "ask at least one question on safety (`safety = true`)"


def _before(course: Course, lesson: Lesson) -> Iterable[Lesson]:
    return (other for number, other in course.lessons.items() if number < lesson.number)
