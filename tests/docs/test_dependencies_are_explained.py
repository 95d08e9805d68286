"""Every library is explained: what for, and what was weighed."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def declared() -> set[str]:
    """Return the names of all libraries named in pyproject.toml, in lower case."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = [*project["project"]["dependencies"]]
    for group in project["dependency-groups"].values():
        lines += [line for line in group if isinstance(line, str)]
    return {re.split(r"[\[<>=~!; ]", line)[0].lower() for line in lines}


def explained() -> dict[str, list[str]]:
    """Return the table rows of docs/dependencies.md by library, in lower case."""
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").split("## Shipped inside")[0]
    lines = [line.strip().strip("|") for line in text.splitlines() if line.startswith("| ")]
    rows = [[cell.strip() for cell in line.split("|")] for line in lines]
    rows = [row for row in rows if row[0] != "library" and set(row[0]) != {"-"}]
    return {name: row[1:] for row in rows for name in row[0].lower().replace("`", "").split(", ")}


def test_every_declared_library_is_explained_and_no_other() -> None:
    assert set(explained()) == declared()


def test_every_explanation_says_what_for_and_what_was_weighed() -> None:
    thin = [name for name, cells in explained().items() if len(cells) != 2 or not all(cells)]
    assert thin == []


def test_locks_pin_with_hashes_and_name_no_index() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        pins = re.findall(r"^[A-Za-z0-9_.\[\]-]+==\S+", text, flags=re.MULTILINE)
        assert len(pins) > 20
        assert text.count("--hash=sha256:") >= len(pins)
        assert "index-url" not in text
        assert "://" not in "".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
