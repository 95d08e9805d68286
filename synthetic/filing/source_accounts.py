"""How an account comes about: how the source knows, what it gets wrong, and so what it shows. The published tables, drawn."""

from dataclasses import dataclass
from typing import get_args

from scenarios.schema.evidence import BASES, Basis
from scenarios.schema.intelligence import SourceId
from synthetic.activities.natures import Nature
from synthetic.draws import Purpose, pick, uniform
from synthetic.filing.error_table import (
    MISREAD,
    PLANTED,
    RIGHT,
    VAGUE_ACCOUNT,
    WRONG_PERSON,
    ShownClasses,
    naming_share,
    shown_classes,
)
from synthetic.questions.joint_model import JointModel
from synthetic.questions.looked_at import HELD
from synthetic.questions.two_sides import VEHICLE_KINDS
from synthetic.testimony.occasion import Look
from synthetic.testimony.view import VAGUE
from synthetic.views.registry import merges

NUMBER_OF: dict[SourceId, int] = {source: index for index, source in enumerate(get_args(SourceId))}


@dataclass(frozen=True, slots=True)
class SourceAccount:
    """What one source shows of one look, and what is wrong with it. The error is sealed."""

    source: SourceId
    basis: Basis
    error: int
    """0 right, 1 wrong person, 2 planted, 3 vague, 4 misread."""
    nature: int
    """Class shown, index of the user, or ``VAGUE``."""
    vehicle: int = -1
    """Index of the visiting vehicle whose plate it gives, or -1."""
    number: int = -1
    """Index of the visiting number that it gives, or -1."""

    @property
    def true_to_life(self) -> bool:
        """Return whether its facts are those of what happened."""
        return self.error == RIGHT


def account_of(model: JointModel, seed: int, look: Look, true: Nature, source: SourceId) -> SourceAccount:
    """Return the account of a source, drawn from the plan's shares and the published table of errors."""
    key = NUMBER_OF[source]

    def draw(fact: int) -> float:
        return uniform(seed, 0, Purpose.ACCOUNT, look.key, key, fact)

    basis = BASES[pick(model.plan.plan_of(source).basis.shares, draw(0))]
    error = pick(model.plan.errors.of_basis(basis).shares, draw(1))
    if look.kind in ("use", "pairing"):
        options = _options(model, look)
        if not _is_held(model, seed, look):
            return SourceAccount(source, basis, VAGUE_ACCOUNT, VAGUE)
        return SourceAccount(source, basis, error, _attributed(options, look, true.nature, error, draw(2)))
    if look.subject.kind == "vehicle":
        return SourceAccount(source, basis, RIGHT, 0)
    laid = model.sheet_of(look.subject.kind, look.subject.id)
    display = shown_classes(laid, model.plan.errors, basis, merges(source, look.kind))
    share = naming_share(model.plan, look.subject.kind, look.kind, basis)
    is_named = draw(3) < share
    parties = len(model.vehicles) if look.kind in VEHICLE_KINDS else len(model.numbers)
    true_party = true.vehicle if look.kind in VEHICLE_KINDS else true.number
    nature, party = _display(
        display, error, true.nature, true_party, is_named, parties, share, (draw(4), draw(5))
    )
    if nature not in laid.visiting or not is_named:
        party = -1
    if look.kind in VEHICLE_KINDS:
        return SourceAccount(source, basis, error, nature, vehicle=party)
    return SourceAccount(source, basis, error, nature, number=party)


def _is_held(model: JointModel, seed: int, look: Look) -> bool:
    """Return whether anything is held of who uses what an enquiry asks about: by a lot that knows no user."""
    share = HELD.get(look.subject.kind)
    if look.due < 0 or share is None:
        return True
    numbers = model.handsets if look.subject.kind == "handset" else model.numbers
    place = numbers.index(look.subject.id)
    return uniform(seed, 0, Purpose.SUBSCRIBER, len(look.subject.kind), place) < share


def _display(
    display: ShownClasses,
    error: int,
    true: int,
    party: int,
    is_named: bool,
    parties: int,
    share: float,
    draws: tuple[float, float],
) -> tuple[int, int]:
    """Return the class shown and the party named with it, before parties that are not named are left out."""
    if error == VAGUE_ACCOUNT:
        return VAGUE, -1
    if error == RIGHT:
        return display.merged[true], party
    anybody = min(int(draws[1] * parties), parties - 1)
    if error in (WRONG_PERSON, PLANTED):
        chances = display.wrong if error == WRONG_PERSON else display.planted
        return pick(tuple(float(c) for c in chances), draws[0]), anybody
    assert error == MISREAD
    if is_named and share > 0 and parties > 1 and party >= 0 and display.merged[true] in (0, 1):
        return display.merged[true], (party + 1 + int(draws[1] * (parties - 1))) % parties
    return display.neighbours[true], -1


def _options(model: JointModel, look: Look) -> int:
    """Return how many answers a ``use`` or ``pairing`` has, the one of nobody named included."""
    if look.kind == "pairing":
        return len(model.numbers)
    return len(model.users) if look.subject.kind == "handset" else len(model.owners)


def _attributed(options: int, look: Look, true: int, error: int, draw: float) -> int:
    if error == RIGHT:
        return true
    if error in (VAGUE_ACCOUNT, MISREAD):
        return VAGUE
    # A planted story names somebody; of a pairing every number is somebody's.
    able = options - 1 if error == PLANTED and look.kind == "use" and options > 1 else options
    return min(int(draw * able), able - 1)
