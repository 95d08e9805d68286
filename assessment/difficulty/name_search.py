"""How far searching for names gets: the candidate whom most reports name."""

from collections.abc import Iterable

from assessment.difficulty.difficulty_measures import DifficultyMeasure, Meaning, SeedFigure, each
from assessment.difficulty.observed_world import ObservedWorld
from simulator.answers import Answer, Slots
from synthetic.entity_labels import label


def keyword(world: ObservedWorld) -> Iterable[SeedFigure]:
    """Yield the rank of the truth by reports that name it, less what chance would give."""
    texts = [f"{r.headline.title}\n{r.body}".casefold() for r in world.log.reports]
    for slots, answer in zip(world.slots, world.answers, strict=True):
        rank, candidates = _rank(world, slots, answer, texts)
        yield SeedFigure("keyword_rank", slots.question, world.seed, rank)
        edge = None if rank is None or candidates < 2 else (candidates - rank) / (candidates - 1)
        yield SeedFigure("keyword_score", slots.question, world.seed, edge)


def _rank(world: ObservedWorld, slots: Slots, answer: Answer, texts: list[str]) -> tuple[float | None, int]:
    """Return the rank of the truth, ties shared, and how many hypotheses have a name; None when it has none."""
    counts = {
        h.id: sum(label(world.scenario, world.seed, h.entity).casefold() in text for text in texts)
        for h in slots.hypotheses
        if h.entity
    }
    if answer.truth not in counts:
        return None, len(counts)
    truth_count = counts[answer.truth]
    above = sum(count > truth_count for count in counts.values())
    level = sum(count == truth_count for count in counts.values())
    # Ties share the mean of the ranks that they take up.
    return above + (level + 1) / 2, len(counts)


MEASURE = DifficultyMeasure(
    id="keyword",
    title="Searching for names",
    meanings=(
        Meaning(
            "keyword_rank",
            "Rank by keyword",
            "Rank of the truth when candidates are ordered by how many reports name them; 1 means that counting names answers the question.",
            "rank",
            "higher",
            (1.0, float("inf")),
        ),
        Meaning(
            "keyword_score",
            "Keyword score",
            "The same as a share of rivals beaten: 1 is first, 0.5 is chance, 0 is last.",
            "share",
            "lower",
            (0.0, 1.0),
        ),
    ),
    figures=each(keyword),
)
