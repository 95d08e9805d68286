"""The sealed record of what lies behind a report: claims, slips, grades, mentions, relevance."""

from operator import attrgetter
from typing import Literal

from synthetic.entity_labels import is_band
from synthetic.noise.case import Slip
from synthetic.noise.late import behind
from synthetic.noise.misgraded import misgraded
from synthetic.noise.wrong_person import wrong_person
from synthetic.quick_records import maker
from synthetic.report import Claim, ErrorType, Mention, Relevance, Report, SealedTruth, Slipped
from synthetic.report_draft import Draft
from synthetic.report_inputs import Desk
from synthetic.sightings import Channel, Sighting
from synthetic.source_grading import correct_assessment
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
    "split": ("has split", "has not split"),
    "quarrel": ("struck back at a rival", "did not strike back at a rival"),
    "insider": ("approached or paid an insider", "neither approached nor paid an insider"),
    "leak": ("was warned by an insider", "was not warned by an insider"),
    "online": ("moved part of its trade online", "did not move its trade online"),
    "tie": ("was tied to a member anew", "was not tied to a member anew"),
    "seen": ("was seen with members", "was not seen with members"),
}

MISTAKES: dict[ErrorType, Slipped] = {"planted": "deception", "vague": "vague"}
FOLLOWED: dict[Channel, Slipped] = {
    "copy": "circular",
    "correction": "correction",
    "withdrawal": "retraction",
}
HARMLESS = frozenset({"alias", "late", "circular", "correction", "retraction"})
"""Slips that leave what is claimed right."""


_new_truth = maker(SealedTruth)
_new_claim = maker(Claim)
_new_mention = maker(Mention)


def sealed(desk: Desk, draft: Draft, report: Report) -> SealedTruth:
    """Return what lies behind a report."""
    sighting, graded = draft.sighting, draft.graded
    grader = desk.graders[sighting.source]
    careful = correct_assessment(sighting.error, SOURCES[draft.first.source].direct)
    if sighting.channel == "written":
        grader, careful = graded.grade.source, graded.grade.assessment
    grade = graded.grade
    also = (
        misgraded(grade.source, grade.assessment, grader, careful),
        _mistaken(desk, draft),
        _late(desk, sighting),
        _followed(desk, sighting),
    )
    slips = draft.slips + [slip for slip in also if slip is not None]
    background = sighting.channel in ("background", "nothing", "withdrawal", "written")
    return _new_truth(
        report=report.headline.id,
        source=sighting.source,
        author=draft.author,
        events=(draft.lot.event,) if sighting.event >= 0 else (),
        error_type="background" if background and sighting.planter < 0 else sighting.error,
        claims=(*_claims(desk, draft), *[_slip_claim(draft, slip) for slip in slips]),
        copy_of=draft.facts.amends,
        delay=sighting.delay,
        correct_source=grader,
        correct_assessment=careful,
        recorded=graded.text,
        mentions=_mentions(desk, report.body, draft),
        relevance=_relevance(desk, draft),
        explanation=" ".join((_explained(desk, sighting), *map(str, slips))),
    )


def _claims(desk: Desk, draft: Draft) -> tuple[Claim, ...]:
    """Return what is said of the subject, and whether it is so; nothing for a report that states nothing."""
    sighting, facts = draft.sighting, draft.facts
    about = sighting.about
    side = about.polarity if about else sighting.polarity
    if side is None:
        return ()
    kind = about.kind if about else desk.watch.slots[sighting.question].kind
    predicate = STATED[kind][side == "against"]
    so: bool | None = None
    error: Slipped | Literal[""] = ""
    if sighting.question:
        truth = desk.watch.answers[sighting.question].truth
        so = (sighting.hypothesis == truth) == (side == "for")
        error = _mistake(sighting) if sighting.error == "misattributed" else MISTAKES.get(sighting.error, "")
    elif sighting.planter >= 0:
        so, error = False, "deception"
    elif about is not None and about.so is not None:
        so, error = about.so, about.wrong or ""
    elif draft.subject in desk.innocent:
        so = side == "against"
        error = "" if so else "wrong-person"
    elif sighting.error == "vague":
        error = "vague"
    return (
        _new_claim(
            subject=draft.subject,
            predicate=predicate,
            object=facts.cleared if kind == "destination" else f"{draft.trade}, {facts.town}",
            day=sighting.day,
            place=sighting.place,
            true_at_time=so,
            error_type=error,
        ),
    )


def _mistake(sighting: Sighting) -> Slipped:
    """Return what honest error it was: of a person, or of what was heard or read."""
    if sighting.entity.startswith("P"):
        return "wrong-person"
    return "misread" if SOURCES[sighting.source].direct else "hearsay"


def _slip_claim(draft: Draft, slip: Slip) -> Claim:
    return _new_claim(
        subject=draft.subject,
        predicate=slip.what,
        object=slip.said,
        day=draft.sighting.day,
        place=draft.sighting.place,
        true_at_time=slip.error_type in HARMLESS,
        error_type=slip.error_type,
    )


def _mistaken(desk: Desk, draft: Draft) -> Slip | None:
    if not draft.subject.startswith("P"):
        return None
    sighting, about = draft.sighting, draft.sighting.about
    speaks_for = (about.polarity if about else sighting.polarity) == "for"
    error = sighting.error if sighting.question else "background"
    return wrong_person(draft.facts.subject, error, desk.innocent.get(draft.subject, ""), speaks_for)


def _late(desk: Desk, sighting: Sighting) -> Slip | None:
    if sighting.original is not None or sighting.channel == "written":
        return None
    plan = desk.plans[sighting.source]
    if sighting.delay <= plan.delay_min or not behind(desk.watch, plan, sighting.day):
        return None
    return Slip("late", "the desk", "up to date", f"behind that week, {sighting.delay} days")


def _followed(desk: Desk, sighting: Sighting) -> Slip | None:
    if sighting.original is None or sighting.channel not in FOLLOWED:
        return None
    return Slip(FOLLOWED[sighting.channel], "origin", f"R-{desk.code(sighting.original)}", "another report")


def _relevance(desk: Desk, draft: Draft) -> Relevance:
    sighting = draft.sighting
    if sighting.question and sighting.channel != "nothing":
        return "signal"
    if sighting.planter >= 0 or draft.subject in desk.innocent:
        return "red herring"
    return "context" if sighting.about is not None or sighting.event >= 0 else "noise"


def _mentions(desk: Desk, body: str, draft: Draft) -> tuple[Mention, ...]:
    """Return where the body names its subject and its zone, as the author spelt them."""
    named = draft.subject and not is_band(draft.subject)
    found = _places(body, draft.facts.subject, draft.subject) if named else []
    if draft.zone and draft.zone != draft.subject:
        found += _places(body, desk.names[draft.zone], draft.zone)
        found.sort(key=_start)
    return tuple(found)


_start = attrgetter("start")


def _places(body: str, name: str, entity: str) -> list[Mention]:
    found, length = [], len(name)
    at = body.find(name) if name else -1
    while at >= 0:
        found.append(_new_mention(at, at + length, entity))
        at = body.find(name, at + length)
    return found


def _explained(desk: Desk, sighting: Sighting) -> str:
    if sighting.channel == "nothing":
        return "Collected on request: nothing relevant happened in the cycle, or the source could not look."
    if sighting.channel == "written":
        return f"Written by the scenario's author. {desk.watch.scenario.reports[sighting.written].explanation}".strip()
    if sighting.channel == "withdrawal":
        return "Withdraws hearsay without content; its origin counts for nothing."
    if sighting.planter >= 0:
        return "Planted: a group that suspects it is watched had this put about; it bears on no question."
    if sighting.about is not None and sighting.about.so is not None:
        return f"Bears on no question. What it says about {desk.names[sighting.subject]} is {'so' if sighting.about.so else 'not so'}."
    if sighting.channel == "background" or not sighting.question:
        return EXPLAINED["background"]
    repeated = f" Repeats R-{desk.code(sighting.original)}." if sighting.original is not None else ""
    return f"{EXPLAINED[sighting.error].format(name=desk.names[sighting.subject])}{repeated}"
