"""A report that the author wrote lies among the others, on the same form."""

from scenarios.schema.intelligence import WrittenReport
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.answers import answers as answers_of
from simulator.answers import slots as slots_of
from simulator.run import run
from simulator.trace import Trace
from synthetic.evidence_log import evidence_world, sights_by_report
from synthetic.intelligence_log import observe
from tests.data import evidence_town

OWN = WrittenReport(
    source="pcso", release_day=15, intelligence_day=14, hour=9, title="Patrol note, allotments",
    text="Two sheds at the allotments were open. The tenants think that it was children.",
    provenance="Chat on patrol.", evaluation=1, assessment="B",
)  # fmt: skip


def test_an_authors_own_report_lies_among_the_others_unnoticed(
    scenario: Scenario, trace: Trace, slots: tuple[Slots, ...], answers: tuple[Answer, ...]
) -> None:
    zone = scenario.area.zones[0].id
    own = OWN.model_copy(update={"zone": zone})
    more = scenario.model_copy(update={"reports": (own,)})
    before, after = (
        observe(each, 3, trace, slots, answers, until_day=scenario.calendar.days) for each in (scenario, more)
    )
    (written,) = [r for r in after.reports if "allotments were open" in r.body]
    others = [r for r in after.reports if r != written]
    assert sorted((r.headline.title, r.headline.released_day) for r in others) == sorted(
        (r.headline.title, r.headline.released_day) for r in before.reports
    )
    line = written.headline
    assert (line.source, line.released_day, line.intelligence_day, line.zone) == ("pcso", 15, 14, zone)
    assert 1 <= int(line.id.removeprefix("R-")) <= len(after.reports) + 200
    assert str(written.grade)[:2] == "1B"
    assert (line.subject, written.indication, written.entities) == (None, None, (zone,))
    peer = next(r for r in before.reports if r.headline.source == "pcso")
    heads = [[row.split(":")[0] for row in report.body.splitlines()[:5]] for report in (written, peer)]
    assert heads[0] == heads[1]
    truth = next(t for t in after.truths if t.report == line.id)
    assert "author" in truth.explanation
    evidence = evidence_world(more, 3, answers)
    assert line.id not in sights_by_report(more, evidence, slots)


def test_an_authors_report_through_a_shut_partner_does_not_come() -> None:
    scenario = evidence_town.scenario()
    shut = {p.id for p in scenario.partners if p.access != "open"}
    source = next(plan for plan in scenario.evidence.sources if plan.partner in shut)
    own = OWN.model_copy(update={"source": source.id})
    more = scenario.model_copy(update={"reports": (own,)})

    trace, rivals, truth = run(scenario, 3), slots_of(scenario, 3), answers_of(scenario, 3)

    def come(**agreements: int) -> bool:
        log = observe(more, 3, trace, rivals, truth, until_day=20, agreements=agreements)
        return any("allotments were open" in report.body for report in log.reports)

    assert source.partner is not None
    assert not come()
    assert come(**{source.partner: 10})
    assert not come(**{source.partner: 16})
