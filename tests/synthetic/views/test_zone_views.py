"""Looks at a zone: each source tells what it can, by description alone, with a limit, and under the zone's name."""

import re

import pytest

from scenarios.schema.intelligence import SourceId
from synthetic.activities.zone_life import (
    NOBODY_CLAUSES,
    ORDINARY_BY_DAY,
    ORDINARY_BY_NIGHT,
    ROOM_CLAUSES,
    SERVICE_CLAUSES,
)
from synthetic.questions.looked_at import SEERS
from synthetic.testimony.occasion import ActivityKind, Subject
from synthetic.testimony.source_view import WrittenView
from synthetic.testimony.view import VAGUE
from synthetic.views.registry import VIEWS
from synthetic.views.surveillance_zone_words import NOW
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import bases_of, view_of
from tests.synthetic.views.view_checks import named_people, whole_text

LOTS = (3, 2**40 + 7, 2**52 + 11, 2**61 + 3)
LOOKS = [(source, kind) for kind, sources in SEERS["zone"].items() for source in sources]
CLASSES = (0, 1, 2, 3, 4)
DESCRIBED = re.compile(r"\b(?:man|woman) of about [2-9]\d\b")
any_look = pytest.mark.parametrize(("source", "kind"), LOOKS)


def reports(source: SourceId, kind: ActivityKind, nature: int) -> list[WrittenView]:
    """Return what a source writes of a class on every basis that it has."""
    view = VIEWS[source]
    return [
        view.writer(view_of(view, kind, nature, basis, lot, Subject("zone", "Z1")), TOWN)
        for basis in bases_of(view, kind)
        for lot in LOTS
    ]


def texts(source: SourceId, kind: ActivityKind, nature: int) -> list[str]:
    """Return the same as everything that is shown once a report is open."""
    return [whole_text(report) for report in reports(source, kind, nature)]


@any_look
def test_the_title_is_the_name_of_the_zone_alone(source: SourceId, kind: ActivityKind) -> None:
    for nature in (*CLASSES, VAGUE):
        assert {text.splitlines()[0] for text in texts(source, kind, nature)} == {"Thornquist"}


@any_look
def test_nobody_is_named_and_whoever_acted_is_described(source: SourceId, kind: ActivityKind) -> None:
    for nature in CLASSES:
        for text in texts(source, kind, nature):
            assert not named_people(text), text
            assert bool(DESCRIBED.search(text)) == (nature != 4), text


@any_look
def test_callers_are_counted_in_both_and_in_customers_and_in_no_other_class(
    source: SourceId, kind: ActivityKind
) -> None:
    counted = re.compile(r"(?i)\b(?:three|four|five|six|seven) people\b")
    for nature in CLASSES:
        for text in [report.body for report in reports(source, kind, nature)]:
            assert bool(counted.search(text)) == (nature in (0, 2)), text


@any_look
def test_the_place_is_given_wherever_something_was_seen(source: SourceId, kind: ActivityKind) -> None:
    place = "Brindlecote Road by the chapel" if kind == "street" else "Flat 3, 45 Thornquist Road"
    for nature in CLASSES:
        assert all(place in text for text in texts(source, kind, nature))


@pytest.mark.parametrize("source", SEERS["zone"]["lodging"])
def test_a_rent_is_told_of_rooms_in_every_class_but_customers(source: SourceId) -> None:
    for nature in CLASSES:
        assert all(("£" in text) == (nature != 2) for text in texts(source, "lodging", nature))


@any_look
def test_an_account_that_holds_nothing_says_what_comes_next(source: SourceId, kind: ActivityKind) -> None:
    days = re.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ March")
    for text in texts(source, kind, VAGUE):
        assert len(set(days.findall(text))) > 1, text


def test_a_log_has_every_clause_of_a_street_or_door_in_the_present() -> None:
    tables = (ROOM_CLAUSES, SERVICE_CLAUSES, ORDINARY_BY_DAY, ORDINARY_BY_NIGHT, NOBODY_CLAUSES)
    clauses = {clause for table in tables for kind in ("street", "caller") for clause in table[kind]}
    assert clauses == set(NOW)
