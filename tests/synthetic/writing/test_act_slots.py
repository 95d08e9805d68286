"""A headline names its subject as the record has it, whatever was found."""

from dataclasses import replace

from synthetic.testimony.occasion import Subject
from synthetic.views.anpr_view import VIEW as ANPR
from synthetic.views.communications_view import VIEW as COMMUNICATIONS
from synthetic.views.pcso_view import VIEW as PCSO
from synthetic.writing.act_slots import subject_title
from tests.synthetic.views.samples import REGISTER, TOWN, view_of

KEEPER = next(p for p in REGISTER.people.values() if p.vehicles and p.handsets)
WALKER = next(p for p in REGISTER.people.values() if not p.vehicles)


def _title(source: str, ident: str) -> str:
    view, kind = {
        "anpr": (ANPR, "journey"),
        "communications": (COMMUNICATIONS, "call"),
        "pcso": (PCSO, "meeting"),
    }[source]
    shown = view_of(view, kind, 4, view.precisions and next(iter(view.precisions)), 3)
    indication = replace(shown.indication, subject=Subject("person", ident))
    return subject_title(replace(shown, indication=indication), TOWN, zoned=False)


def test_machines_are_asked_of_a_number_or_a_plate_and_people_of_a_name() -> None:
    assert _title("communications", KEEPER.id) == KEEPER.handsets[0]
    assert _title("anpr", KEEPER.id) == KEEPER.vehicles[0]
    assert _title("pcso", KEEPER.id) == f"{KEEPER.first} {KEEPER.family.upper()}"


def test_whoever_keeps_no_vehicle_stays_a_name_in_a_return_on_plates() -> None:
    assert _title("anpr", WALKER.id) == f"{WALKER.first} {WALKER.family.upper()}"
