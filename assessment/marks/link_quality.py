"""Link quality: which of the links that a trainee drew hold, and which of those that hold were drawn.

Whoever joins A with B and B with C has joined A with C too, so links are counted as those that hold a group together: a
group of n needs n - 1. Source: Vilain, Burger, Aberdeen, Connolly and Hirschman 1995, "A model-theoretic coreference
scoring scheme". Intervals: Wilson 1927, as if links were independent, which those of one group are not quite.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from assessment.amounts import counted, number_word, requirement

LEAST = 5
"""Links below which a share is not given. Assumption."""
Z95 = 1.959963984540054
UNDRAWN = (
    "it cannot be told, because you drew no link, and what was put together in the head the log does not hold; what you "
    "opened allowed {allowed}."
)
Link = Collection[str]
"""Two things said to be one."""


@dataclass(frozen=True)
class LinkShare:
    """How many links of how many, with a 95% Wilson interval."""

    hits: int
    total: int
    low: float
    high: float


@dataclass(frozen=True)
class LinkMark:
    """Precision and recall of the links of one kind; either is None when it cannot be told."""

    name: str
    precision: LinkShare | None
    recall: LinkShare | None
    sentence: str


def wilson(hits: int, total: int) -> tuple[float, float]:
    """Return the 95% Wilson interval of a share.

    Raises:
        ValueError: when there is nothing to take a share of.
    """
    if total < 1:
        raise ValueError("a share needs at least one case; count first")
    share, square = hits / total, Z95 * Z95
    middle = (share + square / (2 * total)) / (1 + square / total)
    half = Z95 * sqrt(share * (1 - share) / total + square / (4 * total * total)) / (1 + square / total)
    return max(middle - half, 0.0), min(middle + half, 1.0)


def components(links: Iterable[Link]) -> dict[str, str]:
    """Return each linked thing with the first, in order of name, of those that it is linked with, however far."""
    groups: dict[str, set[str]] = {}
    for link in links:
        merged = set(link).union(*(groups.get(thing, {thing}) for thing in link))
        groups.update(dict.fromkeys(merged, merged))
    return {thing: min(group) for thing, group in groups.items()}


def link_mark(
    name: str,
    stated: Iterable[Link],
    groups: Mapping[str, Hashable],
    answerable: Collection[str],
) -> LinkMark:
    """Return how many stated links hold, and how many of those that could have been drawn were.

    ``groups`` gives the true group of a thing; one without is of none. ``answerable`` are the things whose links could have
    been drawn.
    """
    joined = components(stated)
    precision = _share(joined, joined, groups)
    true = {thing: groups[thing] for thing in answerable if thing in groups}
    recall = _share(true, true, joined)
    if not joined:
        return LinkMark(name, None, None, f"{name}: {UNDRAWN.format(allowed=counted(recall[1], 'link'))}")
    return LinkMark(name, _share_of(precision), _share_of(recall), _sentence(name, precision, recall))


def _share(
    things: Iterable[str], by_group: Mapping[str, Hashable], other: Mapping[str, Hashable]
) -> tuple[int, int]:
    """Return how many links hold each group together, and how many of these the other grouping has too."""
    members: dict[Hashable, list[str]] = defaultdict(list)
    for thing in things:
        members[by_group[thing]].append(thing)
    # A thing that the other grouping does not know stands alone there.
    parts = (len({other.get(thing, ("alone", thing)) for thing in group}) for group in members.values())
    hits = sum(len(group) - part for group, part in zip(members.values(), parts, strict=True))
    return hits, sum(len(group) - 1 for group in members.values())


def _share_of(share: tuple[int, int]) -> LinkShare | None:
    return LinkShare(*share, *wilson(*share)) if share[1] >= LEAST else None


def _sentence(name: str, precision: tuple[int, int], recall: tuple[int, int]) -> str:
    return (
        f"{name}: of {counted(precision[1], 'link')} that you drew, {_hits(precision, 'held')}; of {counted(recall[1], 'link')} that "
        f"what you opened allowed, {_hits(recall, 'were drawn')}."
    )


def _hits(share: tuple[int, int], verb: str) -> str:
    hits, total = share
    start = f"{number_word(hits)} {verb}"
    if total < LEAST:
        return f"{start}, and a share cannot be told, because {requirement(LEAST)}"
    low, high = wilson(hits, total)
    return f"{start} ({hits / total:.0%}, 95% interval {low:.0%} to {high:.0%})"
