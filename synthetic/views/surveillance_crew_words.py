"""A log on a spot of a line: how many came into view, and which faces were on the photographs of an earlier log."""

from collections.abc import Mapping, Sequence

from synthetic.testimony.occasion import ActivityKind
from synthetic.testimony.source_view import Town
from synthetic.testimony.view import View
from synthetic.writing.crew_words import crew_slots, number_words
from synthetic.writing.pattern_text import capitals, text_of
from synthetic.writing.wording import choice, clock

ENTRIES: Mapping[ActivityKind, Sequence[str]] = {
    "count": (
        "{t0} On plot, {place}.\n{t1} {b_and} {does}. {number} in all by {author}, the same by {second}.\n{t2} Out of view."
        "\n{end} End. {unseen}.",
        "{t0} On plot, {place}.\n{t1} {b_and} {does}. Head count by {author}: {number}.\n{t2} Out of view. No more come to the"
        " spot.\n{end} End. Whether anybody is indoors not known.",
    ),
    "faces": (
        "{t0} On plot, {place}.\n{t1} {b_and} {does}.\n{t2} Out of view. Faces compared by {author} with the photographs taken"
        " on this plot on {before}: {known_were} on them.\n{end} End. {unseen}.",
        "{t0} On plot, {place}. Photographs taken on this plot on {before} to hand.\n{t1} {b_and} {does}. {known_were} on"
        " the photographs, by {author} and {second}.\n{t2} Out of view.\n{end} End. Nobody followed.",
    ),
}  # fmt: skip
"""Entries of a log, one a line."""
NOTHING: Mapping[ActivityKind, Sequence[str]] = {
    "count": (
        "{t0} On plot, {place}, far side only.\n{t1} Voices behind the parked cars, nobody in view.\n{end} End. Nobody counted. To be"
        " tried from the other side on {due}.",
        "{t0} On plot, {place}.\n{t1} Van stops on the spot, then a bus between.\n{t3} Bus away, van gone.\n{end} End. Nobody counted."
        " Bus camera keeps to {kept} and was asked for on {released}.",
    ),
    "faces": (
        "{t0} On plot, {place}, far side only.\n{t1} Hoods up, backs turned, in view about 20 seconds.\n{end} End. No face seen. To be"
        " tried from the other side on {due}.",
        "{t0} On plot, {place}.\n{t1} Van doors open towards plot, all movement behind them.\n{t3} Doors shut, van away.\n{end} End."
        " No face seen. Next plot {due}.",
    ),
}
"""Entries of a log in which nothing came into view that could be counted or compared."""
_PRESENT = {
    "got": ("gets", "get"), "loaded": ("loads", "load"), "carried": ("carries", "carry"), "came": ("comes", "come"),
    "stood": ("stands", "stand"), "waited": ("waits", "wait"),
}  # fmt: skip
"""First word of a sighting, past to present of one and of several, as a log has it."""


def crew_keys(view: View, town: Town) -> tuple[tuple[str, str], ...]:
    """Return the boxes of a log on a spot: why officers were there, and who the letter stands for."""
    slots = crew_slots(view, town)
    plot = ("Plot", f"{slots['place']}, people of the line expected there by briefing {slots['photograph']}")
    if not view.acts:
        return (plot,)
    look = slots["one"].removeprefix("one of them ")
    return (plot, ("B", f"{look}, not identified"))


def crew_entries(view: View, town: Town, hours: tuple[int, int], second: int) -> str:
    """Return the entries of a log on a spot; ``hours`` is from when to when officers were out, in minutes of the day."""
    act = view.acts[0] if view.acts else None
    start = act.minute if act else view.minute
    slots = {
        **crew_slots(view, town),
        "t0": clock(hours[0]),
        "t1": clock(start),
        "t2": clock(start + act.minutes if act else start),
        "t3": clock(start + 1),
        "end": clock(hours[1]),
        "second": str(second),
    }
    if act is None:
        return text_of(choice(NOTHING[view.indication.kind], view.wording), slots)
    slots |= {
        "b_and": _company(act.count),
        "does": _present(act.doing, act.count),
        "number": number_words(act.count),
    }
    text = text_of(choice(ENTRIES[view.indication.kind], view.wording), slots)
    return "\n".join(capitals(line) for line in text.split("\n"))


def _company(count: int) -> str:
    """Return the people of an entry, the one described first: ``B``, ``B and one other``, ``B and three others``."""
    if count < 2:
        return "B, alone,"
    return f"B and {number_words(count - 1)} other{'s' if count > 2 else ''}"


def _present(doing: str, count: int) -> str:
    verb, _, rest = doing.partition(" ")
    return f"{_PRESENT[verb][count > 1]} {rest}"
