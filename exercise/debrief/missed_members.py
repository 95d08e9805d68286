"""Who was missed in the network: members whom reports told of and the trainee did not name."""

from exercise.read_models.lesson_models import MissedMember
from exercise.runs.hypotheses import entity_name
from exercise.runs.log_key import TRAINEE_WORK, log_key
from exercise.runs.runs import LiveRun
from exercise.scoring import network_truth
from exercise.services.services import Services


def missed(services: Services, live: LiveRun) -> tuple[MissedMember, ...]:
    """Return those missed, the ones that most opened reports name first. It reads the truth."""
    key = log_key("missed members", live, TRAINEE_WORK)
    return services.caches.read_models.get(key, lambda: _missed(live))


def _missed(live: LiveRun) -> tuple[MissedMember, ...]:
    network = network_truth.network(live)
    inputs, opened = live.world.inputs, live.state.opened_ids
    naming: dict[str, list[str]] = {}
    for report in live.world.released(live.state).values():
        for entity in dict.fromkeys(report.entities):
            naming.setdefault(entity, []).append(report.headline.id)
    rows = [
        MissedMember(
            name=entity_name(inputs, entity),
            roles=", ".join(sorted(role.replace("_", " ") for role in network.members[entity].roles)),
            group=entity_name(inputs, network.members[entity].group),
            reports=len(naming.get(entity, ())),
            opened=sum(report in opened for report in naming.get(entity, ())),
        )
        for entity in network_truth.marked(live, network).missed
    ]
    return tuple(sorted(rows, key=lambda row: (-row.opened, -row.reports, row.name)))
