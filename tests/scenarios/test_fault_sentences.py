"""A single slip in a scenario gets one plain sentence with its place and a remedy."""

import pytest

from tests.scenarios.small_town import line_of, only


def test_a_fault_reads_as_file_line_path_what_and_remedy() -> None:
    line = line_of("size: 7, home")
    assert only(("size: 7, home", "size: 2, home")) == (
        f"town.yaml:{line}: groups[0].size: size 2 is below the least allowed, 4 people; "
        "give a whole number from 4 to 80 (people)"
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("population: 1100", "population: '1100'", "give a whole number from 1,000 to 2,000,000 (people), without quotes"),
        ("population: 1100", "population: 1100.5", "population is 1100.5, not a whole number"),
        ("population: 1100", "population: true", "population is true, not a whole number"),
        ("propensity: 0.06", "propensity: 6%", "write 0.06"),
        ("propensity: 0.06", "propensity: '0,06'", "write 0.06"),
        ("name: Wharf estate", "name: Wharf, estate", "put text with a comma in quotes, such as \"…, estate\""),
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
        ("{when: hand}", "{when: hand, day: 3}", "'day' is not a field here; use when"),
        ("{when: hand}", "hand", "trigger is 'hand', not a group of fields"),
        ("open_hours: 0.25", "open_hours: 1\n      open_hours: 2", "'open_hours' is written twice, first on line"),
        ("{direct: 0.8, told: 0.2}", "{direct: 0.8, told: 0.7}", "basis shares add up to 1.5; make them add up to 1"),
    ],
)  # fmt: skip
def test_a_single_slip_gives_one_plain_sentence(old: str, new: str, expected: str) -> None:
    assert expected in only((old, new))
