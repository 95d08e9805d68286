"""A small town by hand: people, handsets, vehicles, accounts and premises that writers are tried on."""

from types import MappingProxyType

from synthetic.entities.entities import (
    Account,
    Appearance,
    Camera,
    Employer,
    Handset,
    Mast,
    NamedPerson,
    Premises,
    Vehicle,
)
from synthetic.entities.operations import Operation
from synthetic.entities.town_register import Register
from synthetic.testimony.source_view import Town

SLIM = Appearance("slim", "", "short fair hair")
TALL = Appearance("heavy", "tall", "grey hair")
WEEKDAYS = ("Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed")


def _person(
    ident: str,
    name: str,
    age: int,
    woman: bool = False,
    dealing: str = "",
    handset: str = "",
    plate: str = "",
    account: str = "",
) -> NamedPerson:
    first, family = name.split()
    return NamedPerson(
        ident,
        first,
        family,
        age,
        woman,
        SLIM,
        "",
        "L01",
        "",
        dealing,
        (handset,) if handset else (),
        (plate,) if plate else (),
        account,
    )


PEOPLE = (
    _person(
        "P00001",
        "Stewart Chadderley",
        36,
        False,
        "the January noise complaints",
        "07700 900203",
        "KP17 VQD",
        "QX100001",
    ),
    _person("P00002", "Leanne Orrick", 33, True, "", "07700 900211", "", "QX100002"),
    _person("P00003", "Nick Gauntley", 35, False, "a lost dog in November", "07700 900412", "", "QX100003"),
    _person(
        "P00004",
        "Dale Murcott",
        44,
        False,
        "the Thornquist Road parking petition",
        "07700 900455",
        "",
        "QX100004",
    ),
    _person("P00005", "Glen Deanwood", 29, False, "", "07700 900467", "FL64 ZRB", "QX100005"),
    _person("V01", "Owen Pressland", 41, False, "", "07700 900692"),
    _person("V02", "Kirsty Pressland", 38, True, "", "07700 900693"),
)
PREMISES = (
    Premises("L01", "home", "", "21", "Thornquist Road", "Z1", 0),
    Premises("L02", "spot", "the chapel", "", "Brindlecote Road", "Z1", 0),
    Premises("L03", "pub", "the Weavers Arms", "2", "Loom Lane", "Z2", 1),
    Premises("L04", "shop", "Brindle News", "14", "Market Place", "Z2", 1),
    Premises("L05", "bank", "Harrow Mutual", "1", "Tallow Street", "Z2", 1),
    Premises("L07", "rooms", "Chandler House", "9", "Weir Street", "Z2", 1),
    Premises("L08", "rooms", "", "Flat 3, 45", "Thornquist Road", "Z1", 0),
    Premises("L09", "workplace", "the court office", "3", "Castle Gate", "Z2", 1),
    Premises("L06", "police", "Harrowmere police station", "5", "Castle Gate", "Z2", 1),
)
VEHICLES = (
    Vehicle("AR69 XQT", "Astra", "grey", "E001"),
    Vehicle("KP17 VQD", "Fiesta", "blue", "P00001"),
    Vehicle("FL64 ZRB", "Octavia", "orange", "P00005"),
)
EMPLOYERS = (
    Employer("E001", "Silverholt Hire", "lets vehicles", ""),
    Employer("E002", "Pressland Valeting", "valets cars", ""),
    Employer("E003", "Loom Lane Lets", "lets rooms", "L07"),
)
HANDSETS = (
    Handset("07700 900203", "356789104321001", "first", "P00001", False),
    Handset("07700 900211", "356789104321002", "first", "P00002", False),
    Handset("07700 900412", "356789104321003", "first", "", True),
    Handset("07700 900455", "356789104321004", "first", "P00004", False),
    Handset("07700 900467", "356789104321005", "first", "P00005", False),
    Handset("07700 900691", "356789104321006", "first", "", True),
    Handset("07700 900692", "356789104321008", "first", "V01", False),
    Handset("07700 900693", "356789104321009", "first", "", True),
    Handset("07700 900377", "356789104321007", "second", "", True),
)
REGISTER = Register(
    people=MappingProxyType({person.id: person for person in PEOPLE}),
    handsets=MappingProxyType({handset.number: handset for handset in HANDSETS}),
    vehicles=MappingProxyType({vehicle.plate: vehicle for vehicle in VEHICLES}),
    accounts=MappingProxyType(
        {
            account.number: account
            for account in (
                Account("QX100001", "P00001", "Harrow Mutual"),
                Account("QX100002", "P00002", "Harrow Mutual"),
                Account("QX100003", "P00003", "Harrow Mutual"),
                Account("QX200001", "E002", "Calder Bank"),
                Account("QX200002", "E003", "Calder Bank"),
            )
        }
    ),
    premises=MappingProxyType({place.id: place for place in PREMISES}),
    employers=MappingProxyType({employer.id: employer for employer in EMPLOYERS}),
    cameras=(Camera("CAM-012", "Ringway North", ""), Camera("CAM-031", "Market Place", "Z2")),
    masts=(
        Mast("HM-07", "Z1", ("Brindlecote Road", "Thornquist Road")),
        Mast("HM-03", "Z2", ("Market Place",)),
    ),
    candidates=("P00001", "P00005"),
    members=MappingProxyType({"silverholt": ("V01", "V02")}),
    sellers=("P00004",),
    visitors=("V01",),
    visiting_vehicles=("AR69 XQT",),
    visiting_numbers=("07700 900691",),
    visiting_accounts=("QX200001",),
    unknown_handsets=("07700 900377",),
    bystanders=("P00002", "P00003"),
    firm_lines=("01632 960417",),
    hire_lines=("01632 960777",),
    firm_accounts=("QX200002",),
    operations=(Operation("OP5-01", "Q5", "Operation Barrowlark", 0, ("P00001",)),),
    line_holders=MappingProxyType({"01632 960417": "E003", "01632 960777": "E001"}),
)
TOWN = Town(
    register=REGISTER,
    lives={},
    town="Harrowmere",
    force="Harrowmere Police",
    group_names={"silverholt": "the Silverholt lot"},
    zone_names={"Z1": "Thornquist", "Z2": "Market"},
    date_words=lambda day: f"{WEEKDAYS[day % 7]} {12 + day % 19} March",
)
