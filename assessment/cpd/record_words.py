"""Words for an assessor's decision and the id of a total, the same in every export."""

from assessment.cpd.record import CpdRecord

DECISIONS = {"meets": "meets the standard", "not_yet": "not yet at the standard"}
TOTAL = "exercise.total"
"""Id of the result that weighs others together, where a scenario's author asks for one."""

ASSISTANCE: dict[bool | None, str] = {
    True: "assisted: the exercise said of opened reports what they show and which tell the same account",
    False: "not assisted: reading and joining reports were the learner's own",
    None: "not recorded",
}
"""What is said of the help that an exercise gave."""


def decision_of(record: CpdRecord) -> str:
    """Return an assessor's decision in words; a record that voids another decides nothing else."""
    return f"voids record {record.voids}" if record.voids else DECISIONS[record.assessment.decision]
