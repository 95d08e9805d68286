"""An upgrade changes what has to change and leaves every other line as its author wrote it."""

from difflib import SequenceMatcher
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from scenarios.faults import ScenarioError
from scenarios.format_upgrade import LONGEST_DELAY, USUAL_BASIS, upgraded
from scenarios.load import check_text, load, load_text
from tests.depth import examples

OLD = Path(__file__).parents[1] / "data" / "small-town-1.yaml"
TOWN = OLD.read_text(encoding="utf-8")
DATA = YAML(typ="safe", pure=True).load(TOWN)
TERMS = ("id", "name", "partner", "delay_min", "delay_max", "open_hours", "task_hours")


def terms(text: str) -> list[tuple[object, ...]]:
    """Return on what terms each source of a file of the second format reports."""
    return [
        tuple(getattr(plan, term) for term in TERMS) for plan in load_text(text, "town.yaml").evidence.sources
    ]


def test_an_old_file_upgrades_to_one_that_loads_with_all_that_the_old_one_said() -> None:
    after = load_text(upgraded(TOWN, OLD.name).text, OLD.name)
    assert (after.format, after.version) == ("goldenthread/2", DATA["version"] + 1)
    assert [question.kind for question in after.questions] == ["holder", "group", "place"]
    assert terms(upgraded(TOWN, OLD.name).text) == [
        tuple(source.get(term) for term in TERMS) for source in DATA["sources"]
    ]
    assert [question.base_rates for question in after.questions] == [
        tuple(question["base_rates"]) for question in DATA["questions"]
    ]


def test_a_file_of_the_first_format_is_met_with_one_error_that_names_the_upgrade() -> None:
    (fault,) = check_text(TOWN.replace("title: Small Town\n", ""), "town.yaml")
    assert str(fault) == (
        "town.yaml:3: format: goldenthread/1 is no longer read; "
        "write it anew with `goldenthread scenario upgrade town.yaml`"
    )
    with pytest.raises(ScenarioError, match="goldenthread scenario upgrade"):
        load(OLD)


def test_no_line_outside_the_parts_that_change_is_touched() -> None:
    before, after = TOWN.splitlines(), upgraded(TOWN, OLD.name).text.splitlines()
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
    result = upgraded(TOWN.replace("{background: 36}", "{background: 36, signal: 2, delay: 2}"), "town.yaml")
    assert result.changes[0] == "format: goldenthread/2, version 2"
    assert "Q1: broker is now holder, role broker" in result.changes
    assert "Q3: destination is now place" in result.changes
    assert any(
        "dials: background (see evidence.looks.background), signal, delay (in the delays)" in loss
        for loss in result.losses
    )
    assert any("measure the base rates of Q1, Q2, Q3" in duty for duty in result.duties)


def test_a_version_left_to_its_default_and_questions_in_braces_are_upgraded_too() -> None:
    start, end = TOWN.index("  - id: Q1"), TOWN.index("  - id: Q3")
    line = (
        "  - {id: Q1, kind: broker, text: Who links the two of them?, why: It decides whom to arrest., "
        'statement: "{label} links them", otherwise: Nobody named, base_rates: [0.2, 0.2, 0.2, 0.2, 0.2]}\n'
    )
    braced = (TOWN[:start] + line + TOWN[end:]).replace("version: 1\n", "")
    after = load_text(upgraded(braced, "town.yaml").text, "town.yaml")
    assert (after.version, [q.kind for q in after.questions]) == (2, ["holder", "place"])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("home: Z-WHARF", "home: Z-WARF", "there is no zone 'Z-WARF'; did you mean Z-WHARF?"),
        ("partner: prison\n    bears", "partner: prisn\n    bears", "there is no partner 'prisn'; did you mean prison?"),
        ("  - id: anpr\n", "  - id: anprr\n", "there is no source 'anprr'; did you mean anpr?"),
        ("kind: supplier", "kind: suplier", "kind 'suplier' is not known; did you mean supplier?"),
        ("task_hours: 12", "task_hours: many", "task_hours is not a number"),
        ("kind: broker", "kind: [broker]", "kind ('broker',) is not known"),
    ],
)  # fmt: skip
def test_a_file_with_faults_is_refused_at_the_line_of_the_old_file(old: str, new: str, said: str) -> None:
    spoilt = TOWN.replace(old, new, 1)
    assert spoilt != TOWN
    with pytest.raises(ScenarioError, match=r"town\.yaml:") as refusal:
        upgraded(spoilt, "town.yaml")
    (fault,) = refusal.value.faults
    line = spoilt[: spoilt.index(new)].count("\n") + 1
    assert said in str(fault)
    assert line - 3 <= fault.line <= line + 1


def test_a_file_of_the_second_format_and_one_without_sources_are_refused() -> None:
    second = upgraded(TOWN, "town.yaml").text
    with pytest.raises(ScenarioError, match="the file is goldenthread/2 already; leave it as it is"):
        upgraded(second, "town.yaml")
    with pytest.raises(ScenarioError, match="sources is no list of sources"):
        upgraded(TOWN[: TOWN.index("\nsources:\n")], "town.yaml")
    with pytest.raises(ScenarioError, match="the file is no goldenthread/1"):
        upgraded(TOWN.replace("goldenthread/1", "goldenthread/7"), "town.yaml")


def test_the_usual_shares_of_basis_add_up() -> None:
    assert all(abs(sum(shares) - 1) < 1e-9 for shares in USUAL_BASIS.values())


@settings(max_examples=examples(usual=15, deep=100), deadline=None)
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=3, max_size=20),
    st.floats(0, 5),
)
def test_any_name_and_any_dial_of_delays_upgrade(name: str, delay: float) -> None:
    given_name = name if "'" not in name and "\\" not in name else "ANPR"
    text = TOWN.replace("name: ANPR return", f"name: '{given_name}'")
    after = terms(upgraded(text.replace("{background: 36}", f"{{delay: {delay:.6f}}}"), "town.yaml").text)
    for source, found in zip(DATA["sources"], after, strict=True):
        assert found[3:5] == tuple(
            min(round(source[end] * float(f"{delay:.6f}")), LONGEST_DELAY)
            for end in ("delay_min", "delay_max")
        )
    assert given_name in [found[1] for found in after]
