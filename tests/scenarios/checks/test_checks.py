"""What a scenario names must exist, and its numbers must agree."""

from pathlib import Path

import pytest

from scenarios.checks.reference_checks import NAME_ORIGINS, RUBRICS
from scenarios.load import check_text

TEXT = (Path(__file__).parents[2] / "data" / "small-town.yaml").read_text(encoding="utf-8")


WRITTEN = """
reports:
  - {{source: {}, release_day: {}, intelligence_day: 8, title: A note, text: Nothing much was seen that day., provenance: Own patrol., zone: {}, names: [{}]}}
injects:
"""


SLIPS = [
    ("footholds: [Z-CENT]", "footholds: [Z-CENTR]", "groups[0].footholds[0]: there is no zone 'Z-CENTR'; did you mean Z-CENT?"),
    ("footholds: [Z-CENT]", "footholds: [Z-WHARF]", "Z-WHARF is the group's home already"),
    ("markets: [drugs, burglary], footholds", "markets: [drugs, burglry], footholds", "there is no market 'burglry'; did you mean burglary?"),
    ("rivals: [G02]", "rivals: [G09]", "there is no group 'G09'"),
    ("rivals: [G02]", "rivals: [G01]", "the group is named as its own rival"),
    ("line: {market: drugs", "line: {market: drug", "line.market: there is no market 'drug'; did you mean drugs?"),
    ("line: {market: drugs", "line: {market: fraud", "the line feeds 'fraud', which does not need supply"),
    ("groups: [G02, G03, G04]", "groups: [G01, G03, G04]", "G01 is a candidate supplier but could not be one; set exporter: true"),
    ("groups: [G02, G03, G04]", "groups: [G02, G03, G03]", "G03 is named twice"),
    ("groups: [G02, G03, G04]", "groups: [G02, G03]", "3 base rates are given for 2 hypotheses"),
    ("base_rates: [0.4, 0.35, 0.25]", "base_rates: [0.5, 0.35, 0.25]", "base rates add up to 1.1"),
    ("base_rates: [0.4, 0.35, 0.25]", "base_rates: [0.75, 0.0, 0.25]", "a base rate is 0 or less"),
    ("cleared: Z-WHARF", "cleared: Z-CENT", "Z-CENT is the zone that is cleared"),
    ("zones: [Z-CENT, Z-STAT, Z-ORCH]", "zones: [Z-CENT, Z-STAT, Z-MOON]", "there is no zone 'Z-MOON'"),
    ("from_day: 14", "from_day: 13", "from_day 13 is not the first day of a cycle; use one of 7, 14, 21"),
    ('"{label} supplies the town"', '"{label} supplies {town}"', "braces hold something other than {label}"),
    ("partner: prison", "partner: prisons", "there is no partner 'prisons'; did you mean prison?"),
    ("competencies: [C01]", "competencies: [C02]", "there is no competency 'C02'; use C01"),
    ("{when: action, action: clear}", "{when: action, action: claer}", "there is no action 'claer'; did you mean clear?"),
    ("{when: action, action: clear}", "{when: action, action: clear, target: G01}", "there is no zone 'G01'"),
    ("{when: action, action: clear}", "{when: action, action: arrest, target: P1}", "arrest has no target that can be known before a run"),
    ("measure: violence, above: 2", "measure: violence, zone: Z-X, above: 2", "there is no zone 'Z-X'"),
    ("measure: violence, above: 2", "measure: violence", "needs exactly one of above and below"),
    ("measure: violence, above: 2", "measure: violence, above: 2, from_cycle: 3", "nobody would see it: from_cycle is 3"),
    ("by_cycle: 1", "by_cycle: 3", "nobody would see it: by_cycle is 3 and the exercise has 3 cycles"),
    ("{when: day, day: 14}", "{when: day, day: 22}", "day 22 comes after the last cycle has begun, on day 21"),
    ("opens_day: 14, closes_day: 20", "opens_day: 20, closes_day: 14", "the window closes on day 14, before it opens on day 20"),
    ("opens_day: 14, closes_day: 20", "opens_day: 14, closes_day: 28", "day 28 comes after the last day of the exercise, 27"),
    ("delay_min: 2\n      delay_max: 5", "delay_min: 6\n      delay_max: 5", "delay_max 5 is below delay_min 6"),
    ("delay_min: 2\n      delay_max: 5", "delay_min: 21\n      delay_max: 25", "its reports come 21 days late, but the cycles last 21 days"),
    ("delay_days: 5", "delay_days: 21", "the partner answers after 21 days, but the cycles last 21 days"),
    ("propensity: 0.06", "propensity: 0.01", "the groups have 23 members, but only 11 residents have criminal propensity"),
    ("kind: estate, neighbourhoods: 4", "kind: estate, neighbourhoods: 400", "1,100 residents are too few for 408 neighbourhoods"),
    ("kind: estate, neighbourhoods: 4", "kind: estate, neighbourhoods: 0", "neighbourhoods 0 is below the least allowed, 1 places"),
    ("origin: polish", "origin: polsh", "there is no name pool 'polsh'; did you mean polish?"),
    ("\ninjects:\n", "\nrubric: analytic-standards\ninjects:\n", "did you mean analytical-standards?"),
    ("- {id: Z-STAT,", "- {id: Z-CENT,", "id 'Z-CENT' is used twice, first on line"),
    ("id: I02", "id: I01", "id 'I01' is used twice, first on line"),
    ("{id: distraction,", "{id: break_in,", "id 'break_in' is used twice"),
    ("enforcement in one zone., officer_days: 10", "enforcement in one zone., officer_days: 17", "it takes 17 officer-days, but a cycle has 16"),
    ("task_hours: 12", "task_hours: 41", "it takes 41 specialist hours, but a cycle has 40"),
    ("\ninjects:\n", WRITTEN.format("pcsso", 9, "Z-CENT", "G01"), "reports[0].source: there is no source 'pcsso'"),
    ("\ninjects:\n", WRITTEN.format("pcso", 28, "Z-CENT", "G01"), "day 28 comes after the last day of the exercise, 27"),
    ("\ninjects:\n", WRITTEN.format("pcso", 9, "Z-CNT", "G01"), "there is no zone 'Z-CNT'; did you mean Z-CENT?"),
    ("\ninjects:\n", WRITTEN.format("pcso", 9, "Z-CENT", "G99"), "there is no group or zone 'G99'"),
    ("\ninjects:\n", WRITTEN.format("pcso", 7, "Z-CENT", "G01"), "intelligence_day 8 is after release_day 7"),
    ("open_hours: 0.8", "open_hours: 8.5", "it takes 8.5 analyst hours, but a cycle has 8"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), SLIPS, ids=[slip[2][:40] for slip in SLIPS])
def test_what_does_not_fit_is_told_where_it_stands(old: str, new: str, expected: str) -> None:
    assert old in TEXT
    text = TEXT.replace(old, new, 1)
    found = [fault for fault in check_text(text, "town.yaml") if expected in str(fault)]
    assert len(found) == 1, check_text(text, "town.yaml")
    line = TEXT[: TEXT.index(old)].count("\n") + 1
    nearby = range(line - 8, line + 3)
    assert found[0].line in nearby or found[0].path in ("area.population", "groups"), found[0]


def without(action: str) -> str:
    return "\n".join(line for line in TEXT.splitlines() if f"action: {action}, name" not in line)


def test_doing_nothing_can_always_be_chosen() -> None:
    assert "no_action is not among the actions" in str(check_text(without("no_action"), "t")[0])


def test_a_shut_source_needs_a_way_to_open_it() -> None:
    said = [str(fault) for fault in check_text(without("partner_agreement"), "t")]
    assert any("the source stays shut, since no agreement with prison can be ordered" in one for one in said)


def test_the_small_town_itself_has_no_fault() -> None:
    assert check_text(TEXT, "small-town.yaml") == ()


def test_name_origins_and_rubrics_are_those_that_exist() -> None:
    root = Path(__file__).parents[3]
    rubrics = {file.stem for file in (root / "assessment" / "rubric" / "rubrics").glob("*.yaml")}
    assert rubrics == RUBRICS
    assert {"english", "polish", "west_african"} <= NAME_ORIGINS


def test_a_second_question_about_the_broker_is_refused() -> None:
    start = TEXT.index("  - id: Q1") if "  - id: Q1" in TEXT else TEXT.index("id: Q1") - 5
    end = TEXT.index("Q2", start)
    end = TEXT.rindex("\n", start, end) + 1
    twice = TEXT[:end] + TEXT[start:end].replace("Q1", "Q4") + TEXT[end:]
    found = [str(fault) for fault in check_text(twice, "small-town.yaml")]
    assert any("a second question asks for the broker" in fault for fault in found), found


def test_a_target_of_a_trigger_fits_the_action() -> None:
    for aimed, said in (
        ("action: takedown, target: W2", ""),
        ("action: takedown, target: W9", "there is no platform 'W9'"),
        ("action: surveillance, target: G01", ""),
        ("action: surveillance, target: Z-WHARF", "there is no group 'Z-WHARF'"),
        ("action: vetting, target: G01", "vetting has no target that can be known before a run"),
    ):
        faults = check_text(TEXT.replace("{when: action, action: clear}", f"{{when: action, {aimed}}}"), "t")
        assert [said in str(fault) for fault in faults] == ([True] if said else [])


def test_a_lever_that_can_never_open_is_said() -> None:
    shut = TEXT.replace("lever: conditional", "lever: shut")
    assert check_text(shut, "t") == ()
    lines = [line for line in shut.splitlines() if "action: partner_agreement, name" not in line]
    said = [str(fault) for fault in check_text("\n".join(lines), "t")]
    assert any("can never be ordered, since no agreement with prison can be" in fault for fault in said)
    unknown = check_text(
        TEXT.replace("partner: prison}\n  - {action: vetting", "partner: prisn}\n  - {action: vetting"), "t"
    )
    assert "there is no partner 'prisn'; did you mean prison?" in str(unknown[0])


def test_a_cost_left_to_the_schema_has_to_fit_the_budget_too() -> None:
    dear = TEXT.replace(
        "officer_days: 2, specialist_hours: 16, lead_days: 2, lasts_days: 21}", "lead_days: 2}"
    )
    said = [str(fault) for fault in check_text(dear, "t")]
    assert any("it takes 50 specialist hours, but a cycle has 40" in fault for fault in said)


def test_a_lever_that_outlasts_the_exercise_is_said() -> None:
    slow = TEXT.replace("lever_delay_days: 3", "lever_delay_days: 30")
    assert "its lever makes actions wait 30 days, but the cycles last 21 days" in str(
        check_text(slow, "t")[0]
    )
