"""Marks on the network that a trainee named: who, in what role and group, linked with whom, and who was missed.

The set is open: nobody is asked to name people of whom no report told. Recall counts the members whom
some released report named; precision counts everybody named against all who were members.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

Link = frozenset[str]


@dataclass(frozen=True)
class Member:
    """Somebody who was part of a group at some time of the exercise."""

    roles: frozenset[str]
    group: str
    sex: str


@dataclass(frozen=True)
class Network:
    """What was so: members by entity, links that held, and the entities that released reports named."""

    members: Mapping[str, Member]
    links: frozenset[Link]
    told: frozenset[str]


@dataclass(frozen=True)
class Claim:
    """What a trainee named somebody as; an empty group or the role ``member`` claims nothing of it."""

    role: str
    group: str


@dataclass(frozen=True)
class Found:
    """How many of a kind were found of how many there were to find."""

    what: str
    found: int
    of: int


@dataclass(frozen=True)
class Agreement:
    """Precision, recall and their harmonic mean; None where there was nothing to count."""

    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True)
class NetworkMark:
    """Marks on entities and links, each with a sentence; None and "Unscored" when nothing was named."""

    people: Agreement
    roles: Found
    """Roles claimed that were held."""
    groups: Agreement
    """B³ over the people rightly named: who was put with whom."""
    links: Agreement
    by_role: tuple[Found, ...]
    by_sex: tuple[Found, ...]
    missed: tuple[str, ...]
    """Entities of the members told of and not named."""
    sentences: tuple[str, ...]


def network_mark(claims: Mapping[str, Claim], links: Iterable[Link], truth: Network) -> NetworkMark:
    """Return the marks on what was named and linked."""
    named, drawn = set(claims), set(links)
    findable = {entity for entity in truth.members if entity in truth.told}
    right = named & set(truth.members)
    people = agreement(len(right), len(named), len(named & findable), len(findable))
    claimed = {e for e in right if claims[e].role != "member"}
    roles = Found("roles", sum(claims[e].role in truth.members[e].roles for e in claimed), len(claimed))
    placed = {e: claims[e].group for e in right if claims[e].group}
    groups = b_cubed(placed, {e: truth.members[e].group for e in placed})
    open_links = {link for link in truth.links if link <= truth.told}
    joined = agreement(len(drawn & truth.links), len(drawn), len(drawn & open_links), len(open_links))
    by_role = _split(named, findable, lambda e: sorted(truth.members[e].roles))
    by_sex = _split(named, findable, lambda e: [truth.members[e].sex])
    missed = tuple(sorted(findable - named))
    mark = NetworkMark(people, roles, groups, joined, by_role, by_sex, missed, ())
    return NetworkMark(people, roles, groups, joined, by_role, by_sex, missed, _sentences(mark, named, drawn))


def agreement(right: int, named: int, found: int, findable: int) -> Agreement:
    """Return precision (right of named) and recall (found of findable)."""
    precision = right / named if named else None
    recall = found / findable if findable else None
    if precision is None or recall is None:
        return Agreement(precision, recall, None)
    both = precision + recall
    return Agreement(precision, recall, 2 * precision * recall / both if both else 0.0)


def b_cubed(stated: Mapping[str, str], true: Mapping[str, str]) -> Agreement:
    """Return B³ precision and recall of one grouping of the same elements against another.

    Source: Bagga and Baldwin 1998. Each element counts alike: of those put with it, how many
    belong with it, and of those that belong with it, how many were put with it.
    """
    if not stated:
        return Agreement(None, None, None)
    precision = recall = 0.0
    for one in stated:
        mine = {e for e in stated if stated[e] == stated[one]}
        theirs = {e for e in stated if true[e] == true[one]}
        precision += len(mine & theirs) / len(mine)
        recall += len(mine & theirs) / len(theirs)
    p, r = precision / len(stated), recall / len(stated)
    return Agreement(p, r, 2 * p * r / (p + r))


def _split(
    named: set[str], findable: set[str], kinds_of: Callable[[str], Sequence[str]]
) -> tuple[Found, ...]:
    kinds = sorted({kind for entity in findable for kind in kinds_of(entity)})
    return tuple(
        Found(
            kind,
            sum(kind in kinds_of(e) for e in findable & named),
            sum(kind in kinds_of(e) for e in findable),
        )
        for kind in kinds
    )


def _sentences(mark: NetworkMark, named: set[str], drawn: set[Link]) -> tuple[str, ...]:
    findable = sum(found.of for found in mark.by_sex)
    said = []
    if not named:
        said.append("People: unscored, because nobody was named.")
    else:
        right = round((mark.people.precision or 0.0) * len(named))
        there = (
            f"{findable - len(mark.missed)} of the {findable} members whom any report named"
            if findable
            else ""
        )
        said.append(
            f"People: {right} of {len(named)} named were members of a group"
            + (f", and they include {there}." if there else "; no report named a member.")
        )
    if mark.roles.of:
        said.append(f"Roles: {mark.roles.found} of {mark.roles.of} claimed were held.")
    if mark.groups.f1 is not None:
        said.append(
            f"Groups: of those put together {mark.groups.precision:.0%} belong together, and of those that "
            f"belong together {mark.groups.recall:.0%} were put together (B³)."
        )
    if not drawn:
        said.append("Links: unscored, because none was drawn.")
    else:
        right = round((mark.links.precision or 0.0) * len(drawn))
        share = (
            ""
            if mark.links.recall is None
            else f", and {mark.links.recall:.0%} of those between people told of were drawn"
        )
        said.append(f"Links: {right} of {len(drawn)} drawn held{share}.")
    return tuple(said)
