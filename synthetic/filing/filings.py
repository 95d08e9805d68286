"""Filings: which reports a look leads to, without words: who files what, when, on which basis, and what it shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from zlib import crc32

from scenarios.schema.evidence import Basis, EvidencePlan
from scenarios.schema.intelligence import SourceId
from synthetic.activities.natures import Nature, nature_of
from synthetic.draws import Purpose, bits, uniform
from synthetic.filing.odd_details import odd_details
from synthetic.filing.source_accounts import NUMBER_OF, SourceAccount, account_of
from synthetic.questions.joint_model import JointModel
from synthetic.questions.joint_world import JointWorld
from synthetic.testimony.occasion import ActivityKind, Look, SubjectKind
from synthetic.testimony.view import VAGUE, Indication
from synthetic.views.registry import VIEWS

LATEST_COPY = 20
"""Days after its original within which a repeated account comes in. Assumption."""
LONGEST_BURST = 5
"""Most copies that go round of one account. Assumption."""
UNTOLD_KINDS: frozenset[ActivityKind] = frozenset({"message", "deposit", "transfer", "post"})
"""Kinds of act that do not go round as talk: nobody stood by to see or hear them. Assumption."""
CARRIERS: tuple[SourceId, ...] = ("source_report", "public_line", "prison", "open_source", "pcso")
"""Sources through which talk comes back."""
TALKED_OF: tuple[SubjectKind, ...] = ("person", "group")
"""Kinds of subject of which an account can be repeated."""


@dataclass(frozen=True, slots=True)
class Filing:
    """One report without its words. What lies behind it is sealed; its indication is what it says."""

    look: Look
    true: Nature
    account: SourceAccount
    copy: int
    """0 for an original, 1 and up for those that repeat it."""
    source: SourceId
    """Who files it: the source of the account, or the one through which a copy comes."""
    basis: Basis
    """How whoever files it knows; talk for a copy."""
    heard_day: int
    """Day on which a copy was heard; the day of the look for an original."""
    released_day: int
    indication: Indication

    @property
    def key(self) -> tuple[int, int, int]:
        """Return what tells it from every other filing of the exercise."""
        return self.look.key, NUMBER_OF[self.account.source], self.copy


def filings(model: JointModel, world: JointWorld, seed: int, looks: Sequence[Look]) -> tuple[Filing, ...]:
    """Return every report of the looks, copies after their originals; looks that are added change none."""
    filed = [filing for look in looks for filing in _of_look(model, world, seed, look)]
    details = odd_details(
        seed, [(f.look, f.account.source) for f in filed if f.copy == 1 and f.account.nature != VAGUE]
    )
    return tuple(_with_detail(f, details.get((f.look.key, f.account.source), "")) for f in filed)


def _with_detail(filing: Filing, detail: str) -> Filing:
    if not detail:
        return filing
    return replace(filing, indication=replace(filing.indication, detail=detail))


def _of_look(model: JointModel, world: JointWorld, seed: int, look: Look) -> Iterator[Filing]:
    true = nature_of(model, world, seed, look)
    for source in look.sources:
        account = account_of(model, seed, look, true, source)
        original = _original(model, seed, look, true, account)
        yield original
        for turn in range(1, _times_repeated(model, seed, look, account) + 1):
            yield _copy(model, seed, original, turn)


def _original(model: JointModel, seed: int, look: Look, true: Nature, account: SourceAccount) -> Filing:
    late = model.plan.plan_of(account.source)
    lot = uniform(seed, 0, Purpose.ACCOUNT_LATE, *_late_key(look), NUMBER_OF[account.source])
    delay = late.delay_min + int(lot * (late.delay_max - late.delay_min + 1))
    if account.basis == "machine":
        # What a machine holds is asked for on a later day.
        delay = max(delay, 1)
    indication = Indication(
        subject=look.subject,
        kind=look.kind,
        day=look.day,
        slot=look.slot,
        source=account.source,
        basis=account.basis,
        nature=account.nature,
        vehicle=model.vehicles[account.vehicle] if account.vehicle >= 0 else "",
        number=model.numbers[account.number] if account.number >= 0 else "",
    )
    return Filing(
        look=look,
        true=true,
        account=account,
        copy=0,
        source=account.source,
        basis=account.basis,
        heard_day=look.day,
        released_day=max(look.day, look.due) + delay,
        indication=indication,
    )


def _late_key(look: Look) -> tuple[int, ...]:
    """Return what the delay of a report falls by: its look, or the enquiry, whose answers come back together."""
    if look.due < 0:
        return (look.key,)
    return look.due, crc32(f"{look.subject.kind} {look.subject.id}".encode())


def _times_repeated(model: JointModel, seed: int, look: Look, account: SourceAccount) -> int:
    """Return how many copies of an account go round, by a lot that does not know what it says."""
    if account.basis == "machine" or look.subject.kind not in TALKED_OF:
        return 0
    if look.due >= 0:
        # What an enquiry brings is shown to whoever asked, and does not go round.
        return 0
    if look.kind in UNTOLD_KINDS or not carriers(model.plan, look.kind):
        return 0
    key = (look.key, NUMBER_OF[account.source])
    if uniform(seed, 0, Purpose.ACCOUNT_COPIED, *key, 0) >= model.plan.copied:
        return 0
    if uniform(seed, 0, Purpose.ACCOUNT_COPIED, *key, 1) >= model.plan.burst:
        return 1
    return 2 + bits(seed, 0, Purpose.ACCOUNT_COPIED, *key, 2) % (LONGEST_BURST - 1)


def carriers(plan: EvidencePlan, kind: ActivityKind) -> tuple[SourceId, ...]:
    """Return the sources of a plan through which talk of an act of a kind can come back, whoever first told of it.

    All are drawn alike for every account, so that who passes talk on tells nothing of whose account it was.
    """
    own = {source.id for source in plan.sources}
    return tuple(source for source in CARRIERS if source in own and kind in VIEWS[source].licence)


def copy_lot(seed: int, filing: Filing, turn: int, fact: int) -> int:
    """Return 64 bits for one fact of a copy of a filing."""
    key = (filing.look.key, NUMBER_OF[filing.account.source])
    return bits(seed, 0, Purpose.ACCOUNT_COPIED, *key, 10 * turn + fact)


def _copy(model: JointModel, seed: int, original: Filing, turn: int) -> Filing:
    """Return a copy: later, through any source that hears such talk, as talk of nobody in particular.

    It shows the class that its original showed and drops plate, number, source and basis.
    """
    able = carriers(model.plan, original.look.kind)
    carrier = able[copy_lot(seed, original, turn, 3) % len(able)]
    late = 1 + copy_lot(seed, original, turn, 4) % LATEST_COPY
    return replace(
        original,
        copy=turn,
        source=carrier,
        basis="hearsay",
        heard_day=original.look.day + max(0, late - 1 - copy_lot(seed, original, turn, 5) % 3),
        released_day=original.released_day + late,
        indication=replace(
            original.indication, source=carrier, basis="hearsay", repeated=True, vehicle="", number=""
        ),
    )
