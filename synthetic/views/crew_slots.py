"""A look at a crew in words: how many people there were, which faces were known, and in how many rooms they slept."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from synthetic.testimony.occasion import Act
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.act_slots import at_place, described, detail_sentence, onlooker, place_words
from synthetic.writing.narration import moment_words
from synthetic.writing.pattern_text import capitals, text_of
from synthetic.writing.talk_words import heard_words, loose_ends
from synthetic.writing.wording import choice, clock, duration_words, number_words, pronouns

_UNSEEN = {
    "got out of a white van": "Plate of the van not read",
    "got out of a people carrier": "Plate of the people carrier not read",
    "loaded bags into the back of a van": "Plate of the van not read",
    "carried boxes from a van into a yard": "Plate of the van not read",
    "came out of a flat over a shop": "Street door only in view, flat number not seen",
    "came out of a yard with bags": "Inside of the yard not seen",
    "stood by a parked van with bags": "Plate of the van hidden by the car behind",
    "waited at the kerb with bags": "Nobody seen to pick the bags up",
}
"""What was not seen of each sighting of people, whoever saw it and however many they were."""
_EARLIER = 3, 6
"""Days before a look from which, and for how many more, faces are remembered. Assumption."""


def is_crew(view: View) -> bool:
    """Return whether a view is of a look at a crew."""
    return view.indication.subject.kind == "crew"


def crew_text(
    view: View, town: Town, patterns: Sequence[str], extras: Mapping[str, str] = MappingProxyType({})
) -> str:
    """Return one of the patterns that say the same, by the lot of the view, filled from it and from slots of the source.

    The odd detail of the account comes last where it has one.

    Raises:
        KeyError: when a pattern has a slot that neither a view of a crew nor the source fills.
    """
    text = capitals(text_of(choice(patterns, view.wording), {**crew_slots(view, town), **extras}))
    detail = detail_sentence(view, town)
    return f"{text} {detail}" if detail else text


def crew_slots(view: View, town: Town) -> dict[str, str]:
    """Return the words of every slot of a look at a crew; those of the act are empty when the account is vague."""
    premises = view.premises or next((act.premises for act in view.acts), "")
    hearing = {"heard": heard_words(view, town), "role": onlooker(town.register.premises.get(premises))}
    place = {"place": place_words(premises, town.register), "at_place": at_place(premises, town.register)}
    first, more = _EARLIER
    return {
        **loose_ends(view, town),
        **hearing,
        **place,
        "before": town.date_words(view.day - first - view.reference % more),
        "moment": moment_words(view, view.minute, town),
        **(_figures(view, view.acts[0], town) if view.acts else {}),
    }


def _figures(view: View, act: Act, town: Town) -> dict[str, str]:
    several = act.count > 1
    people = f"{number_words(act.count)} {'people' if several else 'person'}"
    look = described(act.actor) if view.basis in ("direct", "told") else ""
    person = f"one of them {look}" if several else look
    subjective, objective, _ = pronouns(act.actor.woman)
    return {
        "clock": clock(act.minute),
        "moment": moment_words(view, act.minute, town),
        "date": town.date_words(view.day),
        "people": people,
        "who": f"{people}, {person}," if look else people,
        "one": person,
        "they": "they" if several else subjective,
        "them": "them" if several else objective,
        "as_line": "people of the line" if several else "one of the line",
        "this_is": "these were people of the line" if several else "this was one of the line",
        "they_pass": "they pass" if several else f"{subjective} passes",
        "doing": act.doing,
        "unseen": _UNSEEN.get(act.doing, ""),
        "known": known_words(act),
        "known_were": f"{known_words(act)} {'was' if _is_singular(act) else 'were'}",
        "rooms": f"{number_words(act.count)} room{'s' if several else ''}",
        "span": duration_words(act.minutes, view.basis),
    }


def known_words(act: Act) -> str:
    """Return how many of the people were known faces: ``both``, ``three of the four``, ``not one of the five``."""
    if act.count == 2:
        return ("neither of the two", "one of the two", "both")[act.regulars]
    if act.regulars == act.count:
        return f"all {number_words(act.count)}"
    return f"{number_words(act.regulars) if act.regulars else 'not one'} of the {number_words(act.count)}"


def _is_singular(act: Act) -> bool:
    return act.regulars < min(2, act.count)
