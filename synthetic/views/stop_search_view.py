"""Stop record: who was stopped, what officers saw before, power and object, what was found, and what was not looked into."""

from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views import stop_search_words as words
from synthetic.views.anpr_view import keeper_words
from synthetic.views.stop_search_crew_words import crew_stop
from synthetic.writing.account_words import contained
from synthetic.writing.act_slots import detail_sentence, place_words, shown_acts, slots_of, subject_title
from synthetic.writing.crew_words import is_crew
from synthetic.writing.pattern_text import capitals, fitting, sentence, text_of
from synthetic.writing.reasons import reason_words
from synthetic.writing.talk_words import loose_ends
from synthetic.writing.wording import choice, clock

LICENCE: dict[ActivityKind, Licence] = {
    "handover": "senses",
    "journey": "senses",
    "use": "senses",
    "pairing": "senses",
    "faces": "senses",
}


def stop_record(view: View, town: Town) -> WrittenView:
    """Return a view as a stop record."""
    acts = shown_acts(view)[:1]
    is_blank = view.indication.nature == VAGUE or not acts
    handle = view.handle
    video = (("Body-worn video", handle.state),) if handle and handle.noun == "body-worn video" else ()
    searches = not is_blank and _searches(view)
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=(
            ("Record", f"ST{view.reference}, {_sort(view, is_blank)}"),
            ("Officer", f"PC {view.author}"),
            *((("Power", "MDA s.23"), ("Object", "drugs")) if searches else ()),
            *video,
            ("Copied to", reason_words(view, town, words.COPIED_TO)),
        ),
        table=(),
        body=capitals(_body(view, town, is_blank)),
        provenance=f"First hand: PC {view.author}, at the stop.",
        comment=f"Answers request {view.tasked}." if view.tasked else "",
    )


def _body(view: View, town: Town, is_blank: bool) -> str:
    if is_crew(view):
        return crew_stop(view, town, _reasons(view)["foot_reason"])
    return _blank(view, town) if is_blank else _stop(view, shown_acts(view)[0], town)


def _sort(view: View, is_blank: bool) -> str:
    """Return what kind of record it is: a search, a stop and account, or a stop of a vehicle."""
    if is_blank:
        return "not complete"
    if _searches(view):
        is_road = view.indication.kind in ("journey", "pairing")
        return "search of person and vehicle" if is_road else "search of person"
    return "vehicle stop" if view.indication.kind in ("journey", "pairing") else "stop and account"


def _blank(view: View, town: Town) -> str:
    """Return what there is of a stop that is not written up: day, hour, road, how it began, and what is due when."""
    kind = view.indication.subject.kind
    on_road = "road" if view.indication.kind == "journey" else "foot"
    sort = {"person": on_road, "handset": "number", "pairing": "vehicle"}.get(kind, kind)
    ends = {**loose_ends(view, town), **_reasons(view)}
    text = text_of(choice(words.STARTED[sort], view.wording), ends)
    return f"{ends['day']}, {ends['clock']}, {ends['road']}. {capitals(text)}"


def _reasons(view: View) -> dict[str, str]:
    """Return why somebody is stopped, by the number of the record: it bears on no question."""
    return {
        "reason": words.REASONS[view.reference % len(words.REASONS)],
        "foot_reason": words.FOOT_REASONS[view.reference % len(words.FOOT_REASONS)],
        "photograph": str(1 + view.reference % 8),
        "hort": str(1000 + view.reference * 7 % 9000),
    }


def _stop(view: View, act: Act, town: Town) -> str:
    """Return the stop in order: when and where, who, what was seen, what was done and found, what is open."""
    slots = _slots(view, act, town)
    kind, subject = view.indication.kind, view.indication.subject.kind
    if kind == "pairing":
        how = slots["words"] if "dial" in slots["words"] or "rang" in slots["words"] else words.READ
        lines = [sentence(words.PAIRINGS, slots, view.wording), f"{how}."]
    elif kind == "use":
        lines = _use(view, act, slots)
    elif subject == "group":
        lines = [sentence(words.GROUPS[act.deed], slots, view.wording)]
    elif kind == "journey":
        lines = _road(view, act, slots)
    else:
        lines = _on_foot(view, act, slots)
    detail = detail_sentence(view, town)
    lines += [detail] if detail else []
    return " ".join(capitals(line) for line in [f"{slots['head']}.", *lines, *_end(view, act, slots)])


def _end(view: View, act: Act, slots: dict[str, str]) -> list[str]:
    """Return search or none, with its grounds, what was found and the outcome."""
    if view.indication.subject.kind == "group":
        return ["No search. NFA."]
    if not _searches(view):
        ends = words.ROAD_ENDS if view.indication.kind in ("journey", "pairing") else words.UNSEARCHED
        is_unnamed = view.indication.kind == "use" and not act.counterpart.person
        return ["Stop and account, no search. NFA." if is_unnamed else choice(ends, view.wording, 2)]
    how = "vehicle" if view.indication.kind in ("journey", "pairing") else "foot"
    grounds = words.SEEN_GROUNDS if view.indication.kind == "handover" else words.SMELL_GROUNDS[how]
    return [text_of(choice(grounds, view.wording, 2), slots), choice(words.FOUND, view.wording, 3)]


def _slots(view: View, act: Act, town: Town) -> dict[str, str]:
    """Return the slots of an act with those of the form: head, age, officer and who keeps the vehicle on paper."""
    slots = contained(view, slots_of(view, act, town))
    if slots["fam"] == slots["other_short"]:
        slots = {**slots, "fam": slots["who"], "other_short": slots["other"]}
    person = town.register.people.get(act.actor.person)
    own = act.thing.noun if act.thing and act.thing.noun in town.register.vehicles else ""
    plate = own or act.vehicle
    keeper = keeper_words(plate, town.register) if plate else ""
    head = (town.date_words(view.day), clock(act.minute), place_words(act.premises, town.register))
    place = head[2] or _road_of(view, act, town)
    return {
        **slots,
        "head": ", ".join(part for part in (*head[:2], place) if part),
        "words": words.SHOWN if "settings" in slots["words"] else slots["words"],
        "age": str(person.age) if person else "",
        "author": str(view.author),
        "record": f"ST{view.reference}",
        **_reasons(view),
        "keeper": "the driver" if keeper == slots["who"] else keeper,
    }


def _road_of(view: View, act: Act, town: Town) -> str:
    """Return the road of a stop that has no premises: that of the camera passed, or one by the record's number."""
    streets = {camera.id: camera.street for camera in town.register.cameras}
    roads = tuple(streets.values())
    return streets.get(act.camera, "") or (roads[view.reference % len(roads)] if roads else "")


def _searches(view: View) -> bool:
    """Return whether a search was made: then a record of it is held; a stop and account leaves none."""
    return view.handle is not None and view.handle.noun == "search record" and not is_crew(view)


def _on_foot(view: View, act: Act, slots: dict[str, str]) -> list[str]:
    """Return who was stopped on foot, what officers had seen, where the thing went and what became of the company."""
    grounds = sentence(words.SEEN[act.deed], {**slots, "who": slots["fam"]}, view.wording, 1)
    return [
        text_of(words.ON_FOOT, slots),
        f"I saw this: {grounds}.",
        *_company(view, act, slots),
        text_of(choice(words.GONE[act.deed], view.wording, 3), _definite(slots)),
    ]


def _definite(slots: dict[str, str]) -> dict[str, str]:
    """Return slots in which the thing, told of before, has no indefinite article: ``the paper bag``."""
    article, _, noun = slots["thing"].partition(" ")
    return {**slots, "thing": f"the {noun}" if article in ("a", "an") else slots["thing"]}


def _company(view: View, act: Act, slots: dict[str, str]) -> list[str]:
    """Return what became of whoever was with the person who was stopped, and of the vehicle that one came in."""
    if not slots["other"]:
        return []
    short = {**slots, "other": slots["other_short"]}
    away = f" in {slots['car']}" if slots["car"] else ""
    lines = [
        text_of(
            choice(words.BESIDE["named" if act.counterpart.person else "unknown"], view.wording, 4),
            {**short, "away": away},
        )
    ]
    return [*lines, "Plate not read."] if slots["no_plate"] else lines


def _road(view: View, act: Act, slots: dict[str, str]) -> list[str]:
    company = "passenger" if act.counterpart.person else "convoy" if act.deed == "drove with" else "alone"
    return [
        sentence(words.ROADS[company], slots, view.wording),
        *(["Plate of the other car not read."] if slots["no_plate"] else []),
        f"Keeper on check: {slots['keeper']}.",
    ]


def _use(view: View, act: Act, slots: dict[str, str]) -> list[str]:
    user = "named" if act.counterpart.person else "group" if act.counterpart.group else "nobody"
    return [
        text_of(choice(fitting(words.USES[user], slots), view.wording), slots),
        f"Handset {slots['actor_number']}: {slots['words']}.",
    ]


VIEW = SourceView(
    id="stop_search",
    prefix="ST",
    licence=LICENCE,
    # A stop is one moment: of both ends it shows the one that it came upon.
    merges={"handover": (1, 1, 2, 3, 4), "journey": (1, 1, 2, 3, 4)},
    precisions={"direct": "minute"},
    evaluation=1,
    writer=stop_record,
)
