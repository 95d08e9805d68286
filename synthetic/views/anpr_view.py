"""Return on a number plate: reads by cameras, who keeps the vehicle on paper, and nothing of who was in it."""

from synthetic.entities.town_register import Register
from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.writing.act_slots import shown_acts, subject_title, subject_words
from synthetic.writing.pattern_text import capitals
from synthetic.writing.talk_words import loose_ends
from synthetic.writing.wording import choice, clock, formal_name, listed

LICENCE: dict[ActivityKind, Licence] = {"journey": "senses"}
HEADS = ("Date", "Time", "Camera", "Road", "VRM read", "Image")
_LIMITS = (
    "Keeper only, driver not known.",
    "{first} and {last} keep images to {kept}; nobody has looked for a driver in them.",
    "Where it went between {first} and {last} is not held.",
)
_UNVIEWED = "Images not yet viewed; {first} and {last} keep them to {kept}."
_TOGETHER = (
    "{pair} were read within one minute of each other at both cameras.",
    "{pair}: both at the first camera within one minute, and both again at the last.",
)
_ALONE = (
    "No other plate was read within a minute of it at both cameras.",
    "No second plate was read within a minute of it at both cameras.",
)
_UNREAD = (
    "One read at {camera}, {street}, {day} {clock}: three characters agree with {subject}, the rest are behind a bicycle rack."
    " Image sent for enhancement on {released}; answer due {due}.",
    "One read at {camera}, {street}, {day} {clock}, offered for {subject}: image too dark to agree it. Second lens of {camera}"
    " asked for on {released}; it keeps images to {kept}.",
    "{camera}, {street}, was down for repair on {day} from {clock} for 40 minutes, and no other camera on that road covers it."
    " For {subject} the forecourt camera at that junction is to be asked by {due}.",
)
_LISTED = (
    "One vehicle on the list for {subject} was read in the town on {day}: first at {first}, last at {last}, {gap} minutes"
    " apart. The list gives this desk line numbers only; it is line {line}, and desk {author} holds the plate.",
    "{day}: first read {first}, last read {last}, {gap} minutes between, both of one vehicle on the list for {subject}. It is line"
    " {line} of the list; desk {author} keeps the list and holds the plate.",
)
_UNLISTED = (
    "No vehicle on the list for {subject} was read in the town on {day}, {first} to {last}. A vehicle hired that day would"
    " not be on the list.",
    "{day}, {first} to {last}, all cameras in the town: no read of a vehicle on the list for {subject}. A borrowed vehicle"
    " would not be on it.",
)


def plate_return(view: View, town: Town) -> WrittenView:
    """Return a view as a return on a plate: its reads in a table, and a remark computed from them."""
    subject = subject_words(view, town)
    acts = shown_acts(view)[:1]
    if view.indication.nature == VAGUE or not acts:
        rows: tuple[tuple[str, ...], ...] = ()
        body = _unread(view, subject, town)
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
        provenance=_PROVENANCES["list" if view.indication.subject.kind == "group" else "rows"],
    )


_PROVENANCES = {
    "rows": "Read off a record: the rows are the cameras'; the keeper is as on the register.",
    "list": "Read off a record: the cameras' reads, checked against the list.",
}


def plates_of(act: Act, register: Register) -> tuple[str, ...]:
    """Return the plates read: that of the vehicle that the subject was driving, and the visiting one with it."""
    own = act.thing.noun if act.thing and act.thing.noun in register.vehicles else ""
    return tuple(dict.fromkeys(plate for plate in (own, act.vehicle) if plate))


def _unread(view: View, subject: str, town: Town) -> str:
    """Return what came back where no read could be agreed: camera, hour, and what is due on which day."""
    cameras = town.register.cameras
    camera = cameras[view.reference % len(cameras)] if cameras else None
    owned = {"vehicle": subject, "group": f"a vehicle on the list for {subject}"}
    plates_here = owned.get(view.indication.subject.kind, f"a vehicle of {subject}")
    text = choice(_UNREAD, view.wording)
    ends = {**loose_ends(view, town), "kept": town.date_words(view.day + 90)}
    return text.format(
        **{**ends, "subject": plates_here},
        camera=camera.id if camera else "the camera",
        street=camera.street if camera else town.force,
    )


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
            _image(view),
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


def _image(view: View) -> str:
    """Return what was done with the images: viewed and agreeing, or not viewed."""
    is_viewed = view.handle is not None and view.handle.state.startswith("viewed")
    return "viewed, agrees" if is_viewed else "not viewed"


def _remark(view: View, act: Act, town: Town) -> str:
    """Return counts and gaps of the table, who keeps each vehicle on paper, and one thing that no read shows."""
    register, plates = town.register, plates_of(act, town.register)
    if len(plates) > 1:
        text = choice(_TOGETHER, view.wording, 1).format(pair=listed(plates))
        count = f"Four reads. {text} The two cameras are {act.minutes} minutes apart by these reads."
    else:
        count = f"Two reads of {plates[0]}, {act.minutes} minutes apart. {choice(_ALONE, view.wording, 1)}"
    keepers = [_keeper(plate, register) for plate in plates]
    limits = _LIMITS if _image(view).startswith("viewed") else (_LIMITS[0], _LIMITS[2], _UNVIEWED, _UNVIEWED)
    storage = {"first": act.camera, "last": act.exit_camera, "kept": town.date_words(view.day + 90)}
    return " ".join([count, *keepers, choice(limits, view.wording, 2).format(**storage)])


def _keeper(plate: str, register: Register) -> str:
    """Return who keeps a vehicle on paper, and of a hired one that its hirer is still to be asked for."""
    words = f"Keeper of {plate}: {keeper_words(plate, register)}"
    is_hired = register.vehicles[plate].keeper in register.employers
    return f"{words}. Hirer on that day not yet asked for." if is_hired else f"{words}."


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
        line=1 + view.reference % 9,
        author=view.author,
    )


def _form(view: View, subject: str, town: Town) -> tuple[tuple[str, str], ...]:
    day = f"{town.date_words(view.day)} 06:00 to {town.date_words(view.day + 1)} 06:00"
    together = "and any plate read within a minute of it at two cameras"
    scopes = {
        "vehicle": f"{subject}, all cameras, {day}, {together}",
        "group": f"vehicles on the list for {subject}, all cameras, {day}",
    }
    owned = f"vehicles kept or used by {subject}, all cameras, {day}, {together}"
    return (
        ("Request", f"AN{view.reference}, intelligence desk {view.author}"),
        ("Asked for", scopes.get(view.indication.subject.kind, owned)),
        ("Asked", town.date_words(view.told_day)),
        ("Answered", town.date_words(view.released_day)),
    )


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
