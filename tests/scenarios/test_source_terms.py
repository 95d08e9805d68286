"""On what terms a source reports is the same whichever format a scenario is written in."""

from dataclasses import replace

from scenarios.load import load
from scenarios.source_terms import source_terms, terms_of
from tests.data.evidence_town import TOWN, scenario


def test_the_terms_are_the_same_before_and_after_an_upgrade() -> None:
    assert source_terms(scenario()) == source_terms(load(TOWN))
    assert [terms.partner for terms in source_terms(scenario())][-3:] == [
        "prison",
        "private_sector",
        "education",
    ]


def test_the_dial_of_delays_is_in_the_delays() -> None:
    town = load(TOWN)
    slow = town.model_copy(update={"dials": town.dials.model_copy(update={"delay": 3.0})})
    for before, after in zip(source_terms(town), source_terms(slow), strict=True):
        assert after == replace(before, delay_min=3 * before.delay_min, delay_max=3 * before.delay_max)


def test_a_source_that_the_scenario_does_without_has_no_terms() -> None:
    assert terms_of(scenario(), "anpr") in source_terms(scenario())
    assert terms_of(scenario(), "crypto") is None
