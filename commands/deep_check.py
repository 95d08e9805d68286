"""What ``scenario check --deep`` finds by running worlds: questions without a right answer, or with no question in them."""

from collections.abc import Callable, Iterator

from commands.failures import Interruption
from scenarios.faults import ScenarioFault

Step = Callable[[str], None]
Stopped = Callable[[], bool]


def deep_faults(name: str, seeds: int, step: Step, should_stop: Stopped) -> Iterator[ScenarioFault]:
    """Yield a fault for each question that cannot be answered, hardly varies, is misjudged or is another's.

    Raises:
        Interruption: when Ctrl-C came before that was settled.
    """
    yield from _idle_questions(name, step, should_stop)
    yield from _unanswerable_questions(name, seeds, step, should_stop)


def _idle_questions(name: str, step: Step, should_stop: Stopped) -> Iterator[ScenarioFault]:
    """Yield what is wrong with how the truth of a scenario varies."""
    from assessment.evidence_checks.answer_variety import TRUTH_SEEDS, answer_variety, variety_faults
    from scenarios.load import find

    scenario = find(name)
    step(f"{name}: counting the answers of {TRUTH_SEEDS} seeds ...")
    variety = answer_variety(scenario, range(1, TRUTH_SEEDS + 1), should_stop, step)
    _whole(name, len(variety.seeds), TRUTH_SEEDS)
    yield from variety_faults(name, scenario, variety)


def _unanswerable_questions(
    name: str, seeds: int, step: Step, should_stop: Stopped
) -> Iterator[ScenarioFault]:
    """Yield a fault for each question that has no right answer."""
    from assessment.difficulty.card_words import remedy
    from assessment.difficulty.difficulty import difficulty
    from scenarios.load import find

    result = difficulty(find(name), range(1, seeds + 1), step=step, stopped=should_stop, measures=())
    _whole(name, len(result.seeds), result.asked)
    for number, verdict in enumerate(result.verdicts):
        if verdict.unanswerable:
            fault, _, remedy_words = remedy(verdict).partition("; ")
            yield ScenarioFault(name, 0, f"questions[{number}]", fault, remedy_words)


def _whole(name: str, count: int, total: int) -> None:
    if count < total:
        raise Interruption(f"{name}: stopped after {count} of {total} seeds; nothing is decided.")
