"""A browser, a JupyterLab server with a copy of the lessons, and a page of it that a test can trust.

Every wait is for a condition. The order of things on a lab page (kernel first, then the page, then connected
and idle) is what keeps these tests from failing now and then.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from course_helpers.log import FOLDER_VARIABLE

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
]
SERVER_STARTS_S = 60
STEP_MS = 60_000
ANSWERS_S = 20

OPEN = """async (path) => {
  await window.jupyterapp.commands.execute("docmanager:open", { path, factory: "Notebook" });
}"""
CLOSE = """() => {
  const panel = window.jupyterapp.shell.currentWidget;
  panel.context.model.dirty = false;
  panel.dispose();
}"""
READY = """async () => {
  const app = window.jupyterapp;
  await app.restored;
  const panel = app.shell.currentWidget;
  await panel.context.ready;
  const session = panel.context.sessionContext;
  await session.ready;
  await session.session.kernel.info;
  await panel.content.fullyRendered?.catch(() => undefined);
}"""
IDLE = """() => {
  const kernel = window.jupyterapp.shell.currentWidget.context.sessionContext.session?.kernel;
  return kernel?.status === "idle" && kernel?.connectionStatus === "connected";
}"""
RUN_ALL = """(limit) => Promise.race([
  window.jupyterapp.commands.execute("notebook:run-all-cells"),
  new Promise((_, fail) => setTimeout(() => fail(new Error("running all cells took too long")), limit)),
])"""
ALL_RAN = """() => {
  const cells = window.jupyterapp.shell.currentWidget.content.widgets;
  return cells.filter((cell) => cell.model.type === "code" && cell.model.sharedModel.getSource().trim())
    .every((cell) => /\\d+/.test(cell.model.executionCount ?? ""));
}"""


# A kernel of its own would begin so: in the notebook's folder, with the learner's own log.
# A page that closes may leave ipykernel with tasks that nobody awaits. They are swept up here, in silence:
# else that would be told in whatever cell runs just then.
BEGIN = """import gc, logging, os, warnings
logging.getLogger("asyncio").setLevel(logging.CRITICAL)
warnings.filterwarnings("ignore", "coroutine 'Kernel")
gc.collect()
os.chdir({folder!r})
os.environ[{variable!r}] = {practice!r}
print("ready")"""
# What a page and a kernel are left with.
EMPTY = "import ipywidgets; ipywidgets.Widget.close_all(); get_ipython().reset(); print('empty')"
# What a page keeps of a learner: in its storage, and the result of a screening until another receiver comes.
FORGET = """() => {
  localStorage.clear();
  sessionStorage.clear();
  const screened = window[Symbol.for("back-massage-course.screened")];
  if (!screened) return;
  Object.assign(screened, { result: null, kept: false, source: null });
  screened.listeners.forEach((listener) => listener(null));
}"""
# What stands in a page beside what JupyterLab put there, and is not gone with the notebook: a test's own
# watchers and changed parts. These do no harm, and are taken away.
GLOBALS = "() => Reflect.ownKeys(window).map(String)"
LEFT = """(before) => {
  for (const name of ["axe", "heard", "stamps"]) delete window[name];
  const course = (key) => key.startsWith("Symbol(back-massage-course");
  return Reflect.ownKeys(window).map(String).filter((key) => !course(key) && !before.includes(key));
}"""


@pytest.fixture(scope="session")
def browser(need: Any) -> Iterator[Any]:
    """A headless Chromium."""
    playwright_api = need.module("playwright.sync_api")
    chromium = need.program("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    with playwright_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Watched:
    """A page, and everything that it said or asked for while a test looked at it."""

    page: Any
    console: list[str]
    requests: list[str]

    def complaints(self) -> list[str]:
        """Return what the page wrote to the console, errors included."""
        return list(self.console)


@pytest.fixture
def open_offline(browser: Any) -> Iterator[Callable[..., Watched]]:
    """Open a file in a page that has no network, at any width."""
    contexts = []

    def open_page(file: Path, width: int = 1280, height: int = 900, **options: Any) -> Watched:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        watched = Watched(page, [], [])
        page.on("console", lambda message: watched.console.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: watched.console.append(f"error: {error}"))
        address = file.resolve().as_uri()

        def answer(route: Any) -> None:
            url = route.request.url
            if url == address or url.startswith(("data:", "blob:")):
                route.continue_()
            else:
                watched.requests.append(url)
                route.abort()

        context.route("**/*", answer)
        page.goto(address, wait_until="load")
        return watched

    yield open_page
    for context in contexts:
        context.close()


@dataclass
class Server:
    """A running JupyterLab: its address, its root folder, its log of practice, and the kernel of its pages.

    To start a kernel and to import the course there takes longer than most tests do.
    """

    url: str
    root: Path
    practice: Path
    kernel: str | None = None

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Ask the server's own interface."""
        request = urllib.request.Request(
            f"{self.url}{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def give_kernel(self, path: str) -> None:
        """Let a notebook have the kernel that is shared: a page takes what runs for it, without asking."""
        kernel = {"id": self.kernel} if self.kernel else {"name": "python3"}
        session = {"path": path, "name": path, "type": "notebook", "kernel": kernel}
        self.kernel = self.ask("POST", "/api/sessions", session)["kernel"]["id"]

    def end_kernel(self) -> None:
        """End it where nobody knows what it holds: the next page gets a new one."""
        if self.kernel:
            self.ask("DELETE", f"/api/kernels/{self.kernel}")
            self.kernel = None


@pytest.fixture(scope="session")
def lab_server(need: Any, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One JupyterLab for all tests, as an installed course would start it, in a home of its own."""
    need.module("jupyterlab")
    home = tmp_path_factory.mktemp("home")
    files = tmp_path_factory.mktemp("course")
    shutil.copytree(
        root / "notebooks", files / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints")
    )
    settings = home / "lab" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    quiet = {"fetchNews": "false", "checkForUpdates": False}
    (settings / "notification.jupyterlab-settings").write_text(json.dumps(quiet))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    practice = home / "practice"
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "IPYTHON"))},
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "share"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "JUPYTER_CONFIG_DIR": str(home / "jupyter"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "lab"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
        "IPYTHONDIR": str(home / "ipython"),
        FOLDER_VARIABLE: str(practice),
    }
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", f"--ServerApp.port={port}"]
    command += ["--ServerApp.ip=127.0.0.1", "--ServerApp.port_retries=0", "--IdentityProvider.token="]
    command += ["--ServerApp.disable_check_xsrf=True", "--ServerApp.allow_root=True"]
    command += [f"--ServerApp.root_dir={files}", "--LabApp.expose_app_in_browser=True"]
    log = home / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=files, env=environment, stdout=output, stderr=output)
    server = Server(f"http://127.0.0.1:{port}", files, practice)
    try:
        deadline = time.monotonic() + SERVER_STARTS_S
        while not _answers(server):
            if process.poll() is not None or time.monotonic() > deadline:
                pytest.fail(f"JupyterLab did not start:\n{log.read_text()[-3000:]}", pytrace=False)
            time.sleep(0.1)  # between two questions; what counts is the answer
        yield server
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:  # it waits for a kernel that nobody needs any more
            process.kill()


def _answers(server: Server) -> bool:
    try:
        server.ask("GET", "/api/status")
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
    return True


@dataclass
class Application:
    """JupyterLab in a page, which opens notebook after notebook: to load it takes longer than most tests."""

    page: Any
    size: Any
    clock: bool
    own: list[str] | None = None

    def is_as_it_was(self) -> bool:
        """Tell whether the page may serve another test."""
        return self.page.viewport_size == self.size and self.page.evaluate(LEFT, self.own) == []


@dataclass
class LabPage:
    """A lesson open in JupyterLab, with its kernel."""

    page: Any
    server: Server
    file: Path
    console: list[str]

    def hear(self, message: Any) -> None:
        """Note what the page writes to its console."""
        self.console.append(f"{message.type}: {message.text}")

    def hear_error(self, error: Any) -> None:
        """Note what nobody caught."""
        self.console.append(f"error: {error}")

    def open(self, application: Application) -> None:
        """Open the notebook: with the application, or in it where it is loaded already."""
        self.page.on("console", self.hear)
        self.page.on("pageerror", self.hear_error)
        if application.own is None:
            self.page.goto(f"{self.server.url}/doc/tree/{self.path}")
        else:
            self.page.evaluate(OPEN, self.path)
        self.wait_until_ready()
        if application.own is None:
            application.own = self.page.evaluate(GLOBALS)
        self.begin()

    def wait_until_ready(self) -> None:
        """Wait for the application, the document and a kernel that is connected and idle."""
        self.page.wait_for_function("() => window.jupyterapp?.shell?.currentWidget?.context", timeout=STEP_MS)
        self.page.evaluate(READY)
        self.page.wait_for_function(IDLE, timeout=STEP_MS)

    def run_all(self) -> None:
        """Run every cell and wait until each has its number."""
        self.page.evaluate(RUN_ALL, STEP_MS)
        self.page.wait_for_function(ALL_RAN, timeout=STEP_MS)
        self.page.wait_for_function(IDLE, timeout=STEP_MS)

    def begin(self) -> None:
        """Bring the kernel to where a new one for this notebook would be."""
        where = {"folder": str(self.file.parent), "practice": str(self.server.practice)}
        said = self.run_python(BEGIN.format(variable=FOLDER_VARIABLE, **where))
        assert said.endswith("ready"), said

    def save(self) -> None:
        """Save as the learner does and wait until it is done."""
        self.page.evaluate("() => window.jupyterapp.shell.currentWidget.context.save()")

    def ask_until(self, question: str, answer: Callable[[str], bool]) -> str:
        """Ask the kernel until its answer is right, or fail with the last one."""
        deadline = time.monotonic() + ANSWERS_S
        while not answer(said := self.run_python(question)):
            assert time.monotonic() < deadline, f"{question}: {said}"
        return said

    def run_python(self, code: str) -> str:
        """Run a line in the lesson's kernel, beside its cells, and return what it prints."""
        return str(self.page.evaluate(RUN_PYTHON, code)).strip()

    def leave(self) -> None:
        """Close the notebook; the kernel stays for the next one, with nothing of this one in it."""
        try:
            self.page.evaluate(FORGET)
            assert "empty" in self.run_python(EMPTY)
            self.page.evaluate(CLOSE)
        except Exception:
            self.server.end_kernel()
            self.page.close()
            raise
        self.page.remove_listener("console", self.hear)
        self.page.remove_listener("pageerror", self.hear_error)

    def look_through(self) -> list[dict[str, Any]]:
        """Scroll to each cell as a reader does; return what it says and how many pictures it shows."""
        return list(self.page.evaluate(LOOK_THROUGH))

    def complaints(self) -> list[str]:
        """Return the errors and warnings of the browser's console; not that JupyterLab starts slowly here."""
        slow = re.compile(r"is taking too long to activate|took [\d.]+ms to activate")
        loud = [said for said in self.console if said.startswith(("error", "warning"))]
        return [said for said in loud if not slow.search(said)]

    @property
    def path(self) -> str:
        """The file as the server names it."""
        return self.file.relative_to(self.server.root).as_posix()


RUN_PYTHON = """async (code) => {
  const kernel = window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel;
  const future = kernel.requestExecute({ code, store_history: false, silent: false });
  let text = "";
  future.onIOPub = ({ header, content }) => {
    if (header.msg_type === "stream") text += content.text;
    if (header.msg_type === "error") text += `${content.ename}: ${content.evalue}`;
  };
  await future.done;
  return text;
}"""


# A lesson is drawn as far as it is looked at: each cell has to be scrolled to before it says anything.
LOOK_THROUGH = """async () => {
  const notebook = window.jupyterapp.shell.currentWidget.content;
  const seen = [];
  for (const [index, cell] of notebook.widgets.entries()) {
    await notebook.scrollToItem(index, "start");
    await cell.ready;
    const images = [...cell.node.querySelectorAll("img")];
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
    const whole = images.filter((image) => image.complete && image.naturalWidth > 0);
    seen.push({ id: cell.model.id, text: cell.node.innerText, pictures: whole.length });
  }
  return seen;
}"""


DESK = {"viewport": {"width": 1280, "height": 1000}}


@pytest.fixture(scope="session")
def applications(browser: Any) -> Iterator[Callable[..., list[Application]]]:
    """The loaded applications that wait for a notebook, for each kind of screen."""
    waiting: dict[tuple[str, bool], list[Application]] = {}
    profiles: dict[str, Any] = {}

    def of(*, clock: bool, **options: Any) -> list[Application]:
        key = json.dumps(options, sort_keys=True)
        if key not in profiles:
            profiles[key] = browser.new_context(**{**DESK, **options})
        pages = waiting.setdefault((key, clock), [])
        if not pages:
            page = profiles[key].new_page()
            if clock:
                page.clock.install()
            pages.append(Application(page, page.viewport_size, clock))
        return pages

    yield of
    for context in profiles.values():
        context.close()


@pytest.fixture
def open_in_lab(
    applications: Callable[..., list[Application]], lab_server: Server
) -> Iterator[Callable[..., LabPage]]:
    """Open a lesson of the served copy, under its own name, with nothing kept from before.

    With `clock`, the test may hold the page's clock, and move it on.
    """
    opened = []

    def open_lesson(file: Path, *, clock: bool = False, **options: Any) -> LabPage:
        waiting = applications(clock=clock, **options)
        application = waiting.pop()
        lab = LabPage(application.page, lab_server, file, [])
        opened.append((lab, application, waiting))
        lab_server.give_kernel(lab.path)
        lab.open(application)
        return lab

    yield open_lesson
    for lab, application, waiting in opened:
        if application.clock:
            application.page.clock.resume()
        lab.leave()
        if application.is_as_it_was():
            waiting.append(application)
        else:
            application.page.close()


@pytest.fixture
def open_cells(
    lab_server: Server, open_in_lab: Callable[..., LabPage], request: pytest.FixtureRequest
) -> Callable[..., LabPage]:
    """Open a notebook of these cells in JupyterLab and run them."""

    def run(*sources: str, **options: Any) -> LabPage:
        cells = [new_code_cell(source, id=f"cell-{number}") for number, source in enumerate(sources)]
        file = lab_server.root / f"{request.node.name}.ipynb"
        nbformat.write(new_notebook(cells=cells), file)
        lab = open_in_lab(file, **options)
        lab.run_all()
        return lab

    return run


@pytest.fixture(scope="session")
def axe(need: Any, root: Path) -> Path:
    """The accessibility checker."""
    folder = root / "course_helpers" / "js"
    path: Path = need.file(folder / "node_modules" / "axe-core" / "axe.min.js", "npm ci in course_helpers/js")
    return path


@pytest.fixture
def lesson_copy(lab_server: Server, root: Path, request: pytest.FixtureRequest) -> Callable[[str], Path]:
    """Put a fresh copy of a lesson where the server sees it, in a folder of this test's own."""

    def copy(name: str) -> Path:
        folder = lab_server.root / request.node.name.replace("[", "-").replace("]", "")
        folder.mkdir(exist_ok=True)
        return Path(shutil.copy(root / "notebooks" / name, folder / name))

    return copy
