"""What is on file as an exercise begins: who is known, which numbers and vehicles are theirs, and what roles look like.

Everything here is published: it holds no role of anybody in question and no truth.
"""

from exercise.read_models.desk_models import FileTable
from exercise.runs.runs import LiveRun
from synthetic.entities.entities import NamedPerson
from synthetic.entities.town_register import Register
from synthetic.evidence_log import public_register
from synthetic.questions.joint_model import GROUP_NOT_NAMED, USER_NOT_NAMED, JointModel
from synthetic.questions.latent_questions import joint_model
from synthetic.questions.two_sides import sheet
from synthetic.writing.wording import spot_words

ROLE_WORDS = {
    "holder": "Holds the role",
    "driver": "Drives for visitors",
    "customer": "Buys from sellers",
    "landlord": "Lets rooms",
    "associate": "None of these",
    "bystander": "In no question",
}
"""Roles of the sheet as trainees read them."""
CLASS_WORDS = {
    "both": "Both sides",
    "supply": "A visiting party",
    "local": "A known seller",
    "company": "Family or friends",
    "alone": "Alone",
}
"""Classes of the sheet as trainees read them."""


def on_file(live: LiveRun) -> tuple[FileTable, ...]:
    """Return what is on file, table by table."""
    scenario, seed = live.scenario, live.world.inputs.seed
    return live.world.services.caches.read_models.get(
        ("on file", live.world.inputs.key),
        lambda: _tables(live, public_register(scenario, seed)),
    )


def _tables(live: LiveRun, register: Register) -> tuple[FileTable, ...]:
    model = joint_model(live.scenario, live.world.inputs.seed, register)
    return (_people(live, register, model), _things(live, register, model), _sheet(model), _chances(model))


def _people(live: LiveRun, register: Register, model: JointModel) -> FileTable:
    zones = {zone.id: zone.name for zone in live.scenario.area.zones}
    candidates = [s for latent in model.others for s in latent.subjects if s in register.people]
    rows = [
        *(_person("In question", ident, register, zones) for ident in candidates),
        *(_person("Known seller", ident, register, zones) for ident in register.sellers),
        *(
            _person(f"Known member of {group.name}", ident, register, zones)
            for group in live.scenario.groups
            for ident in register.members.get(group.id, ())
        ),
    ]
    return FileTable(
        "People on file",
        "Keeper, subscriber and account holder are paper facts: who drives, speaks or pays is another matter. "
        "Anybody may have a handset that is not on file.",
        ("Standing", "Name", "Age", "Home", "Work", "Numbers", "Vehicles", "Account"),
        tuple(rows),
    )


def _person(standing: str, ident: str, register: Register, zones: dict[str, str]) -> tuple[str, ...]:
    person = register.people[ident]
    return (
        standing,
        person.name,
        str(person.age),
        _home(person, register, zones),
        register.employers[person.employer].name if person.employer else "None",
        ", ".join(person.handsets),
        ", ".join(_vehicle(plate, register) for plate in person.vehicles) or "None kept",
        person.account or "None known",
    )


def _home(person: NamedPerson, register: Register, zones: dict[str, str]) -> str:
    if not person.home:
        return "Outside the town"
    home = register.premises[person.home]
    return f"{spot_words(home)}, {zones.get(home.zone, '')}"


def _vehicle(plate: str, register: Register) -> str:
    vehicle = register.vehicles[plate]
    return f"{plate} ({vehicle.colour} {vehicle.make})"


def _things(live: LiveRun, register: Register, model: JointModel) -> FileTable:
    hire = {e.id: e.name for e in register.employers.values()}
    rows = [
        *(("Handset", number, "Who uses it is not known") for number in model.handsets),
        *(
            (
                "Hired vehicle",
                _vehicle(plate, register),
                f"Kept by {hire.get(register.vehicles[plate].keeper, '')}",
            )
            for plate in model.vehicles
        ),
        *(
            ("Visitors’ number", number, "Whose it is, and in which vehicle, is not known")
            for number in model.numbers
        ),
        *(
            ("Account elsewhere", account, "Of a firm that visitors pay into")
            for account in register.visiting_accounts
        ),
        *(("Hire firm", number, hire[register.line_holders[number]]) for number in register.hire_lines),
    ]
    return FileTable(
        "Handsets, vehicles and accounts in question",
        "Visiting parties come in hired vehicles and ring from numbers of their own.",
        ("What", "Number", "What is known"),
        tuple(rows),
    )


def _sheet(model: JointModel) -> FileTable:
    laid = sheet(model.plan.sharpness)
    rows = [
        (ROLE_WORDS[role], *(_percent(chance) for chance in laid.chances["meeting"][row]))
        for row, role in enumerate(laid.roles)
    ]
    return FileTable(
        "What a look finds, by role",
        "How often an act is with whom, whatever kind of act it is. One person in question drives for visitors, one "
        "buys from sellers and one lets rooms; each shows more of one side than whoever holds the role. "
        f"{_tilts(model)}With no visiting vehicle in town, nobody can be met out of one.",
        ("Role", *(CLASS_WORDS[name] for name in laid.classes)),
        tuple(rows),
    )


def _tilts(model: JointModel) -> str:
    """Return in which kinds of act the sheet differs most from a meeting."""
    laid = sheet(model.plan.sharpness)
    landlord = laid.roles.index("landlord")
    return f"Whoever lets rooms has visitors to stay in {_percent(laid.chances['letting'][landlord][1])} of lettings. "


def _chances(model: JointModel) -> FileTable:
    plan = model.plan
    rows = [
        ("A visiting vehicle is in town in any two hours", _percent(plan.presence)),
        ("An unknown handset is used by nobody in question", _percent(USER_NOT_NAMED)),
        ("Two sources see the same act", _percent(plan.second_view)),
        ("Three sources see it", _percent(plan.third_view)),
        ("What a person reports is repeated elsewhere", _percent(plan.copied)),
        ("It then goes round several times", _percent(plan.burst)),
        ("A letter on the form does not follow from the basis", _percent(plan.mis_graded)),
    ]
    if model.group is not None:
        rows += [
            ("A visiting party belongs to none of the groups in question", _percent(GROUP_NOT_NAMED)),
            (
                "A party of the supplying group is met, against one of another group",
                f"{1 + plan.link:g} to 1",
            ),
        ]
    return FileTable("How often", "", ("What", "Chance"), tuple(rows))


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"
