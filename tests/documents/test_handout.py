"""What is in a handout, for whom, and that it never asks the network or a kernel for anything."""

from __future__ import annotations

import base64
import json
import logging
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree as ET

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbconvert.exporters import get_exporter
from traitlets import TraitError

from course_helpers import (
    check_yourself,
    load_course,
    pacer,
    pressure_explorer,
    show_contents,
    show_references,
    show_stroke,
    tools,
)
from course_helpers.documents import live
from course_helpers.documents.handout import HandoutExporter, InstructorHandoutExporter, css_string
from course_helpers.tools import TOOLS, rebuild

from .conftest import figure, lesson, markdown, showing

Export = Callable[..., BeautifulSoup]
NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
TECHNIQUE = "whole-hand-effleurage"


@pytest.fixture(scope="module")
def played() -> str:
    """The stored figure of a real pacer."""
    return pacer(TECHNIQUE).picture().html()


def test_nbconvert_and_jupyterlab_know_both_editions() -> None:
    for name, exporter in (("handout", HandoutExporter), ("handout_instructor", InstructorHandoutExporter)):
        assert get_exporter(name) is exporter
        assert exporter.export_from_notebook  # else JupyterLab's menu does not have it
        assert re.fullmatch(r"\w+", name)  # else JupyterLab's server does not find it
    assert HandoutExporter().audience == "learner"
    assert InstructorHandoutExporter().audience == "instructor"


def test_the_editions_have_names_of_their_own_and_link_to_their_own() -> None:
    """Command line and JupyterLab both name a file by `output_extension`."""
    nb = lesson(markdown("[on](07_x.ipynb#Do-it)"))
    editions = [(HandoutExporter(), ".html"), (HandoutExporter(audience="instructor"), "-instructor.html")]
    editions.append((InstructorHandoutExporter(), "-instructor.html"))
    for exporter, end in editions:
        html, resources = exporter.from_notebook_node(nb)
        assert resources["output_extension"] == end
        assert BeautifulSoup(html, "html.parser").select_one("main a")["href"] == f"07_x{end}#Do-it"  # type: ignore[index]


def test_is_one_page_with_title_language_landmarks_and_named_headings(export: Export) -> None:
    page = export(
        lesson(markdown("# One"), markdown("## See it · 4 min"), markdown("## Do it"), markdown("## Do it"))
    )
    assert page.html is not None
    assert page.html["lang"] == "en"
    assert page.title is not None
    assert page.title.get_text() == "Whole-hand effleurage – Back massage course"
    assert [
        len(page.select(name)) for name in ("body > header", "body > nav", "body > main", "body > footer")
    ] == [1] * 4
    assert [heading["id"] for heading in page.select("main h2")] == ["See-it-·-4-min", "Do-it", "Do-it-2"]
    assert [link["href"] for link in page.select("nav a")] == ["#See-it-·-4-min", "#Do-it", "#Do-it-2"]
    assert page.select_one(".lesson").get_text() == "Lesson 06 · 40 minutes"  # type: ignore[union-attr]


def test_a_lesson_without_tools_has_no_script_at_all(export: Export) -> None:
    page = export(lesson(markdown("# One"), showing("<p>words</p>")))
    assert page.select("script, nav, link[rel=stylesheet], iframe") == []


def test_a_live_tool_is_built_again_from_name_and_arguments(export: Export, played: str) -> None:
    page = export(lesson(markdown("# One"), showing(played)))
    (tool,) = page.select("div.course-tool")
    assert tool["data-tool"] == "pacer"
    assert [child.name for child in tool.find_all(recursive=False)] == ["figure", "div", "script"]
    state = json.loads(tool.script.string)  # type: ignore[union-attr, arg-type]
    built = rebuild("pacer", {"technique": TECHNIQUE})
    assert state == json.loads(json.dumps(built.handout_state()))  # type: ignore[attr-defined]
    assert "base_picture" not in state
    (script,) = page.select("script[type=module]")
    assert "course-mount" in str(script.string)


def drawn(svg: bytes) -> list[tuple[str, str | None, dict[str, str]]]:
    """What an SVG draws, whatever its marks: in a path a comma is as good as a blank."""
    parts = list(ET.fromstring(svg).iter())
    for part in parts:
        if "d" in part.attrib:
            part.set("d", part.attrib["d"].replace(",", " "))
    return [(part.tag, part.text, part.attrib) for part in parts]


def test_the_picture_of_a_live_tool_is_the_one_that_python_draws(export: Export, played: str) -> None:
    stored = BeautifulSoup(played, "html.parser")
    page = export(lesson(showing(played)))
    source = str(page.select_one(".course-tool img")["src"])  # type: ignore[index]
    svg = base64.b64decode(str(stored.img["src"]).partition(",")[2])  # type: ignore[index]
    assert drawn(unquote_to_bytes(source.removeprefix("data:image/svg+xml,"))) == drawn(svg)


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("no_such_tool", "{}"),
        ("pacer", "{&quot;technique&quot;: &quot;no-such-technique&quot;}"),
        ("pacer", "{&quot;technique&quot;: 7}"),
        ("pacer", "{&quot;evil&quot;: &quot;x&quot;}"),
        ("pacer", "{}"),
        ("pacer", "{torn"),
        ("pacer", "[]"),
    ],
)
def test_a_tool_that_cannot_be_built_leaves_its_still_picture(
    name: str, args: str, export: Export, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        page = export(lesson(showing(figure(name, args))))
    assert "stays still" in caplog.text
    assert page.select(".course-tool, script") == []
    assert len(page.select("main figure img")) == 1


def test_a_tool_that_needs_python_shows_its_picture_and_says_so(export: Export) -> None:
    args = json.dumps({"technique": TECHNIQUE}).replace('"', "&quot;")
    page = export(lesson(showing(figure("explore_stroke", args))))
    assert page.select(".course-tool, script") == []
    assert page.select_one("figure + .keeps-still").get_text() == live.KEEPS_STILL  # type: ignore[union-attr]


def test_a_phone_gets_the_layout_of_its_own(export: Export) -> None:
    args = json.dumps({"technique": TECHNIQUE}).replace('"', "&quot;")
    page = export(lesson(showing(figure("show_stroke", args))))
    (source,) = page.select("figure picture > source")
    assert source["media"] == live.PHONE_WIDTH
    assert not set(" \n\t") & set(str(source["srcset"]))
    assert page.select(".keeps-still") == []


def test_nothing_in_a_tools_state_ends_its_script(export: Export, monkeypatch: pytest.MonkeyPatch) -> None:
    built = pacer(TECHNIQUE)
    monkeypatch.setattr(type(built), "handout_state", lambda self: {"title": "</script><!-- <b>"})
    monkeypatch.setattr(tools, "rebuild", lambda name, args: built)
    page = export(lesson(showing(figure("pacer"))))
    script = page.select_one(".course-tool script")
    assert json.loads(str(script.string)) == {"title": "</script><!-- <b>"}  # type: ignore[union-attr]


def test_nothing_in_the_module_ends_its_script() -> None:
    modules = {tool.module for tool in TOOLS.values() if tool.module}
    assert not any("</script" in script for script in live.handout_scripts(modules))


def test_a_page_carries_the_modules_of_its_tools_and_no_other(export: Export, played: str) -> None:
    pressed = pressure_explorer().picture().html()
    for shown, modules in (((played,), ["player"]), ((pressed, played, pressed), ["pressure", "player"])):
        scripts = [
            str(script.string).strip()
            for script in export(lesson(*map(showing, shown))).select("body > script")
        ]
        assert scripts == [script.strip() for script in live.handout_scripts(modules)]


def test_widget_state_and_widget_views_are_not_read(export: Export, played: str) -> None:
    view = {"application/vnd.jupyter.widget-view+json": {"model_id": "abc", "version_major": 2}}
    state = {"application/vnd.jupyter.widget-state+json": {"state": {"abc": {}}, "version_major": 2}}
    nb = lesson(showing(played), widgets=state)
    nb.cells[0].outputs[0].data.update(view)
    assert str(export(nb)) == str(export(lesson(showing(played))))


def test_nothing_is_executed(export: Export) -> None:
    page = export(lesson(showing("<p>stored</p>", source="raise SystemExit")))
    assert "stored" in page.get_text()


def test_the_same_lesson_gives_the_same_file(export: Export, played: str) -> None:
    nb = lesson(markdown("# One"), showing(played))
    assert str(export(nb)) == str(export(nb))


TAGGED = [
    markdown("# One"),
    markdown("for the lab", "lab-only"),
    markdown("for paper", "handout-only"),
    markdown("for nobody", "remove-cell"),
    markdown("<details><summary>For instructors</summary>\n\nwalk the room\n\n</details>", "instructor"),
    showing("<p>without input</p>", "remove-input", source="code_a()"),
    showing("<p>without output</p>", "remove-output", source="code_b()"),
    showing("<p>folded input</p>", "hide-input", source="code_c()"),
]


def test_a_learner_gets_no_code_and_no_instructor_notes(export: Export) -> None:
    page = export(lesson(*TAGGED))
    text = page.get_text()
    for present in ("for paper", "without input", "folded input"):
        assert present in text
    for absent in ("for the lab", "for nobody", "walk the room", "without output", "code_"):
        assert absent not in text
    assert page.body["class"] == ["for-learner"]  # type: ignore[index]


def test_an_instructor_gets_the_notes_unfolded_and_marked(export: Export) -> None:
    page = export(lesson(*TAGGED), audience="instructor")
    (note,) = page.select(".instructor")
    assert "walk the room" in note.get_text()
    assert note["aria-label"] == "For the instructor"
    assert note.details.has_attr("open")  # type: ignore[union-attr]
    assert "Instructor's edition" in page.get_text()
    assert "for the lab" not in page.get_text()


@pytest.mark.parametrize("name", [path.stem for path in sorted(NOTEBOOKS.glob("*.ipynb"))])
def test_a_learners_handout_speaks_of_nothing_that_is_not_on_it(
    name: str, handouts: Callable[..., Path]
) -> None:
    """What is said of menus and cells stands in cells tagged `lab-only`; a tool may say where it moves."""
    page = BeautifulSoup(handouts(name).read_text("utf-8"), "html.parser")
    for aside in page.select("script, .keeps-still"):
        aside.decompose()
    main = page.select_one("main")
    assert main is not None
    assert (
        re.findall(r"JupyterLab|Run >|Run All|File >|grey box|\bcells?\b|\bmenus?\b", main.get_text()) == []
    )


def test_code_can_be_asked_for_and_its_tags_are_kept(export: Export) -> None:
    page = export(lesson(*TAGGED), exclude_input=False)
    assert [code.get_text() for code in page.select("pre.code")] == ["code_b()"]
    (folded,) = page.select("details.code")
    assert folded.code.get_text() == "code_c()"  # type: ignore[union-attr]
    assert "code_a" not in page.get_text()


def test_an_unknown_audience_is_a_clear_error() -> None:
    with pytest.raises(TraitError, match=r"audience.*'learner', 'instructor'.*teacher"):
        HandoutExporter(audience="teacher")


def test_links_to_lessons_lead_to_their_handouts(export: Export) -> None:
    source = "[a](00_start_here.ipynb) [b](07_x.ipynb#Do-it) [c](https://a.org/x.ipynb) [d](#One)"
    links = [link["href"] for link in export(lesson(markdown(source))).select("main a")]
    assert links == ["00_start_here.html", "07_x.html#Do-it", "https://a.org/x.ipynb", "#One"]


def test_details_hold_what_stands_between_their_lines(export: Export) -> None:
    page = export(
        lesson(markdown("<details>\n<summary>More</summary>\n\nfirst\n\n- second\n\n</details>\n\nafter"))
    )
    details = page.select_one("main details")
    assert details is not None
    assert "second" in details.get_text()
    assert "after" not in details.get_text()


def test_a_solution_is_folded_and_repeated_on_the_answer_sheet(export: Export) -> None:
    folded = (
        "<details><summary>Answer 1</summary>\n\n![x](data:image/png;base64,AAAA) the way up\n\n</details>"
    )
    page = export(lesson(markdown(folded, "solution"), markdown("the way home", "solution")))
    first, second = page.select("main .cell.solution > details")
    assert not first.has_attr("open")
    assert second.summary.get_text() == "Answer"  # type: ignore[union-attr]
    (sheet,) = page.select("main > section.answers")
    assert [heading.get_text() for heading in sheet.select("h2, h3")] == ["Answers", "Answer 1"]
    assert "the way up" in sheet.get_text()
    assert "the way home" in sheet.get_text()
    assert sheet.select("img, [id]") == []

    taught = export(lesson(markdown(folded, "solution")), audience="instructor")
    assert taught.select(".answers") == []
    assert taught.select_one(".solution details").has_attr("open")  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def asked() -> str:
    """The stored worksheet of a lesson with all three kinds of question."""
    return check_yourself("00").picture().html()


def test_questions_are_a_worksheet_with_the_tool_beside_it(export: Export, asked: str) -> None:
    page = export(lesson(markdown("# One"), showing(asked)))
    (tool,) = page.select("div.course-tool")
    assert [child.name for child in tool.find_all(recursive=False)] == ["figure", "div", "script"]
    state = json.loads(tool.script.string)  # type: ignore[union-attr, arg-type]
    built = rebuild("check_yourself", {"lesson": "00"})
    assert state == json.loads(json.dumps(built.handout_state()))  # type: ignore[attr-defined]
    assert len(state["pictured"]) == len(tool.select("figure img")) > 0
    (answers,) = tool.select("details.course-answers")
    assert not answers.has_attr("open")


def test_answers_to_questions_stand_on_the_answer_sheet(export: Export, asked: str) -> None:
    page = export(lesson(showing(asked), markdown("the way home", "solution")))
    (sheet,) = page.select("main > section.answers")
    folded = page.select_one("details.course-answers > ol")
    assert folded is not None
    first, second = sheet.select(".answer")
    assert str(first.ol) == str(folded)
    assert "the way home" in second.get_text()
    assert sheet.select("img, summary, [id]") == []


def test_an_instructor_sees_answers_to_questions_open_below_the_tool(export: Export, asked: str) -> None:
    page = export(lesson(showing(asked)), audience="instructor")
    (tool,) = page.select("div.course-tool")
    assert [child.name for child in tool.find_all(recursive=False)] == ["figure", "div", "script", "details"]
    assert tool.select_one(":scope > details.course-answers[open]") is not None
    assert tool.select("figure details") == []
    assert page.select(".answers") == []


def test_tick_lists_can_be_ticked_and_have_labels(export: Export) -> None:
    page = export(lesson(markdown("- [ ] a *towel* and [oil](#oil)\n- [ ] a partner")))
    labels = page.select("main li.tick > label")
    assert [label.get_text().strip() for label in labels] == ["a towel and oil", "a partner"]
    assert all(label.input is not None and not label.input.has_attr("disabled") for label in labels)


def test_tables_name_their_columns_in_each_cell(export: Export) -> None:
    page = export(lesson(markdown("| Sign | Mend |\n|---|---|\n| stutters | oil |")))
    assert [cell["data-label"] for cell in page.select("main td")] == ["Sign", "Mend"]
    assert [cell["role"] for cell in page.select("main tr > *")] == ["columnheader"] * 2 + ["cell"] * 2


def test_a_picture_that_comes_again_is_pointed_to(export: Export) -> None:
    page = export(
        lesson(showing(figure("unknown")), showing(figure("unknown")), showing(figure("unknown", svg="PHM+")))
    )
    assert len(page.select("main figure img")) == 2
    (pointer,) = page.select("main a.same-picture")
    assert page.select_one(str(pointer["href"])).name == "figure"  # type: ignore[union-attr]


def test_a_players_picture_stands_once_and_paper_shows_each_stroke_once(export: Export) -> None:
    plays = [pacer(TECHNIQUE, passes=passes).picture().html() for passes in (1, 5)]
    torn = figure("show_stroke", "{torn")
    page = export(lesson(*(showing(one) for one in (torn, *plays))))
    first, second = page.select(".course-tool")
    assert "again" not in first["class"] and "again" in second["class"]
    assert second.img is None
    pointer = second.select_one("figure a.same-picture")
    assert pointer is not None
    assert page.select_one(f"{pointer['href']} img") is first.img
    # The plot of the stroke itself makes its first player a repetition, and that of another side does not.
    other = show_stroke("stripping", side="left").html()
    player = pacer("stripping").picture().html()
    page = export(lesson(showing(other), showing(player)))
    assert "again" not in page.select(".course-tool")[0]["class"]
    page = export(lesson(showing(show_stroke("stripping").html()), showing(player)))
    assert "again" in page.select(".course-tool")[0]["class"]


def test_a_long_caption_is_folded_with_its_sources_and_a_short_one_stands_open(export: Export) -> None:
    long = show_stroke("stripping")
    page = export(lesson(showing(figure("unknown")), showing(long.html())))
    short, folded = page.select("main figcaption")
    assert short.details is None
    assert folded.details is not None
    assert folded.details.summary.get_text() == "In words, and where it comes from"  # type: ignore[union-attr]
    assert long.sentence in folded.get_text()
    assert folded.small is not None
    assert folded.find_parent("figure").img["alt"] == long.sentence  # type: ignore[union-attr, index]


def test_pictures_in_files_come_into_the_page(
    export: Export, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a hand.png").write_bytes(b"\x89PNG")
    source = "![A hand](a%20hand.png)\n\n![Gone](gone.png)\n\n![Far](https://a.org/far.png)"
    with caplog.at_level(logging.WARNING):
        page = export(lesson(markdown(source)), path=str(tmp_path))
    assert page.img["src"] == "data:image/png;base64," + base64.b64encode(b"\x89PNG").decode()  # type: ignore[index]
    assert "lacks the picture gone.png" in caplog.text
    assert "lacks the picture https://a.org/far.png" in caplog.text


def test_the_title_of_a_notebook_without_one_is_its_first_heading_else_its_name(export: Export) -> None:
    for nb, title in ((lesson(markdown("# A *wave*")), "A *wave*"), (lesson(), "06_whole_hand_effleurage")):
        del nb.metadata["course"]
        assert export(nb).title.get_text().startswith(title)  # type: ignore[union-attr]


def test_a_title_cannot_break_the_style_sheet() -> None:
    assert css_string('A "wave" </style> \\') == '"A \\22 wave\\22  \\3c \\2f style\\3e  \\5c "'


@pytest.fixture(scope="module")
def stored(root: Path) -> Path:
    return root / "notebooks" / "06_whole_hand_effleurage.ipynb"


def run_nbconvert(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "nbconvert", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def tagged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lesson with cells for each audience."""
    file = tmp_path_factory.mktemp("tagged") / "lesson.ipynb"
    nbformat.write(lesson(*TAGGED), file)
    return file


@pytest.fixture(scope="module")
def learners(stored: Path, tagged: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with what one command line writes of two lessons."""
    folder = tmp_path_factory.mktemp("handouts")
    run = run_nbconvert("--to", "handout", str(stored), str(tagged), "--output-dir", str(folder))
    assert run.returncode == 0, run.stderr
    assert "Warning" not in run.stderr
    return folder


def test_the_command_line_writes_one_light_file_with_each_picture_in_it_once(learners: Path) -> None:
    assert {file.name for file in learners.iterdir()} == {"06_whole_hand_effleurage.html", "lesson.html"}
    file = learners / "06_whole_hand_effleurage.html"
    assert file.stat().st_size <= 400_000

    page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    addresses = [str(tag[name]) for name in ("src", "srcset") for tag in page.select(f"[{name}]")]
    assert all(address.startswith("data:image/") for address in addresses)
    assert len(set(addresses)) == len(addresses)
    shown = {tool["data-tool"] for tool in page.select(".course-tool")}
    assert shown == {"pacer", "pressure_explorer", "check_yourself"}
    assert "No description has been provided" not in str(page)


def test_the_command_line_writes_both_editions_side_by_side_and_refuses_an_unknown_one(
    tagged: Path, learners: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "both"
    shutil.copytree(learners, folder)
    learner, instructor = folder / "lesson.html", folder / "lesson-instructor.html"
    run = run_nbconvert("--to", "handout_instructor", str(tagged), "--output-dir", str(folder))
    assert run.returncode == 0, run.stderr
    assert "walk the room" not in learner.read_text(encoding="utf-8")
    assert "walk the room" in instructor.read_text(encoding="utf-8")
    learner.unlink()
    wrong = ("--HandoutExporter.audience=teacher", str(tagged), "--output-dir", str(folder))
    refused = run_nbconvert("--to", "handout", *wrong)
    assert refused.returncode != 0
    assert "'learner', 'instructor'" in refused.stderr
    assert not learner.exists()


def test_contents_lead_from_handout_to_handout(export: Export) -> None:
    page = export(lesson(showing(show_contents().html)))
    links = [str(link["href"]) for link in page.select("main .course-contents a")]
    assert links == [f"{one.id}.html" for one in load_course().lessons.values()]
    assert {cell["data-label"] for cell in page.select("main td")} == {
        "What it is about",
        "Time",
        "New strokes",
    }


def test_addresses_of_references_are_there_for_paper_and_open_nothing_by_themselves(export: Export) -> None:
    page = export(lesson(showing(show_references().html)))
    links = page.select("main .course-references a")
    assert links
    assert all(str(link["href"]).startswith("http") and link["rel"] == ["noopener"] for link in links)
    assert 'main a[href^="http"]::after { content: " (" attr(href) ")"' in str(page.head)
