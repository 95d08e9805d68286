"""Checks of partners: sources and actions behind a door that nothing in the scenario opens."""

from collections.abc import Iterator

from scenarios.checks.reference_checks import Check, ids, named
from scenarios.faults import Fault
from scenarios.yaml_text import Document


def partners(document: Document) -> Iterator[Fault]:
    """Find sources behind a partner with whom nothing can be agreed."""
    closed = [
        p.get("id") for _, p in document.parts("partners") if p.get("access") in ("conditional", "shut")
    ]
    if "partner_agreement" in ids(document, "actions"):
        return
    for path, source in document.parts("sources"):
        if source.get("partner") in closed and isinstance(source.get("partner"), str):
            what = f"the source stays shut, since no agreement with {source['partner']} can be ordered"
            yield document.fault((*path, "partner"), what, "add the action partner_agreement")


def levers(document: Document) -> Iterator[Fault]:
    """Find actions that need a partner who does not exist, or whose lever can never be opened."""
    known = ids(document, "partners")
    shut = {p.get("id") for _, p in document.parts("partners") if p.get("lever") == "shut"}
    agreeable = "partner_agreement" in ids(document, "actions")
    for path, action in document.parts("actions"):
        partner = action.get("partner")
        if not isinstance(partner, str) or not partner:
            continue
        yield from named(document, path, action, "partner", "partner", known)
        if partner in shut and not agreeable:
            what = f"it can never be ordered, since no agreement with {partner} can be"
            yield document.fault((*path, "partner"), what, "add the action partner_agreement")


CHECKS: tuple[Check, ...] = (partners, levers)
