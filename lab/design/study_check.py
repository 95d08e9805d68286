"""The check of a study against its scenario: every fault at once."""

from collections.abc import Callable, Iterator

from lab.design.designs import SAMPLED, row_count
from lab.design.factors import FactorError, bounds_words, plain, vary
from lab.design.policies import POLICIES
from lab.design.study import Factor, PolicyPlan, Study, StudyError
from lab.design.symbolic_targets import resolve
from lab.records.study_measures import MEASURES
from lab.records.study_records import NONE
from scenarios.fault_sentences import alike
from scenarios.faults import Fault
from scenarios.schema.scenario import Scenario
from scenarios.yaml_text import Document, Path
from simulator.orders import Order
from simulator.schedule import OrderError, schedule

MOST_RUNS = 10_000_000
LocatedFault = tuple[Path, str, str]
"""Place in the study, problem, and remedy."""


def check(study: Study, scenario: Scenario, document: Document | None = None) -> None:
    """Refuse a study that cannot be carried out in a scenario; ``document`` gives faults their lines.

    Raises:
        StudyError: with every fault.
    """
    source = document or Document("study", {}, {})
    faults = [source.fault(*fault) for find_faults in CHECKS for fault in find_faults(study, scenario)]
    if document is None or not document.lines:
        faults = [Fault(fault.file, 0, fault.path, fault.what, fault.remedy) for fault in faults]
    if faults:
        raise StudyError(tuple(dict.fromkeys(faults)))


def strategies(study: Study, scenario: Scenario) -> Iterator[LocatedFault]:
    """Find orders that the scenario cannot carry out, and unknown policies."""
    days = scenario.calendar.days if study.days is None else study.days
    seed = study.draw(0)[0]
    for name, plan in study.strategies.items():
        if isinstance(plan, PolicyPlan):
            if isinstance(plan.policy, str) and plan.policy not in POLICIES:
                where: Path = ("strategies", name, "policy")
                yield (
                    where,
                    f"strategy {name}: there is no policy {plan.policy}",
                    alike(plan.policy, POLICIES),
                )
            continue
        if not plan and name != NONE:
            yield ("strategies", name), f"strategy {name} orders nothing", "add an order, or take it out"
        for number, order in enumerate(plan):
            place: Path = ("strategies", name, number)
            if order.day >= days:
                problem = f"strategy {name}: day {order.day} is not before day {days}, the end of the run"
                yield place, problem, "order it earlier, or set days"
            try:
                schedule(scenario, (Order(order.day, order.action, resolve(scenario, seed, order.target)),))
            except OrderError as error:
                problem, _, remedy = str(error).rpartition("; ")
                yield place, f"strategy {name}: {problem}", remedy


def factors(study: Study, scenario: Scenario) -> Iterator[LocatedFault]:
    """Find factors and values that the scenario does not take."""
    paths = [factor.path for factor in study.factors]
    for number, factor in enumerate(study.factors):
        place: Path = ("factors", number)
        if paths.index(factor.path) < number:
            yield place, f"{factor.path} is varied twice", "keep one of them"
        values = [*factor.levels] or [v for v in (factor.low, factor.high) if v is not None]
        for value in values:
            try:
                vary(scenario, ((factor.path, _trial_value(scenario, factor, value)),))
            except FactorError as error:
                yield place, error.problem, error.remedy
                break


def _trial_value(scenario: Scenario, factor: Factor, value: bool | int | float | str) -> int | float | str:
    """Return a bound as it would be run: whole when the parameter takes whole numbers."""
    if not factor.levels and isinstance(value, float) and "whole" in bounds_words(scenario, factor.path):
        return int(value)
    return plain(factor.path, value)


def design(study: Study, scenario: Scenario) -> Iterator[LocatedFault]:
    """Find designs that do not fit the factors, and studies that nothing can be told from."""
    if study.design == "paired" and study.factors:
        problem = "a paired study varies no factors"
        yield ("factors",), problem, "set design to factorial, latin_hypercube, morris or sobol"
    if study.design != "paired" and not study.factors:
        yield ("factors",), f"a {study.design} design needs factors", "add some, or leave design out"
    if study.design == "factorial":
        for number, factor in enumerate(study.factors):
            if not factor.levels:
                yield ("factors", number), f"{factor.path} has no levels", "a factorial design needs levels"
    if study.design == "sobol" and study.points & (study.points - 1):
        near = 1 << (study.points.bit_length() - 1)
        yield ("points",), f"{study.points} is no power of two", f"use {near} or {2 * near}"
    if study.design not in SAMPLED and study.names == (NONE,):
        yield ("strategies",), "no strategy is compared with none", "add one"
    if study.design not in SAMPLED and study.max_replicates < 2:
        yield ("replicates",), "one replicate has no interval", "use at least 2"
    runs = row_count(study) * study.max_replicates * len(study.names)
    if runs > MOST_RUNS:
        yield ("design",), f"this asks for {runs:,} runs", f"keep it below {MOST_RUNS:,}"


def names(study: Study, scenario: Scenario) -> Iterator[LocatedFault]:
    """Find unknown measures and strategies, and stopping rules that do not fit."""
    for number, measure in enumerate(study.measures):
        if measure not in MEASURES:
            yield ("measures", number), f"there is no measure {measure}", alike(measure, MEASURES)
    rule = study.stopping
    if rule is None:
        return
    if rule.measure not in MEASURES:
        yield ("stopping", "measure"), f"there is no measure {rule.measure}", alike(rule.measure, MEASURES)
    for field, name in (("strategy", rule.strategy), ("against", rule.against)):
        if name not in study.names:
            yield ("stopping", field), f"there is no strategy {name}", alike(name, study.names)
    if rule.strategy == rule.against:
        yield ("stopping", "against"), f"{rule.strategy} is compared with itself", "name another strategy"
    if study.design != "paired":
        yield ("stopping",), "only a paired study stops early", "leave stopping out"
    if study.seeds and rule.at_most > len(study.seeds):
        yield ("stopping", "at_most"), "there are fewer seeds than at_most", "name more, or lower it"


CHECKS: tuple[Callable[[Study, Scenario], Iterator[LocatedFault]], ...] = (strategies, factors, design, names)
