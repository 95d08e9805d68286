"""Reports are wrong in the right ways, and the sealed record says how."""

from collections import Counter
from dataclasses import replace
from typing import get_args

import numpy as np
import pytest

from scenarios.schema.intelligence import WrittenReport
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import GROUP_COLUMNS, EventKind, Trace
from synthetic.force_activity import ForceActivity
from synthetic.intelligence_log import observe
from synthetic.noise.case import Case
from synthetic.noise.registry import FACT_NOISES, TEXT_NOISES, draw_noises
from synthetic.report import IntelLog, Report, SealedTruth, Slipped
from synthetic.report_facts import Facts, Identifiers
from synthetic.sources.registry import SOURCES

OPEN = {"prison": 0, "private_sector": 0}
World = tuple[Scenario, Trace, tuple[Slots, ...], tuple[Answer, ...]]


@pytest.fixture(scope="module")
def world(scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]) -> World:
    partners = {p.id for p in scenario.partners}
    more = tuple(
        v.plan.model_copy(update={"partner": v.plan.partner if v.plan.partner in partners else None})
        for s, v in SOURCES.items()
        if s not in {p.id for p in scenario.sources}
    )
    return scenario.model_copy(update={"sources": (*scenario.sources, *more)}), trace, slots, answers


def seen(world: World, seed: int) -> IntelLog:
    scenario, trace, slots, answers = world
    return observe(scenario, seed, trace, slots, answers, until_day=28, agreements=OPEN)


@pytest.fixture(scope="module")
def pairs(world: World) -> list[tuple[Report, SealedTruth]]:
    return [
        pair
        for seed in range(8)
        for pair in zip(seen(world, seed).reports, seen(world, seed).truths, strict=True)
    ]


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


def test_a_desk_that_is_behind_is_behind_with_everything(world: World) -> None:
    by_week: dict[tuple[str, int], list[float]] = {}
    plans = {p.id: p for p in world[0].sources}
    for seed in range(12):
        log = seen(world, seed)
        for report, truth in zip(log.reports, log.truths, strict=True):
            plan = plans[report.headline.source]
            if not truth.copy_of and not report.headline.tasked and plan.delay_max - plan.delay_min >= 2:
                share = (truth.delay - plan.delay_min) / (plan.delay_max - plan.delay_min)
                assert 0 <= share <= 1
                week = (report.headline.released_day - truth.delay) // 7
                by_week.setdefault((f"{plan.id}{seed}", week), []).append(share)
    weeks = [v for v in by_week.values() if len(v) >= 4]
    pooled = np.concatenate(weeks)
    within = np.mean([np.var(v) for v in weeks])
    assert within < 0.85 * np.var(pooled)


def test_what_is_lost_is_lost_by_the_week_whatever_it_said(world: World) -> None:
    logs = [seen(world, seed) for seed in range(12)]
    lost, kept = sum(len(x.missing) for x in logs), sum(len(x.reports) for x in logs)
    assert 0.01 < lost / (lost + kept) < 0.06
    other = tuple(replace(a, truth="H2", decoy="H1") for a in world[3])
    again = observe(world[0], 0, world[1], world[2], other, until_day=28, agreements=OPEN)
    assert again.missing == logs[0].missing


def test_a_withdrawal_is_of_empty_hearsay_only_and_states_nothing(
    pairs: list[tuple[Report, SealedTruth]],
) -> None:
    by_id = {(i // 10_000, r.headline.id): t for i, (r, t) in enumerate(pairs)}
    withdrawn = [(r, t) for r, t in pairs if r.withdraws]
    assert len(withdrawn) > 5
    for report, truth in withdrawn:
        assert report.assertions == ()
        assert report.headline.question == ""
        assert report.withdraws == truth.copy_of
        assert report.withdraws in report.body
        assert by_id[0, report.headline.id].report == report.headline.id


def test_a_correction_repeats_the_statement_and_its_origin_from_the_same_source(world: World) -> None:
    found = 0
    for seed in range(8):
        log = seen(world, seed)
        reports = {r.headline.id: r for r in log.reports}
        for truth in log.truths:
            if "correction" in {c.error_type for c in truth.claims} and truth.copy_of in reports:
                new, old = reports[truth.report], reports[truth.copy_of]
                assert (new.assertions, new.origin, new.headline.source) == (
                    old.assertions, old.origin, old.headline.source,
                )  # fmt: skip
                assert new.grade.assessment == old.grade.assessment
                assert not {"misread", "misspelt", "stale", "transliteration"} & {
                    c.error_type for c in truth.claims[1:]
                }
                found += 1
    assert found > 5


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


def with_weeks(trace: Trace, suspicion: float) -> Trace:
    rows = [(day, g) for day in range(0, 28, 7) for g in range(4)]
    weekly = {c: np.zeros(len(rows), dtype=t) for c, t in GROUP_COLUMNS.items()}
    weekly["day"][:] = [d for d, _ in rows]
    weekly["group"][:] = [g for _, g in rows]
    weekly["alive"][:] = 1
    weekly["suspicion"][:] = suspicion
    return replace(trace, groups=weekly)


def test_groups_that_suspect_they_are_watched_plant_stories(world: World) -> None:
    scenario, trace, slots, answers = world
    planted = []
    for suspicion in (0.0, 0.9):
        log = observe(
            scenario, 3, with_weeks(trace, suspicion), slots, answers, until_day=28, agreements=OPEN
        )
        planted.append([t for t in log.truths if t.error_type == "planted" and t.relevance == "red herring"])
    assert not planted[0]
    assert len(planted[1]) >= 3
    assert all(
        t.claims[0].error_type == "deception" and t.claims[0].true_at_time is False for t in planted[1]
    )


def with_actions(trace: Trace, running: int) -> Trace:
    events = {name: column.copy() for name, column in trace.events.items()}
    rows = np.flatnonzero(events["kind"] == int(EventKind.VIOLENCE))[:running]
    events["kind"][rows] = int(EventKind.ACTION_BEGAN)
    events["harm"][:] = events["harm"] / (1 + running)
    return replace(trace, events=events)


def test_police_attention_raises_recording_while_harm_falls(world: World) -> None:
    scenario, trace, slots, answers = world
    recorded, harm = [], []
    for running in (0, 5):
        attended = with_actions(trace, running)
        counted = 0
        for seed in range(12):
            log = observe(scenario, seed, attended, slots, answers, until_day=28, agreements=OPEN)
            counted += sum(
                r.headline.source in ("stop_search", "custody", "crime_report") and not r.headline.question
                for r in log.reports
            )
        recorded.append(counted)
        harm.append(float(attended.events["harm"].sum()))
    assert ForceActivity.read(with_actions(trace, 5)).actions(27) == 5
    assert recorded[1] > 1.15 * recorded[0]
    assert harm[1] < harm[0]


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
    few = ("public_line", "anpr", "liaison", "source_report")
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


def test_an_authors_own_report_lies_among_the_others_unnoticed(world: World) -> None:
    scenario, trace, slots, answers = world
    own = WrittenReport(
        source="pcso", release_day=15, intelligence_day=14, hour=9, title="Patrol note, allotments",
        text="Two sheds at the allotments were open. The tenants think that it was children.",
        provenance="Chat on patrol.", evaluation=1, assessment="B", zone=scenario.area.zones[0].id,
    )  # fmt: skip
    before = observe(scenario, 3, trace, slots, answers, until_day=28, agreements=OPEN)
    more = scenario.model_copy(update={"reports": (own,)})
    after = observe(more, 3, trace, slots, answers, until_day=28, agreements=OPEN)
    (written,) = [r for r in after.reports if "allotments were open" in r.body]
    assert [r for r in after.reports if r != written] == list(before.reports)
    assert written.headline.id.startswith("R-015-")
    assert (written.headline.source, written.headline.released_day, written.headline.intelligence_day) == (
        "pcso",
        15,
        14,
    )
    assert str(written.grade)[:2] == "1B"
    assert written.assertions == ()
    peer = next(r for r in before.reports if r.headline.source == "pcso")
    labels = [line.split(":")[0] for line in peer.body.split("\n") if ":" in line][:8]
    assert [line.split(":")[0] for line in written.body.split("\n") if ":" in line][:3] == labels[:3]
    truth = next(t for t in after.truths if t.report == written.headline.id)
    assert "author" in truth.explanation


def test_a_source_withdraws_as_much_of_its_empty_hearsay_as_its_table_says(
    scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]
) -> None:
    for share, least, most in ((0.0, 0.0, 0.0), (1.0, 0.8, 1.0)):
        plans = tuple(p.model_copy(update={"withdrawn": share}) for p in scenario.sources)
        town = scenario.model_copy(update={"sources": plans})
        vague: set[str] = set()
        withdrawn: set[str] = set()
        for seed in range(6):
            log = observe(town, seed, trace, slots, answers, until_day=28)
            for report, truth in zip(log.reports, log.truths, strict=True):
                early = report.headline.released_day < 14
                if truth.error_type == "vague" and early and not truth.copy_of:
                    vague.add(f"{seed} {report.headline.id}")
                if report.withdraws:
                    withdrawn.add(f"{seed} {truth.copy_of}")
        assert len(vague) > 20
        # A withdrawal can be lost on its way as anything can.
        assert least <= len(vague & withdrawn) / len(vague) <= most
