"""An upgrade changes what has to change and leaves every other line as its author wrote it."""

from difflib import SequenceMatcher
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.faults import ScenarioError
from scenarios.format_upgrade import USUAL_BASIS, upgraded
from scenarios.load import LIBRARY, load, load_text
from scenarios.schema.intelligence import Dials
from scenarios.source_terms import source_terms
from tests.data.size_question import text as size_text
from tests.depth import examples

ROOT = Path(__file__).parents[2]
FIRST = [
    path for path in (*sorted(LIBRARY.glob("*.yaml")), ROOT / "tests" / "data" / "small-town.yaml")
    if "format: goldenthread/1" in path.read_text(encoding="utf-8")
]  # fmt: skip
TOWN = FIRST[-1].read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FIRST, ids=lambda path: path.stem)
def test_every_scenario_of_the_first_format_upgrades_to_one_that_loads(path: Path) -> None:
    before = load(path)
    after = load_text(upgraded(path.read_text(encoding="utf-8"), path.name).text, path.name)
    assert (after.format, after.version) == ("goldenthread/2", before.version + 1)
    assert source_terms(after) == source_terms(before)
    kept = set(type(before).model_fields) - {
        "format",
        "version",
        "questions",
        "sources",
        "volumes",
        "dials",
        "evidence",
    }
    assert all(getattr(after, name) == getattr(before, name) for name in kept)
    for old, new in zip(before.questions, after.questions, strict=True):
        added = (
            {"role": "broker"} if new.kind == "holder" else {"otherwise": None} if new.kind == "group" else {}
        )
        assert new.model_dump() == old.model_dump() | {"kind": new.kind} | added


@pytest.mark.parametrize("path", FIRST, ids=lambda path: path.stem)
def test_no_line_outside_the_parts_that_change_is_touched(path: Path) -> None:
    old = path.read_text(encoding="utf-8")
    before, after = old.splitlines(), upgraded(old, path.name).text.splitlines()
    sources = before.index("sources:")
    after_dials = next(n for n, line in enumerate(before) if line == "injects:")
    for tag, start, end, _, _ in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        for line in before[start:end] if tag != "equal" else ():
            number = before.index(line, start)
            assert sources - 1 <= number < after_dials or line.strip().startswith(
                ("format:", "version:", "kind:")
            ), line


def test_comments_on_the_sources_stay_with_them() -> None:
    remarked = TOWN.replace("  - id: anpr\n", "  # Cameras on both bridges.\n  - id: anpr\n")
    remarked = remarked.replace("\ninjects:\n", "\n# Who writes, and why.\ninjects:\n")
    text = upgraded(remarked, "town.yaml").text
    assert "    # Cameras on both bridges.\n    - id: anpr\n" in text
    assert "\n# Who writes, and why.\ninjects:\n" in text


def test_what_changed_what_is_dropped_and_what_is_left_to_do_is_said() -> None:
    result = upgraded(
        size_text().replace("{background: 36}", "{background: 36, signal: 2, delay: 2}"), "town.yaml"
    )
    assert result.changes[0] == "format: goldenthread/2, version 2"
    assert "Q1: broker is now holder, role broker" in result.changes
    assert "Q4: size is now number" in result.changes
    assert any(
        "dials: signal, delay (in the delays), background (in looks.background)" in loss
        for loss in result.losses
    )
    assert any("measure the base rates of Q1, Q2, Q3, Q4" in duty for duty in result.duties)


def test_a_version_left_to_its_default_and_questions_in_braces_are_upgraded_too() -> None:
    start, end = TOWN.index("  - id: Q1"), TOWN.index("  - id: Q3")
    line = (
        "  - {id: Q1, kind: broker, text: Who links the two of them?, why: It decides whom to arrest., "
        'statement: "{label} links them", otherwise: Nobody named, base_rates: [0.2, 0.2, 0.2, 0.2, 0.2]}\n'
    )
    braced = (TOWN[:start] + line + TOWN[end:]).replace("version: 1\n", "")
    after = load_text(upgraded(braced, "town.yaml").text, "town.yaml")
    assert (after.version, [q.kind for q in after.questions]) == (2, ["holder", "place"])


def test_a_file_of_the_second_format_and_a_file_with_faults_are_refused() -> None:
    second = upgraded(TOWN, "town.yaml").text
    with pytest.raises(ScenarioError, match="the file is goldenthread/2 already; leave it as it is"):
        upgraded(second, "town.yaml")
    with pytest.raises(ScenarioError, match="there is no zone 'Z-WARF'"):
        upgraded(TOWN.replace("home: Z-WHARF", "home: Z-WARF"), "town.yaml")


def test_the_usual_shares_of_basis_add_up() -> None:
    assert all(abs(sum(shares) - 1) < 1e-9 for shares in USUAL_BASIS.values())


@settings(max_examples=examples(usual=15, deep=100), deadline=None)
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=3, max_size=20),
    st.floats(0, 5), st.floats(0, 40),
)  # fmt: skip
def test_any_name_and_any_dial_that_load_upgrade(name: str, delay: float, background: float) -> None:
    dials = Dials(delay=delay, background=background)
    text = TOWN.replace(
        "name: ANPR return", f"name: {name!r}" if "'" not in name and "\\" not in name else "name: ANPR"
    )
    text = text.replace(
        "{background: 36}", f"{{background: {dials.background:.6f}, delay: {dials.delay:.6f}}}"
    )
    before = load_text(text, "town.yaml")
    assert source_terms(load_text(upgraded(text, "town.yaml").text, "town.yaml")) == source_terms(before)
