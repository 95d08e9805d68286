"""Write a view on the form of a partner: how it knows, each act, what can be checked, and what was not covered."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from scenarios.schema.evidence import Basis
from synthetic.entities.entities import NamedPerson
from synthetic.testimony.occasion import Act, ActivityKind, Subject
from synthetic.testimony.source_view import Town, WrittenView
from synthetic.testimony.view import View
from synthetic.writing.act_words import act_slots
from synthetic.writing.partner_deeds import COPIED_DEEDS, GROUP_DEEDS
from synthetic.writing.pattern_filling import Patterns, Slots, capitals, deed_words, filled, shortened
from synthetic.writing.talk_words import PROVENANCE, heard_back
from synthetic.writing.wording import choice, formal_name

Table = tuple[tuple[str, ...], ...]

GROUP_LIMITS = (
    "This day only; other days were not asked about.",
    "What was said between them is not known.",
    "Only this member is named; others were not looked for.",
    "Where {he} went next is not known.",
)
"""What an account of a member does not cover, whatever the member did."""
COPIED_OPENINGS = (
    "Passed on to us.",
    "Received from outside; not our own record.",
    "Not ours; as it reached us.",
)
COPIED_PROVENANCE = "Passed on; not separately known here."


def no_table(view: View, town: Town) -> Table:
    """Return no rows, for partners that keep no return."""
    return ()


def no_remark(table: Table) -> str:
    """Return no remark, for partners without a table."""
    return ""


@dataclass(frozen=True)
class PartnerWords:
    """The words of one partner."""

    form: Callable[[View, Town], tuple[tuple[str, str], ...]]
    """Fields of its form."""
    extras: Callable[[View], Slots]
    """Slots of its own, such as the initial and age of a child."""
    openings: Mapping[Basis, Sequence[str]]
    """How it comes to know, before the first act."""
    deeds: Mapping[ActivityKind, Patterns]
    limits: Mapping[ActivityKind, Sequence[str]]
    """What it did not see or does not cover."""
    talk_limits: Sequence[str]
    """The same for what it was told, when it was not there itself."""
    names: Mapping[Basis, Sequence[str]]
    """How names got into its record."""
    vague: Mapping[Basis, Sequence[str]]
    """What it writes when nothing could be checked."""
    provenance: Mapping[Basis, str]
    """From which the grade follows."""
    table: Callable[[View, Town], Table] = no_table
    """Rows of its return, or none."""
    remark: Callable[[Table], str] = no_remark
    """What its table says, counted from it; empty for no table."""


def partner_report(view: View, town: Town, words: PartnerWords) -> WrittenView:
    """Return a view in the words of a partner, names in full at their first mention only."""
    table = words.table(view, town)
    lines = _account(view, town, words, table) if view.acts else _nothing(view, town, words)
    people = mentioned_people(view, town)
    return WrittenView(
        title=title_words(view, town),
        form=(*words.form(view, town), *_request(view)),
        table=table,
        body=shortened("\n".join(line for line in lines if line), people),
        provenance=_provenance(view, words),
        comment=_comment(view, town),
    )


def title_words(view: View, town: Town) -> str:
    """Return what is shown before opening: subject and zone as the record has them, never the act."""
    zone = town.zone_names.get(view.zone, "")
    return ", ".join(part for part in (subject_words(view.indication.subject, town), zone) if part)


def subject_words(subject: Subject, town: Town) -> str:
    """Return a subject as the record has it: a name, the name of a group, a number or a plate."""
    if subject.kind == "person":
        return formal_name(town.register.people[subject.id])
    return town.group_names.get(subject.id, subject.id)


def mentioned_people(view: View, town: Town) -> tuple[NamedPerson, ...]:
    """Return the people whom a report of a view names, in the order of its record, each once."""
    subject = view.indication.subject
    ids = [subject.id] if subject.kind == "person" else []
    ids += [party.person for act in view.acts for party in (act.actor, act.counterpart) if party.person]
    return tuple(town.register.people[ident] for ident in dict.fromkeys(ids))


def _account(view: View, town: Town, words: PartnerWords, table: Table) -> list[str]:
    common = words.extras(view)
    openings = COPIED_OPENINGS if view.indication.repeated else words.openings[view.basis]
    lines = []
    for number, act in enumerate(view.acts):
        slots = {**act_slots(view, number, town), **common}
        line = _deed(view, act, slots, words, number + 1)
        opening = "" if number else filled(choice(openings, view.wording), slots)
        lines.append(f"{opening} {line}".strip())
    slots = {**act_slots(view, 0, town), **common}
    checks = [words.remark(table), detail_words(view), _handle(view)]
    if not view.indication.repeated:
        name = filled(choice(words.names[view.basis], view.wording, 3), slots) if _shows_names(view) else ""
        checks += [name, filled(choice(_limits(view, words), view.wording, 2), slots)]
    return [*lines, *_hearing(view, town), " ".join(part for part in checks if part)]


def _deed(view: View, act: Act, slots: Slots, words: PartnerWords, turn: int) -> str:
    """Return one act in words: by the partner's own pattern, or by one that all share.

    A vehicle on its own has no driver to name, a visiting party's vehicle is a second one, and what somebody else
    noticed is told more loosely than a row: such shapes have patterns of their own.
    """
    kind = view.indication.kind
    talk = "talk" if view.basis in ("told", "hearsay") else ""
    shapes = (talk, view.indication.subject.kind, act.side, "rent" if kind == "letting" else "")
    keys = (*(f"{act.deed} {shape}" for shape in shapes), act.deed)
    tables: tuple[Patterns, ...] = (words.deeds.get(kind, {}), GROUP_DEEDS, COPIED_DEEDS)
    table, key = next((table, key) for table in tables for key in keys if key in table)
    return deed_words(table, key, slots, view.wording, turn)


def _limits(view: View, words: PartnerWords) -> Sequence[str]:
    if view.basis in ("told", "hearsay"):
        return words.talk_limits
    return GROUP_LIMITS if view.indication.subject.kind == "group" else words.limits[view.indication.kind]


def _nothing(view: View, town: Town, words: PartnerWords) -> list[str]:
    slots = {
        **words.extras(view),
        "subject": subject_words(view.indication.subject, town),
        "date": town.date_words(view.day),
        "told": town.date_words(view.told_day),
    }
    line = filled(choice(words.vague[view.basis], view.wording), slots)
    return [
        line,
        *_hearing(view, town),
        " ".join(part for part in (detail_words(view), _handle(view)) if part),
    ]


def _shows_names(view: View) -> bool:
    return any(party.person for act in view.acts for party in (act.actor, act.counterpart))


def _hearing(view: View, town: Town) -> list[str]:
    """Return the line that says how a copy came here: when and where, as talk that goes round."""
    line = heard_back(view, town)
    return [f"{line}. The speaker was not there."] if line else []


def detail_words(view: View) -> str:
    """Return the odd detail that an account and its copies share, or nothing."""
    detail = view.hearing.detail if view.hearing and view.indication.repeated else view.detail
    return f"One thing remembered: {detail}." if detail else ""


def _handle(view: View) -> str:
    if view.handle is None or not (view.handle.noun or view.handle.state):
        return ""
    noun, state = view.handle.noun, view.handle.state
    return capitals(f"{noun}: {state}." if noun and state else f"{noun or state}.")


def _request(view: View) -> tuple[tuple[str, str], ...]:
    return (("Answers request", view.tasked),) if view.tasked else ()


def _provenance(view: View, words: PartnerWords) -> str:
    origin = COPIED_PROVENANCE if view.indication.repeated else words.provenance[view.basis]
    return f"{PROVENANCE[view.basis]} {origin}"


def _comment(view: View, town: Town) -> str:
    subject = view.indication.subject
    members = [act.actor.person for act in view.acts if act.actor.person]
    if subject.kind != "group" or not members:
        return ""
    member = town.register.people[members[0]]
    group = town.group_names[subject.id]
    return f"{member.family.upper()} is on this desk's list for {group}; the account does not say so."
