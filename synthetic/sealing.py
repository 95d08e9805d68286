"""The sealed record of what lies behind a report: claims, slips, grades, mentions, relevance."""

from synthetic.desk import Desk
from synthetic.facts import Facts
from synthetic.form import submitted_by
from synthetic.grading import correct_assessment, correct_source
from synthetic.labels import is_band
from synthetic.noise.case import Slip
from synthetic.noise.late import behind
from synthetic.noise.misgraded import misgraded
from synthetic.noise.wrong_person import wrong_person
from synthetic.report import Claim, ErrorType, Mention, Relevance, Report, SealedTruth, Slipped
from synthetic.sightings import Sighting
from synthetic.sources.registry import SOURCES

EXPLAINED: dict[ErrorType, str] = {
    "accurate": "Accurate: what it says about {name} is so.",
    "misattributed": "Honestly wrong: the opposite of what it says about {name} is so.",
    "planted": "Planted: the group fed a story that points at a decoy; what it says about {name} serves it.",
    "vague": "Hearsay without content: what it says about {name} is right as often as wrong.",
    "background": "Background: bears on no question.",
}
STATED: dict[str, tuple[str, str]] = {
    "broker": ("links suppliers and sellers in", "does not link suppliers and sellers in"),
    "supplier": ("supplies", "does not supply"),
    "destination": ("is where work goes from", "is not where work goes from"),
    "size": ("are at work for who supplies", "are not the number at work for who supplies"),
}


def sealed(
    desk: Desk, sighting: Sighting, report: Report, facts: Facts, slips: tuple[Slip, ...]
) -> SealedTruth:
    """Return what lies behind a report, given what went wrong while it was written."""
    watch, first = desk.watch, sighting.original or sighting
    plan = watch.plan(sighting.source)
    assert plan is not None
    grader, careful = correct_source(plan), correct_assessment(sighting.error, SOURCES[first.source].direct)
    if sighting.channel == "written":
        grader, careful = report.grade.source, report.grade.assessment
    found = [*slips, misgraded(report.grade, grader, careful), _mistaken(desk, sighting, facts)]
    found += [_late(desk, sighting), _followed(desk, sighting)]
    made = tuple(slip for slip in found if slip)
    events = (int(watch.trace.events["event"][sighting.event]),) if sighting.event >= 0 else ()
    background = sighting.channel in ("background", "nothing", "withdrawal", "written")
    told = " ".join((_explained(desk, sighting), *(str(s) for s in made)))
    return SealedTruth(
        report=report.headline.id,
        source=sighting.source,
        author=submitted_by(desk, sighting),
        events=events,
        error_type="background" if background and sighting.planter < 0 else sighting.error,
        claims=(*_claims(desk, sighting, facts), *(_slip_claim(sighting, s) for s in made)),
        copy_of=f"R-{desk.code(first)}" if sighting.original is not None else "",
        delay=sighting.delay,
        correct_source=grader,
        correct_assessment=careful,
        recorded=str(report.grade),
        mentions=_mentions(desk, report, facts, sighting),
        relevance=_relevance(desk, sighting),
        explanation=told,
    )


def _claims(desk: Desk, sighting: Sighting, facts: Facts) -> tuple[Claim, ...]:
    """Return what is said of the subject, and whether it is so; nothing for a report that states nothing."""
    about = sighting.about
    side = about.polarity if about else sighting.polarity
    if side is None:
        return ()
    kind = about.kind if about else desk.watch.slots[sighting.question].kind
    predicate = STATED[kind][side == "against"]
    so: bool | None = None
    error: Slipped | str = ""
    if sighting.question:
        truth = desk.watch.answers[sighting.question].truth
        so = (sighting.hypothesis == truth) == (side == "for")
        error = {"planted": "deception", "vague": "vague", "misattributed": _mistake(sighting)}.get(
            sighting.error, ""
        )
    elif sighting.planter >= 0:
        so, error = False, "deception"
    elif sighting.subject in desk.innocent:
        so = side == "against"
        error = "" if so else "wrong-person"
    elif sighting.error == "vague":
        error = "vague"
    where = facts.cleared if kind == "destination" else f"{facts.trade}, {facts.town}"
    return (Claim(sighting.subject, predicate, where, sighting.day, sighting.place, so, error),)  # type: ignore[arg-type]


def _mistake(sighting: Sighting) -> Slipped:
    """Return what honest error it was: of a person, or of what was heard or read."""
    if sighting.entity.startswith("P"):
        return "wrong-person"
    return "misread" if SOURCES[sighting.source].direct else "hearsay"


def _slip_claim(sighting: Sighting, slip: Slip) -> Claim:
    said_right = slip.error_type in ("alias", "late", "circular", "correction", "retraction")
    return Claim(
        sighting.subject, slip.what, slip.said, sighting.day, sighting.place, said_right, slip.error_type
    )


def _mistaken(desk: Desk, sighting: Sighting, facts: Facts) -> Slip | None:
    if not sighting.subject.startswith("P"):
        return None
    about = sighting.about
    speaks_for = (about.polarity if about else sighting.polarity) == "for"
    return wrong_person(
        facts.subject, sighting.error if sighting.question else "background",
        desk.innocent.get(sighting.subject, ""), speaks_for,
    )  # fmt: skip


def _late(desk: Desk, sighting: Sighting) -> Slip | None:
    plan = desk.watch.plan(sighting.source)
    if plan is None or sighting.original is not None or sighting.channel == "written":
        return None
    if sighting.delay <= plan.delay_min or not behind(desk.watch, plan, sighting.day):
        return None
    return Slip("late", "the desk", "up to date", f"behind that week, {sighting.delay} days")


def _followed(desk: Desk, sighting: Sighting) -> Slip | None:
    kinds: dict[str, Slipped] = {"copy": "circular", "correction": "correction", "withdrawal": "retraction"}
    if sighting.original is None or sighting.channel not in kinds:
        return None
    return Slip(kinds[sighting.channel], "origin", f"R-{desk.code(sighting.original)}", "another report")


def _relevance(desk: Desk, sighting: Sighting) -> Relevance:
    if sighting.question and sighting.channel != "nothing":
        return "signal"
    if sighting.planter >= 0 or sighting.subject in desk.innocent:
        return "red herring"
    return "context" if sighting.about is not None or sighting.event >= 0 else "noise"


def _mentions(desk: Desk, report: Report, facts: Facts, sighting: Sighting) -> tuple[Mention, ...]:
    """Return where the body names its subject and its zone, as the author spelt them."""
    names = [(facts.subject, sighting.subject), (desk.name(report.headline.zone), report.headline.zone)]
    found = []
    for name, entity in dict.fromkeys(names):
        at = report.body.find(name) if name and entity and not is_band(entity) else -1
        while at >= 0:
            found.append(Mention(at, at + len(name), entity))
            at = report.body.find(name, at + len(name))
    return tuple(sorted(found, key=lambda m: m.start))


def _explained(desk: Desk, sighting: Sighting) -> str:
    name = desk.name(sighting.subject)
    if sighting.channel == "nothing":
        return "Collected on request: nothing relevant happened in the cycle, or the source could not look."
    if sighting.channel == "written":
        return f"Written by the scenario's author. {desk.watch.scenario.reports[sighting.written].explanation}".strip()
    if sighting.channel == "withdrawal":
        return "Withdraws hearsay without content; its origin counts for nothing."
    if sighting.planter >= 0:
        return "Planted: a group that suspects it is watched had this put about; it bears on no question."
    if sighting.channel == "background" or not sighting.question:
        return EXPLAINED["background"]
    repeated = f" Repeats R-{desk.code(sighting.original)}." if sighting.original is not None else ""
    return f"{EXPLAINED[sighting.error].format(name=name)}{repeated}"
