"""A search for a keyword finds who is named, and nobody else."""

from assessment.difficulty import name_search
from assessment.difficulty.observed_world import ObservedWorld


def test_a_keyword_search_cannot_name_nobody(seen: tuple[ObservedWorld, ...]) -> None:
    found = {
        (f.question, f.seed): f.value for f in name_search.MEASURE.figures(seen) if f.name == "keyword_rank"
    }
    for world in seen:
        for of, answer in zip(world.slots, world.answers, strict=True):
            named = next(h.entity for h in of.hypotheses if h.id == answer.truth)
            assert (found[of.question, world.seed] is None) == (not named)
