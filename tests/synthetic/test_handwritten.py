from scenarios.schema.intelligence import WrittenReport
from synthetic.intelligence_log import observe
from tests.synthetic.noise.noisy_log import OPEN, World


def test_an_authors_own_report_lies_among_the_others_unnoticed(world_of_every_source: World) -> None:
    scenario, trace, slots, answers = world_of_every_source
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
