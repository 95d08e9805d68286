"""Sheets on what was done and what came of it: network, decisions, groups' reasons, practice, marks, reports."""

from collections.abc import Iterator
from statistics import median

from assessment.amounts import signed
from exercise.debrief.printed import printed_charts
from exercise.debrief.printed.sheet_parts import Drawn, Heading, Items, Paragraph, Part, grid
from exercise.read_models.debrief_models import Debrief, Distribution


def network(told: Debrief) -> Iterator[Part]:
    """Yield the network named and who was missed in it."""
    yield Heading("Network")
    yield Items(told.network.sentences)
    yield grid(
        "Who was found and who was missed",
        (("Members of whom reports told", 60), ("You named", 20), ("Of", 20)),
        ((row.kind, row.named, row.members) for row in (*told.network.by_sex, *told.network.by_role)),
        "No report named a member of a group.",
    )
    yield grid(
        "Who was missed: told of and not named",
        (("Name", 28), ("Role", 24), ("Group", 24), ("Reports that name them", 12), ("You opened", 12)),
        ((one.name, one.roles, one.group, one.reports, one.opened) for one in told.missed_members),
        "Nobody whom reports told of was missed.",
    )


def decisions(told: Debrief) -> Iterator[Part]:
    """Yield what each rival course of action would have led to, and what each choice added."""
    yield Heading("Your decisions")
    if told.decision is None:
        yield Paragraph(
            "The town is still being run again with and without these decisions; print this again when that is done."
        )
    else:
        yield Paragraph(told.decision.explanation)
    if told.plans:
        yield from _plans(told)
    for one in told.without_you:
        yield from _distribution(one)
    if told.choices:
        yield grid(
            "What each choice added, on what was knowable then",
            (("Cycle", 8), ("Choice", 34), ("Harm days prevented", 14), ("In words", 44)),
            ((row.cycle, row.choice, row.added, row.sentence) for row in told.choices),
        )
    if told.own_world:
        yield Heading("What happened, apart from any mark", 3)
        yield Items(tuple(one.sentence for one in told.own_world))


def _plans(told: Debrief) -> Iterator[Part]:
    yield Heading("What each rival course of action would have led to", 3)
    yield Drawn(printed_charts.spread([(p.plan, p.harm, p.own) for p in told.plans], "Harm, harm days"))
    yield grid(
        "What each rival course of action would have led to, in harm days",
        (
            ("Course of action", 34),
            ("Worlds", 10),
            ("Lowest", 10),
            ("Middle", 10),
            ("Highest", 10),
            ("Against no action (95% interval)", 26),
        ),
        (
            (
                p.plan,
                len(p.harm),
                f"{min(p.harm):,.0f}",
                f"{median(p.harm):,.0f}",
                f"{max(p.harm):,.0f}",
                f"{signed(p.difference)} ({signed(p.low)} to {signed(p.high)})",
            )
            for p in told.plans
        ),
    )


def _distribution(one: Distribution) -> Iterator[Part]:
    rows = (("With your decisions", one.with_decisions), ("Without them", one.without))
    yield Heading(one.measure, 3)
    yield Paragraph(one.sentence)
    drawn = [(name, values, name.startswith("With ")) for name, values in rows]
    yield Drawn(printed_charts.spread(drawn, f"{one.measure}, {one.unit}"))
    yield grid(
        f"{one.measure} over paired runs",
        (("Runs", 40), ("Number", 15), ("Lowest", 15), ("Middle", 15), ("Highest", 15)),
        (
            (name, len(values), f"{min(values):,.1f}", f"{median(values):,.1f}", f"{max(values):,.1f}")
            for name, values in rows
        ),
    )


def reasons(told: Debrief) -> Iterator[Part]:
    """Yield why the groups did what they did."""
    yield Heading("Groups' reasons")
    yield Paragraph(
        "Groups act on what they believe, and they can be wrong. This is what each believed when it changed."
    )
    yield grid(
        "Why groups did what they did",
        (("Day", 12), ("Group", 16), ("What it did", 22), ("Why, in its own beliefs", 40), ("Reported", 10)),
        (
            (r.when.isoformat(), r.group, "; ".join(r.deeds), r.words, "yes" if r.reported else "never")
            for r in told.reasons
        ),
        "No group changed what it did during the exercise.",
    )


def practise(told: Debrief) -> Iterator[Part]:
    """Yield three things to practise."""
    yield Heading("Practise next")
    if not told.recommendations:
        yield Paragraph("Nothing stands out: no measure lost anything that rests on enough of what you did.")
    for number, one in enumerate(told.recommendations, start=1):
        yield Heading(f"{number}. {one.name}", 3)
        yield Paragraph(one.strength)
        yield Items(one.why)
        yield Paragraph(f"Next time: {one.next_time}", bold=True)
        yield Paragraph(f"Train it with: {one.training}")


def side_by_side(told: Debrief) -> Iterator[Part]:
    """Yield process, judgement and outcome, and harm beside effort."""
    yield Heading("Side by side")
    total = told.side_by_side.total
    apart = "that are not added up" if total is None else "side by side"
    yield Paragraph(f"Three things {apart}. Unscored means that nothing could be said, not nought.")
    for title, lines in (
        ("How you worked", told.side_by_side.process),
        ("What you judged and chose", told.side_by_side.judgement),
        ("How it turned out", told.side_by_side.outcome),
    ):
        yield grid(
            title,
            (("Mark", 20), ("Value", 18), ("In words", 62)),
            ((one.title, one.value, one.sentence) for one in lines),
        )
    if total is not None:
        yield Heading("One total, because the scenario's author asks for it", 3)
        yield Paragraph(f"{total.title}: {total.value}", bold=True)
        yield Paragraph(total.sentence)
    yield grid(
        "Harm and effort, by market",
        (("Market", 40), ("Share of harm", 20), ("Share of reading", 20), ("Share of action", 20)),
        ((m.market, f"{m.harm:.0%}", f"{m.read:.0%}", f"{m.acted:.0%}") for m in told.harm_shares),
    )


def bias(told: Debrief) -> Iterator[Part]:
    """Yield the bias prompts that could be estimated, those over several exercises included."""
    yield Heading("Bias prompts")
    yield Paragraph("Prompts for reflection only. They are never part of a mark or a certificate.")
    for title, part in (("This exercise", told.indicators), ("Over several exercises", told.over_exercises)):
        if part:
            yield grid(
                title,
                (("Prompt", 20), ("Estimate", 14), ("In words", 66)),
                (
                    (
                        one.title,
                        "not enough"
                        if one.estimate is None or one.se is None
                        else f"{signed(one.estimate, 2)} ± {one.se:.2f}",
                        one.prompt,
                    )
                    for one in part
                ),
            )


def reports(told: Debrief) -> Iterator[Part]:
    """Yield what lay behind the opened reports; all others are on the page."""
    yield Heading("Reports")
    opened = [report for report in told.reports if report.opened]
    yield Paragraph(
        f"{len(opened)} of {len(told.reports)} reports were opened. The page of the debrief tells of all of them."
    )
    yield grid(
        "What lay behind the reports opened",
        (("Report", 14), ("Headline", 24), ("Behind it", 12), ("Given", 7), ("Deserved", 9), ("Why", 26)),
        (
            (
                r.id,
                r.title,
                r.error_type,
                r.recorded,
                r.correct,
                f"{r.explanation}{f' Copy of {r.copy_of}.' if r.copy_of else ''}",
            )
            for r in opened
        ),
        "No report was opened.",
    )
