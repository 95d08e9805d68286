"""Marks on a run's coding: what reports bear on, which tell the same, and who is who. It reads the truth."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from assessment.marks.coding_quality import BearingMark, CodedWeight, bearing_mark, stated_step
from assessment.marks.link_quality import LinkMark, components, link_mark
from assessment.observer.ideal_reader import IdealReading, weight_between
from exercise.decision_log.entries import Coded
from exercise.decision_log.run_state import CycleEntry, RunState
from exercise.runs.log_key import TRAINEE_WORK, log_key
from exercise.runs.runs import LiveRun
from exercise.scoring.evaluation import evaluate
from exercise.scoring.sealed_lives import SealedLives, in_play, sealed_lives
from exercise.services.services import Services
from synthetic.filing.error_table import RIGHT
from synthetic.report import Report

Joining = Literal["joined", "in part", "apart"]
"""Whether things that belong together were all joined, some of them, or none."""


@dataclass(frozen=True)
class CodingMarks:
    """Marks on coding, each with what it rests on."""

    bearing: BearingMark
    occasions: LinkMark
    origins: LinkMark
    identities: LinkMark
    weights: tuple[CodedWeight, ...]
    """Every coding that stood at the end, and what the report was worth, in order of entry."""


def coding_marks(services: Services, live: LiveRun) -> CodingMarks:
    """Return the marks on a run's coding, never before the debrief."""
    key = log_key("coding marks", live, TRAINEE_WORK)
    return services.caches.read_models.get(key, lambda: _coding_marks(services, live))


def _coding_marks(services: Services, live: LiveRun) -> CodingMarks:
    sealed, state = sealed_lives(services, live), live.state
    weights = tuple(_weights(services, live, sealed))
    look_of = {ident: sight.activity.look.key for ident, sight in sealed.sights.items()}
    account_of = {i: (look_of[i], sight.filing.account.source) for i, sight in sealed.sights.items()}
    of_interest = [i for i in state.opened_ids if i in sealed.sights and in_play(sealed, sealed.sights[i])]
    return CodingMarks(
        bearing=bearing_mark(weights),
        occasions=link_mark("Occasions", report_links(state), look_of, of_interest),
        origins=link_mark("Origins", report_links(state, "origin"), account_of, of_interest),
        identities=_identities(live, sealed),
        weights=weights,
    )


def report_links(state: RunState, sameness: str = "") -> tuple[frozenset[str], ...]:
    """Return the pairs of reports joined as of one origin, or in either way: one origin is one occasion too."""
    return tuple(
        frozenset((row.entry.first, row.entry.second))
        for row in state.joined
        if sameness in ("", row.entry.sameness)
    )


def subject_links(state: RunState) -> tuple[frozenset[str], ...]:
    """Return the pairs of subjects said to be one."""
    return tuple(frozenset((row.entry.first, row.entry.second)) for row in state.identified)


def joining(things: Iterable[str], links: Iterable[frozenset[str]]) -> Joining:
    """Return whether links join all of some things, some of them, or none."""
    group_of = components(links)
    members = tuple(things)
    parts = len({group_of.get(thing, thing) for thing in members})
    if parts == 1:
        return "joined"
    return "in part" if parts < len(members) else "apart"


def true_users(sealed: SealedLives) -> dict[str, str]:
    """Return whose each thing in question was: a person for a handset, the vehicle for a visiting number.

    People and vehicles are their own. A handset of nobody in question is left out: whose it was is not settled.
    """
    model, world = sealed.evidence.model, sealed.evidence.world
    people = model.holder.subjects if model.holder else ()
    users = {
        number: people[user]
        for number, user in zip(model.handsets, world.users, strict=True)
        if user < len(people)
    }
    carried = {
        model.numbers[number]: plate for plate, number in zip(model.vehicles, world.pairing, strict=True)
    }
    own = {ident: ident for ident in (*world.roles, *model.vehicles)}
    return {**own, **users, **carried}


def _weights(services: Services, live: LiveRun, sealed: SealedLives) -> Iterator[CodedWeight]:
    """Yield every coding with the weight of its report, all that was then open known but for the same occasion."""
    reader = evaluate(services, live).evidence.reader
    readings: dict[tuple[str, int], tuple[IdealReading, IdealReading]] = {}
    for row in live.state.codings:
        entry = row.entry
        rest, report = _rest_of(live, sealed, row)
        moment = (entry.report, len(rest))
        if moment not in readings:
            start = reader.reading(rest)
            readings[moment] = start, start.advance(report)
        stated = stated_step(entry.direction, entry.strength)
        # A question without evidence of its own stands at its base rates: no report can bear on it.
        answerable = entry.question in reader.questions
        weight = (
            weight_between(reader, *readings[moment], entry.question, entry.hypothesis) if answerable else 0.0
        )
        yield CodedWeight(entry.report, entry.question, entry.hypothesis, stated, weight)


def _rest_of(live: LiveRun, sealed: SealedLives, row: CycleEntry[Coded]) -> tuple[list[Report], Report]:
    """Return what else was open as a report was coded, other accounts of its occasion left out, and the report."""
    released, look = live.world.released(live.state), _look_of(sealed, row.entry.report)
    rest = [
        released[opening.entry.report]
        for opening in live.state.opened
        if opening.seq < row.seq and _look_of(sealed, opening.entry.report) != look
    ]
    return rest, released[row.entry.report]


def _look_of(sealed: SealedLives, report: str) -> int:
    return sealed.sights[report].activity.look.key


def _identities(live: LiveRun, sealed: SealedLives) -> LinkMark:
    """Return the mark on who was said to be who; two whose users are not settled are left out of it."""
    users = true_users(sealed)
    settled = [link for link in subject_links(live.state) if any(end in users for end in link)]
    return link_mark("Who is who", settled, users, _attributed(live, sealed, users))


def _attributed(live: LiveRun, sealed: SealedLives, users: Mapping[str, str]) -> frozenset[str]:
    """Return the things whose user an opened report tells rightly at first hand, and these users."""
    things = set()
    for ident in live.state.opened_ids & sealed.sights.keys():
        sight = sealed.sights[ident]
        look, right = sight.activity.look, sight.filing.account.error == RIGHT and not sight.filing.copy
        if look.kind == "use" and right and look.subject.kind == "handset":
            things.add(look.subject.id)
        if look.kind == "pairing" and right:
            things |= {number for number, plate in users.items() if plate == look.subject.id}
    return frozenset(things | {users[thing] for thing in things if thing in users})
