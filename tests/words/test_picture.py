"""The one form in which a picture is stored, and what of it must be escaped."""

from __future__ import annotations

import base64
import dataclasses
import json

import pytest
from bs4 import BeautifulSoup

from course_helpers.picture import Picture, svg_uri

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


def test_the_stored_form_exactly():
    picture = Picture(SVG, "A sentence.", "show_stroke", {"technique": "x", "body": "large"})
    data = base64.b64encode(SVG).decode()
    assert picture.html() == (
        '<figure class="course-figure" data-tool="show_stroke" '
        'data-args="{&quot;body&quot;: &quot;large&quot;, &quot;technique&quot;: &quot;x&quot;}">'
        f'<img alt="A sentence." src="data:image/svg+xml;base64,{data}">'
        "<figcaption>A sentence.</figcaption></figure>"
    )


def test_notes_are_small_print_under_the_caption():
    picture = Picture(SVG, "A sentence.", "show_stroke", notes=("Path: here.", "Dose: there & then."))
    assert picture.html().endswith(
        "<figcaption>A sentence.<br><small>Path: here. Dose: there &amp; then.</small></figcaption></figure>"
    )


@pytest.mark.parametrize(
    "text", ['Say "ah" & <wait> it\'s done.', "</figcaption><script>x</script>", "ü 7½ cm²"]
)
def test_alt_caption_and_arguments_survive_quotes_and_markup(text):
    args = {"technique": text, "force_n": 4.5}
    figure = BeautifulSoup(Picture(SVG, text, "show_stroke", args, (text,)).html(), "html.parser").figure
    assert figure is not None
    assert figure.img is not None and figure.img["alt"] == text
    assert figure.figcaption is not None
    assert figure.figcaption.get_text("|") == f"{text}|{text}"
    assert json.loads(str(figure["data-args"])) == args
    assert figure.find("script") is None


def test_the_order_of_arguments_does_not_matter():
    one, other = ({"a": 1, "b": 2}, {"b": 2, "a": 1})
    assert Picture(SVG, "s", "t", one).html() == Picture(SVG, "s", "t", other).html()


def test_what_jupyter_shows():
    picture = Picture(SVG, "A sentence.", "show_stroke")
    assert picture._repr_mimebundle_() == {"text/html": picture.html(), "text/plain": "A sentence."}
    assert repr(picture) == "A sentence."
    assert picture.picture() is picture
    assert picture.data_uri == svg_uri(SVG)


def test_a_picture_is_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Picture(SVG, "s", "t").sentence = "other"  # type: ignore[misc]
