"""One score split into what the search cost, what the reading cost, and what nobody could have known."""

from collections.abc import Callable, Mapping

from assessment.mark_records import Loss

Score = Callable[[Mapping[str, float], str], float]


def split(
    score: Score,
    truth: str,
    stated: Mapping[str, float],
    ideal: Mapping[str, float],
    reachable: Mapping[str, float],
) -> Loss:
    """Return the loss of a statement such that search + processing + irreducible = total.

    ``ideal`` is the posterior on what was opened, ``reachable`` the one at the best affordable
    search. Processing is what stating ``ideal`` would have saved; search is what opening other
    reports would have saved on top; the rest is irreducible. Either of the first two is negative
    when luck ran the other way.
    """
    total, at_ideal, at_reach = score(stated, truth), score(ideal, truth), score(reachable, truth)
    return Loss(total=total, search=at_ideal - at_reach, processing=total - at_ideal, irreducible=at_reach)
