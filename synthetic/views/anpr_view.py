"""Return on a number plate: reads by cameras, who keeps the vehicle on paper, and nothing of who was in it."""

from synthetic.entities.town_register import Register
from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.writing.act_slots import shown_acts, subject_title, subject_words
from synthetic.writing.pattern_text import capitals
from synthetic.writing.wording import choice, clock, formal_name, listed

LICENCE: dict[ActivityKind, Licence] = {"journey": "senses"}
HEADS = ("Date", "Time", "Camera", "Road", "VRM read", "Keeper")
_DRIVER = (
    "Keeper only; who drove is not shown.",
    "A read shows a plate, not a driver.",
    "Driver not known; the keeper is a paper fact.",
)
_COVER = (
    "Not every road has a camera.",
    "Roads without a camera are not covered.",
    "Between the two cameras nothing is held.",
)
_TOGETHER = (
    "{pair} were read in the same minute at both cameras. Whether they travelled together is not shown.",
    "Same minute at both cameras for {pair}. That is a count of two reads each, not a convoy.",
    "At both cameras {pair} fall within one minute. The images may show the order.",
)
_ALONE = (
    "No second plate in the same minute at both cameras.",
    "Two reads, one vehicle; no other plate fits both minutes.",
    "One plate at both cameras; nothing else was read with it at either minute.",
)
_UNREAD = (
    "Searched {day}, all cameras. One part plate, not legible, could be {subject} or many others. Nothing to check.",
    "{subject}: the only image of {day} is too dark to read. No plate entered. Nothing to check.",
    "{subject}, {day}: two reads rejected on viewing the image. Nothing is left to act on.",
)
_LISTED = (
    "Vehicles listed for {subject}, {day}: one entry read in the town, first {first}, last {last}, {gap} minutes apart."
    " Plate masked on this copy; ask for the list.",
    "{day}: a listed vehicle of {subject} was in the town, first read {first}, last read {last}, {gap} minutes between."
    " The list entry is masked; the list owner holds the plate.",
)
_UNLISTED = (
    "Vehicles listed for {subject}, {day}, from {first} to {last}: no entry read in the town."
    " Not every road has a camera; a vehicle hired that day would not be listed.",
    "{day}, from {first} to {last}: no read in the town of a vehicle listed for {subject}."
    " A hired or borrowed vehicle would not be on the list; not every road has a camera.",
)


def plate_return(view: View, town: Town) -> WrittenView:
    """Return a view as a return on a plate: its reads in a table, and a remark computed from them."""
    subject = subject_words(view, town)
    acts = shown_acts(view)[:1]
    if view.indication.nature == VAGUE or not acts:
        rows: tuple[tuple[str, ...], ...] = ()
        body = choice(_UNREAD, view.wording).format(subject=subject, day=town.date_words(view.day))
    elif view.indication.subject.kind == "group":
        rows, body = (), _list_check(view, acts[0], subject, town)
    else:
        rows = _rows(view, acts[0], town)
        body = _remark(view, acts[0], town)
    return WrittenView(
        title=subject_title(view, town, zoned=False),
        form=_form(view, subject, town),
        table=(HEADS, *rows) if rows else (),
        body=capitals(body),
        provenance="Read off a record: the reads are rows of the national service, keeper as held by the register.",
    )


def plates_of(act: Act, register: Register) -> tuple[str, ...]:
    """Return the plates read: that of the vehicle that the subject was driving, and the visiting one with it."""
    own = act.thing.noun if act.thing and act.thing.noun in register.vehicles else ""
    return tuple(dict.fromkeys(plate for plate in (own, act.vehicle) if plate))


def _rows(view: View, act: Act, town: Town) -> tuple[tuple[str, ...], ...]:
    streets = {camera.id: camera.street for camera in town.register.cameras}
    reads = ((act.minute, act.camera), (act.minute + act.minutes, act.exit_camera))
    return tuple(
        (
            town.date_words(view.day + minute // 1440),
            clock(minute),
            camera,
            streets[camera],
            plate,
            keeper_words(plate, town.register),
        )
        for minute, camera in reads
        for plate in plates_of(act, town.register)
    )


def keeper_words(plate: str, register: Register) -> str:
    """Return who keeps a vehicle on paper: a person or a hire firm."""
    keeper = register.vehicles[plate].keeper
    if keeper in register.people:
        return formal_name(register.people[keeper])
    return register.employers[keeper].name if keeper in register.employers else "not held"


def _remark(view: View, act: Act, town: Town) -> str:
    """Return counts and gaps of the table, what each image shows, and what no read can show."""
    register, plates = town.register, plates_of(act, town.register)
    gap = f"{act.minutes} minutes between the first camera and the last."
    pair = choice(_TOGETHER, view.wording, 1).format(pair=listed(plates))
    lines = [gap, pair if len(plates) > 1 else choice(_ALONE, view.wording, 1)]
    hired = [plate for plate in plates if register.vehicles[plate].keeper in register.employers]
    lines += [f"Keeper of {plate} is a hire firm; hirer to be asked for." for plate in hired]
    lines += [choice(_DRIVER, view.wording, 2), choice(_COVER, view.wording, 3)]
    return " ".join(lines)


def _list_check(view: View, act: Act, subject: str, town: Town) -> str:
    """Return the check of a list of vehicles for a group, of which no single plate is given."""
    in_town = view.indication.nature == 1
    patterns = _LISTED if in_town else _UNLISTED
    return choice(patterns, view.wording).format(
        subject=subject,
        day=town.date_words(view.day),
        first=clock(act.minute),
        last=clock(act.minute + act.minutes),
        gap=act.minutes,
    )


def _form(view: View, subject: str, town: Town) -> tuple[tuple[str, str], ...]:
    handle = view.handle
    scope = "this plate" if view.indication.subject.kind == "vehicle" else "vehicle in use"
    rows = (
        ("Request", f"AN{view.reference}"),
        ("Asked for by", f"intelligence desk {view.author}"),
        ("Subject", capitals(subject)),
        ("Period", f"{town.date_words(view.day)}, all cameras"),
        ("Asked", f"{scope}, and any plate read with it in the same minute at two cameras"),
    )
    if handle is None or not handle.noun:
        return rows
    return (*rows, (capitals(handle.noun), handle.state))


VIEW = SourceView(
    id="anpr",
    prefix="AN",
    licence=LICENCE,
    # A camera sees no passenger and no friend: both ends show the visiting vehicle alone, the rest one's own.
    merges={"journey": (1, 1, 4, 4, 4)},
    precisions={"machine": "minute"},
    evaluation=1,
    writer=plate_return,
)
