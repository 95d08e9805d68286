"""Whom or what an enquiry can be about: people, groups, handsets, numbers and plates in question. All of it is on file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scenarios.schema.scenario import Scenario
from synthetic.activities.looks import subject_counts
from synthetic.entities.town_register import Register
from synthetic.evidence_log import public_register
from synthetic.questions.joint_model import JointModel
from synthetic.questions.latent_questions import joint_model
from synthetic.testimony.occasion import Subject
from synthetic.writing.act_slots import CREW
from synthetic.writing.wording import spot_words


@dataclass(frozen=True)
class EnquirySubject:
    """A subject as the form offers it, and whom or what a source then looks at."""

    kind: str
    """``person``, ``group``, ``handset``, ``number``, ``vehicle``, ``address`` and what else is looked at."""
    id: str
    """Id, number, plate; for an address that of whoever lives there."""
    label: str
    look_subject: Subject


_KIND_LABELS: Mapping[str, str] = {"crew": CREW[:1].upper() + CREW[1:]}
"""What is one of its kind, in words."""
Subjects = Mapping[tuple[str, str], EnquirySubject]
"""Subjects by kind and id, in the order in which they are offered."""


def enquiry_subjects(scenario: Scenario, seed: int) -> Subjects:
    """Return the subjects of a scenario under a seed. It holds no truth."""
    register = public_register(scenario, seed)
    model = joint_model(scenario, seed, register)
    every = (*_people(model, register), *_things(scenario, model, register))
    return {(subject.kind, subject.id): subject for subject in every}


def _people(model: JointModel, register: Register) -> Iterator[EnquirySubject]:
    """Yield the people in question, the plates that they keep, and their homes."""
    people = next(ids for kind, ids, _ in subject_counts(model) if kind == "person")
    for ident in people:
        person, look_subject = register.people[ident], Subject("person", ident)
        yield EnquirySubject("person", ident, person.name, look_subject)
        for plate in person.vehicles:
            yield EnquirySubject("vehicle", plate, f"{plate}, on file for {person.name}", look_subject)
        if person.home:
            home = spot_words(register.premises[person.home])
            yield EnquirySubject("address", ident, f"{home}, home of {person.name}", look_subject)


def _things(scenario: Scenario, model: JointModel, register: Register) -> Iterator[EnquirySubject]:
    """Yield everything else that is looked at, and says what is known of it as the file does."""
    file_words = {"handset": "user not known", "number": "visitors’", "vehicle": "hired"}
    names = {
        **{group.id: group.name for group in scenario.groups},
        **{zone.id: zone.name for zone in scenario.area.zones},
    }
    for kind, ids, _ in subject_counts(model):
        # Whatever is found at an operation was found at its search: nothing more can be asked for.
        if kind in ("person", "pairing", "operation"):
            continue
        for ident in ids:
            label = names.get(ident, _KIND_LABELS.get(kind, ident))
            label = register.people[ident].name if kind == "employee" else label
            words = f"{label}, {file_words[kind]}" if kind in file_words else label
            yield EnquirySubject(kind, ident, words, Subject(kind, ident))
