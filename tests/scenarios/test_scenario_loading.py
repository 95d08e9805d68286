"""What the loader promises an author: every fault, where it is and what to do, and never a traceback."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from scenarios.load import (
    ScenarioError,
    _judge,
    check_text,
    find,
    library,
    load,
    load_text,
    scenario_hash,
)
from scenarios.yaml_text import Document, read

TOWN = Path(__file__).parent.parent / "data" / "small-town.yaml"
TEXT = TOWN.read_text(encoding="utf-8")


def changed(*pairs: tuple[str, str]) -> str:
    text = TEXT
    for old, new in pairs:
        assert old in text, f"the small town no longer holds {old!r}"
        text = text.replace(old, new, 1)
    return text


def said(*pairs: tuple[str, str]) -> list[str]:
    return [str(fault) for fault in check_text(changed(*pairs), "town.yaml")]


def only(*pairs: tuple[str, str]) -> str:
    faults = said(*pairs)
    assert len(faults) == 1, faults
    return faults[0]


def line_of(text: str) -> int:
    return TEXT[: TEXT.index(text)].count("\n") + 1


def test_a_fault_reads_as_file_line_path_what_and_remedy() -> None:
    line = line_of("size: 7, home")
    assert only(("size: 7, home", "size: 2, home")) == (
        f"town.yaml:{line}: groups[0].size: size 2 is below the least allowed, 4 people; "
        "give a whole number from 4 to 80 (people)"
    )


def test_schema_faults_and_reference_faults_are_reported_in_one_go() -> None:
    faults = said(
        ("title: Small Town\n", ""),
        ("propensity:", "propensty:"),
        ("home: Z-WHARF", "home: Z-WARF"),
        ("from_day: 14", "from_day: 15"),
        ("price: 40", "price: lots"),
        ("share: 0.8}", "share: 0.7}"),
    )
    for part in (
        "title is missing; add title",
        "'propensty' is not a field here; did you mean propensity?",
        "there is no zone 'Z-WARF'; did you mean Z-WHARF?",
        "from_day 15 is not the first day of a cycle; use one of 7, 14, 21",
        "price is 'lots', not a number from 0 to 1,000,000 (GBP)",
        "name shares add up to 0.9; make them add up to 1",
    ):
        assert any(part in fault for fault in faults), (part, faults)
    assert len(faults) == 6


def test_faults_come_in_the_order_of_the_file() -> None:
    faults = check_text(
        changed(("level: foundation", "level: easy"), ("rivals: [G02]", "rivals: [G77]")), "t"
    )
    assert [fault.line for fault in faults] == sorted(fault.line for fault in faults)
    assert len(faults) == 2


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("population: 1100", "population: '1100'", "give a whole number from 1,000 to 2,000,000 (people), without quotes"),
        ("population: 1100", "population: 1100.5", "population is 1100.5, not a whole number"),
        ("population: 1100", "population: true", "population is true, not a whole number"),
        ("propensity: 0.06", "propensity: .nan", "propensity is not a finite number"),
        ("exposure: 0.03", "exposure: -0.1", "exposure -0.1 is below the least allowed, 0 share"),
        ("title: Small Town", "title: 2031", "title is 2031, not text of 3 to 120 characters"),
        ("title: Small Town", "title: ST", "title 'ST' is too short; write at least 3 characters"),
        ("title: Small Town", f"title: {'x' * 121}", "title has 121 characters; keep it to 120"),
        ("level: foundation", "level: foundatin", "level 'foundatin' is not known; did you mean foundation?"),
        ("id: small-town", "id: Small Town", "id 'Small Town' is not written as an id; write small letters"),
        ("starts: 2031-03-03", "starts: 2031-02-31", "'2031-02-31' is not a date that exists"),
        ("starts: 2031-03-03", "starts: soon", "starts is 'soon', not a date such as 2027-02-01"),
        ("markets: [fraud], exporter", "markets: [], exporter", "markets has too few entries (0); give at least 1"),
        ("markets: [fraud], exporter", "markets: fraud, exporter", "markets is 'fraud', not a list; give a list"),
        ("action: hold,", "action: holdd,", "action 'holdd' is not known; did you mean hold?"),
        ("[collection, weighing]", "[colection]", "'colection' is not known; did you mean collection?"),
        ("[collection, weighing]", "[weighing, weighing]", "trains names weighing twice; name each skill once"),
        ("action: hold, name", "name", "action is missing; add action"),
        ("{when: hand}", "{when: hand, day: 3}", "'day' is not a field here; use one of when"),
        ("{when: hand}", "hand", "trigger is 'hand', not a group of fields"),
        ("open_hours: 0.25", "open_hours: 1\n    open_hours: 2", "'open_hours' is written twice, first on line"),
        ("planted: 0.0, vague: 0.25", "planted: 0.5, vague: 0.25", "error shares add up to 1.5; make them add up to 1"),
    ],
)  # fmt: skip
def test_a_single_slip_gives_one_plain_sentence(old: str, new: str, expected: str) -> None:
    assert expected in only((old, new))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "t:1: the file is empty; copy a scenario from the library"),
        ("# only a comment\n", "the file is empty"),
        ("- a\n- b\n", "but the file holds a list"),
        ("just words", "but the file holds a single value"),
        ("a:\n\t- b", "t:2: a tab is used to indent; indent with spaces"),
        ("title: a: b", "t:1: a second colon stands on the line"),
        ("a: [1, 2", "a quote or bracket is opened and never closed; close it"),
        ("a: 'b", "a quote or bracket is opened and never closed; close it"),
        ("a: *b", "an alias (*) names an anchor that does not exist"),
        ("a: &x [*x]", "aliases (*) expand without end or too far"),
        ("--- {}\n--- {}", "the file holds more than one document"),
        ("a: \x00", "the file holds characters that are not text"),
        ("a: @b", "text begins with a character that YAML keeps for itself"),
        ("[" * 5000, "nested too deeply"),
        ("- " * 5000, "nested too deeply"),
        ("a" * 1_000_001, "the file is larger than 1 MB"),
        ("1: a", "'1' stands where a field name belongs"),
        ("a: !secret b", "the YAML tag '!secret' is not used in scenarios; remove it"),
    ],
)
def test_what_is_no_scenario_at_all_is_told_in_a_sentence(text: str, expected: str) -> None:
    faults = [str(fault) for fault in check_text(text, "t")]
    assert any(expected in fault for fault in faults), faults


def test_an_alias_bomb_is_refused_before_it_expands() -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)
    )
    assert "aliases (*) expand" in str(check_text(bomb, "bomb.yaml")[0])


def test_anchors_and_aliases_within_reason_are_welcome() -> None:
    text = changed(
        ("when_accurate: {A: 0.3, B: 0.4, C: 0.2, D: 0.1, E: 0.0}", "when_accurate: &usual {A: 0.3, B: 0.4, C: 0.2, D: 0.1, E: 0.0}"),
        ("when_accurate: {A: 0.35, B: 0.35, C: 0.2, D: 0.08, E: 0.02}", "when_accurate: *usual"),
    )  # fmt: skip
    assert load_text(text, "t").sources[1].when_accurate.A == 0.3


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "this is a binary file"),
        (b"title: a\ntown: \xe9t\xe9\n", "scenario.yaml:2: the text is not UTF-8"),
        (b"a" * 1_000_001, "the file is larger than 1 MB"),
        (b"", "the file is empty"),
    ],
)
def test_a_file_that_is_not_a_scenario_is_told_in_a_sentence(
    tmp_path: Path, content: bytes, expected: str
) -> None:
    file = tmp_path / "scenario.yaml"
    file.write_bytes(content)
    with pytest.raises(ScenarioError, match=expected):
        load(file)


def test_a_missing_file_and_a_folder_are_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match="there is no such file; check the path, or use a library name"):
        load(tmp_path / "none.yaml")
    with pytest.raises(ScenarioError, match="this is a folder"):
        load(tmp_path)
    with pytest.raises(
        ScenarioError, match="no library scenario has this name; did you mean harrowmere-lines"
    ):
        find("harrowmere-line")


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "town.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert scenario_hash(load(file)) == scenario_hash(load(TOWN))


def test_the_hash_follows_the_content_and_not_the_way_of_writing() -> None:
    first = scenario_hash(load_text(TEXT, "a"))
    assert scenario_hash(load_text("# a remark\n" + TEXT, "b")) == first
    assert scenario_hash(load_text(changed(("calendar: {", "calendar: { ")), "c")) == first
    assert scenario_hash(load_text(changed(("version: 1", "version: 2")), "d")) != first
    assert len(first) == 64


def test_a_default_that_is_written_out_leaves_the_hash_alone() -> None:
    plain = scenario_hash(load_text(TEXT, "a"))
    assert (
        scenario_hash(load_text(changed(("propensity: 0.06", "propensity: 0.06\n  women: 0.51")), "b"))
        == plain
    )


def test_every_library_scenario_is_found_by_name_and_by_path() -> None:
    assert "harrowmere-lines" in library()
    for name in library():
        assert find(name).id == name


# Reading takes a tenth of a second, so that shrinking a failure would take minutes.
BRIEFLY = (Phase.explicit, Phase.reuse, Phase.generate)
SPOILS = st.sampled_from(
    ["", "{", "}", "[", "]", ":", ": ", "- ", "\t", "&a ", "*a", "!x ", "!!int ", "%YAML 1.1\n", '"', "'", "|", ">", "#", "9" * 400, "-1",
     ".nan", ".inf", "true", "null", "~", "\x00", "\ud800", "é", "2027-01-01", "\n", "\n  ", "? ", "<<: ", "1e400", "---\n", "...\n"]
)  # fmt: skip


@settings(max_examples=60, deadline=None, phases=BRIEFLY, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(0, 40), SPOILS), min_size=1, max_size=4))
def test_no_spoilt_file_ever_ends_in_anything_but_sentences(cuts: list[tuple[int, int, str]]) -> None:
    text = TEXT
    for start, length, spoil in cuts:
        text = text[:start] + spoil + text[start + length :]
    for fault in check_text(text, "spoilt.yaml"):
        assert str(fault).startswith("spoilt.yaml:")
        assert 1 <= fault.line <= text.count("\n") + 2
        assert fault.what
        assert fault.remedy


@settings(max_examples=40, deadline=None, phases=BRIEFLY, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_lost_or_doubled_line_ever_ends_in_anything_but_sentences(data: st.DataObject) -> None:
    lines = TEXT.split("\n")
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        if data.draw(st.booleans()):
            del lines[at]
        else:
            lines.insert(at, lines[data.draw(st.integers(0, len(lines) - 1))])
    try:
        load_text("\n".join(lines), "spoilt.yaml")
    except ScenarioError as error:
        faults = error.faults
    else:
        faults = ()
    assert all(fault.remedy and "\n" not in str(fault) for fault in faults)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=50, deadline=None, phases=BRIEFLY, suppress_health_check=[HealthCheck.too_slow])
@given(VALUES, st.data())
def test_any_value_in_place_of_any_part_ends_in_sentences(value: object, data: st.DataObject) -> None:
    whole = read(TEXT, "t")[0]
    assert whole

    def replaced(part: Any) -> Any:
        if not isinstance(part, dict | tuple) or not part or data.draw(st.integers(0, 3)) == 0:
            return value
        if isinstance(part, tuple):
            at = data.draw(st.integers(0, len(part) - 1))
            return (*part[:at], replaced(part[at]), *part[at + 1 :])
        key = data.draw(st.sampled_from(sorted(part)))
        return {**part, key: replaced(part[key])}

    key = data.draw(st.sampled_from(sorted(whole.data)))
    document = Document("t", {**whole.data, key: replaced(whole.data[key])}, whole.lines)
    scenario, faults = _judge(document, [])
    assert (scenario is None) == bool(faults)
    assert all(str(fault).startswith("t:") and fault.remedy for fault in faults)
