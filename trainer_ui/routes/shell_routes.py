"""The page that every other is drawn in: Streamlit's own, without the script inside it."""

import re
from pathlib import Path

import streamlit
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from trainer_ui.page_registry import PAGES

_CHANGES: tuple[tuple[str, str], ...] = (
    (r"<!--.*?-->\s*", ""),
    (r"<script>.*?</script>", '<script src="/assets/boot.js"></script>'),
    (r"<title>.*?</title>", "<title>Golden Thread</title>"),
    (r'<html lang="en">', '<html lang="en-GB">'),
    (r'<link rel="shortcut icon"[^>]*>', '<link rel="icon" href="/assets/mark.png">'),
    (r'<link rel="service-desc"[^>]*>', ""),
    (
        r"<noscript>.*?</noscript>",
        "<noscript><p>The exercises need JavaScript, which is switched off in this browser.</p></noscript>",
    ),
    (r'(href|src)="\./', r'\1="/'),
)
"""Patterns and their replacements: one that is not found any more leaves a page that still works."""


def shell_page() -> str:
    """Return the page as HTML; it carries no inline script, so the content security policy needs no exception."""
    text = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    for pattern, replacement in _CHANGES:
        text = re.sub(pattern, replacement, text, flags=re.DOTALL)
    return text


def shell_routes() -> list[Route]:
    """Return the routes for the root and every page, and a sentence for any other address."""
    html = shell_page()

    async def shell(_: Request) -> Response:
        return HTMLResponse(html, headers={"Cache-Control": "no-cache"})

    async def unknown(_: Request) -> Response:
        return PlainTextResponse("There is no page at this address. The exercises begin at /.", 404)

    paths = ("/", "/home", *(f"/{page.path}" for page in PAGES))
    return [
        *(Route(path, shell, methods=["GET"]) for path in paths),
        Route("/{page}", unknown, methods=["GET"]),
    ]
