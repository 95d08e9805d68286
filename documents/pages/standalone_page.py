"""Pages that stand alone: one HTML file that opens from disk and asks nothing of any network."""

import base64
import hashlib
import json
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from documents.design_tokens import fill_tokens
from documents.numbers_in_text import brief, figure

HERE = Path(__file__).parent
SHARED_STYLE = HERE / "page.css"
"""The sheet of every page, before its own."""


def standalone_page(
    template: Path, *, styles: Sequence[Path] = (), scripts: Sequence[Path] = (), **values: object
) -> str:
    """Return a page from a template with its styles and scripts inside it.

    ``template``, ``styles`` and ``scripts`` are files of whoever writes the page. What the template
    includes is looked for beside it, then among the macros that are shared; the shared sheet comes
    before ``styles``, and the tokens of both are filled in. ``values`` are the template's.

    The page's content security policy admits those styles and scripts by their hashes and nothing
    else: no fetch, no form, no frame, no inline handler.
    """
    pages = Environment(
        loader=FileSystemLoader([template.parent, HERE]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    pages.filters.update(figure=figure, brief=brief)
    style = fill_tokens(_texts((SHARED_STYLE, *styles)))
    script = _texts(scripts)
    return pages.get_template(template.name).render(
        style=Markup(style),  # noqa: S704 – a file of the product, as the script is
        script=Markup(script),  # noqa: S704
        policy=_policy(style, script),
        product=product(),
        **values,
    )


def product() -> str:
    """Return what made a page."""
    return f"Golden Thread {version('goldenthread')}"


def json_for_script(value: object) -> Markup:
    """Return compact JSON that is safe between ``script`` tags: no character in it can end them."""
    text = json.dumps(value, separators=(",", ":"), sort_keys=True, allow_nan=False)
    for letter in "<>&":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return Markup(text)  # noqa: S704 – what could end the element has just been escaped


def _policy(style: str, script: str) -> str:
    rules = ["default-src 'none'", f"style-src {_hash(style)}"]
    if script:
        rules.append(f"script-src {_hash(script)}")
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _texts(files: Sequence[Path]) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in files)
