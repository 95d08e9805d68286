"""A headline names its subject as the record has it, whatever was found."""

from dataclasses import replace

from scenarios.schema.evidence import Basis
from synthetic.entities.entities import NamedPerson
from synthetic.testimony.occasion import ActivityKind, Subject
from synthetic.testimony.source_view import SourceView
from synthetic.views.anpr_view import VIEW as ANPR
from synthetic.views.communications_view import VIEW as COMMUNICATIONS
from synthetic.views.pcso_view import VIEW as PCSO
from synthetic.writing.act_slots import subject_title
from tests.synthetic.views.sample_town import REGISTER, TOWN
from tests.synthetic.views.sample_views import view_of

KEEPER = next(p for p in REGISTER.people.values() if p.vehicles and p.handsets)
WALKER = next(p for p in REGISTER.people.values() if not p.vehicles)


def _title(view: SourceView, kind: ActivityKind, basis: Basis, person: NamedPerson) -> str:
    shown = view_of(view, kind, 4, basis, 3)
    indication = replace(shown.indication, subject=Subject("person", person.id))
    return subject_title(replace(shown, indication=indication), TOWN, zoned=False)


def test_machines_are_asked_of_a_number_or_a_plate_and_people_of_a_name() -> None:
    assert _title(COMMUNICATIONS, "call", "machine", KEEPER) == KEEPER.handsets[0]
    assert _title(ANPR, "journey", "machine", KEEPER) == KEEPER.vehicles[0]
    assert _title(PCSO, "meeting", "direct", KEEPER) == f"{KEEPER.first} {KEEPER.family.upper()}"


def test_whoever_keeps_no_vehicle_stays_a_name_in_a_return_on_plates() -> None:
    assert _title(ANPR, "journey", "machine", WALKER) == f"{WALKER.first} {WALKER.family.upper()}"
