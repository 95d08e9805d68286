"""What the decisions were worth, what each rival course of action would have led to, and what each choice added."""

from collections.abc import Iterator, Sequence
from statistics import median

from assessment.amounts import counted, signed
from assessment.mark_records import DecisionMark
from exercise.debrief_parts.blocks import (
    Amount,
    Block,
    Bullets,
    FigureBlock,
    FoldedBlock,
    FrameBlock,
    Heading,
    Paragraph,
    Pending,
    PlansPicture,
    SpreadPicture,
    TableColumn,
    Wording,
    table,
)
from exercise.read_models.debrief_models import ChoiceRow, Debrief, Distribution
from exercise.read_models.lesson_models import PlanSpread

TITLE = "Your decisions"
SIGNS = "In each strip a tick is one run, the shaded band the middle half of the runs, the diamond or circle the middle one."
RIVALS = "What each rival course of action would have led to"
ADDED = "What each choice added, on what was knowable then"
WITH, WITHOUT = "With your decisions", "Without them"
PENDING = Wording(
    screen="The town is being run again many times, with your decisions and without them.",
    print="The town is still being run again with and without these decisions; print this again when that is done.",
)


def decisions(debrief: Debrief) -> Iterator[Block]:
    """Yield the decisions beside their rivals and beside none, choice by choice, and what happened."""
    if debrief.plans or debrief.without_you:
        yield Paragraph(SIGNS, "caption", "screen")
    if debrief.decision is None:
        yield Pending(PENDING)
    else:
        yield Paragraph(debrief.decision.explanation, medium="print")
    if debrief.plans:
        yield from _rivals(debrief.plans)
    if debrief.without_you:
        yield Heading("With your decisions and without", medium="screen")
        yield Paragraph(
            "Over many worlds that what you had read allowed for, as often as it allowed for them.",
            medium="screen",
        )
    for distribution in debrief.without_you:
        yield from _distribution(distribution)
    if debrief.decision is not None:
        yield _mark(debrief.decision)
    yield from _choices(debrief.choices)
    if debrief.own_world:
        yield Heading("What happened, apart from any mark")
        yield Bullets(tuple(measure.sentence for measure in debrief.own_world))


def _rivals(plans: tuple[PlanSpread, ...]) -> Iterator[Block]:
    yield Heading(RIVALS)
    yield Paragraph(
        "Each in the same worlds as yours and aimed at whom the reports opened by then pointed to; plans clearly behind in the first worlds were not run in the rest.",
        medium="screen",
    )
    yield FigureBlock(
        PlansPicture(plans),
        Wording(
            screen="Harm under each course of action over worlds that were knowable, least harm first.",
            print=spread_words("Harm, harm days"),
        ),
        "plans",
    )
    columns = (
        TableColumn("Course of action", 34),
        TableColumn("Worlds", 10),
        TableColumn("Lowest", 10),
        TableColumn("Middle", 10),
        TableColumn("Highest", 10),
        TableColumn("Against no action (95% interval)", 26),
    )
    rows = (
        (
            plan.plan,
            len(plan.harm),
            f"{min(plan.harm):,.0f}",
            f"{median(plan.harm):,.0f}",
            f"{max(plan.harm):,.0f}",
            f"{signed(plan.difference)} ({signed(plan.low)} to {signed(plan.high)})",
        )
        for plan in plans
    )
    name = Wording(screen=RIVALS, print=f"{RIVALS}, in harm days")
    yield FoldedBlock("The courses of action as a table", (table(name, columns, rows),))


def spread_words(measure: str) -> str:
    """Return the words that stand for a printed spread of a measure."""
    return f"{measure} over many worlds, a row a course of action; the table below says the same."


def distribution_name(distribution: Distribution) -> str:
    """Return what the table of a distribution is called."""
    return f"{distribution.measure} over paired runs"


def _distribution(distribution: Distribution) -> Iterator[Block]:
    """Yield one measure over paired runs; the chart on screen brings its own table."""
    measure = distribution.measure
    yield Heading(measure, 4, print_level=3)
    yield Paragraph(distribution.sentence)
    yield FigureBlock(
        SpreadPicture(distribution),
        Wording(
            screen=f"{measure}: {distribution.sentence}",
            print=spread_words(f"{measure}, {distribution.unit}"),
        ),
        f"distribution-{measure}",
    )
    yield table(
        distribution_name(distribution),
        (
            TableColumn("Runs", 40),
            TableColumn("Number", 15),
            TableColumn("Lowest", 15),
            TableColumn("Middle", 15),
            TableColumn("Highest", 15),
        ),
        (
            (name, len(values), f"{min(values):,.1f}", f"{median(values):,.1f}", f"{max(values):,.1f}")
            for name, values in (
                (WITH, distribution.with_decisions),
                (WITHOUT, distribution.without_decisions),
            )
        ),
        medium="print",
    )


def _mark(mark: DecisionMark) -> FrameBlock:
    """Return what the decisions were worth, with uncertainty, as it is read on screen."""
    best = f"The best of the plans searched: {mark.best:z,.0f} harm days ({mark.best_plan})."
    if mark.capture is None:
        share: Block = Paragraph(mark.explanation)
    else:
        interval = (
            f"(95% interval {mark.capture_low:z.0%} to {mark.capture_high:z.0%})"
            if mark.capture_low is not None and mark.capture_high is not None
            else ""
        )
        share = Amount("Share of that captured", f"{mark.capture:z.0%}", interval)
    return FrameBlock(
        (
            Heading("What your decisions were worth", 4),
            Paragraph(prevented(mark)),
            Paragraph(best),
            share,
        ),
        "screen",
    )


def prevented(mark: DecisionMark) -> str:
    """Return the harm that the decisions prevented, or added, always as a positive number."""
    fell = mark.value >= 0
    low, high = (mark.low, mark.high) if fell else (-mark.high, -mark.low)
    verb = "prevented" if fell else "went with a rise of"
    interval = f"95% interval {low:z,.0f} to {high:z,.0f}, {counted(mark.runs, 'paired run')}"
    return f"Your decisions {verb} {abs(mark.value):,.0f} harm days against no action ({interval})."


def _choices(choices: Sequence[ChoiceRow]) -> Iterator[Block]:
    if choices:
        yield Heading(ADDED, medium="screen")
        yield table(
            Wording(screen="What each choice added", print=ADDED),
            (
                TableColumn("Cycle", 8),
                TableColumn("Choice", 34),
                TableColumn("Harm days prevented", 14),
                TableColumn("In words", 44),
            ),
            ((row.cycle, row.choice, row.added, row.sentence) for row in choices),
        )
