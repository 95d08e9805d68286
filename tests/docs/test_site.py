"""The documents' site builds without a warning, holds every page, and asks nothing of a network."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FETCHED = re.compile(
    r"<(?:script|img|iframe)[^>]*\ssrc=[\"']?(https?:)?//|<link[^>]*rel=[\"']?(?:stylesheet|preconnect|icon)[\"']?[^>]*href=[\"']?(?:https?:)?//"
)
"""A part of a page that a browser would fetch from elsewhere as it opens."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)],
        cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder


def test_every_document_has_its_page(site: Path) -> None:
    pages = {
        path.relative_to(ROOT / "docs").with_suffix(".html").as_posix()
        for path in (ROOT / "docs").rglob("*.md")
    }
    assert [page for page in sorted(pages) if not (site / page).exists()] == []
    assert (site / "index.html").exists()


def test_no_page_fetches_anything_from_elsewhere(site: Path) -> None:
    asking = [
        page.relative_to(site).as_posix()
        for page in site.rglob("*.html")
        if FETCHED.search(page.read_text(encoding="utf-8")) and "studies" not in page.parts
    ]
    assert asking == []
