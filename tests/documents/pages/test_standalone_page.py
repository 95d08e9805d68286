"""A page carries its styles and scripts, lets no others in, and takes what it shares from one place."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from documents.pages.standalone_page import SHARED_STYLE, json_for_script, standalone_page

TEMPLATE = """{% from "macros.html.j2" import grid %}
<meta http-equiv="Content-Security-Policy" content="{{ policy }}">
<style>{{ style }}</style><script>{{ script }}</script><p>{{ words }}</p>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "leaflet.html.j2").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "leaflet.css").write_text("p { margin: 0; }\n", encoding="utf-8")
    (tmp_path / "leaflet.js").write_text("const words = `${1 + 1}`;\n", encoding="utf-8")
    return tmp_path


def test_the_shared_sheet_stands_before_the_callers_own_and_both_are_admitted_by_hash(folder: Path) -> None:
    page = standalone_page(
        folder / "leaflet.html.j2",
        styles=(folder / "leaflet.css",),
        scripts=(folder / "leaflet.js",),
        words="<b>",
    )
    style, script = (re.search(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL) for tag in ("style", "script"))
    assert style is not None
    assert script is not None
    assert style[1].startswith(SHARED_STYLE.read_text(encoding="utf-8")[:20])
    assert style[1].endswith("p { margin: 0; }\n")
    for element in (style, script):
        digest = base64.b64encode(hashlib.sha256(element[1].encode()).digest()).decode()
        assert f"&#39;sha256-{digest}&#39;" in page
    assert script[1] == "const words = `${1 + 1}`;\n"
    assert "<p>&lt;b&gt;</p>" in page


def test_a_template_that_is_not_given_a_value_says_so(folder: Path) -> None:
    with pytest.raises(UndefinedError):
        standalone_page(folder / "leaflet.html.j2")


def test_no_text_can_end_the_script_that_it_stands_in() -> None:
    text = json_for_script({"name": "</script><!-- &"})
    assert not set("<>&") & set(text)
