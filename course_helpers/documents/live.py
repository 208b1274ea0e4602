"""From the still form of a tool in a stored lesson to the tool in a handout.

A lesson stores of each tool its still form (picture or worksheet), the same in words, its registered name and
arguments. From name and arguments the tool is built again out of the course's data: a handout needs no
kernel, no saved widget state.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from bs4 import BeautifulSoup, Tag
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode

from ..errors import ToolError
from ..picture import maps_json

PHONE_WIDTH = "(max-width: 480px)"
KEEPS_STILL = "Here it keeps still. Open the lesson in JupyterLab, and it comes to life."


class ToolsPreprocessor(Preprocessor):
    """Put the tools that run without Python in the place of their pictures.

    An unknown tool, or one whose arguments no longer fit, leaves its still picture.
    `resources["live_tools"]` says how many tools run on the page, `resources["live_modules"]` the browser
    modules that they need.
    """

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Work on every picture in the outputs of a notebook."""
        live: list[str] = []
        for cell in nb.cells:
            for output in cell.get("outputs", ()):
                html = output.get("data", {}).get("text/html", "")
                if "data-tool" in html:
                    soup = BeautifulSoup(html, "html.parser")
                    for figure in soup.select("figure[data-tool]"):
                        live += self._bring_to_life(soup, figure)
                    output.data["text/html"] = str(soup)
        resources["live_tools"] = len(live)
        resources["live_modules"] = tuple(dict.fromkeys(live))
        return nb, resources

    def _bring_to_life(self, soup: BeautifulSoup, figure: Tag) -> list[str]:
        """Return the module that a tool needs, if it runs; none where its picture stays still."""
        # Whoever asks nbconvert for any exporter loads this module: not all tools with it.
        from .. import tools

        name = str(figure["data-tool"])
        try:
            built = tools.rebuild(name, _arguments(figure))
        except ToolError as error:
            self.log.warning("The picture of %r stays still: %s", name, error)
            return []
        try:
            module = tools.TOOLS[name].module
            if module is not None:
                _mount(soup, figure, name, module, built)
                return [module]
            picture = built.picture()
            _offer_phone_layout(soup, figure, picture)
            if tools.TOOLS[name].needs_python:
                _say_that_it_keeps_still(soup, figure)
            return []
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


def _mount(soup: BeautifulSoup, figure: Tag, name: str, module: str, built: Any) -> None:
    state = built.handout_state()  # the module takes the figure's own pictures: their bytes stand here once
    wrapper = soup.new_tag("div", attrs={"class": "course-tool", "data-tool": name, "data-module": module})
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


def handout_scripts(modules: Iterable[str]) -> list[str]:
    """Return what brings the tools of a page to life, each fit to stand inside a script element.

    First the browser modules by name, then the script that mounts them.
    """
    static = files("course_helpers").joinpath("static")
    scripts = [static.joinpath("handout", f"{module}.js") for module in modules]
    texts = [script.read_text(encoding="utf-8") for script in [*scripts, static.joinpath("handout.js")]]
    return [text.replace("</script", "<\\/script").replace("<!--", "<\\!--") for text in texts]
