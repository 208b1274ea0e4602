"""The last touches to a handout, on the finished page: links, headings, lists, tables, answers, pictures."""

from __future__ import annotations

import base64
import json
import mimetypes
import re
from copy import copy
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from bs4 import BeautifulSoup, Tag

# For each audience, how the names of its handouts end.
NAME_ENDS = {"learner": "", "instructor": "-instructor"}
FEWEST_CONTENTS = 3
# A caption longer than this, in characters, stands folded: about three lines of a phone.
LONG_CAPTION = 160
IN_WORDS, IN_WORDS_AND_WHENCE = "In words", "In words, and where it comes from"
PLAYER = "pacer"
# Arguments of a player that do not change what its picture shows.
NOT_SHOWN = frozenset({"passes"})
SVG_BASE64 = "data:image/svg+xml;base64,"
# What may stand in the address of a picture as it is; everything else takes three characters.
PLAIN = "/:=()!;,@+*~?'$[]{}|^`-_."


def finish(soup: BeautifulSoup, audience: str, folder: Path) -> list[str]:
    """Turn a lesson rendered cell by cell into one page for a screen and for paper.

    Parameters
    ----------
    soup
        The page; it is changed in place.
    audience
        "learner" or "instructor".
    folder
        Where the lesson stands, and with it the pictures that it names.

    Returns
    -------
    list[str]
        What the page lacks: pictures that could not be put into it.
    """
    missing = embed_pictures(soup, folder)
    link_to_handouts(soup, NAME_ENDS[audience])
    name_headings(soup)
    list_contents(soup)
    make_tickable(soup)
    label_cells(soup)
    fold_solutions(soup)
    if audience == "instructor":
        open_answers(soup)
    else:
        gather_answers(soup)
    show_pictures_once(soup)
    fold_captions(soup)
    mark_repeated_players(soup)
    shorten_addresses(soup)
    return missing


def embed_pictures(soup: BeautifulSoup, folder: Path) -> list[str]:
    """Put the pictures that stand in files beside the lesson into the page, and return those that cannot be.

    nbconvert's own `embed_images` closes a `<details>` at its first blank line.
    """
    missing = []
    for img in soup.select("img[src]"):
        source = str(img["src"])
        if source.startswith("data:"):
            continue
        file = folder / unquote(urlsplit(source).path)
        kind, _ = mimetypes.guess_type(file.name)
        if urlsplit(source).scheme or kind is None or not file.is_file():
            missing.append(source)
            continue
        img["src"] = f"data:{kind};base64,{base64.b64encode(file.read_bytes()).decode('ascii')}"
    return missing


def link_to_handouts(soup: BeautifulSoup, name_end: str) -> None:
    """A link from lesson to lesson leads from handout to handout, in the same edition."""
    for link in soup.select("a[href]"):
        parts = urlsplit(str(link["href"]))
        if not parts.scheme and not parts.netloc and parts.path.endswith(".ipynb"):
            link["href"] = parts._replace(
                path=parts.path.removesuffix(".ipynb") + f"{name_end}.html"
            ).geturl()


def name_headings(soup: BeautifulSoup) -> None:
    """Name each heading as JupyterLab does, so that links within a lesson lead there in its handout too."""
    taken = {str(element["id"]) for element in soup.select("[id]")}
    for heading in soup.select("h1, h2, h3, h4, h5, h6"):
        if not heading.has_attr("id"):
            name = wanted = heading.get_text().strip().replace(" ", "-")
            number = 1
            while name in taken:
                number += 1
                name = f"{wanted}-{number}"
            heading["id"] = name
            taken.add(name)


def list_contents(soup: BeautifulSoup) -> None:
    """Fill the list of contents from the page's sections; a short page needs none."""
    nav = soup.find("nav")
    if not isinstance(nav, Tag):
        return
    headings = soup.select("main h2")
    if len(headings) < FEWEST_CONTENTS:
        nav.decompose()
        return
    contents = soup.new_tag("ol")
    for heading in headings:
        item = soup.new_tag("li")
        link = soup.new_tag("a", attrs={"href": f"#{heading['id']}"})
        name, dot, minutes = heading.get_text().strip().partition(" · ")
        link.string = name
        if dot:
            aside = soup.new_tag("span", attrs={"class": "minutes"})
            aside.string = dot + minutes
            link.append(aside)
        item.append(link)
        contents.append(item)
    nav.append(contents)


def make_tickable(soup: BeautifulSoup) -> None:
    """Let a list of boxes be ticked, each box with its line as its label."""
    for box in soup.select("li > input[type=checkbox]"):
        item = box.parent
        assert isinstance(item, Tag)
        del box["disabled"]
        label, text = soup.new_tag("label"), soup.new_tag("span")
        for part in list(box.next_siblings):
            if isinstance(part, Tag) and part.name in {"ul", "ol", "p"}:
                break
            text.append(part.extract())
        box.wrap(label).append(text)
        item["class"] = "tick"


def label_cells(soup: BeautifulSoup) -> None:
    """Give each cell of a table its column's name, so that a phone can show each row as a card.

    The roles keep it a table for a screen reader, whatever the style sheet makes of it.
    """
    for table in soup.select("table"):
        names = [cell.get_text().strip() for cell in table.select("thead th")]
        table["role"] = "table"
        for group in table.select("thead, tbody"):
            group["role"] = "rowgroup"
        for row in table.select("tr"):
            row["role"] = "row"
            for number, cell in enumerate(row.select(":scope > th, :scope > td")):
                if cell.name == "th":
                    cell["role"] = "columnheader" if cell.find_parent("thead") else "rowheader"
                else:
                    cell["role"] = "cell"
                    if number < len(names) and names[number]:
                        cell["data-label"] = names[number]


def fold_solutions(soup: BeautifulSoup) -> None:
    """A solution stands folded, also where its cell did not fold it."""
    for cell in soup.select(".solution"):
        if cell.find("details") is None:
            details = soup.new_tag("details")
            summary = soup.new_tag("summary")
            summary.string = "Answer"
            for part in list(cell.contents):
                details.append(part.extract())
            details.insert(0, summary)
            cell.append(details)


def open_answers(soup: BeautifulSoup) -> None:
    """Open notes and answers for the instructor; those of a tool stand below it, where it runs as well."""
    for details in soup.select(".instructor details, .solution details, details.course-answers"):
        details["open"] = ""
    for tool in soup.select(".course-tool"):
        for details in tool.select("figure > details.course-answers"):
            tool.append(details.extract())


def gather_answers(soup: BeautifulSoup) -> None:
    """Repeat the solutions, in words, on a sheet of their own at the end, for paper."""
    solutions = soup.select("main .solution details, main details.course-answers")
    main = soup.find("main")
    if not solutions or not isinstance(main, Tag):
        return
    sheet = soup.new_tag("section", attrs={"class": "answers"})
    title = soup.new_tag("h2")
    title.string = "Answers"
    sheet.append(title)
    for details in solutions:
        answer = soup.new_tag("div", attrs={"class": "answer"})
        for part in details.contents:
            answer.append(copy(part))
        for summary in answer.select("summary"):
            if summary.get_text().strip().lower() in {"answer", "answers"}:
                summary.decompose()
            else:
                summary.name = "h3"
        for repeated in answer.select("img, svg, script, .course-mount"):
            repeated.decompose()
        for named in answer.select("[id]"):
            del named["id"]
        sheet.append(answer)
    main.append(sheet)


def show_pictures_once(soup: BeautifulSoup) -> None:
    """Keep the bytes of a picture in the page once: where it comes again, point to where it stands.

    A player, too, takes the picture from there; other tools have several, and keep their own.
    """
    seen: dict[str, Tag] = {}
    for img in soup.select("main figure img[src^='data:']"):
        source = str(img["src"])
        figure = img.find_parent("figure")
        assert isinstance(figure, Tag)
        tool = figure.find_parent(class_="course-tool")
        if source not in seen:
            seen[source] = figure
        elif tool is None or tool["data-tool"] == PLAYER:
            first = seen[source]
            if not first.has_attr("id"):
                first["id"] = f"picture-{len(seen)}"
            pointer = soup.new_tag("a", attrs={"href": f"#{first['id']}", "class": "same-picture"})
            pointer.string = "The same picture as above"
            (img.find_parent("picture") or img).replace_with(pointer)


def fold_captions(soup: BeautifulSoup) -> None:
    """Fold the long caption of a picture: it is the alternative text again, and a wall of words on a phone.

    A style sheet opens it for paper. What stands for a tool that does not run keeps its words in sight.
    """
    for caption in soup.select("main figure > figcaption"):
        figure = caption.parent
        assert isinstance(figure, Tag)
        if len(caption.get_text()) <= LONG_CAPTION or figure.find_parent(class_="course-tool"):
            continue
        if figure.find("img", alt=True) is None:
            continue
        sources = caption.find("small", recursive=False)
        details = soup.new_tag("details", attrs={"class": "in-words"})
        for part in list(caption.contents):
            details.append(part.extract())
        summary = soup.new_tag("summary")
        summary.string = IN_WORDS if sources is None else IN_WORDS_AND_WHENCE
        details.insert(0, summary)
        caption.append(details)


def mark_repeated_players(soup: BeautifulSoup) -> None:
    """Mark each player whose stroke the page has shown: paper leaves it out, as nobody can play it there."""
    shown = set()
    for figure in soup.select(f'main figure:is([data-tool="show_stroke"], [data-tool="{PLAYER}"])'):
        try:
            args = dict(json.loads(str(figure.get("data-args") or "{}")))
        except (TypeError, ValueError):
            continue  # not a call that a tool has left: it is no player either
        key = json.dumps({name: args[name] for name in sorted(args.keys() - NOT_SHOWN)})
        tool = figure.find_parent(class_="course-tool")
        if tool is not None and key in shown:
            tool["class"] = " ".join([*tool.get_attribute_list("class"), "again"])
        shown.add(key)


def shorten_addresses(soup: BeautifulSoup) -> None:
    """Write vector pictures as text: a quarter lighter than in base64, and the same drawing."""
    for name, plain in (("src", PLAIN + " "), ("srcset", PLAIN)):  # in `srcset` a space ends the address
        for picture in soup.select(f"[{name}^='{SVG_BASE64}']"):
            address = str(picture[name])
            svg = with_plain_marks(base64.b64decode(address.removeprefix(SVG_BASE64)).decode())
            picture[name] = min(address, f"data:image/svg+xml,{quote(svg, safe=plain)}", key=len)


def with_plain_marks(svg: str) -> str:
    """Write double quotes as single ones, and blanks in paths as commas: these may stand in an address."""
    single = re.sub(r"""="([^"'<>]*)\"""", r"='\1'", svg)
    return re.sub(r" d='[^']*'", lambda path: " " + path[0][1:].replace(" ", ","), single)
