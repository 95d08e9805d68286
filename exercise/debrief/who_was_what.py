"""Who was what: the roles of those in question, who used which handset, whose each visiting number was. For the debrief."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from exercise.questions.registry import role_words, words_of
from exercise.read_models.lives_models import ReportsBehind, RoleRow, SharedUserRow
from exercise.runs.runs import LiveRun
from exercise.scoring.coding.coding_lines import JOINED
from exercise.scoring.coding.coding_marks import joining, subject_links
from exercise.scoring.sealed_lives import SealedLives
from synthetic.evidence_log import users
from synthetic.filing.error_table import RIGHT
from synthetic.filing.viewing import Seen

CREW_NAME = "The people of the line"


def roles(live: LiveRun, sealed: SealedLives) -> tuple[RoleRow, ...]:
    """Return what was true of everybody and everything in question, each with the reports that show it."""
    return (*_subjects(live, sealed), *_handsets(live, sealed), *_parties(live, sealed))


def shared(live: LiveRun, sealed: SealedLives) -> tuple[SharedUserRow, ...]:
    """Return those who used two or more of the unknown handsets."""
    model, world = sealed.evidence.model, sealed.evidence.world
    people = model.holder.subjects if model.holder else ()
    rows, links = [], subject_links(live.state)
    for index, ident in enumerate(people):
        numbers = tuple(n for n, user in zip(model.handsets, world.users, strict=True) if user == index)
        if len(numbers) > 1:
            reports = behind(live, sealed, partial(_tells_user, numbers=numbers))
            name = sealed.evidence.register.people[ident].name
            rows.append(SharedUserRow(name, numbers, reports, JOINED[joining(numbers, links)]))
    return tuple(rows)


def behind(live: LiveRun, sealed: SealedLives, shows: Callable[[Seen], bool]) -> ReportsBehind:
    """Return the released reports that are right at first hand and show something, opened and not."""
    opened = live.state.opened_ids
    idents = [
        ident
        for ident, sight in sealed.sights.items()
        if not sight.filing.copy and sight.filing.account.error == RIGHT and shows(sight)
    ]
    return ReportsBehind(
        tuple(ident for ident in idents if ident in opened),
        tuple(ident for ident in idents if ident not in opened),
    )


def handles(sealed: SealedLives, ident: str) -> frozenset[str]:
    """Return a person's id with the unknown handsets that they used."""
    model, world = sealed.evidence.model, sealed.evidence.world
    people = model.holder.subjects if model.holder else ()
    numbers = (
        number
        for number, user in zip(model.handsets, world.users, strict=True)
        if user < len(people) and people[user] == ident
    )
    return frozenset((ident, *numbers))


def _subjects(live: LiveRun, sealed: SealedLives) -> Iterator[RoleRow]:
    scenario, register = live.scenario, sealed.evidence.register
    names = {group.id: group.name for group in scenario.groups}
    names |= {zone.id: zone.name for zone in scenario.area.zones}
    for latent in sealed.evidence.model.questions:
        for ident in latent.subjects:
            role = sealed.evidence.world.roles[ident]
            own = handles(sealed, ident)
            classes = words_of(latent).shown_by.get(role, tuple(range(len(latent.sheet.classes))))
            reports = behind(
                live,
                sealed,
                partial(_shows, own=own, classes=classes),
            )
            name = register.people[ident].name if ident in register.people else names.get(ident, CREW_NAME)
            yield RoleRow(f"{latent.question}, in question", name, role_words(latent, role), reports)


def _shows(sight: Seen, own: Iterable[str], classes: Iterable[int]) -> bool:
    look = sight.activity.look
    is_act = look.kind not in ("use", "pairing") and look.subject.kind != "vehicle"
    return is_act and look.subject.id in own and sight.filing.account.nature in classes


def _tells_user(sight: Seen, numbers: Iterable[str]) -> bool:
    return sight.activity.look.kind == "use" and sight.activity.look.subject.id in numbers


def _handsets(live: LiveRun, sealed: SealedLives) -> Iterator[RoleRow]:
    for number, user in users(sealed.evidence).items():
        reports = behind(live, sealed, partial(_tells_user, numbers=(number,)))
        yield RoleRow("Handset", number, f"Used by {user}", reports)


def _parties(live: LiveRun, sealed: SealedLives) -> Iterator[RoleRow]:
    model, world = sealed.evidence.model, sealed.evidence.world
    groups = {g.id: g.name for g in live.scenario.groups}
    for place, number in enumerate(model.numbers):
        # world.pairing holds the number of each vehicle, by vehicle.
        plate = model.vehicles[world.pairing.index(place)]
        truth = f"Carried in {plate}"
        if model.group is not None:
            owner = world.affiliation[place]
            subjects = model.group.subjects
            name = groups[subjects[owner]] if owner < len(subjects) else "none of the groups in question"
            truth = f"{truth} by people of {name}"
        reports = behind(
            live,
            sealed,
            partial(_tells_party, number=number, plate=plate),
        )
        yield RoleRow("Visitors’ number", number, truth, reports)


def _tells_party(sight: Seen, number: str, plate: str) -> bool:
    look = sight.activity.look
    return (look.kind == "pairing" and look.subject.id == plate) or _tells_user(sight, (number,))
