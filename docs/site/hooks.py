"""Hooks of the documents' site: pages that stand at the root of the repository, and the script that draws diagrams."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[2]
ROOT_PAGES = {
    "README.md": "index.md",
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
}
"""Page at the root of the repository, and what it is called on the site."""
SCRIPTS = ROOT / "build" / "scripts"
"""What `make docs` fetched for the reader's browser, where npm is there."""
START = 'document$.subscribe(() => mermaid.run({ querySelector: "pre.mermaid" }));\n'
FROM_ELSEWHERE = re.compile(r'<script src="?https://unpkg\.com/iframe-worker/shim"?></script>')
"""What the theme would fetch so that search works in a page that was opened from disk."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the root, the licence, and the script of the diagrams."""
    for source, name in ROOT_PAGES.items():
        text = _on_site((ROOT / source).read_text(encoding="utf-8"))
        files.append(File.generated(config, name, content=text))
    files.append(
        File.generated(config, "LICENSE.txt", content=(ROOT / "LICENSE").read_text(encoding="utf-8"))
    )
    if (SCRIPTS / "mermaid.min.js").exists():
        files.append(_script(config, "mermaid.min.js"))
        files.append(_script(config, "iframe-worker.js"))
        files.append(File.generated(config, "assets/diagrams.js", content=START))
        config.extra_javascript.extend(["assets/mermaid.min.js", "assets/diagrams.js"])
    return files


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Take the script for searching from this site, or leave it out, but ask it of no other."""
    return _from_here(output, "../" * page.url.count("/"))


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Do the same on pages that are no document, such as the one for a page that is not there."""
    return _from_here(output_content, "")


def _from_here(html: str, up: str) -> str:
    own = (
        f'<script src="{up}assets/iframe-worker.js"></script>'
        if (SCRIPTS / "iframe-worker.js").exists()
        else ""
    )
    return FROM_ELSEWHERE.sub(own, html)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Point links that leave ``docs/`` for the root of the repository at the site's own pages."""
    for source, name in ROOT_PAGES.items():
        up = "../" * page.file.src_uri.count("/")
        markdown = markdown.replace(f"]({up}../{source}", f"]({up}{name}")
    return markdown


def _script(config: MkDocsConfig, name: str) -> File:
    return File.generated(config, f"assets/{name}", abs_src_path=str(SCRIPTS / name))


def _on_site(markdown: str) -> str:
    """Return a page of the root with its links as they are on the site."""
    text = re.sub(r"\]\(docs/", "](", markdown).replace("](LICENSE)", "](LICENSE.txt)")
    for source, name in ROOT_PAGES.items():
        text = text.replace(f"]({source}", f"]({name}")
    return text
