"""The changelog tells users what they can now do, newest first."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
VERSION = re.compile(r"^## (\d+)\.(\d+)\.(\d+)(?: \((\d{4}-\d{2}-\d{2}|unreleased)\))$", flags=re.MULTILINE)


def test_the_newest_entry_is_the_version_of_the_package() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    first = VERSION.search(TEXT)
    assert first is not None
    assert ".".join(first.groups()[:3]) == version


def test_versions_run_from_newest_to_oldest_and_every_heading_is_one() -> None:
    versions = [tuple(int(part) for part in match.groups()[:3]) for match in VERSION.finditer(TEXT)]
    assert versions == sorted(versions, reverse=True)
    assert len(versions) == len(re.findall(r"^## ", TEXT, flags=re.MULTILINE))


def test_every_change_is_a_whole_sentence() -> None:
    changes = re.split(r"^- ", TEXT, flags=re.MULTILINE)[1:]
    assert changes
    sentences = [re.split(r"\n(?:\n|#)", change)[0].strip() for change in changes]
    assert [s for s in sentences if not re.fullmatch(r"[A-Z`].*\.", s, flags=re.DOTALL)] == []
