"""Parts of a report that every source has in its own words: title, subject, place, check, hearing and limit."""

from collections.abc import Mapping, Sequence

from scenarios.schema.intelligence import SourceId
from synthetic.activities.activity import ActivityKind, Subject
from synthetic.views.source_view import Town
from synthetic.views.view import View
from synthetic.writing.deed_facts import car, group_name, place_words
from synthetic.writing.telling import pick
from synthetic.writing.wording import formal_name

ORIGINS: dict[SourceId, str] = {
    "crime_report": "a person who reported it to police",
    "victim_referral": "a person whom a support charity helps",
    "pcso": "what a PCSO was told on the beat",
    "source_report": "a person who keeps that company",
    "surveillance": "an officer who was out that day",
    "public_line": "a person who rang the public line",
    "stop_search": "an officer who stops vehicles",
    "custody": "talk at a custody desk",
    "prison": "a man in prison",
    "anpr": "a person who works with cameras",
    "communications": "a person who works with phone records",
    "sar": "a person who sees accounts",
    "crypto": "a person who works for an exchange",
    "platform_referral": "a person who looks after a website",
    "liaison": "an officer from abroad",
    "utility": "a person who reads meters",
    "fire": "a person on a fire crew",
    "safeguarding": "a person who works at a school",
    "vetting": "a person who works in an office with files",
    "open_source": "a page that was read online",
}
"""To which desk talk goes back, in words that name nobody and no report."""
_CLOSED = frozenset(["bag", "bags", "box", "boxes", "parcel", "envelope", "rucksack", "holdall", "case", "packet"])


def subject_words(subject: Subject, town: Town) -> str:
    """Return whom or what a report is on: a name, a group, a number, or a vehicle with its plate."""
    if subject.kind == "person":
        return formal_name(town.register.people[subject.id])
    if subject.kind == "group":
        return group_name(subject.id, town)
    return car(subject.id, town) if subject.kind == "vehicle" else subject.id


def short_title(view: View, town: Town, with_zone: bool = True) -> str:
    """Return the title: the subject as the record has it and, for a person, the zone; nothing that a class changes."""
    subject = view.indication.subject
    if subject.kind == "vehicle":
        return subject.id
    name = subject_words(subject, town)
    name = f"{name[:1].upper()}{name[1:]}"
    zone = town.zone_names.get(view.zone, "")
    return f"{name}, {zone}" if with_zone and zone and subject.kind == "person" else name


def site_words(view: View, town: Town) -> str:
    """Return where the look fell, with a capital; empty when the report gives no place."""
    premises = town.register.premises.get(view.premises)
    return place_words(premises).split(" ", 1)[1] if premises is not None else ""


def check_words(view: View) -> str:
    """Return what the source holds that can be asked for: ``Image: viewed.``; empty when it holds nothing."""
    handle = view.handle
    if handle is None or not handle.noun:
        return ""
    return f"{handle.noun[:1].upper()}{handle.noun[1:]}: {handle.state}."


def hearing_words(view: View, town: Town, verb: str = "Heard") -> str:
    """Return when and where it was heard and, for what is repeated, to whom it goes back and its odd detail."""
    hearing = view.hearing
    if hearing is None:
        return ""
    premises = town.register.premises.get(hearing.premises)
    place = f" {place_words(premises).split(',')[0]}" if premises is not None else "; where is not said"
    told = f"{verb} on {town.date_words(hearing.day)}{place}."
    if not view.indication.repeated:
        return told
    detail = f" {hearing.detail[:1].upper()}{hearing.detail[1:]} came into it." if hearing.detail else ""
    return f"{told} It goes back to {ORIGINS[hearing.origin]}; the speaker was not there.{detail}"


def limit_words(view: View, limits: Mapping[ActivityKind, Sequence[str]], group_limits: Sequence[str]) -> str:
    """Return what the report does not show, from the list of its kind; a closed thing was not looked into."""
    things = [act.thing.noun.split()[-1] for act in view.acts if act.thing is not None]
    if view.indication.subject.kind == "group":
        return pick(group_limits, view.wording, 3)
    if view.indication.kind == "handover" and _CLOSED & frozenset(things):
        return "What was in it is not known."
    return pick(limits[view.indication.kind], view.wording, 3)


def joined(parts: Sequence[str]) -> str:
    """Return sentences as one paragraph, without those that are empty."""
    return " ".join(part for part in parts if part)
