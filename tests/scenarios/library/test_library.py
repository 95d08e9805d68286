"""What the library's scenario promises those who play it."""

import re
from typing import get_args

from scenarios.load import find, library_path
from scenarios.schema.evidence import BASES
from scenarios.schema.intelligence import SourceId
from scenarios.schema.policing import Partner
from scenarios.schema.scenario import Scenario

SCENARIO = find("harrowmere-lines")
PLAN = SCENARIO.evidence


def every_text(scenario: Scenario) -> str:
    return scenario.model_dump_json()


def test_the_town_is_as_large_as_promised() -> None:
    assert SCENARIO.area.neighbourhoods >= 100
    assert SCENARIO.area.population >= 15_000
    assert len(SCENARIO.groups) >= 8
    assert all(4 <= group.size <= 20 for group in SCENARIO.groups)
    assert (SCENARIO.calendar.cycles, SCENARIO.calendar.cycle_days) == (8, 14)


def test_group_sizes_have_the_published_mean_and_a_long_right_tail() -> None:
    sizes = sorted(group.size for group in SCENARIO.groups)
    assert 6.3 <= sum(sizes) / len(sizes) <= 8.3
    assert sizes[-1] >= 2 * sizes[len(sizes) // 2] - 2


def test_a_partner_stands_for_every_sector() -> None:
    sectors = get_args(Partner.model_fields["sector"].annotation)
    assert sorted(partner.sector for partner in SCENARIO.partners) == sorted(sectors)
    assert all(partner.condition for partner in SCENARIO.partners if partner.access != "open")


def test_the_questions_are_of_every_kind_with_rivals() -> None:
    assert [question.kind for question in SCENARIO.questions] == ["holder", "group", "place", "number"]
    assert all(question.hypotheses() >= 4 for question in SCENARIO.questions)
    assert all(question.insufficient for question in SCENARIO.questions), "being offered must tell nothing"


def test_injects_are_set_off_in_every_way() -> None:
    assert {inject.trigger.when for inject in SCENARIO.injects} == {
        "day",
        "action",
        "inaction",
        "world",
        "hand",
    }
    assert len(SCENARIO.injects) >= 8


def test_groups_can_choose_between_methods_in_every_market() -> None:
    assert all(len(market.methods) >= 2 for market in SCENARIO.markets)
    assert any(market.windows for market in SCENARIO.markets)
    assert {market.space for market in SCENARIO.markets} == {"street", "retail", "home", "online"}


def test_every_kind_of_action_and_source_is_there() -> None:
    assert len(SCENARIO.actions) == 23
    assert {plan.target for plan in SCENARIO.actions} == {"none", "nominal", "group", "zone", "partner"}
    assert {source.id for source in PLAN.sources} == set(get_args(SourceId))


def test_levers_of_partners_open_conditional_and_shut_are_all_met() -> None:
    levers = {partner.id: partner.lever for partner in SCENARIO.partners}
    assert set(levers.values()) == {"open", "conditional", "shut"}
    assert {levers[plan.partner] for plan in SCENARIO.actions if plan.partner} == {"conditional", "shut"}


def test_a_cycle_never_affords_everything() -> None:
    force = SCENARIO.force
    assert sum(action.officer_days for action in SCENARIO.actions) > 1.5 * force.officer_days
    assert sum(source.task_hours for source in PLAN.sources) > force.specialist_hours
    costs = {action.action: action.officer_days for action in SCENARIO.actions}
    assert costs["clear"] + costs["hold"] > force.officer_days


def test_the_shares_of_every_basis_keep_to_the_declared_ranges() -> None:
    for basis in BASES:
        errors = PLAN.errors.of_basis(basis)
        assert 0.3 <= errors.right <= 0.92, basis
        assert 0.04 <= errors.wrong_person <= 0.2, basis
        assert 0.0 <= errors.planted <= 0.2, basis
        assert 0.03 <= errors.vague <= 0.3, basis


def test_a_better_basis_is_right_more_often() -> None:
    right = [PLAN.errors.of_basis(basis).right for basis in BASES]
    assert right == sorted(right, reverse=True)


def test_reports_are_copied_and_planted_somewhere() -> None:
    assert PLAN.copied > 0
    assert sum(PLAN.errors.of_basis(basis).planted >= 0.05 for basis in BASES) >= 2


def test_every_aim_practises_and_every_competency_is_practised() -> None:
    assert len(SCENARIO.aims) >= 6
    practised = {competency for aim in SCENARIO.aims for competency in aim.competencies}
    assert practised == {competency.id for competency in SCENARIO.competencies}


def test_frameworks_are_aligned_to_and_never_said_to_award() -> None:
    assert all(competency.aligned_to.startswith("Aligned to") for competency in SCENARIO.competencies)
    assert "awarded by" not in every_text(SCENARIO)


def test_aims_named_by_an_inject_exist() -> None:
    aims = {aim.id for aim in SCENARIO.aims}
    for inject in SCENARIO.injects:
        named = set(re.findall(r"\bL\d{2}\b", inject.purpose))
        assert named, inject.id
        assert named <= aims, inject.id


def test_the_briefing_states_the_budget_that_the_force_has() -> None:
    said, force = SCENARIO.briefing.administration, SCENARIO.force
    for figure, unit in (
        (force.officer_days, "officer-days"),
        (force.specialist_hours, "specialist hours"),
        (force.analyst_hours, "analyst hours"),
    ):
        assert f"{figure:g} {unit}" in said


def test_nothing_that_looks_like_a_telephone_number_postcode_or_plate_is_written() -> None:
    text = library_path("harrowmere-lines").read_text(encoding="utf-8")
    assert not re.search(r"\b0\d{3,4}[ -]?\d{3}[ -]?\d{3,4}\b", text)
    assert not re.search(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b", text)
    assert not re.search(r"\b[A-Z]{2}\d{2} [A-Z]{3}\b", text)
    assert "@" not in text


def test_a_trainee_cannot_read_the_truth_from_the_file() -> None:
    assert not re.search(r"\b(truth|decoy|true_)\b", every_text(SCENARIO).replace("hint at the truth", ""))
