"""Subjects as a record has them: a name, a group, a number or a plate; and those that are in question, to choose from."""

from collections.abc import Iterator

from exercise.read_models.desk_models import Target
from exercise.runs.runs import LiveRun
from synthetic.entities.town_register import Register
from synthetic.evidence_log import public_register
from synthetic.questions.joint_model import JointModel
from synthetic.questions.latent_questions import joint_model
from synthetic.report import Headline
from synthetic.writing.wording import formal_name


def recorded_subject(headline: Headline, zone: str) -> str:
    """Return the subject of a report as its record has it: its title without the zone, whose name is given."""
    return headline.title.removesuffix(f", {zone}") if zone else headline.title


def subjects_in_question(live: LiveRun) -> tuple[Target, ...]:
    """Return the people, groups, numbers and plates in question, each by what its reports are titled with.

    What is on file of whose a number is stands behind it; nothing else.
    """
    scenario, seed = live.scenario, live.world.inputs.seed

    def choices() -> tuple[Target, ...]:
        register = public_register(scenario, seed)
        targets = _targets(live, register, joint_model(scenario, seed, register))
        return tuple({target.id: target for target in targets}.values())

    return live.world.services.caches.read_models.get(("subjects", live.world.inputs.key), choices)


def _targets(live: LiveRun, register: Register, model: JointModel) -> Iterator[Target]:
    entities = [entity for latent in model.questions for entity in latent.subjects]
    people = [register.people[entity] for entity in entities if entity in register.people]
    groups = {group.id: group.name for group in live.scenario.groups}
    for person in people:
        yield Target(formal_name(person), formal_name(person))
    zones = {zone.id: zone.name for zone in live.scenario.area.zones}
    for entity in entities:
        name = groups.get(entity) or zones.get(entity)
        if name:
            yield Target(name, name)
    for person in people:
        for handle in (*person.handsets[:1], *person.vehicles[:1]):
            yield Target(handle, f"{handle}, on file for {person.name}")
    for operation in register.operations:
        yield Target(operation.name, operation.name)
    for number in model.handsets:
        yield Target(number, f"{number}, user not known")
    for number in model.numbers:
        yield Target(number, f"{number}, visitors’")
    for plate in model.vehicles:
        yield Target(plate, f"{plate}, hired")
