"""What the reports are made of: signal, context, red herrings, repetition and noise."""

from collections import Counter
from collections.abc import Iterable

from assessment.difficulty.difficulty_measures import DifficultyMeasure, Meaning, SeedFigure, each
from assessment.difficulty.observed_world import ObservedWorld
from assessment.observer.ideal_reader import IdealReader
from synthetic.report import Report, SealedTruth

KINDS = {
    "signal": "bear on a question and are right",
    "context": "bear on a question and have no content, being right as often as wrong",
    "red_herring": "bear on a question and are wrong, by mistake or by deception",
    "repetition": "repeat an earlier report on a question",
    "noise": "bear on no question",
}
HARDER = {"signal": "lower", "red_herring": "higher", "noise": "higher"}


def kind(reader: IdealReader, report: Report, truth: SealedTruth) -> str:
    """Return what a report is to somebody who must answer the questions."""
    if not reader.bears(report):
        return "noise"
    if truth.copy_of:
        return "repetition"
    return {"accurate": "signal", "vague": "context"}.get(truth.error_type, "red_herring")


def shares(world: ObservedWorld) -> Iterable[SeedFigure]:
    """Yield the share of each kind among all reports."""
    counts = Counter(kind(world.reader, report, truth) for report, truth in world.pairs)
    total = max(1, counts.total())
    for name in KINDS:
        yield SeedFigure(f"share_{name}", "", world.seed, counts[name] / total)


MEASURE = DifficultyMeasure(
    id="shares",
    title="What the reports are made of",
    meanings=tuple(
        Meaning(
            f"share_{name}",
            f"{name.replace('_', ' ').capitalize()}",
            f"Share of all reports that {meaning}; the five shares add up to 1.",
            "share",
            HARDER.get(name, ""),
            (0.0, 1.0),
        )
        for name, meaning in KINDS.items()
    ),
    figures=each(shares),
)
