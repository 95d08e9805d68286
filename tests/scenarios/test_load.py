"""What the loader promises an author: every fault, where it is and what to do, and never a traceback."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from scenarios.load import ScenarioError, _judge, check_text, find, library, load, load_text, scenario_hash
from scenarios.yaml_text import Document, read
from tests.depth import examples
from tests.scenarios.small_town import TEXT, TOWN, changed, said


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


@settings(
    max_examples=examples(usual=60, deep=300),
    deadline=None,
    phases=BRIEFLY,
    suppress_health_check=[HealthCheck.too_slow],
)
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


@settings(
    max_examples=examples(usual=40, deep=200),
    deadline=None,
    phases=BRIEFLY,
    suppress_health_check=[HealthCheck.too_slow],
)
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


@settings(
    max_examples=examples(usual=50, deep=250),
    deadline=None,
    phases=BRIEFLY,
    suppress_health_check=[HealthCheck.too_slow],
)
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
