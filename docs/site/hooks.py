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
DIAGRAMS = ROOT / "build" / "mermaid" / "mermaid.min.js"
"""Draws Mermaid diagrams in the reader's browser; `make docs` fetches it where npm is there."""
START = 'document$.subscribe(() => mermaid.run({ querySelector: "pre.mermaid" }));\n'


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the root, the licence, and the script of the diagrams."""
    for source, name in ROOT_PAGES.items():
        text = _on_site((ROOT / source).read_text(encoding="utf-8"))
        files.append(File.generated(config, name, content=text))
    files.append(File.generated(config, "LICENSE.txt", content=(ROOT / "LICENSE").read_text(encoding="utf-8")))
    if DIAGRAMS.exists():
        files.append(File.generated(config, "assets/mermaid.min.js", abs_src_path=str(DIAGRAMS)))
        files.append(File.generated(config, "assets/diagrams.js", content=START))
        config.extra_javascript.extend(["assets/mermaid.min.js", "assets/diagrams.js"])
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Point links that leave ``docs/`` for the root of the repository at the site's own pages."""
    for source, name in ROOT_PAGES.items():
        up = "../" * page.file.src_uri.count("/")
        markdown = markdown.replace(f"]({up}../{source}", f"]({up}{name}")
    return markdown


def _on_site(markdown: str) -> str:
    """Return a page of the root with its links as they are on the site."""
    text = re.sub(r"\]\(docs/", "](", markdown).replace("](LICENSE)", "](LICENSE.txt)")
    for source, name in ROOT_PAGES.items():
        text = text.replace(f"]({source}", f"]({name}")
    return text
