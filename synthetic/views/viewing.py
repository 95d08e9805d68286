"""From looks to views: who sees each activity, how late, how wrongly, and who repeats it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from scenarios.schema.evidence import Basis
from scenarios.schema.intelligence import SourceId
from synthetic.activities import ordinary
from synthetic.activities.activity import Act, Activity, Look, Party
from synthetic.activities.acts import acts
from synthetic.activities.group_acts import group_acts
from synthetic.activities.natures import Nature, nature_of
from synthetic.activities.record_acts import known_by, pairing_act, use_act, vehicle_act
from synthetic.activities.scene import Scene, scene
from synthetic.draws import Purpose, bits, uniform
from synthetic.entities.register import Register
from synthetic.lives.life import Life
from synthetic.questions.joint_model import JointModel
from synthetic.questions.joint_world import JointWorld
from synthetic.questions.two_sides import BOTH, SUPPLY
from synthetic.views.accounts import NUMBER_OF, Account, account_of
from synthetic.views.registry import VIEWS
from synthetic.views.senses import sensed
from synthetic.views.view import VAGUE, Handle, Hearing, Indication, Precision, View

LATEST_COPY = 20
"""Days after its original within which a repeated account comes in. Assumption."""
_CARRIERS: tuple[SourceId, ...] = ("source_report", "public_line", "prison", "open_source", "pcso")
"""Sources through which talk comes back, in the order of preference by lot."""


@dataclass(frozen=True)
class Seen:
    """One view and what lies behind it. Sealed but for the view."""

    view: View
    activity: Activity
    account: Account
    copy: int
    """0 for an original, 1 and up for the copies of it."""

    @property
    def key(self) -> tuple[int, int, int]:
        """Return what tells it from every other view of the exercise."""
        return self.activity.look.key, NUMBER_OF[self.account.source], self.copy


@dataclass(frozen=True)
class EvidenceWorld:
    """What views are made of: the published model, the sealed joint world, and everybody's lives."""

    model: JointModel
    world: JointWorld
    register: Register
    lives: Mapping[str, Life]
    seed: int
    first_weekday: int
    """Weekday of day 0; 0 is Monday."""


@dataclass(frozen=True)
class _Occasion:
    """A look, what it finds, and the accounts of it with how often each is repeated."""

    look: Look
    true: Nature
    accounts: tuple[tuple[Account, int], ...]


def views(evidence: EvidenceWorld, looks: Sequence[Look]) -> tuple[Seen, ...]:
    """Return every view of the looks, copies after their originals; one that looks add later changes none."""
    occasions = [_occasion(evidence, look) for look in looks]
    details = _details(evidence, occasions)
    return tuple(seen for occasion in occasions for seen in _views_of(evidence, occasion, details))


def _occasion(evidence: EvidenceWorld, look: Look) -> _Occasion:
    true = nature_of(evidence.model, evidence.world, evidence.seed, look)
    accounts = (account_of(evidence.model, evidence.seed, look, true, source) for source in look.sources)
    return _Occasion(look, true, tuple((a, _times_repeated(evidence, look, a)) for a in accounts))


def _details(evidence: EvidenceWorld, occasions: Sequence[_Occasion]) -> dict[tuple[int, SourceId], str]:
    """Return the odd detail of every account that is repeated, each different while the lists last."""
    start = bits(evidence.seed, 0, Purpose.ACCOUNT_COPIED, 0)
    repeated = [
        (occasion.look, account.source)
        for occasion in occasions
        for account, number in occasion.accounts
        if number and account.nature != VAGUE
    ]
    return {(look.key, source): _detail(look, start + turn) for turn, (look, source) in enumerate(repeated)}


def _detail(look: Look, number: int) -> str:
    """Return one of the odd details, of clothes for what is seen and of a telephone for the rest."""
    nouns = ordinary.CLOTHES if look.kind in _SEEN_KINDS else ordinary.PHONE_DETAILS
    # Colour and noun step together, so that neighbours in number differ in both; prime lengths would be shorter lists.
    colour = ordinary.COLOURS[number % len(ordinary.COLOURS)]
    noun = nouns[(number // len(ordinary.COLOURS) + number) % len(nouns)]
    if noun.endswith("s"):
        return f"{colour} {noun}"
    return f"{'an' if colour[0] in 'aeiou' else 'a'} {colour} {noun}"


def _views_of(
    evidence: EvidenceWorld, occasion: _Occasion, details: Mapping[tuple[int, SourceId], str]
) -> Iterator[Seen]:
    look, true = occasion.look, occasion.true
    weekday = (evidence.first_weekday + look.day) % 7
    place = scene(evidence.register, evidence.lives, evidence.seed, look, weekday)
    activity = Activity(
        look=look,
        role=true.role,
        nature=true.nature,
        vehicle=evidence.model.vehicles[true.vehicle] if true.vehicle >= 0 else "",
        number=evidence.model.numbers[true.number] if true.number >= 0 else "",
        acts=_facts(evidence, place, true.nature, true.vehicle, true.number, "direct"),
    )
    for account, number in occasion.accounts:
        original = _original(evidence, place, activity, true, account)
        view = replace(original, detail=details.get((look.key, account.source), ""))
        yield Seen(view, activity, account, 0)
        for turn in range(1, number + 1):
            yield Seen(_copy(evidence, view, look, account, turn), activity, account, turn)


def _facts(
    evidence: EvidenceWorld, place: Scene, nature: int, vehicle: int, number: int, basis: Basis
) -> tuple[Act, ...]:
    """Return the acts of a class in a scene; none for an account that holds nothing."""
    if nature == VAGUE:
        return ()
    model, look = evidence.model, place.look
    if look.kind == "pairing":
        return (pairing_act(place, model.numbers[nature], known_by(place, basis)),)
    if look.kind == "use":
        return (use_act(place, _user(model, look, nature), known_by(place, basis)),)
    if look.subject.kind == "vehicle":
        return (vehicle_act(place),)
    if look.subject.kind == "group":
        return group_acts(place, nature)
    plate = model.vehicles[vehicle] if vehicle >= 0 else ""
    return acts(place, nature, plate, model.numbers[number] if number >= 0 else "")


def _user(model: JointModel, look: Look, index: int) -> Party:
    if look.subject.kind == "handset":
        people = model.holder.subjects if model.holder else ()
        return Party(person=people[index]) if index < len(people) else Party()
    groups = model.group.subjects if model.group else ()
    return Party(group=groups[index]) if index < len(groups) else Party()


def _original(
    evidence: EvidenceWorld, place: Scene, activity: Activity, true: Nature, account: Account
) -> View:
    look, model, plan = activity.look, evidence.model, evidence.model.plan
    source_view, source = VIEWS[account.source], account.source
    precision: Precision = source_view.precisions[account.basis]

    def draw(what: int) -> int:
        return bits(evidence.seed, 0, Purpose.ACCOUNT_WORDS, look.key, NUMBER_OF[source], what)

    late = plan.plan_of(source)
    delay = late.delay_min + int(
        uniform(evidence.seed, 0, Purpose.ACCOUNT_LATE, look.key, NUMBER_OF[source])
        * (late.delay_max - late.delay_min + 1)
    )
    basis = account.basis
    heard = basis in ("told", "hearsay")
    return View(
        source=source,
        indication=Indication(
            subject=look.subject,
            kind=look.kind,
            day=look.day,
            slot=look.slot,
            source=source,
            basis=basis,
            nature=account.nature,
            vehicle=model.vehicles[account.vehicle] if account.vehicle >= 0 else "",
            number=model.numbers[account.number] if account.number >= 0 else "",
        ),
        acts=tuple(
            _shift(act, draw(1), basis) for act in _shown_acts(evidence, place, activity, true, account)
        ),
        precision=precision,
        premises=place.premises if basis != "machine" else "",
        zone=evidence.register.premises[place.premises].zone if place.premises else "",
        minute=place.minute,
        day=look.day,
        told_day=look.day + (draw(2) % (delay + 1) if heard else 0),
        released_day=look.day + delay,
        basis=basis,
        author=100 + draw(3) % 900,
        reference=draw(4) % 9000 + 1000,
        wording=draw(5),
        detail="",
        hearing=_hearing(evidence, look, account, draw(6)) if basis == "hearsay" else None,
        handle=_handle(source, basis, draw(7)),
        tasked=look.tasked,
    )


def _shown_acts(
    evidence: EvidenceWorld, place: Scene, activity: Activity, true: Nature, account: Account
) -> tuple[Act, ...]:
    """Return the acts of an account: those that happened when it is right, else others of the class that it shows."""
    is_true = account.true_to_life or (account.nature == true.nature and account.error == 4)
    own = place if is_true else replace(place, lot_key=1 + NUMBER_OF[account.source])
    if is_true and account.nature == SUPPLY and true.nature == BOTH and activity.look.subject.kind != "group":
        shown = activity.acts[:1]
    else:
        shown = _facts(evidence, own, account.nature, account.vehicle, account.number, account.basis)
    party = evidence.model.vehicles[account.vehicle] if account.vehicle >= 0 else ""
    number = evidence.model.numbers[account.number] if account.number >= 0 else ""
    return tuple(_named(sensed(act, account.source), activity.look, party, number) for act in shown)


def _named(act: Act, look: Look, plate: str, number: str) -> Act:
    """Return an act with the plate and number that the account gives, and no other of a visiting party."""
    if act.side != "supply" or look.subject.kind not in ("person", "handset"):
        return act
    act = replace(act, vehicle=plate)
    if look.kind not in ("call", "message", "arrest"):
        return act
    if act.counterpart.number in ("", number) and act.actor.number not in ("", number):
        return replace(act, counterpart=replace(act.counterpart, number=number))
    return act


def _shift(act: Act, lot: int, basis: Basis) -> Act:
    """Return an act with the clock of whoever tells it: up to seven minutes out for people, none for machines."""
    minutes = 0 if basis == "machine" else lot % 15 - 7
    return replace(act, minute=min(max(act.minute + minutes, 0), 24 * 60 - 1))


def _handle(source: SourceId, basis: Basis, lot: int) -> Handle | None:
    options = _HANDLES.get(source, ())
    if basis in ("told", "hearsay") or not options:
        return None
    return options[lot % len(options)]


_HANDLES: dict[SourceId, tuple[Handle, ...]] = {
    "pcso": (
        Handle("body-worn video", "on"),
        Handle("body-worn video", "off"),
        Handle("notebook", "written at the time"),
    ),
    "stop_search": (Handle("body-worn video", "on"), Handle("search record", "copy given")),
    "surveillance": (Handle("log", "signed by two officers"), Handle("photographs", "held")),
    "anpr": (Handle("image", "viewed, plate agrees"), Handle("image", "not yet viewed")),
    "communications": (Handle("operator's return", "held"),),
    "sar": (Handle("counter image", "kept 30 days"), Handle("statement", "held")),
    "custody": (Handle("custody record", "held"), Handle("property list", "signed")),
    "fire": (Handle("incident log", "held"),),
    "crime_report": (Handle("statement", "taken"), Handle("doorbell image", "asked for")),
    "open_source": (Handle("capture", "held"),),
    "platform_referral": (Handle("account data", "preserved for 90 days"),),
    "prison": (Handle("recording", "kept 90 days"), Handle("visits book", "copied")),
}
"""What each source holds that could be asked for."""


def _hearing(evidence: EvidenceWorld, look: Look, account: Account, lot: int) -> Hearing:
    pubs = [p.id for p in evidence.register.premises.values() if p.kind in ("pub", "cafe", "shop", "club")]
    return Hearing(
        day=look.day + lot % 3,
        premises=pubs[(lot >> 8) % len(pubs)] if pubs and lot & 4 else "",
        origin=account.source,
        basis=account.basis,
        detail="",
    )


def _times_repeated(evidence: EvidenceWorld, look: Look, account: Account) -> int:
    """Return how many copies of an account go round, by a lot that does not know what it says."""
    plan = evidence.model.plan
    if account.basis == "machine" or look.subject.kind not in ("person", "group"):
        return 0
    key = (look.key, NUMBER_OF[account.source])
    if uniform(evidence.seed, 0, Purpose.ACCOUNT_COPIED, *key, 0) >= plan.copied:
        return 0
    if uniform(evidence.seed, 0, Purpose.ACCOUNT_COPIED, *key, 1) >= plan.burst:
        return 1
    return 2 + bits(evidence.seed, 0, Purpose.ACCOUNT_COPIED, *key, 2) % 4


_SEEN_KINDS = frozenset(
    {"meeting", "handover", "letting", "visit", "journey", "purchase", "parcel", "threat", "arrest"}
)


def _copy(evidence: EvidenceWorld, view: View, look: Look, account: Account, turn: int) -> View:
    """Return a copy of a view: through another source, later, without plate or number, and declared as talk."""
    plan = evidence.model.plan
    own = [source.id for source in plan.sources]
    able = [s for s in _CARRIERS if s in own and s != view.source] or [
        s for s in own if plan.plan_of(s).basis.machine == 0
    ]

    def draw(what: int) -> int:
        return bits(
            evidence.seed, 0, Purpose.ACCOUNT_COPIED, look.key, NUMBER_OF[account.source], 10 * turn + what
        )

    carrier = able[draw(3) % len(able)]
    late = 1 + draw(4) % LATEST_COPY
    heard = look.day + max(0, late - 1 - draw(5) % 3)
    hearing = _hearing(evidence, look, account, draw(6))
    precisions = VIEWS[carrier].precisions
    return replace(
        view,
        source=carrier,
        indication=replace(view.indication, repeated=True, vehicle="", number=""),
        acts=tuple(_named(act, look, "", "") for act in view.acts),
        precision=precisions.get("hearsay", "day"),
        told_day=heard,
        released_day=view.released_day + late,
        basis="hearsay",
        author=100 + draw(7) % 900,
        reference=1000 + draw(8) % 9000,
        wording=draw(9),
        hearing=replace(hearing, day=heard, detail=view.detail),
        handle=None,
    )
