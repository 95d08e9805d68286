"""What is on file as an exercise begins: who is known, which numbers and vehicles are theirs, and what roles look like.

Everything here is published: it holds no role of anybody in question and no truth.
"""

from collections.abc import Iterator

import numpy as np

from exercise.questions import whether
from exercise.questions.registry import words_of
from exercise.read_models.desk_models import FileTable
from exercise.runs.hypotheses import entity_name
from exercise.runs.runs import LiveRun
from synthetic.entities.entities import NamedPerson
from synthetic.entities.town_register import Register
from synthetic.evidence_log import date_words, public_register
from synthetic.questions.joint_model import GROUP_NOT_NAMED, USER_NOT_NAMED, JointModel, LatentQuestion
from synthetic.questions.latent_questions import joint_model
from synthetic.questions.looked_at import HELD
from synthetic.questions.whether import SEARCH
from synthetic.writing.wording import spot_words


def on_file(live: LiveRun) -> tuple[FileTable, ...]:
    """Return what is on file, table by table."""
    scenario, seed = live.scenario, live.world.inputs.seed
    return live.world.services.caches.read_models.get(
        ("on file", live.world.inputs.key),
        lambda: _tables(live, public_register(scenario, seed)),
    )


def _tables(live: LiveRun, register: Register) -> tuple[FileTable, ...]:
    model = joint_model(live.scenario, live.world.inputs.seed, register)
    return (
        _people(live, register, model),
        _things(live, register, model),
        *_sheets(model),
        *_searches(live, register, model),
        *(_outcomes(live, latent) for latent in model.questions if _is_settled_by_the_world(latent)),
        _chances(model),
    )


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


def _sheets(model: JointModel) -> Iterator[FileTable]:
    """Yield the indicator sheet of every kind of question that is asked."""
    for latent in {latent.kind: latent for latent in model.questions}.values():
        words, laid = words_of(latent), latent.sheet
        heads = ("Role", *(("Look",) if len(words.kinds) > 1 else ()))
        rows = [
            (
                words.roles.get(role, role),
                *((title,) if len(words.kinds) > 1 else ()),
                *(_percent(chance) for chance in laid.chances[kind][place]),
            )
            for place, role in enumerate(laid.roles)
            if words.roles.get(role, role)
            for kind, title in words.kinds
        ]
        classes = (words.classes[name] for name in laid.classes)
        yield FileTable(words.sheet_title, words.sheet_note, (*heads, *classes), tuple(rows))


def _searches(live: LiveRun, register: Register, model: JointModel) -> Iterator[FileTable]:
    """Yield, of each question whether somebody inside tells, who knew of which operation and what searches find."""
    for latent in model.questions:
        own = [operation for operation in register.operations if operation.question == latent.question]
        if not own:
            continue
        lists = tuple(
            (
                operation.name,
                date_words(live.scenario.calendar.starts, operation.day),
                ", ".join(register.people[person].name for person in operation.informed),
            )
            for operation in own
        )
        yield FileTable(
            f"{latent.question}: {whether.LISTS_TITLE}",
            whether.LISTS_NOTE,
            ("Operation", "First day", "Told beforehand"),
            lists,
        )
        laid = latent.further[0].sheet
        rows = tuple(
            (whether.SEARCH_ROLES[role], *(_percent(chance) for chance in laid.chances[SEARCH][place]))
            for place, role in enumerate(laid.roles)
        )
        heads = ("Operation", *(whether.WORDS.classes[name] for name in laid.classes))
        yield FileTable(whether.SEARCH_TITLE, whether.SEARCH_NOTE, heads, rows)


def _is_settled_by_the_world(latent: LatentQuestion) -> bool:
    return not np.array_equal(latent.outcomes, np.eye(len(latent.drivers)))


def _outcomes(live: LiveRun, latent: LatentQuestion) -> FileTable:
    """Return how often each answer comes true given which zone is made ready."""
    names = [entity_name(live.world.inputs, subject) for subject in latent.subjects]
    rows = [
        (name, _percent(drivers), *(_percent(chance) for chance in row))
        for name, drivers, row in zip([*names, "None"], latent.drivers, latent.outcomes, strict=True)
    ]
    return FileTable(
        f"{latent.question}: what comes of it",
        "Measured over many towns like this one: how often activity moves where, by which zone is made ready.",
        ("Made ready", "Chance", *(f"Moves to {name}" for name in names), "Does not move"),
        tuple(rows),
    )


def _chances(model: JointModel) -> FileTable:
    plan = model.plan
    rows = [
        ("A visiting vehicle is in town in any two hours", _percent(plan.presence)),
        ("An unknown handset is used by nobody in question", _percent(USER_NOT_NAMED)),
        ("Asked, an operator holds something on who uses such a handset", _percent(HELD["handset"])),
        ("Two sources see the same act", _percent(plan.second_view)),
        ("Three sources see it", _percent(plan.third_view)),
        ("What a person reports is repeated elsewhere", _percent(plan.copied)),
        ("It then goes round several times", _percent(plan.burst)),
        ("A letter on the form does not follow from the basis", _percent(plan.mis_graded)),
    ]
    if model.group is not None:
        rows += [
            ("Asked, an operator holds something on who uses a visitors’ number", _percent(HELD["number"])),
            ("A visiting party belongs to none of the groups in question", _percent(GROUP_NOT_NAMED)),
            (
                "A party of the supplying group is met, against one of another group",
                f"{1 + plan.link:g} to 1",
            ),
        ]
    return FileTable("How often", "", ("What", "Chance"), tuple(rows))


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"
