"""Results of a study that was never run: every record filled in, for tests of what is written of them."""

from dataclasses import replace
from typing import Literal

from lab.records.study_records import (
    NONE,
    Cost,
    Design,
    DesignPoint,
    FactorEffect,
    Figures,
    HarmCurve,
    HarmWeek,
    InterimAnalysis,
    ParetoPoint,
    PlaceEffect,
    Quotient,
    RunFailure,
    Sensitivity,
    Strategy,
    StrategyEffect,
    StudyEntity,
    StudyFacts,
    StudyMeasure,
    StudyResult,
    StudyRun,
    Survival,
    SurvivalStep,
    VariedFactor,
)
from scenarios.load import scenario_hash
from scenarios.schema.scenario import Scenario

STRATEGIES = ("none", "clear", "clear_hold")
MEASURES = (
    StudyMeasure("harm", "harm", "harm days", "lower"),
    StudyMeasure("confidence", "mean confidence in the police", "share from 0 to 1", "higher"),
    StudyMeasure("wdq", "weighted displacement quotient", "ratio", "higher"),
)
FACTORS = (
    VariedFactor("adaptation.learning", "Weight of the newest experience", "share", (), 0.1, 0.5),
    VariedFactor("adaptation.radius", "How far a group looks", "neighbourhoods", (), 1.0, 6.0),
    VariedFactor("rule:place", "adaptation rule place", "on or off", ("on", "off"), None, None),
)


def facts(town: Scenario, design: Design, weeks: int, replicates: int) -> StudyFacts:
    zones = (*(StudyEntity(zone.id, zone.name) for zone in town.area.zones), StudyEntity("online", "Online"))
    settings = ((0.1, "on"), (0.1, "off"), (0.5, "on"), (0.5, "off"))
    points = tuple(
        DesignPoint(n, (("adaptation.learning", a), ("rule:place", b)), f"learning {a}, place {b}")
        for n, (a, b) in enumerate(settings)
    )
    varied = design != "paired"
    return StudyFacts(
        title="Clear <alone> & held",
        question="Does Hold keep what Clear gains?",
        scenario_id=town.id,
        scenario_title=town.title,
        scenario_hash=scenario_hash(town),
        study_hash="5" * 64,
        model_version="1",
        design=design,
        seed=11,
        same_world=False,
        days=weeks * 7,
        replicates=replicates,
        strategies=(
            Strategy("none", "none", ()),
            Strategy("clear", "orders", ("Clear in the first zone, ordered on day 7.",)),
            Strategy("clear_hold", "policy", ("Clears where most was recorded, then holds.", "Weekly.")),
        ),
        measures=MEASURES,
        zones=zones,
        groups=tuple(StudyEntity(group.id, group.name) for group in town.groups),
        factors=FACTORS if varied else (),
        points=points if varied else (DesignPoint(0, (), "as the scenario says"),),
        confidence=0.95,
    )


def result(town: Scenario, design: Design = "paired", *, weeks: int = 4, replicates: int = 6) -> StudyResult:
    """Return a whole study; figures follow from positions alone."""
    known = facts(town, design, weeks, replicates)
    at = range(len(known.points)) if design in ("paired", "factorial") else range(1)
    return StudyResult(
        facts=known,
        runs=runs(known, replicates),
        effects=() if design in ("morris", "sobol") else effects(design),
        places=tuple(place for point in at for place in places(known, point)),
        quotients=(
            Quotient(0, "clear", known.zones[0].id, -0.42, -1.31, 0.37, replicates, "some moved next door"),
            Quotient(
                0, "clear_hold", known.zones[0].id, None, None, None, replicates, "no meaning: no success"
            ),
        ),
        curves=tuple(curve(name, number, weeks, replicates) for number, name in enumerate(STRATEGIES)),
        survival=tuple(survival(name, number, weeks) for number, name in enumerate(STRATEGIES)),
        costs=(
            Cost(0, "clear", 40.0, 8.0, 321.5, 100.25, 540.75, 0.1244, 0.074, 0.399, replicates, "cheap"),
            Cost(
                0, "clear_hold", 96.0, 8.0, -12.0, -80.0, 56.0, None, None, None, replicates, "not prevented"
            ),
        ),
        pareto=(
            ParetoPoint(0, "none", 0.0, 0.0, 0.0, True, ()),
            ParetoPoint(0, "clear", 40.0, 321.5, 0.041, True, ()),
            ParetoPoint(0, "clear_hold", 96.0, -12.0, 0.083, False, ("none", "clear")),
        ),
        factor_effects=factor_effects() if design == "factorial" else (),
        sensitivity=sensitivity(design),
        interim_analyses=(),
        failures=(),
        replicates_done=replicates,
        runs_done=replicates * 3 * len(known.points),
        runs_asked=replicates * 3 * len(known.points),
        ended="done",
        notes=(
            "Synthetic: what the model does, not a forecast.",
            "Pairs share their draws.",
            "Intervals are 95%, one at a time, unless it says otherwise.",
        ),
    )


def stopped(town: Scenario) -> StudyResult:
    """Return a study that somebody stopped, in which a run failed and which had looks."""
    whole = result(town)
    return replace(
        whole,
        ended="stopped",
        replicates_done=3,
        runs_done=10,
        runs_asked=18,
        interim_analyses=(
            InterimAnalysis(2, float("nan"), float("inf"), float("inf"), False),
            InterimAnalysis(3, -8.5, 4.25, 6.5, False),
        ),
        failures=(RunFailure(0, 4, "clear", 15, "MemoryError: <none> left"),),
    )


def runs(known: StudyFacts, replicates: int) -> tuple[StudyRun, ...]:
    figures = Figures(100.0, 60.0, 2.0, 1.0, 3.0, 0.5, 0.0, None, 0.0, 0.0, 0.0, None)
    return tuple(
        StudyRun(point.number, replicate, name, known.seed + replicate, "", figures)
        for point in known.points
        for replicate in range(replicates)
        for name in STRATEGIES
    )


def effects(design: Design) -> tuple[StrategyEffect, ...]:
    pairs = (("clear", NONE), ("clear_hold", NONE), ("clear_hold", "clear"))
    points = {"paired": (0,), "factorial": (0, 1, 2, 3)}.get(design, (None,))
    found = []
    for point in points:
        for number, (strategy, against) in enumerate(pairs):
            for measure in MEASURES:
                scale = {"harm": 100.0, "confidence": 0.01, "wdq": 0.5}[measure.name]
                middle = scale * (number - 1.5) - scale * 0.1 * (point or 0)
                words = f"{strategy} against {against}, {measure.words}: {middle:+.3g} on average."
                found.append(
                    StrategyEffect(
                        point, measure.name, strategy, against, 9 * scale + middle, 9 * scale, middle,
                        middle - scale, middle + scale, middle - 1.6 * scale, middle + 1.6 * scale,
                        6, 0.0004 * (number + 1), 0.0036 * (number + 1), 0.21, words,
                    )
                )  # fmt: skip
    return tuple(found)


def places(known: StudyFacts, point: int) -> list[PlaceEffect]:
    found = []
    for strategy in STRATEGIES[1:]:
        for number, zone in enumerate(known.zones):
            roles: tuple[Literal["treated", "buffer", "elsewhere", "online"], ...]
            roles = ("treated", "buffer", "elsewhere", "online")
            role = roles[3 if zone.id == "online" else min(number, 2)]
            harm = (-80.0, 25.5, 0.0, 6.25, -3.5)[number % 5]
            found.append(
                PlaceEffect(
                    point, strategy, zone.id, role, 120.0, harm, harm - 10, harm + 10, harm / 10,
                    harm / 10 - 1, harm / 10 + 1, 6,
                )
            )  # fmt: skip
    return found


def curve(strategy: str, number: int, weeks: int, replicates: int) -> HarmCurve:
    found = []
    for week in range(weeks):
        gap = -10.0 * number * week
        found.append(HarmWeek(week, 120.0 + gap, gap, gap - 15.0, gap + 15.0))
    return HarmCurve(0, strategy, tuple(found), replicates)


def survival(strategy: str, number: int, weeks: int) -> Survival:
    last = weeks * 7
    share = 1 - 0.15 * number
    steps = (
        SurvivalStep(0, 1.0, 1.0, 1.0, 18),
        SurvivalStep(last // 2, share, max(0.0, share - 0.1), min(1.0, share + 0.08), 18),
        SurvivalStep(last, share, max(0.0, share - 0.1), min(1.0, share + 0.08), 15),
    )
    return Survival(0, strategy, steps, 18, 3 * number)


def factor_effects() -> tuple[FactorEffect, ...]:
    return (
        FactorEffect("adaptation.learning", 0.5, 0.1, "harm", "none", None, 42.5, 11.0, 74.0, 6, 0.01, 0.02, "x"),
        FactorEffect("rule:place", "off", "on", "harm", "clear", "none", -30.0, -66.0, 6.0, 6, 0.09, 0.09, "y"),
    )  # fmt: skip


def sensitivity(design: Design) -> tuple[Sensitivity, ...]:
    names = [factor.path for factor in FACTORS]
    common = ("harm", "clear", "none")
    if design == "morris":
        return tuple(
            Sensitivity("morris", *common, name, mu_star=40.0 / n, mu_star_conf=12.0, sigma=9.0 * n)
            for n, name in enumerate(names, start=1)
        )
    if design == "sobol":
        return tuple(
            Sensitivity("sobol", *common, name, s1=0.5 / n, s1_conf=0.1, st=0.7 / n, st_conf=0.12)
            for n, name in enumerate(names, start=1)
        )
    if design == "latin_hypercube":
        return tuple(
            Sensitivity("rank_correlation", *common, name, correlation=-0.8 / n, low=-0.9 / n, high=0.1, p_holm=0.04)
            for n, name in enumerate(names, start=1)
        )  # fmt: skip
    return ()
