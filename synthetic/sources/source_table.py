"""The sources as a table for authors: docs/intelligence.md holds it, and a test compares."""

from synthetic.matters import MATTERS
from synthetic.sources.registry import SOURCES


def table() -> str:
    """Return what each source's file says, a row each, in Markdown."""
    lines = [
        "| source | prefix | partner | bears on | visibility | delay, days | right, wrong, planted, vague | authors | C |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for source, voice in SOURCES.items():
        plan, errors = voice.plan, voice.plan.errors
        shares = ", ".join(
            f"{s:.2f}" for s in (errors.accurate, errors.misattributed, errors.planted, errors.vague)
        )
        lines.append(
            f"| `{source}` | {voice.prefix} | {plan.partner or '–'} | {', '.join(plan.bears_on)} | {plan.visibility:.2f} "
            f"| {plan.delay_min}–{plan.delay_max} | {shares} | {voice.authors} | {voice.sensitive:.0%} |"
        )
    return "\n".join(lines)


def reads() -> str:
    """Return who reads what beside the questions, a row each matter, in Markdown."""
    lines = ["| matter | read off | noticed by, with what chance |", "| --- | --- | --- |"]
    for name, matter in MATTERS.items():
        chances = ", ".join(f"`{s}` {v.reads[name]:.2f}" for s, v in SOURCES.items() if name in v.reads)
        kinds = ", ".join(kind.name for kind in matter.events)
        lines.append(f"| {name} | {kinds} | {chances} |")
    return "\n".join(lines)
