"""Stop record: who was stopped, what officers saw before, power and object, what was found, and what was not looked into."""

from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import Licence, SourceView, Town, WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views import stop_search_words as words
from synthetic.views.anpr_view import keeper_words
from synthetic.writing.act_slots import detail_words, shown_acts, slots_of, subject_title, subject_words
from synthetic.writing.pattern_text import capitals, fitting, sentence, text_of
from synthetic.writing.wording import choice

LICENCE: dict[ActivityKind, Licence] = {
    "handover": "senses",
    "journey": "senses",
    "use": "senses",
    "pairing": "senses",
}


def stop_record(view: View, town: Town) -> WrittenView:
    """Return a view as a stop record."""
    acts = shown_acts(view)[:1]
    if view.indication.nature == VAGUE or not acts:
        fillings = {"subject": subject_words(view, town), "day": town.date_words(view.day)}
        body = text_of(choice(words.BLANK, view.wording), fillings)
    else:
        body = _stop(view, acts[0], town)
    handle = view.handle
    return WrittenView(
        title=subject_title(view, town, zoned=True),
        form=(
            ("Record", f"ST{view.reference}"),
            ("Stop", town.date_words(view.day)),
            ("Officer", f"PC {view.author}"),
            *(((capitals(handle.noun), handle.state),) if handle and handle.noun else ()),
        ),
        table=(),
        body=capitals(body),
        provenance=f"First hand: stopped by PC {view.author}, who wrote the record.",
        comment=f"Comment: answers request {view.tasked}." if view.tasked else "",
    )


def _stop(view: View, act: Act, town: Town) -> str:
    slots = _slots(view, act, town)
    kind, subject = view.indication.kind, view.indication.subject.kind
    if kind == "pairing":
        text = f"{sentence(words.PAIRINGS, slots, view.wording)} {_handset_end(view)}"
    elif kind == "use":
        text = _use(view, act, slots)
    elif subject == "group":
        text = sentence(words.GROUPS[act.deed], slots, view.wording)
    elif kind == "journey":
        text = _road(view, act, slots)
    else:
        text = _on_foot(view, act, slots)
    detail = detail_words(view)
    return f"{text} Also noted: {detail}." if detail else text


def _slots(view: View, act: Act, town: Town) -> dict[str, str]:
    """Return the slots of an act with those of the form: age, officer and who keeps the vehicle on paper."""
    slots = slots_of(view, act, town)
    person = town.register.people.get(act.actor.person)
    own = act.thing.noun if act.thing and act.thing.noun in town.register.vehicles else ""
    plate = own or act.vehicle
    keeper = keeper_words(plate, town.register) if plate else ""
    return {
        **slots,
        "age": str(person.age) if person else "",
        "author": str(view.author),
        "keeper": "the driver" if keeper == slots["who"] else keeper,
    }


def _searches(view: View) -> bool:
    """Return whether a search was made: then a record of it is held; a stop and account leaves none."""
    return view.handle is not None and view.handle.noun == "search record"


def _on_foot(view: View, act: Act, slots: dict[str, str]) -> str:
    grounds = sentence(words.GROUNDS[act.deed], {**slots, "who": slots["fam"]}, view.wording, 1)
    head = sentence(words.ON_FOOT, {**slots, "grounds": grounds}, view.wording)
    ends = words.SEARCHED if _searches(view) else words.UNSEARCHED
    lines = [
        head,
        choice(ends, view.wording, 2),
        text_of(choice(words.GONE, view.wording, 3), _definite(slots)),
    ]
    return " ".join(capitals(line) for line in [*lines, *_company(view, act, slots)])


def _definite(slots: dict[str, str]) -> dict[str, str]:
    """Return slots in which the thing, told of before, has no indefinite article: ``the paper bag``."""
    article, _, noun = slots["thing"].partition(" ")
    return {**slots, "thing": f"the {noun}" if article in ("a", "an") else slots["thing"]}


def _company(view: View, act: Act, slots: dict[str, str]) -> list[str]:
    """Return what became of whoever was with the person who was stopped."""
    if not slots["other"]:
        return []
    short = {**slots, "other": slots["other_short"]}
    lines = [
        text_of(
            choice(words.BESIDE["named" if act.counterpart.person else "unknown"], view.wording, 4), short
        )
    ]
    return [*lines, "Plate of the car not read."] if slots["no_plate"] else lines


def _road(view: View, act: Act, slots: dict[str, str]) -> str:
    company = "passenger" if act.counterpart.person else "convoy" if act.deed == "drove with" else "alone"
    lines = [sentence(words.ROADS[company], slots, view.wording)]
    lines += [text_of(choice(words.KEEPERS, view.wording, 1), slots)]
    lines += ["Plate of the other car not read."] if slots["no_plate"] else []
    return " ".join(
        [*lines, choice(words.ROAD_SEARCHES if _searches(view) else words.ROAD_ENDS, view.wording, 2)]
    )


def _use(view: View, act: Act, slots: dict[str, str]) -> str:
    user = "named" if act.counterpart.person else "group" if act.counterpart.group else "nobody"
    text = choice(fitting(words.USES[user], slots), view.wording)
    return f"{text_of(text, slots)} {_handset_end(view)}"


def _handset_end(view: View) -> str:
    """Return whether a search was made and what a handset at a stop does not show."""
    return f"{words.USE_SEARCH if _searches(view) else words.USE_ACCOUNT} {words.USE_LIMIT}"


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
