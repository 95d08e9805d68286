"""Three things to practise, why, and the next exercise of the library that trains each."""

from assessment.amounts import counted, mean_basis
from assessment.mark_records import Indicator, QuestionMark
from assessment.marks.decision_marks import LEAST_RUNS
from assessment.marks.grading_practice import LEAST as LEAST_GRADED
from assessment.marks.practice_choice import Choice, SkillLoss, SkillPrompt, three
from exercise.debrief.circular_reporting import VERDICTS, copies
from exercise.read_models.control_models import ScenarioRow
from exercise.read_models.lesson_models import CircularReporting, Recommendation
from exercise.runs.runs import LiveRun, summary_of
from exercise.scenario_library import rows_of_library
from exercise.scoring.evaluation import RunEvaluation
from exercise.scoring.mark_lines import NO_MEMBER
from exercise.scoring.paired_runs import DecisionComparison
from exercise.scoring.process_marks import ProcessMarks
from exercise.services.services import Services
from scenarios.schema.skills import SKILLS, Skill

BRIER = 0.05
"""Mean Brier points lost at which a habit is worth practising; this and the other limits here are assumptions."""
KAPPA = 0.6
"""Agreement short of full at which grading is worth practising: a kappa of 0.4."""
SLIPS = 0.2
"""Slips an estimate."""
SHORT = 0.5
"""Share of capture, or of F1, short of full."""
OVERLAP = 0.4
"""Share of action that lay elsewhere than the harm."""
LEAST_MARKS, LEAST_ESTIMATES, LEAST_STEPS, LEAST_ORDERS, LEAST_MEMBERS = 4, 4, 3, 2, 5
LEVELS = ("foundation", "practitioner", "advanced")
STRENGTH = {
    "clear": "The log points to this clearly.",
    "slight": "A smaller loss, and the largest of those that are left.",
    "unseen": "Too little was done to judge it; doing it is the practice.",
}
INDICATOR_SKILLS: dict[str, Skill] = {
    "search": "collection",
    "closure": "collection",
    "satisficing": "collection",
    "availability": "grading",
    "source_grade": "grading",
    "double_counting": "provenance",
    "weighting": "weighing",
    "anchoring": "weighing",
    "conservatism": "weighing",
    "base_rate": "weighing",
    "recency": "weighing",
    "absence": "weighing",
    "confidence": "probability",
}
"""The skill that each bias indicator speaks of; every one speaks of some."""
NEXT_TIME: dict[Skill, str] = {
    "collection": "Before you open a report, say which rival its answer would rule out; open or ask for the one that could.",
    "grading": "Ask how whoever tells it came to know: a machine, seen, told or talk. The letter follows from that.",
    "provenance": "Before you count a report, ask of whom and of which day it tells, and through whom it came. Talk that "
    "repeats an account that you have read is that account again.",
    "weighing": "Say before opening what you would believe if it said yes, and if it said no; then move that far, and no further.",
    "probability": "Write the number first, then the yardstick term that holds it; check that the rivals add up to 100%.",
    "networks": "Name a role for everybody whom a report tells of, women and those at the edge too, and say who answers to whom.",
    "decisions": "Write down two courses and what each would do under each rival; choose the one that does well under the likely ones.",
    "harm": "Before you order anything, put the markets in order of harm; then see where your officer-days go.",
    "partners": "Ask in the first cycle for what you will need in the third.",
    "writing": "Answer the customer's question in the first sentence, and give the reason in the second.",
}
"""What to do next time, by skill."""


def three_things(
    services: Services,
    live: LiveRun,
    evaluation: RunEvaluation,
    process: ProcessMarks,
    comparison: DecisionComparison | None,
) -> tuple[Recommendation, ...]:
    """Return three things to practise after a run. It reads the truth: never before the debrief."""
    measures = (
        *_judged(live, evaluation.marks),
        *_worked(live, process),
        _provenance(copies(services, live)),
        _decided(comparison),
    )
    prompts = [
        SkillPrompt(
            INDICATOR_SKILLS[indicator.name], f"Bias prompt, {indicator.title.lower()}: {indicator.prompt}"
        )
        for indicator in evaluation.indicators
        if _counts(indicator)
    ]
    rows = rows_of_library(services)
    played = _handed_in(services, live)
    return tuple(_recommended(live, choice, rows, played) for choice in three(measures, prompts))


def _counts(indicator: Indicator) -> bool:
    return indicator.remarked and indicator.estimate is not None and indicator.name in INDICATOR_SKILLS


def _judged(live: LiveRun, marks: tuple[QuestionMark, ...]) -> tuple[SkillLoss, ...]:
    n = len(marks)
    if not n:
        sentence = "No estimate was stated, so neither reading nor search can be judged."
        return (SkillLoss("weighing", None, 0, 1, sentence), SkillLoss("collection", None, 0, 1, sentence))
    regret = sum(m.brier_regret for m in marks) / n
    search = max(sum(m.brier.search for m in marks) / n, 0.0)
    spread = mean_basis(marks, live.scenario.calendar.cycles)
    return (
        SkillLoss(
            "weighing",
            regret / BRIER,
            n,
            LEAST_MARKS,
            f"Your probabilities lay {regret:z.2f} Brier points from what the opened reports warranted, on average {spread}.",
        ),
        SkillLoss(
            "collection",
            search / BRIER,
            n,
            LEAST_MARKS,
            f"What you chose to open cost {search:z.2f} Brier points against the best affordable search, on average {spread}.",
        ),
    )


def _worked(live: LiveRun, process: ProcessMarks) -> tuple[SkillLoss, ...]:
    slips = len(process.wrong_terms) + process.incoherent
    f1, acted = process.network.people.f1, process.alignment.acted
    return (
        *(
            SkillLoss(
                "grading", None if g.kappa is None else (1 - g.kappa) / KAPPA, g.n, LEAST_GRADED, g.sentence
            )
            for g in process.grading
        ),
        SkillLoss(
            "probability",
            slips / (SLIPS * process.estimates) if process.estimates else None,
            process.estimates,
            LEAST_ESTIMATES,
            f"{counted(slips, 'slip')} of words or sums in {counted(process.estimates, 'estimate')}.",
        ),
        SkillLoss(
            "networks",
            None if f1 is None else (1 - f1) / SHORT,
            sum(row.total for row in process.network.by_sex),
            LEAST_MEMBERS,
            process.network.sentences[0] if process.network.sentences else NO_MEMBER,
        ),
        SkillLoss(
            "harm",
            None if acted is None else (1 - acted) / OVERLAP,
            len(live.state.orders),
            LEAST_ORDERS,
            process.alignment.sentence,
        ),
    )


def _provenance(reporting: CircularReporting) -> SkillLoss:
    clear = [row for row in reporting.readings if row.verdict != VERDICTS["untold"]]
    twice = sum(row.verdict == VERDICTS["twice"] for row in clear)
    loss = twice / len(clear) / SHORT if clear else None
    return SkillLoss("provenance", loss, len(clear), LEAST_STEPS, reporting.sentence)


def _decided(comparison: DecisionComparison | None) -> SkillLoss:
    if comparison is None:
        sentence = "What your decisions were worth is still being worked out."
        return SkillLoss("decisions", 0.0, LEAST_RUNS, LEAST_RUNS, sentence)
    mark = comparison.decision
    if mark.capture is None or mark.capture_high is None:
        return SkillLoss("decisions", 0.0, mark.runs, 0, mark.explanation)
    certain = mark.capture_high < 1
    loss = max(1 - mark.capture, 0.0) / SHORT if certain else 0.0
    return SkillLoss("decisions", loss, mark.runs, LEAST_RUNS, f"Your decisions: {mark.explanation}")


def _handed_in(services: Services, live: LiveRun) -> frozenset[str]:
    """Return the ids of the scenarios that the trainee has handed in, this one included."""
    heads = services.store.library.runs(trainee=live.head.trainee)
    texts = (
        services.store.library.text(head.scenario) for head in heads if summary_of(services, head).submitted
    )
    return frozenset(text.id for text in texts if text is not None)


def _recommended(
    live: LiveRun, choice: Choice, rows: tuple[ScenarioRow, ...], played: frozenset[str]
) -> Recommendation:
    exercise, training = next_exercise(live, choice.skill, rows, played)
    return Recommendation(
        skill=choice.skill,
        name=SKILLS[choice.skill],
        strength=STRENGTH[choice.tier],
        why=choice.why,
        next_time=NEXT_TIME[choice.skill],
        exercise=exercise,
        training=training,
    )


def next_exercise(
    live: LiveRun, skill: Skill, rows: tuple[ScenarioRow, ...], played: frozenset[str]
) -> tuple[str, str]:
    """Return the id of the next exercise that trains a skill, or an empty one, and where to find it in words.

    One not yet handed in comes first, then one no easier than this, then the nearest level, then the shortest.
    """
    here = LEVELS.index(live.scenario.level)

    def order(row: ScenarioRow) -> tuple[object, ...]:
        level = LEVELS.index(row.level)
        return row.id in played, level < here, abs(level - here), row.notional_hours, row.id

    fitting = sorted((row for row in rows if skill in row.trains), key=order)
    if not fitting:
        return "", "No exercise of the library says that it trains this; ask your instructor for one."
    row = fitting[0]
    hours = f"{row.level}, {row.notional_hours:g} hours"
    if row.id in played:
        return row.id, f"“{row.title}” again, with another seed ({hours}); ask your instructor to assign it."
    return row.id, f"“{row.title}” ({hours}); ask your instructor to assign it."
