"""The ideal reader world by world, with dictionaries and loops: what the arrays of the observer are compared with."""

from collections.abc import Iterable, Mapping, Sequence
from math import log2

from hypothesis import strategies as st

from scenarios.schema.intelligence import Dials, Errors, Evaluation, Grades, SourceId, SourcePlan
from simulator.answers import Hypothesis, Slots
from synthetic.codes import PREFIXES
from synthetic.report import Headline, Report

GRADES = "ABCDE"
SOURCES: tuple[SourceId, ...] = ("source_report", "public_line", "pcso")
World = tuple[str, str]
"""The truth and the decoy."""


def kind_shares(plan: SourcePlan, dials: Dials) -> dict[str, float]:
    """Return how statements come about: the errors dialled, and at least a twentieth accurate."""
    shares = {
        "misattributed": plan.errors.misattributed * dials.noise,
        "planted": plan.errors.planted * dials.deception,
        "vague": plan.errors.vague * dials.ambiguity,
    }
    wrong = sum(shares.values())
    if wrong > 0.95:
        shares = {kind: share * 0.95 / wrong for kind, share in shares.items()}
    return {**shares, "accurate": 1 - sum(shares.values())}


def statement_chance(
    plan: SourcePlan, dials: Dials, grade: str, polarity: str, subject: str, world: World
) -> float:
    """Return the chance that a source says this about a subject in this world, kind by kind."""
    truth, decoy = world
    chance = 0.0
    for kind, share in kind_shares(plan, dials).items():
        graded = getattr(plan.when_accurate if kind == "accurate" else plan.when_not, grade)
        if kind == "vague":
            says_it = 0.5
        else:
            speaks_for = {
                "accurate": subject == truth,
                "misattributed": subject != truth,
                "planted": subject == decoy,
            }[kind]
            says_it = 1.0 if speaks_for == (polarity == "for") else 0.0
        chance += share * graded * says_it
    return chance


def prior(slots: Slots) -> dict[World, float]:
    """Return the chance of each world: base rates, each shared equally among the nameable others."""
    chances = {}
    for hypothesis, rate in zip(slots.hypotheses, slots.base_rates, strict=True):
        decoys = [h.id for h in slots.hypotheses if h.entity and h.id != hypothesis.id]
        for decoy in decoys:
            chances[hypothesis.id, decoy] = rate / len(decoys)
    total = sum(chances.values())
    return {world: chance / total for world, chance in chances.items()}


def originating(report: Report) -> str:
    """Return the source whose prefix the origin reference bears."""
    (source,) = [s for s, prefix in PREFIXES.items() if report.origin.split("-")[0] == prefix]
    return source


def counted(reports: Iterable[Report], question: str) -> list[Report]:
    """Return what counts: of each origin one report, its own source's before others; withdrawn origins not at all."""
    opened = list(reports)
    by_origin: dict[str, list[Report]] = {}
    for report in opened:
        if any(other.withdraws and other.origin == report.origin for other in opened):
            continue
        if any(assertion.question == question for assertion in report.assertions):
            by_origin.setdefault(report.origin, []).append(report)
    return [
        min(family, key=lambda r: (r.headline.source != originating(r), r.headline.id))
        for family in by_origin.values()
    ]


def state(
    plans: Sequence[SourcePlan], dials: Dials, slots: Slots, reports: Iterable[Report]
) -> dict[World, float]:
    """Return the belief over worlds after some reports."""
    plan_by_id: dict[str, SourcePlan] = {plan.id: plan for plan in plans}
    chances = prior(slots)
    for report in counted(reports, slots.question):
        for assertion in set(report.assertions):
            if assertion.question == slots.question:
                for world in chances:
                    chances[world] *= statement_chance(
                        plan_by_id[originating(report)],
                        dials,
                        report.grade.assessment,
                        assertion.polarity,
                        assertion.hypothesis,
                        world,
                    )
    total = sum(chances.values())
    return {world: chance / total for world, chance in chances.items()}


def by_truth(slots: Slots, chances: Mapping[World, float]) -> dict[str, float]:
    """Return the chance of each hypothesis."""
    return {h.id: sum(c for (truth, _), c in chances.items() if truth == h.id) for h in slots.hypotheses}


def entropy(chances: Iterable[float]) -> float:
    """Return the entropy in bits."""
    return -sum(p * log2(p) for p in chances if p > 0)


def subject_value(
    plan: SourcePlan, dials: Dials, slots: Slots, chances: Mapping[World, float], subject: str
) -> float:
    """Return the expected fall in entropy from what a source may say about one subject."""
    left = 0.0
    for grade in GRADES:
        for polarity in ("for", "against"):
            joint = {
                world: chance * statement_chance(plan, dials, grade, polarity, subject, world)
                for world, chance in chances.items()
            }
            total = sum(joint.values())
            if total > 0:
                after = by_truth(slots, {world: chance / total for world, chance in joint.items()})
                left += total * entropy(after.values())
    return max(entropy(by_truth(slots, chances).values()) - left, 0.0)


def headline_value(
    plans: Sequence[SourcePlan],
    dials: Dials,
    slots: Slots,
    chances: Mapping[World, float],
    headline: Headline,
) -> float:
    """Return what an unread headline is worth: of its subject, or on average where it mentions none."""
    plan = next(plan for plan in plans if plan.id == headline.source)
    subjects = [h.id for h in slots.hypotheses if h.entity]
    if headline.hypothesis:
        subjects = [subject for subject in subjects if subject == headline.hypothesis]
    if headline.question != slots.question or not subjects:
        return 0.0
    return sum(subject_value(plan, dials, slots, chances, s) for s in subjects) / len(subjects)


def shares(count: int, least: int = 0) -> st.SearchStrategy[list[float]]:
    """Return shares that add up to 1, of at least so many in a hundred or so."""
    weights = st.lists(st.integers(least, 20), min_size=count, max_size=count).filter(lambda w: sum(w) > 0)
    return weights.map(lambda w: [weight / sum(w) for weight in w])


def source_plans(least: int = 0) -> st.SearchStrategy[tuple[SourcePlan, ...]]:
    """Return three sources with any error shares and grades."""

    def plan(source: SourceId, errors: list[float], accurate: list[float], wrong: list[float]) -> SourcePlan:
        accurate_share, misattributed, planted, vague = errors
        return SourcePlan(
            id=source,
            name=source.replace("_", " "),
            visibility=0.5,
            errors=Errors(accurate=accurate_share, misattributed=misattributed, planted=planted, vague=vague),
            when_accurate=Grades(**dict(zip(GRADES, accurate, strict=True))),
            when_not=Grades(**dict(zip(GRADES, wrong, strict=True))),
            evaluation=Evaluation(reliable=0.6, untested=0.3, not_reliable=0.1),
        )

    return st.tuples(
        *(
            st.builds(plan, st.just(source), shares(4, least), shares(5, least), shares(5, least))
            for source in SOURCES
        )
    )


def any_dials() -> st.SearchStrategy[Dials]:
    """Return dials of error from slight to threefold."""
    strength = st.sampled_from([0.25, 1.0, 1.5, 3.0])
    return st.builds(Dials, noise=strength, deception=strength, ambiguity=strength)


@st.composite
def questions(draw: st.DrawFn, question: str = "Q1") -> Slots:
    """Return a question of two to four nameable hypotheses, with or without an otherwise."""
    named = draw(st.integers(2, 4))
    otherwise = draw(st.booleans()) if named > 2 else False
    hypotheses = [Hypothesis(f"H{n + 1}", f"P0000{n}") for n in range(named)]
    if otherwise:
        hypotheses.insert(draw(st.integers(0, named)), Hypothesis("HX", ""))
    rates = draw(shares(len(hypotheses), least=1))
    return Slots(question, "broker", tuple(hypotheses), tuple(rates))
