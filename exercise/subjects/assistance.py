"""What an assisted exercise says of an opened report: what it shows in words of the sheet, and which tell the same."""

from collections.abc import Iterable

from exercise.desk.on_file import CLASS_WORDS
from exercise.runs.hypotheses import entity_name
from exercise.runs.runs import LiveRun
from synthetic.evidence_log import public_register
from synthetic.questions.joint_model import JointModel
from synthetic.questions.latent_questions import joint_model
from synthetic.questions.two_sides import CLASSES
from synthetic.report import Report
from synthetic.testimony.view import VAGUE, Indication


def assisted(live: LiveRun) -> bool:
    """Return whether the exercise says what reports show."""
    return live.scenario.evidence is not None and live.scenario.evidence.assisted


def shown_words(live: LiveRun, report: Report) -> str:
    """Return what a report shows in words of the published sheet; empty where the exercise is not assisted."""
    shown = report.indication
    if shown is None or not assisted(live):
        return ""
    party = ", ".join(part for part in (shown.vehicle, shown.number) if part)
    behind = f" ({party})" if party else ""
    return f"{shown.kind.capitalize()}: {_nature_words(live, shown)}{behind}."


def same_account(live: LiveRun, report: Report, opened: Iterable[Report]) -> tuple[str, ...]:
    """Return the ids of other opened reports that tell the same account; none where the exercise is not assisted."""
    if report.indication is None or not assisted(live):
        return ()
    own = _account(report.indication)
    return tuple(
        sorted(
            twin.headline.id
            for twin in opened
            if twin.headline.id != report.headline.id
            and twin.indication is not None
            and _account(twin.indication) == own
        )
    )


def _account(shown: Indication) -> tuple[str, str, int, str]:
    """Return what tells one account from another: no subject is looked at twice a day."""
    return shown.subject.kind, shown.subject.id, shown.day, shown.source


def _nature_words(live: LiveRun, shown: Indication) -> str:
    if shown.nature == VAGUE:
        return "nothing that could be checked"
    if shown.subject.kind == "vehicle":
        return "reads of the vehicle"
    if shown.kind in ("use", "pairing"):
        return _attributed_words(live, shown)
    return CLASS_WORDS[CLASSES[shown.nature]].lower()


def _attributed_words(live: LiveRun, shown: Indication) -> str:
    model = _model(live)
    if shown.kind == "pairing":
        return f"{model.numbers[shown.nature]} was in {shown.subject.id}"
    latent = model.holder if shown.subject.kind == "handset" else model.group
    subjects = latent.subjects if latent else ()
    if shown.nature < len(subjects):
        return f"{shown.subject.id} is used by {entity_name(live.world.inputs, subjects[shown.nature])}"
    return f"{shown.subject.id} is used by nobody in question"


def _model(live: LiveRun) -> JointModel:
    scenario, seed = live.scenario, live.world.inputs.seed
    return live.world.services.caches.read_models.get(
        ("joint model", live.world.inputs.key),
        lambda: joint_model(scenario, seed, public_register(scenario, seed)),
    )
