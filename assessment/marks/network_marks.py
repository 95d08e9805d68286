"""Marks on the network that a trainee named: who, in what role and group, linked with whom, and who was missed.

The set is open: nobody is asked to name people of whom no report told. Recall counts the members whom
some released report named; precision counts everybody named against all who were members.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

Link = frozenset[str]


@dataclass(frozen=True)
class TrueMember:
    """Somebody who was part of a group at some time of the exercise."""

    roles: frozenset[str]
    group: str
    sex: str


@dataclass(frozen=True)
class Network:
    """What was so: members by entity, links that held, and the entities that released reports mention."""

    members: Mapping[str, TrueMember]
    links: frozenset[Link]
    mentions: frozenset[str]


@dataclass(frozen=True)
class MemberClaim:
    """What a trainee named somebody as; an empty group or the role ``member`` claims nothing of it."""

    role: str
    group: str


@dataclass(frozen=True)
class Tally:
    """How many of a kind were hit of how many there were to hit."""

    kind: str
    hits: int
    total: int


@dataclass(frozen=True)
class PrecisionRecall:
    """Precision, recall and their harmonic mean; None where there was nothing to count."""

    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True)
class NetworkMark:
    """Marks on entities and links, each with a sentence; None and "Unscored" when nothing was named."""

    people: PrecisionRecall
    roles: Tally
    """Roles claimed that were held."""
    groups: PrecisionRecall
    """B³ over the people rightly named: who was put with whom."""
    links: PrecisionRecall
    by_role: tuple[Tally, ...]
    by_sex: tuple[Tally, ...]
    missed: tuple[str, ...]
    """Entities of the members told of and not named."""
    sentences: tuple[str, ...]


def network_mark(claims: Mapping[str, MemberClaim], links: Iterable[Link], truth: Network) -> NetworkMark:
    """Return the marks on what was named and linked."""
    named_people, drawn_links = set(claims), set(links)
    findable = {entity for entity in truth.members if entity in truth.mentions}
    right = named_people & set(truth.members)
    people = agreement(len(right), len(named_people), len(named_people & findable), len(findable))
    claimed = {e for e in right if claims[e].role != "member"}
    roles = Tally("roles", sum(claims[e].role in truth.members[e].roles for e in claimed), len(claimed))
    placed = {e: claims[e].group for e in right if claims[e].group}
    groups = b_cubed(placed, {e: truth.members[e].group for e in placed})
    open_links = {link for link in truth.links if link <= truth.mentions}
    joined = agreement(
        len(drawn_links & truth.links), len(drawn_links), len(drawn_links & open_links), len(open_links)
    )
    by_role = _split(named_people, findable, lambda e: sorted(truth.members[e].roles))
    by_sex = _split(named_people, findable, lambda e: [truth.members[e].sex])
    missed = tuple(sorted(findable - named_people))
    mark = NetworkMark(people, roles, groups, joined, by_role, by_sex, missed, ())
    return NetworkMark(
        people, roles, groups, joined, by_role, by_sex, missed, _sentences(mark, named_people, drawn_links)
    )


def agreement(right: int, claims: int, hits: int, findable: int) -> PrecisionRecall:
    """Return precision (right of named) and recall (found of findable)."""
    precision = right / claims if claims else None
    recall = hits / findable if findable else None
    if precision is None or recall is None:
        return PrecisionRecall(precision, recall, None)
    both = precision + recall
    return PrecisionRecall(precision, recall, 2 * precision * recall / both if both else 0.0)


def b_cubed(stated: Mapping[str, str], true: Mapping[str, str]) -> PrecisionRecall:
    """Return B³ precision and recall of one grouping of the same elements against another.

    Source: Bagga and Baldwin 1998. Each element counts alike: of those put with it, how many
    belong with it, and of those that belong with it, how many were put with it.
    """
    if not stated:
        return PrecisionRecall(None, None, None)
    precision = recall = 0.0
    for element in stated:
        stated_group = {e for e in stated if stated[e] == stated[element]}
        true_group = {e for e in stated if true[e] == true[element]}
        precision += len(stated_group & true_group) / len(stated_group)
        recall += len(stated_group & true_group) / len(true_group)
    p, r = precision / len(stated), recall / len(stated)
    return PrecisionRecall(p, r, 2 * p * r / (p + r))


def _split(
    named_people: set[str], findable: set[str], kinds_of: Callable[[str], Sequence[str]]
) -> tuple[Tally, ...]:
    kinds = sorted({kind for entity in findable for kind in kinds_of(entity)})
    return tuple(
        Tally(
            kind,
            sum(kind in kinds_of(e) for e in findable & named_people),
            sum(kind in kinds_of(e) for e in findable),
        )
        for kind in kinds
    )


def _sentences(mark: NetworkMark, named_people: set[str], drawn_links: set[Link]) -> tuple[str, ...]:
    findable = sum(tally.total for tally in mark.by_sex)
    sentences = []
    if not named_people:
        sentences.append("People: unscored, because nobody was named.")
    else:
        right = round((mark.people.precision or 0.0) * len(named_people))
        there = (
            f"{findable - len(mark.missed)} of the {findable} members whom any report named"
            if findable
            else ""
        )
        sentences.append(
            f"People: {right} of {len(named_people)} named were members of a group"
            + (f", and they include {there}." if there else "; no report named a member.")
        )
    if mark.roles.total:
        sentences.append(f"Roles: {mark.roles.hits} of {mark.roles.total} claimed were held.")
    if mark.groups.f1 is not None:
        sentences.append(
            f"Groups: of those put together {mark.groups.precision:.0%} belong together, and of those that "
            f"belong together {mark.groups.recall:.0%} were put together (B³)."
        )
    if not drawn_links:
        sentences.append("Links: unscored, because none was drawn.")
    else:
        right = round((mark.links.precision or 0.0) * len(drawn_links))
        share = (
            ""
            if mark.links.recall is None
            else f", and {mark.links.recall:.0%} of those between people told of were drawn"
        )
        sentences.append(f"Links: {right} of {len(drawn_links)} drawn held{share}.")
    return tuple(sentences)
