"""Checks that every writer of views has to pass: what a text names, what it leaves out, and its title."""

import re

from synthetic.testimony.source_view import SourceView, WrittenView
from synthetic.testimony.view import View
from synthetic.writing.act_slots import asked_words
from tests.synthetic.views.refused_words import refused
from tests.synthetic.views.sample_town import REGISTER, TOWN

_PLATE = re.compile(r"\b[A-Z]{2}\d{2} [A-Z]{3}\b")
_NUMBER = re.compile(r"\b(?:07\d{3} \d{6}|01632 \d{6})\b")


def whole_text(written: WrittenView) -> str:
    """Return everything that a report shows once it is open."""
    rows = [" ".join(row) for row in written.table]
    fields = [f"{label}: {value}" for label, value in written.form]
    return "\n".join([written.title, *fields, *rows, written.body, written.provenance, written.comment])


def named_people(text: str) -> set[str]:
    """Return the ids of people whose family name stands in a text with either first name or alone."""
    return {
        ident
        for ident, person in REGISTER.people.items()
        if f"{person.first} {person.family.upper()}" in text
    }


def allowed_people(view: View) -> set[str]:
    """Return the ids of people that a view holds: its subject, the parties of its acts, and keepers on paper."""
    parties = [party for act in view.acts for party in (act.actor, act.counterpart)]
    people = {party.person for party in parties if party.person}
    people |= {view.indication.subject.id} & set(REGISTER.people)
    people |= {REGISTER.vehicles[plate].keeper for plate in allowed_plates(view)} & set(REGISTER.people)
    numbers = {party.number for party in parties} | {view.indication.subject.id}
    people |= {i for i, person in REGISTER.people.items() if numbers & set(person.handsets)}
    return people


def allowed_plates(view: View) -> set[str]:
    """Return the plates that a view holds."""
    plates = {act.vehicle for act in view.acts} | {act.thing.noun for act in view.acts if act.thing}
    return (plates | {view.indication.subject.id}) & set(REGISTER.vehicles)


def allowed_numbers(view: View) -> set[str]:
    """Return the numbers that a view holds."""
    parties = [party for act in view.acts for party in (act.actor, act.counterpart)]
    return {party.number for party in parties if party.number} | {view.indication.subject.id}


def strays(view: View, written: WrittenView) -> set[str]:
    """Return people, plates and numbers that a text names and its view does not hold."""
    text, title = whole_text(written), asked_words(view, TOWN)
    return (
        (named_people(text) - allowed_people(view))
        | (set(_PLATE.findall(text)) - allowed_plates(view) - {title})
        | (set(_NUMBER.findall(text)) - allowed_numbers(view) - {title})
    )


def missing_people(view: View, written: WrittenView) -> set[str]:
    """Return people in the acts that are shown and that the text does not name, by full name or family name."""
    text = whole_text(written)
    parties = [party for act in view.acts for party in (act.actor, act.counterpart)]
    return {p.person for p in parties if p.person and REGISTER.people[p.person].family.upper() not in text}


def missing_plates(view: View, written: WrittenView) -> set[str]:
    """Return plates that the view gives and the text does not."""
    return {act.vehicle for act in view.acts if act.vehicle} - set(_PLATE.findall(whole_text(written)))


def faults_of(written: WrittenView) -> list[str]:
    """Return what is wrong with the form of a text: refused words, empty or doubled marks, a title that is too long."""
    text = whole_text(written)
    faults = refused(text)
    faults += [
        mark
        for mark in ("{", "}", "[", "]", "  ", " ,", " .", "..", ",,", "None", ";;", "?.")
        if mark in text
    ]
    faults += ["title over nine words"] if len(written.title.split()) > 9 else []
    faults += ["no body"] if len(written.body) < 20 else []
    faults += ["no capital"] if not written.body[:1].isupper() and not written.body[:1].isdigit() else []
    return faults


def titles(source: SourceView, views: list[View]) -> set[str]:
    """Return the different titles of views of one look."""
    return {source.writer(view, TOWN).title for view in views}
