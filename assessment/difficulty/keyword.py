"""How far searching for names gets: the candidate whom most reports name."""

from collections.abc import Iterable

from assessment.difficulty.difficulty_figure import Figure, Meaning, Measure, each
from assessment.difficulty.observed import Observed
from simulator.answers import Answer, Slots
from synthetic.entity_labels import label


def keyword(seen: Observed) -> Iterable[Figure]:
    """Yield the rank of the truth by reports that name it, less what chance would give."""
    texts = [f"{r.headline.title}\n{r.body}".casefold() for r in seen.log.reports]
    for of, answer in zip(seen.slots, seen.answers, strict=True):
        rank, rivals = _rank(seen, of, answer, texts)
        yield Figure("keyword_rank", of.question, seen.seed, rank)
        edge = None if rank is None or rivals < 2 else (rivals - rank) / (rivals - 1)
        yield Figure("keyword_score", of.question, seen.seed, edge)


def _rank(seen: Observed, of: Slots, answer: Answer, texts: list[str]) -> tuple[float | None, int]:
    """Return the rank of the truth, ties shared, and how many rivals have a name; None when it has none."""
    counts = {
        h.id: sum(label(seen.scenario, seen.seed, h.entity).casefold() in text for text in texts)
        for h in of.hypotheses
        if h.entity
    }
    if answer.truth not in counts:
        return None, len(counts)
    mine = counts[answer.truth]
    above = sum(count > mine for count in counts.values())
    level = sum(count == mine for count in counts.values())
    return above + (level + 1) / 2, len(counts)


MEASURE = Measure(
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
    of=each(keyword),
)
