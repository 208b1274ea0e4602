"""What a tool keeps: in JupyterLab until SQLite has it, in a handout until it is taken along."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from course_helpers import load_course
from course_helpers.log import PracticeLog
from tests.browser.pages import AXE

TEXTS = load_course().practice_log.keeper
TOOL = ".course-probe"
STORED = (
    """() => Object.keys(localStorage).filter((key) => key.startsWith("back-massage-course:entry:")).length"""
)
PROBE = """
from course_helpers.widgets._base import CourseWidget
from course_helpers.widgets._keeps import Keeps
import traitlets, types
class Probe(Keeps, CourseWidget):
    _esm = open({esm!r}, encoding="utf-8").read()
    name = traitlets.Unicode("note").tag(sync=True)
    def picture(self):
        return types.SimpleNamespace(sentence="A probe", html=lambda: "<figure>A probe</figure>")
Probe()
"""
NOTES = "from course_helpers.log import open_log\nprint(sorted(e.data.note for e in open_log().entries()))"
# Runs beside the cells, and keeps the kernel busy until a file is there.
BUSY = """(path) => {
  const kernel = window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel;
  const code = `import os, time\\nwhile not os.path.exists(${JSON.stringify(path)}): time.sleep(0.02)`;
  kernel.requestExecute({ code, store_history: false });
}"""


@pytest.fixture(scope="session")
def module(need: Any, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The probe as one module, built as the course's tools are."""
    esbuild = root / "course_helpers" / "js" / "node_modules" / ".bin" / "esbuild"
    need.file(esbuild, "npm ci in course_helpers/js")
    built = tmp_path_factory.mktemp("probe") / "probe.js"
    source = Path(__file__).parent / "keeper_probe.js"
    command = ["--bundle", "--format=esm", "--loader:.css=text"]
    subprocess.run([esbuild, source, *command, f"--outfile={built}", "--log-level=warning"], check=True)
    return built


@pytest.fixture
def open_lab(
    module: Path, open_cells: Callable[..., Any], request: pytest.FixtureRequest
) -> Callable[[], Any]:
    """Open the probe in JupyterLab, over a log of this test's own."""

    def run(before: str = "") -> Any:
        folder = f"{request.node.name}-log"
        own = f"import os\nos.environ['BACK_MASSAGE_COURSE_DATA'] = os.path.abspath({folder!r})\n{before}"
        lab = open_cells(own, PROBE.format(esm=str(module)))
        lab.page.locator(TOOL).wait_for()
        return lab

    return run


@pytest.fixture
def page_file(module: Path, tmp_path: Path) -> Path:
    """A page such as a handout is: one file, no network, no Python."""
    script = module.read_text(encoding="utf-8").replace("</script", "<\\/script")
    state = {"name": "note", "keeper_texts": TEXTS.model_dump()}
    file = tmp_path / "handout.html"
    file.write_text(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Probe</title>'
        '<link rel="icon" href="data:,"></head><body><main id="place"></main>'
        f'<script type="module">{script}\n'
        f'mountStatic(document.getElementById("place"), {json.dumps(state)});</script></body></html>',
        encoding="utf-8",
    )
    return file


def line(page: Any) -> str:
    """What the keeper's line says."""
    return str(page.locator(f"{TOOL} .kp-line").inner_text())


def wait_for_line(page: Any, words: str) -> None:
    page.locator(f"{TOOL} .kp-line").get_by_text(words, exact=True).wait_for()


def waiting(count: int) -> str:
    texts = (TEXTS.waiting_one if count == 1 else TEXTS.waiting_many).format(count=count)
    return f"{texts} {TEXTS.run_again}"


# ---- JupyterLab


def test_an_entry_goes_into_sqlite_and_leaves_the_browser(open_lab: Callable[..., Any]) -> None:
    lab = open_lab()
    assert line(lab.page) == TEXTS.log_none
    lab.page.locator(".probe-add").click()
    wait_for_line(lab.page, TEXTS.saved)
    assert lab.page.evaluate(STORED) == 0
    assert lab.run_python(NOTES) == "['note 1']"
    lab.page.locator(".probe-add").click(click_count=3)
    lab.ask_until(NOTES, lambda said: said == "['note 1', 'note 2', 'note 3', 'note 4']")
    wait_for_line(lab.page, TEXTS.saved)
    assert lab.page.evaluate(STORED) == 0
    assert not lab.page.locator(f"{TOOL} .course-keeper button").first.is_visible()


def test_a_kernel_killed_before_it_answers_loses_nothing(
    open_lab: Callable[..., Any], tmp_path: Path
) -> None:
    lab = open_lab()
    kernel = lab.run_python("import os; print(os.getpid())")
    lab.page.evaluate(BUSY, str(tmp_path / "never"))
    for count in (1, 2):
        lab.page.locator(".probe-add").click()
        wait_for_line(lab.page, waiting(count))  # and nothing is claimed
    assert lab.page.evaluate(STORED) == 2
    subprocess.run(["kill", "-KILL", kernel], check=True)
    lab.page.reload()
    lab.wait_until_ready()
    assert lab.page.evaluate(STORED) == 2
    lab.run_all()
    lab.page.locator(TOOL).wait_for()
    lab.ask_until(NOTES, lambda said: said == "['note 1', 'note 2']")
    lab.page.wait_for_function(f"() => ({STORED})() === 0")
    wait_for_line(lab.page, TEXTS.log_none)


def test_a_reload_before_the_answer_loses_nothing(open_lab: Callable[..., Any], tmp_path: Path) -> None:
    lab = open_lab()
    go_on = tmp_path / "go on"
    lab.page.evaluate(BUSY, str(go_on))
    lab.page.locator(".probe-add").click()
    wait_for_line(lab.page, waiting(1))
    lab.page.reload()
    go_on.touch()
    lab.wait_until_ready()
    lab.run_all()
    lab.ask_until(NOTES, lambda said: said == "['note 1']")  # once, though it may have been sent twice
    lab.page.wait_for_function(f"() => ({STORED})() === 0")


def test_what_the_log_cannot_take_stays_and_can_be_tried_again(
    open_lab: Callable[..., Any], tmp_path: Path
) -> None:
    lab = open_lab(
        "open(os.environ['BACK_MASSAGE_COURSE_DATA'], 'w').close()"
    )  # a file where the folder should be
    lab.page.locator(".probe-add").click()
    retry = lab.page.get_by_role("button", name=TEXTS.retry)
    retry.wait_for()
    said = line(lab.page)
    assert "there is no practice log yet, and none can be made here: File exists" in said
    assert said.endswith(TEXTS.waiting_one)
    assert lab.page.evaluate(STORED) == 1
    with lab.page.expect_download() as download:  # it can be taken along meanwhile
        lab.page.get_by_role("button", name=TEXTS.download).click()
    assert PracticeLog(tmp_path / "practice.sqlite").import_handout(download.value.path()).new == 1
    lab.run_python("os.remove(os.environ['BACK_MASSAGE_COURSE_DATA'])")
    retry.click()
    wait_for_line(lab.page, TEXTS.saved)
    assert lab.run_python(NOTES) == "['note 1']"
    assert lab.page.evaluate(STORED) == 0


# ---- a handout


def test_in_a_handout_entries_survive_a_reload(page_file: Path, open_offline: Callable[..., Any]) -> None:
    seen = open_offline(page_file, width=390)
    page = seen.page
    assert line(page) == TEXTS.browser_none
    assert not page.locator(f"{TOOL} .course-keeper button").first.is_visible()
    page.locator(".probe-add").click()
    assert line(page) == TEXTS.browser_one
    page.locator(".probe-add").click()
    page.reload()
    assert line(page) == TEXTS.browser_many.format(count=2)
    assert seen.complaints() == []
    assert seen.requests == []


def test_the_download_is_right_and_is_imported(
    page_file: Path, open_offline: Callable[..., Any], tmp_path: Path
) -> None:
    page = open_offline(page_file).page
    page.clock.set_fixed_time("2026-01-31T12:00:00Z")
    for _ in range(3):
        page.locator(".probe-add").click()
    with page.expect_download() as download:
        page.get_by_role("button", name=TEXTS.download).press("Enter")
    assert download.value.suggested_filename == "back-massage-practice-2026-01-31.json"
    said = page.locator(f"{TOOL} [aria-live=polite]")
    assert said.inner_text() == TEXTS.downloaded.format(file=download.value.suggested_filename)
    file = Path(download.value.path())
    packed = json.loads(file.read_text(encoding="utf-8"))
    assert {**packed, "entries": len(packed["entries"])} == {
        "format": "back-massage-course/practice-log",
        "version": 1,
        "made": "2026-01-31T12:00:00.000Z",
        "entries": 3,
    }
    log = PracticeLog(tmp_path / "data" / "practice.sqlite")
    assert (log.import_handout(file).new, log.import_handout(file).known) == (3, 3)
    assert sorted(entry.data.note for entry in log.entries("session")) == ["note 1", "note 2", "note 3"]  # type: ignore[union-attr]
    assert line(page) == TEXTS.browser_many.format(count=3)  # a download is no reason to delete


def test_deleting_takes_two_presses_and_only_what_was_meant(
    page_file: Path, open_offline: Callable[..., Any]
) -> None:
    page = open_offline(page_file).page
    for _ in range(2):
        page.locator(".probe-add").click()
    remove = page.locator("[data-control=keeper-delete]")
    said = page.locator(f"{TOOL} [aria-live=polite]")
    remove.press("Enter")
    assert remove.inner_text() == TEXTS.confirm_many.format(count=2)
    assert said.inner_text() == TEXTS.asked
    assert page.evaluate(STORED) == 2
    page.keyboard.press("Tab")  # going away takes the question back
    assert remove.inner_text() == TEXTS.delete
    remove.press("Enter")
    other = page.context.new_page()
    other.goto(page_file.as_uri())
    other.locator(".probe-add").click()
    wait_for_line(page, TEXTS.browser_many.format(count=3))  # another tab's are counted at once
    assert remove.inner_text() == TEXTS.confirm_many.format(count=2)
    remove.press("Enter")
    assert said.inner_text() == TEXTS.deleted_many.format(count=2)
    assert line(page) == line(other) == TEXTS.browser_one
    assert page.evaluate(STORED) == 1
    remove.press("Enter")
    remove.press("Enter")
    assert line(page) == TEXTS.browser_none
    assert said.inner_text() == TEXTS.deleted_one
    assert page.evaluate("() => document.activeElement.textContent") == TEXTS.browser_none  # nobody is lost


def test_two_tabs_keep_all_of_each_others_entries(page_file: Path, open_offline: Callable[..., Any]) -> None:
    page = open_offline(page_file).page
    other = page.context.new_page()
    other.goto(page_file.as_uri())
    for _ in range(20):
        for tab in (page, other):
            tab.evaluate("() => document.querySelector('.probe-add').click()")
    for tab in (page, other):
        wait_for_line(tab, TEXTS.browser_many.format(count=40))


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (
            "Object.defineProperty(window, 'localStorage',"
            " { get() { throw new DOMException('', 'SecurityError'); } })",
            TEXTS.memory_refused,
        ),
        (
            "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }",
            TEXTS.memory_full,
        ),
    ],
    ids=["refused", "full"],
)
def test_a_browser_that_keeps_nothing_says_so_and_gives_a_download(
    harm: str, words: str, page_file: Path, open_offline: Callable[..., Any]
) -> None:
    page = open_offline(page_file).page
    page.add_init_script(harm)
    page.reload()
    page.locator(".probe-add").click()
    assert line(page) == words
    with page.expect_download() as download:
        page.get_by_role("button", name=TEXTS.download).click()
    assert len(json.loads(Path(download.value.path()).read_text(encoding="utf-8"))["entries"]) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_part_is_for_everybody(
    scheme: str, page_file: Path, open_offline: Callable[..., Any], axe: Path
) -> None:
    page = open_offline(page_file, width=390, color_scheme=scheme).page
    page.locator(".probe-add").click()
    page.locator("[data-control=keeper-delete]").click()
    page.add_script_tag(path=str(axe))
    assert page.evaluate(AXE, TOOL) == []
    boxes = [button.bounding_box() for button in page.locator(f"{TOOL} .kp-buttons button:visible").all()]
    assert len(boxes) == 2
    assert all(box["height"] >= 44 and box["width"] >= 44 for box in boxes)
    assert page.evaluate("() => document.documentElement.scrollWidth <= 390")
