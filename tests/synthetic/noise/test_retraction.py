from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, Slots
from simulator.trace import Trace
from synthetic.intelligence_log import observe
from synthetic.report import Report, SealedTruth


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
