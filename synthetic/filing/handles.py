"""What each source holds that somebody could ask for, and in what state it is."""

from collections.abc import Mapping

from scenarios.schema.evidence import Basis
from scenarios.schema.intelligence import SourceId
from synthetic.testimony.view import Handle

HANDLES: Mapping[SourceId, tuple[Handle, ...]] = {
    "pcso": (
        Handle("body-worn video", "on, kept 31 days, not yet viewed"),
        Handle("body-worn video", "off"),
        Handle("notebook", "written at the time"),
    ),
    "stop_search": (Handle("body-worn video", "on, kept 31 days"), Handle("search record", "copy given")),
    "surveillance": (Handle("log", "signed by two officers"), Handle("photographs", "held")),
    "anpr": (Handle("image", "viewed, plate agrees"), Handle("image", "not yet viewed")),
    "communications": (Handle("operator's return", "held"),),
    "sar": (Handle("counter image", "kept 30 days"), Handle("statement", "held")),
    "custody": (Handle("custody record", "held"), Handle("property list", "signed")),
    "fire": (
        Handle("record of the attendance", "held at the station"),
        Handle("tablet entry", "printed and held at the station"),
        Handle("appliance camera", "kept 31 days, not yet asked for"),
    ),
    "utility": (
        Handle("job sheet", "held at the depot"),
        Handle("meter photograph", "filed with the job sheet"),
    ),
    "liaison": (
        Handle("register extract", "held by the liaison officer"),
        Handle("copy of the entry", "sent with the answer"),
    ),
    "safeguarding": (
        Handle("contact record", "held by the referrer"),
        Handle("note", "written the same day"),
    ),
    "victim_referral": (
        Handle("first account", "signed by the person referred"),
        Handle("notes of the interview", "kept by the worker"),
    ),
    "vetting": (Handle("copy of the entry", "held"), Handle("file note", "signed")),
    "crime_report": (Handle("statement", "taken"), Handle("doorbell image", "asked for")),
    "open_source": (Handle("capture", "held"),),
    "platform_referral": (Handle("account data", "preserved for 90 days"),),
    "prison": (Handle("recording", "kept 90 days"), Handle("visits book", "copied")),
}
"""Assumptions; a source that is not listed holds nothing beside its report."""


def handle_of(source: SourceId, basis: Basis, lot: int) -> Handle | None:
    """Return what a source holds on its own account, by lot; None for what it only heard."""
    options = HANDLES.get(source, ())
    if basis in ("told", "hearsay") or not options:
        return None
    return options[lot % len(options)]
