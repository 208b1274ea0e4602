"""From the still form of a tool in a stored lesson to the tool in a handout.

A lesson stores of each tool its still form (picture or worksheet), the same in words, its registered name and
arguments. From name and arguments the tool is built again out of the course's data: a handout needs no
kernel, no saved widget state.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from bs4 import BeautifulSoup, Tag
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode

from ..errors import ToolError
from ..picture import maps_json
from ..tools import TOOLS, rebuild

PHONE_WIDTH = "(max-width: 480px)"
KEEPS_STILL = (
    "On this page the picture keeps still. Open the lesson in JupyterLab to move its sliders and watch it."
)


class ToolsPreprocessor(Preprocessor):
    """Put the tools that run without Python in the place of their pictures.

    An unknown tool, or one whose arguments no longer fit, leaves its still picture.
    `resources["live_tools"]` says how many tools run on the page.
    """

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Work on every picture in the outputs of a notebook."""
        resources["live_tools"] = 0
        for cell in nb.cells:
            for output in cell.get("outputs", ()):
                html = output.get("data", {}).get("text/html", "")
                if "data-tool" in html:
                    soup = BeautifulSoup(html, "html.parser")
                    for figure in soup.select("figure[data-tool]"):
                        resources["live_tools"] += self._bring_to_life(soup, figure)
                    output.data["text/html"] = str(soup)
        return nb, resources

    def _bring_to_life(self, soup: BeautifulSoup, figure: Tag) -> bool:
        name = str(figure["data-tool"])
        try:
            built = rebuild(name, _arguments(figure))
        except ToolError as error:
            self.log.warning("The picture of %r stays still: %s", name, error)
            return False
        try:
            if TOOLS[name].runs_in_handout:
                _mount(soup, figure, name, built)
                return True
            picture = built.picture()
            _offer_phone_layout(soup, figure, picture)
            if TOOLS[name].needs_python:
                _say_that_it_keeps_still(soup, figure)
            return False
        finally:
            if hasattr(built, "close"):  # a widget would otherwise live on in the server that exports it
                built.close()


def _arguments(figure: Tag) -> dict[str, Any]:
    try:
        arguments = json.loads(str(figure.get("data-args") or "{}"))
    except json.JSONDecodeError as error:
        raise ToolError(f"its arguments are not JSON: {error}") from error
    if not isinstance(arguments, dict):
        raise ToolError("its arguments are not a JSON object")
    return arguments


def _mount(soup: BeautifulSoup, figure: Tag, name: str, built: Any) -> None:
    state = built.handout_state()  # the module takes the figure's own pictures: their bytes stand here once
    wrapper = soup.new_tag("div", attrs={"class": "course-tool", "data-tool": name})
    figure.replace_with(wrapper)
    wrapper.append(BeautifulSoup(built.picture().html(), "html.parser"))
    wrapper.append(soup.new_tag("div", attrs={"class": "course-mount"}))
    script = soup.new_tag("script", attrs={"type": "application/json"})
    state_json = json.dumps(state, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    script.string = state_json.replace("<", "\\u003c")  # nothing in it may end the script element
    wrapper.append(script)


def _offer_phone_layout(soup: BeautifulSoup, figure: Tag, picture: Any) -> None:
    img = figure.find("img")
    if not isinstance(img, Tag) or not hasattr(picture, "phone"):
        return
    phone = picture.phone()
    narrow = BeautifulSoup(phone.html(), "html.parser").find("img")
    assert isinstance(narrow, Tag)
    if phone.maps:
        figure["data-map-phone"] = maps_json(phone.maps)
    choice = img.wrap(soup.new_tag("picture"))
    choice.insert(
        0,
        soup.new_tag("source", attrs={"media": PHONE_WIDTH, "srcset": str(narrow["src"])}),
    )


def _say_that_it_keeps_still(soup: BeautifulSoup, figure: Tag) -> None:
    note = soup.new_tag("p", attrs={"class": "keeps-still"})
    note.string = KEEPS_STILL
    figure.insert_after(note)


def handout_script() -> str:
    """Return the module that brings every tool of a page to life, fit to stand inside a script element."""
    script = files("course_helpers").joinpath("static", "handout.js").read_text(encoding="utf-8")
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--")
