"""What is believed of the original of talk is what the generator makes of it."""

from collections import Counter
from itertools import permutations

import numpy as np
import pytest

from assessment.evidence_checks.drawn_evidence import drawn_evidence
from assessment.observer.joint.joint_activities import joint_activities
from assessment.observer.joint.joint_inference import joint_belief
from assessment.observer.joint.joint_tables import JointTables
from assessment.observer.joint.joint_talk import origins
from scenarios.schema.evidence import Basis
from scenarios.schema.intelligence import SourceId
from synthetic.filing.filings import CARRIERS, Filing, carriers
from synthetic.testimony.occasion import Look, Subject
from synthetic.testimony.view import VAGUE, Indication
from tests.assessment.observer.joint.small_joint_worlds import merge, small_world
from tests.depth import DEEP
from tests.synthetic.questions.plain_model import BYSTANDERS, PLAN, plain_model

WORLDS = 400 if DEEP else 60
DAYS = 140
LATEST = 90
"""Last day of a look whose every report is in before the end, so that slow sources are not left out."""
SURE = 4.5
"""Most standard errors by which a share may be off."""
MODEL = plain_model(PLAN.model_copy(update={"copied": 0.7, "second_view": 0.4, "third_view": 0.4}))
"""Nearly everything is seen by several and repeated, so that a few worlds show the shares."""
Givers = tuple[tuple[SourceId, Basis], ...]
"""Of some accounts, the source and basis of each."""
Act = dict[SourceId, list[Filing]]
"""By source, its original and then the copies of it."""


@pytest.fixture(scope="module")
def acts() -> list[Act]:
    every: list[Act] = []
    for seed in range(WORLDS):
        by_look: dict[int, Act] = {}
        for filing in sorted(drawn_evidence(MODEL, BYSTANDERS, seed, DAYS).filed, key=lambda f: f.key):
            if filing.look.day <= LATEST and filing.look.subject.kind in ("person", "group"):
                by_look.setdefault(filing.look.key, {}).setdefault(filing.account.source, []).append(filing)
        every += by_look.values()
    return every


def givers(act: Act, *sources: SourceId) -> Givers:
    return tuple((source, act[source][0].account.basis) for source in sources)


def expected(look: Look, hidden: int, opened: tuple[SourceId, ...] = ()) -> dict[Givers, float]:
    """Return the chance of every source and basis of some hidden accounts, by what the observer weighs them with."""
    shares = origins(MODEL.plan, look.subject.kind, look.kind, look.slot)
    weights = {(s, b): p for s, own in shares.items() if s not in opened for b, p in own.items()}
    rows = {
        row: float(np.prod([weights[giver] for giver in row]))
        for row in permutations(weights, hidden)
        if len({source for source, _ in row}) == hidden
    }
    return {row: weight / sum(rows.values()) for row, weight in rows.items()}


def most_off(cases: list[tuple[Look, Givers, dict[Givers, float]]]) -> float:
    """Return by how many standard errors the share of any givers is off, over cases with chances of their own."""
    found = Counter(row for _, row, _ in cases)
    mean: Counter[Givers] = Counter()
    variance: Counter[Givers] = Counter()
    for _, _, chances in cases:
        for row, p in chances.items():
            mean[row] += p  # type: ignore[assignment]
            variance[row] += p * (1 - p)  # type: ignore[assignment]
    assert set(found) <= set(mean)
    often = [row for row in mean if variance[row] >= 5]
    assert len(often) >= 4
    return max(abs(found[row] - mean[row]) / variance[row] ** 0.5 for row in often)


def repeated(act: Act) -> list[SourceId]:
    return [source for source, filed in act.items() if len(filed) > 1]


def test_the_original_of_talk_is_of_any_source_and_basis_as_often_as_it_is_weighed(acts: list[Act]) -> None:
    cases = []
    for act in acts:
        for source in repeated(act):
            look = act[source][0].look
            cases.append((look, givers(act, source), expected(look, 1)))
    assert most_off(cases) < SURE


def test_with_an_original_opened_the_original_of_other_talk_is_of_any_other_source(acts: list[Act]) -> None:
    cases = []
    for act in acts:
        for source in repeated(act):
            look = act[source][0].look
            cases += [
                (look, givers(act, source), expected(look, 1, (opened,)))
                for opened in act
                if opened != source
            ]
    assert most_off(cases) < SURE


def test_the_originals_of_two_accounts_that_go_round_are_of_any_two_sources(acts: list[Act]) -> None:
    cases = []
    for act in acts:
        for pair in permutations(repeated(act), 2):
            look = act[pair[0]][0].look
            cases.append((look, givers(act, *pair), expected(look, 2)))
    assert most_off(cases) < SURE


def test_who_passes_talk_on_tells_nothing_of_whose_it_was(acts: list[Act]) -> None:
    counts: Counter[tuple[SourceId, SourceId]] = Counter()
    mean: Counter[tuple[SourceId, SourceId]] = Counter()
    for act in acts:
        for source in repeated(act):
            able = carriers(MODEL.plan, act[source][0].look.kind)
            for copy in act[source][1:]:
                counts[source, copy.source] += 1
                mean.update({(source, carrier): 1 / len(able) for carrier in able})
    assert {carrier for _, carrier in mean} <= set(CARRIERS)
    assert max(abs(counts[key] - mean[key]) / mean[key] ** 0.5 for key in mean) < SURE


def test_a_copy_shows_its_class_and_its_detail_and_nothing_else_of_its_original(acts: list[Act]) -> None:
    for act in acts:
        details = [filed[0].indication.detail for filed in act.values() if filed[0].indication.detail]
        assert len(set(details)) == len(details)
        for original, *copies in act.values():
            shows = original.indication
            assert bool(shows.detail) == (bool(copies) and shows.nature != VAGUE)
            for copy in copies:
                assert (copy.indication.nature, copy.indication.detail) == (shows.nature, shows.detail)
                assert (copy.indication.source, copy.indication.basis) == (copy.source, "hearsay")
                assert copy.indication.repeated
                assert not copy.indication.vehicle + copy.indication.number


def test_the_worlds_over_which_belief_is_summed_hold_every_shape_of_talk() -> None:
    counts: Counter[str] = Counter()
    for seed in range(26):
        views = small_world(seed).indications
        shapes = set()
        for activity in joint_activities(views):
            own = [v for v in views if (v.subject, v.day) == (activity.subject, activity.day)]
            hidden = [
                v for v in own if v.repeated and v.detail not in {o.detail for o in own if not o.repeated}
            ]
            shapes |= {"opened"} if len(hidden) < sum(v.repeated for v in own) else set()
            shapes |= {"not opened"} if hidden else set()
            shapes |= {"beside another original"} if activity.talk and activity.accounts else set()
            shapes |= {"two copies of one"} if len(hidden) > len(activity.talk) > 0 else set()
            shapes |= {"copies of two"} if len(activity.talk) > 1 else set()
        counts.update(shapes)
    assert (
        min(counts[s] for s in ("opened", "not opened", "beside another original", "two copies of one")) >= 20
    )
    assert counts["copies of two"] >= 15


P0 = Subject("person", "P0")
TALK = Indication(P0, "meeting", 1, "prison", "hearsay", 0, repeated=True, slot=3, detail="a cap")


def test_vague_talk_moves_nothing() -> None:
    tables = JointTables(small_world(1).model, merge)
    vague = Indication(P0, "meeting", 1, "prison", "hearsay", VAGUE, repeated=True, slot=3)
    assert joint_activities([vague]) == ()
    assert np.array_equal(joint_belief(tables, [vague]).core, joint_belief(tables, []).core)


@pytest.mark.parametrize(
    ("views", "complaint"),
    [
        ([Indication(Subject("handset", "N0"), "call", 1, "prison", "hearsay", 0, repeated=True)], "goes round"),
        ([TALK, Indication(P0, "meeting", 1, "pcso", "direct", 0, slot=3),
          Indication(P0, "meeting", 1, "source_report", "told", 0, slot=3)], "0 sources could have given"),
    ],
)  # fmt: skip
def test_talk_that_nobody_can_have_started_is_refused_with_a_reason(
    views: list[Indication], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        joint_belief(JointTables(small_world(1).model, merge), views)
