"""What an assisted exercise says of an opened report: what it shows in words of the sheet, and which tell the same."""

from collections.abc import Iterable

from assessment.observer.joint.joint_reading import account_of
from exercise.questions.registry import class_words
from exercise.runs.hypotheses import entity_name
from exercise.runs.runs import LiveRun
from synthetic.evidence_log import public_register
from synthetic.questions.joint_model import JointModel
from synthetic.questions.latent_questions import joint_model
from synthetic.report import Report
from synthetic.testimony.view import VAGUE, Indication


def assisted(live: LiveRun) -> bool:
    """Return whether the exercise says what reports show."""
    return live.scenario.evidence.assisted


def shown_words(live: LiveRun, report: Report) -> str:
    """Return what a report shows in words of the published sheet; empty where the exercise is not assisted."""
    indication = report.indication
    if indication is None or not assisted(live):
        return ""
    party = ", ".join(part for part in (indication.vehicle, indication.number) if part)
    behind = f" ({party})" if party else ""
    return f"{indication.kind.capitalize()}: {_nature_words(live, indication)}{behind}."


def same_account(live: LiveRun, report: Report, opened: Iterable[Report]) -> tuple[str, ...]:
    """Return the ids of other opened reports that tell the same account; none where the exercise is not assisted."""
    if report.indication is None or not assisted(live):
        return ()
    own = account_of(report)
    return tuple(
        sorted(
            twin.headline.id
            for twin in opened
            if twin.headline.id != report.headline.id and account_of(twin) == own
        )
    )


def _nature_words(live: LiveRun, indication: Indication) -> str:
    if indication.nature == VAGUE:
        return "nothing that could be checked"
    if indication.subject.kind == "vehicle":
        return "reads of the vehicle"
    if indication.kind in ("use", "pairing"):
        return _attributed_words(live, indication)
    subject = indication.subject
    return class_words(_model(live), subject.kind, subject.id, indication.nature).lower()


def _attributed_words(live: LiveRun, indication: Indication) -> str:
    model = _model(live)
    if indication.kind == "pairing":
        return f"{model.numbers[indication.nature]} was in {indication.subject.id}"
    latent = model.holder if indication.subject.kind == "handset" else model.group
    subjects = latent.subjects if latent else ()
    if indication.nature < len(subjects):
        return f"{indication.subject.id} is used by {entity_name(live.world.inputs, subjects[indication.nature])}"
    return f"{indication.subject.id} is used by nobody in question"


def _model(live: LiveRun) -> JointModel:
    scenario, seed = live.scenario, live.world.inputs.seed
    return live.world.services.caches.read_models.get(
        ("joint model", live.world.inputs.key),
        lambda: joint_model(scenario, seed, public_register(scenario, seed)),
    )
