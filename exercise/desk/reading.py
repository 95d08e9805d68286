"""Reading: the log of headlines, searching it, and opening reports at their price."""

import hashlib
from collections.abc import Mapping, Sequence

from exercise.access import Caller, Refused
from exercise.decision_log.entries import Opened
from exercise.read_models.desk_models import InboxItem, InboxPage, OpenReport
from exercise.runs.hypotheses import date_of, zone_names
from exercise.runs.labels import source_name
from exercise.runs.runs import LiveRun, add_entry, build_entry, own_run
from exercise.services.services import Services
from exercise.subjects.assistance import same_account, shown_words
from exercise.subjects.recorded_subjects import recorded_subject
from synthetic.report import Report

LONGEST_PAGE = 200


def inbox(
    services: Services,
    caller: Caller,
    run: str,
    *,
    words: str = "",
    source: str = "",
    zone: str = "",
    subject: str = "",
    unopened: bool = False,
    page: int = 1,
    per_page: int = 50,
) -> InboxPage:
    """Return one page of the log under a filter, newest first.

    Every one of the words must occur in the headline or, once opened, in the report. A page
    beyond the last is the last. Before the run begins the log is empty. ``subject`` is a subject as its
    record has it.
    """
    live = own_run(services, caller, run)
    everything = _log(live)
    opened = live.state.opened_ids
    terms, names = words.casefold().split(), zone_names(live.scenario)
    matching = [
        report
        for report in reversed(tuple(everything.values()))
        if (not source or report.headline.source == source)
        and (not zone or report.headline.zone == zone)
        and (not subject or _recorded(report, names) == subject)
        and not (unopened and report.headline.id in opened)
        and _says(report, terms, report.headline.id in opened)
    ]
    per_page = min(max(per_page, 1), LONGEST_PAGE)
    pages = max(1, -(-len(matching) // per_page))
    page = min(max(page, 1), pages)
    ratings = {
        d.entry.report: f"{d.entry.source}{d.entry.assessment} {d.entry.weight}" for d in live.state.ratings
    }
    on_page = matching[(page - 1) * per_page : page * per_page]
    key = f"{run}|{words}|{source}|{zone}|{subject}|{unopened}|{page}|{per_page}|{len(everything)}|{len(opened)}|{len(live.state.ratings)}"
    return InboxPage(
        items=tuple(_item(live, r, r.headline.id in opened, ratings, names) for r in on_page),
        total=len(matching),
        page=page,
        pages=pages,
        version=hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:12],
    )


def open_report(
    services: Services, caller: Caller, run: str, report: str, *, menu: Sequence[str], request: str = ""
) -> OpenReport:
    """Open a report at its price in analyst hours; one that is open already is free.

    ``menu`` names the unopened reports on view at the time, for the indicators of search.
    """
    live = own_run(services, caller, run)
    if report not in live.state.opened_ids:
        log = _log(live)
        on_view = tuple(i for i in dict.fromkeys(menu) if i in log and i not in live.state.opened_ids)
        add_entry(
            services,
            run,
            caller.author("trainee"),
            build_entry(Opened, report=report, menu=on_view[:LONGEST_PAGE]),
            request,
        )
        live = own_run(services, caller, run)
    if report not in live.state.opened_ids:
        raise Refused(f"Report {report} could not be opened; look at the log again.")
    return _open(live, _log(live)[report])


def opened(services: Services, caller: Caller, run: str) -> tuple[OpenReport, ...]:
    """Return the opened reports in the order of opening."""
    live = own_run(services, caller, run)
    return tuple(_open(live, report) for report in opened_reports(live))


def opened_reports(live: LiveRun) -> tuple[Report, ...]:
    """Return the opened reports themselves in the order of opening."""
    log = _log(live)
    return tuple(log[opening.entry.report] for opening in live.state.opened)


def _log(live: LiveRun) -> Mapping[str, Report]:
    return {} if live.state.phase == "briefing" else live.world.released(live.state)


def _says(report: Report, terms: list[str], is_open: bool) -> bool:
    if not terms:
        return True
    text = report.headline.title
    if is_open:
        text = f"{text} {report.body} {report.provenance} {report.headline.id}"
    else:
        text = f"{text} {report.headline.id}"
    folded = text.casefold()
    return all(word in folded for word in terms)


def _recorded(report: Report, names: Mapping[str, str]) -> str:
    return recorded_subject(report.headline, names.get(report.headline.zone, ""))


def _item(
    live: LiveRun, report: Report, is_open: bool, ratings: Mapping[str, str], names: Mapping[str, str]
) -> InboxItem:
    headline = report.headline
    return InboxItem(
        headline=headline,
        released=date_of(live.scenario, headline.released_day),
        source_name=source_name(live, headline.source),
        zone_name=names.get(headline.zone, ""),
        subject=_recorded(report, names),
        opened=is_open,
        rating=ratings.get(headline.id, ""),
        grade=str(report.grade) if is_open else "",
        happened=date_of(live.scenario, headline.intelligence_day),
    )


def _open(live: LiveRun, report: Report) -> OpenReport:
    headline, log = report.headline, _log(live)
    return OpenReport(
        report=report,
        source_name=source_name(live, headline.source),
        released=date_of(live.scenario, headline.released_day),
        intelligence=date_of(live.scenario, headline.intelligence_day),
        entered=date_of(live.scenario, report.entered_day),
        zone_name=zone_names(live.scenario).get(headline.zone, ""),
        shows=shown_words(live, report),
        same_account=same_account(live, report, (log[i] for i in live.state.opened_ids)),
    )
