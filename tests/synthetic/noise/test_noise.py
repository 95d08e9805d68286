"""Reports are wrong in the right ways, and the sealed record says how."""

from collections import Counter
from typing import get_args

import numpy as np
import pytest

from scenarios.schema.intelligence import SourceId
from synthetic.noise.case import Case
from synthetic.noise.registry import FACT_NOISES, TEXT_NOISES, draw_noises
from synthetic.report import Report, SealedTruth, Slipped
from synthetic.report_facts import Facts, Identifiers
from synthetic.sources.registry import SOURCES
from tests.synthetic.noise.noisy_log import World, seen


def test_every_way_of_being_wrong_occurs_and_is_on_record(pairs: list[tuple[Report, SealedTruth]]) -> None:
    found = Counter(c.error_type for _, t in pairs for c in t.claims)
    wanted = set(get_args(Slipped))
    assert {e for e in wanted if found[e] < 3} == set()


def test_nothing_about_a_question_contradicts_what_is_true_without_an_error_type(
    pairs: list[tuple[Report, SealedTruth]], world: World
) -> None:
    true = {a.question: a.truth for a in world[3]}
    wrong = 0
    for report, truth in pairs:
        for said in report.assertions:
            so = (said.hypothesis == true[said.question]) == (said.polarity == "for")
            claim = truth.claims[0]
            assert claim.true_at_time is so
            assert so or claim.error_type
            wrong += not so
    assert wrong > 50


def test_one_origin_can_have_several_voices(world: World) -> None:
    most = 0
    for seed in range(8):
        voices: dict[str, set[str]] = {}
        for report in seen(world, seed).reports:
            voices.setdefault(report.origin, set()).add(report.headline.source)
        most = max(most, *(len(v) for v in voices.values()))
    assert most == 3


def test_innocent_people_who_look_guilty_keep_coming_up(
    pairs: list[tuple[Report, SealedTruth]], world: World
) -> None:
    herrings = [t for _, t in pairs if t.relevance == "red herring"]
    assert len(herrings) > 0.03 * len(pairs)
    groups = world[1].people["group"]
    for truth in herrings:
        subject = truth.claims[0].subject if truth.claims else ""
        if subject.startswith("P") and truth.claims[0].error_type == "wrong-person":
            assert groups[int(subject[1:])] < 0
    named = Counter(t.claims[0].subject for t in herrings if t.claims)
    assert max(named.values()) >= 4


FACTS = Facts(
    bits=7, identifiers=Identifiers(vrm="AB12 CDQ", phone="p", account="a", wallet="w"), subject="Jan Wójcik", other="",
    town="T", cleared="", zone="Z", street="Old Lane", crime="c", date="3 June 2030", time="10:00", day=5, hour=10,
    amends="",
)  # fmt: skip


@pytest.mark.parametrize("noise", [*FACT_NOISES, *TEXT_NOISES])
def test_a_noise_is_a_habit_of_authors_and_not_of_single_reports(noise: str) -> None:
    rates = []
    sources = list(SOURCES)
    column = [*FACT_NOISES, *TEXT_NOISES].index(noise)
    text = "The believed vehicle stood with others near Old Lane regarding unknown matters " * 4
    few: tuple[SourceId, ...] = ("public_line", "anpr", "liaison", "source_report")
    lots = [(bits, source) for bits in range(60) for source in (sources if bits < 12 else few)]
    tried = len(lots)
    for author in range(60):
        all_bits = [bits * 7919 + author for bits, _ in lots]
        mine = [author % SOURCES[source].authors for _, source in lots]
        there = draw_noises([source for _, source in lots], mine, np.array(all_bits, dtype=np.uint64))[
            :, column
        ]
        hit = 0
        for bits in np.array(all_bits)[there].tolist():
            case = Case(3, bits, 9, "P00003", {day: f"{day} June 2030" for day in range(30)})
            if noise in FACT_NOISES:
                hit += FACT_NOISES[noise][1](FACTS, case)[0] != FACTS
            else:
                hit += TEXT_NOISES[noise][1](text, FACTS, case)[0] != text
        rates.append(hit / tried)
    assert np.mean(rates) > 0.005
    # Were each report's lot its own, authors would differ by chance alone.
    chance = np.mean(rates) * (1 - np.mean(rates)) / tried
    assert np.var(rates) > 1.5 * chance
