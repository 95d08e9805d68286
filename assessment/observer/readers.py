"""The ideal reader of a scenario under a seed."""

from assessment.observer.ideal_reader import IdealReader
from assessment.observer.joint.joint_reader import joint_reader
from scenarios.schema.scenario import Scenario
from synthetic.evidence_log import public_register
from synthetic.questions.latent_questions import joint_model


def ideal_reader(scenario: Scenario, seed: int) -> IdealReader:
    """Return the exact reader of a scenario's reports under a seed, from published tables alone."""
    return joint_reader(joint_model(scenario, seed, public_register(scenario, seed)))
