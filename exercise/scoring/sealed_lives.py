"""The lives and looks that the reports of a run rest on. Sealed."""

from collections.abc import Mapping
from dataclasses import dataclass

from exercise.runs import truth
from exercise.runs.runs import LiveRun
from exercise.runs.world_inputs import past_of
from exercise.services.services import Services
from synthetic.evidence_log import evidence_world, sights_by_report
from synthetic.filing.viewing import EvidenceWorld, Seen


@dataclass(frozen=True, eq=False)
class SealedLives:
    """The joint world and, by id of each released report, the view, the filing and the occasion behind it."""

    evidence: EvidenceWorld
    sights: Mapping[str, Seen]


def sealed_lives(services: Services, live: LiveRun) -> SealedLives:
    """Return what the released reports of a run rest on. It reads the truth: never before the debrief.

    Raises:
        ValueError: when the scenario has no evidence plan.
    """
    inputs, past = live.world.inputs, past_of(live.scenario.calendar, live.state)

    def lives() -> SealedLives:
        evidence = evidence_world(inputs.scenario, inputs.seed, truth.answers(services, inputs))
        slots = tuple(live.world.slots().values())
        sights = sights_by_report(inputs.scenario, evidence, slots, past.tasking)
        released = live.world.released(live.state)
        return SealedLives(evidence, {ident: sights[ident] for ident in released if ident in sights})

    return services.caches.read_models.get(("sealed lives", inputs.key, past), lives)
