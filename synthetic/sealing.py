"""The sealed record of what lies behind a report: claims, slips, grades, mentions, relevance."""

from operator import attrgetter
from typing import Literal

from simulator.ids import is_person_id
from synthetic.entity_labels import is_band
from synthetic.noise.case import Slip
from synthetic.noise.late import is_behind
from synthetic.noise.misgraded import grading_slip
from synthetic.noise.wrong_person import wrong_person
from synthetic.quick_records import maker
from synthetic.report import ErrorType, Mention, Relevance, Report, SealedClaim, SealedTruth, Slipped
from synthetic.report_draft import ReportDraft
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
_new_claim = maker(SealedClaim)
_new_mention = maker(Mention)


def seal(desk: Desk, draft: ReportDraft, report: Report) -> SealedTruth:
    """Return what lies behind a report."""
    sighting, form_grade = draft.sighting, draft.form_grade
    grader = desk.graders[sighting.source]
    careful = correct_assessment(sighting.error, SOURCES[draft.first.source].direct)
    if sighting.channel == "written":
        grader, careful = form_grade.grade.source, form_grade.grade.assessment
    grade = form_grade.grade
    also = (
        grading_slip(grade.source, grade.assessment, grader, careful),
        _mistaken_person_slip(desk, draft),
        _late_slip(desk, sighting),
        _follow_up_slip(desk, sighting),
    )
    slips = draft.slips + [slip for slip in also if slip is not None]
    background = sighting.channel in ("background", "nothing", "withdrawal", "written")
    return _new_truth(
        report=report.headline.id,
        source=sighting.source,
        author=draft.author,
        events=(draft.draws.event,) if sighting.event >= 0 else (),
        error_type="background" if background and sighting.planter < 0 else sighting.error,
        claims=(*_claims(desk, draft), *[_slip_claim(draft, slip) for slip in slips]),
        copy_of=draft.facts.amends,
        delay=sighting.delay,
        correct_source=grader,
        correct_assessment=careful,
        recorded=form_grade.text,
        mentions=_mentions(desk, report.body, draft),
        relevance=_relevance(desk, draft),
        explanation=" ".join((_explanation(desk, sighting), *map(str, slips))),
    )


def _claims(desk: Desk, draft: ReportDraft) -> tuple[SealedClaim, ...]:
    """Return what is said of the subject, and whether it is so; nothing for a report that states nothing."""
    sighting, facts = draft.sighting, draft.facts
    theme = sighting.theme
    side = theme.polarity if theme else sighting.polarity
    if side is None:
        return ()
    kind = theme.kind if theme else desk.run.slots[sighting.question].kind
    predicate = STATED[kind][side == "against"]
    truth: bool | None = None
    error: Slipped | Literal[""] = ""
    if sighting.question:
        answer = desk.run.answers[sighting.question]
        truth = (sighting.hypothesis == answer.truth) == (side == "for")
        error = _mistake(sighting) if sighting.error == "misattributed" else MISTAKES.get(sighting.error, "")
    elif sighting.planter >= 0:
        truth, error = False, "deception"
    elif theme is not None and theme.truth is not None:
        truth, error = theme.truth, theme.error or ""
    elif draft.subject in desk.innocent:
        truth = side == "against"
        error = "" if truth else "wrong-person"
    elif sighting.error == "vague":
        error = "vague"
    return (
        _new_claim(
            subject=draft.subject,
            predicate=predicate,
            object=facts.cleared if kind == "destination" else f"{draft.trade}, {facts.town}",
            day=sighting.day,
            place=sighting.place,
            true_at_time=truth,
            error_type=error,
        ),
    )


def _mistake(sighting: Sighting) -> Slipped:
    """Return what honest error it was: of a person, or of what was heard or read."""
    if is_person_id(sighting.entity):
        return "wrong-person"
    return "misread" if SOURCES[sighting.source].direct else "hearsay"


def _slip_claim(draft: ReportDraft, slip: Slip) -> SealedClaim:
    return _new_claim(
        subject=draft.subject,
        predicate=slip.detail,
        object=slip.version,
        day=draft.sighting.day,
        place=draft.sighting.place,
        true_at_time=slip.error_type in HARMLESS,
        error_type=slip.error_type,
    )


def _mistaken_person_slip(desk: Desk, draft: ReportDraft) -> Slip | None:
    if not is_person_id(draft.subject):
        return None
    sighting, theme = draft.sighting, draft.sighting.theme
    speaks_for = (theme.polarity if theme else sighting.polarity) == "for"
    error = sighting.error if sighting.question else "background"
    return wrong_person(draft.facts.subject, error, desk.innocent.get(draft.subject, ""), speaks_for)


def _late_slip(desk: Desk, sighting: Sighting) -> Slip | None:
    if sighting.original is not None or sighting.channel == "written":
        return None
    plan = desk.plans[sighting.source]
    if sighting.delay <= plan.delay_min or not is_behind(desk.run, plan, sighting.day):
        return None
    return Slip("late", "the desk", "up to date", f"behind that week, {sighting.delay} days")


def _follow_up_slip(desk: Desk, sighting: Sighting) -> Slip | None:
    if sighting.original is None or sighting.channel not in FOLLOWED:
        return None
    return Slip(FOLLOWED[sighting.channel], "origin", f"R-{desk.code(sighting.original)}", "another report")


def _relevance(desk: Desk, draft: ReportDraft) -> Relevance:
    sighting = draft.sighting
    if sighting.question and sighting.channel != "nothing":
        return "signal"
    if sighting.planter >= 0 or draft.subject in desk.innocent:
        return "red herring"
    return "context" if sighting.theme is not None or sighting.event >= 0 else "noise"


def _mentions(desk: Desk, body: str, draft: ReportDraft) -> tuple[Mention, ...]:
    """Return where the body names its subject and its zone, as the author spelt them."""
    has_name = draft.subject and not is_band(draft.subject)
    mentions = _places(body, draft.facts.subject, draft.subject) if has_name else []
    if draft.zone and draft.zone != draft.subject:
        mentions += _places(body, desk.names[draft.zone], draft.zone)
        mentions.sort(key=_start)
    return tuple(mentions)


_start = attrgetter("start")


def _places(body: str, name: str, entity: str) -> list[Mention]:
    mentions, length = [], len(name)
    position = body.find(name) if name else -1
    while position >= 0:
        mentions.append(_new_mention(position, position + length, entity))
        position = body.find(name, position + length)
    return mentions


def _explanation(desk: Desk, sighting: Sighting) -> str:
    if sighting.channel == "nothing":
        return "Collected on request: nothing relevant happened in the cycle, or the source could not look."
    if sighting.channel == "written":
        return f"Written by the scenario's author. {desk.run.scenario.reports[sighting.author_report].explanation}".strip()
    if sighting.channel == "withdrawal":
        return "Withdraws hearsay without content; its origin counts for nothing."
    if sighting.planter >= 0:
        return "Planted: a group that suspects it is watched had this put about; it bears on no question."
    if sighting.theme is not None and sighting.theme.truth is not None:
        return f"Bears on no question. What it says about {desk.names[sighting.subject]} is {'so' if sighting.theme.truth else 'not so'}."
    if sighting.channel == "background" or not sighting.question:
        return EXPLAINED["background"]
    repetition = f" Repeats R-{desk.code(sighting.original)}." if sighting.original is not None else ""
    return f"{EXPLAINED[sighting.error].format(name=desk.names[sighting.subject])}{repetition}"
