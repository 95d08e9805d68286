"""Reports on employees and on operations say what was opened, whom one met or what was found, and no more."""

import re
from collections.abc import Iterator

import pytest

from scenarios.schema.intelligence import SourceId
from synthetic.questions.looked_at import SEERS
from synthetic.testimony.occasion import ActivityKind
from synthetic.testimony.source_view import WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.registry import VIEWS
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import bases_of, natures_of, view_of
from tests.synthetic.views.view_checks import faults_of, strays, whole_text

LOTS = (3, 2**40 + 7, 2**52 + 11, 2**63 - 25, 5 * 2**58 + 1, 8, 2**33 + 6, 2**50 + 10)
KINDS: dict[ActivityKind, tuple[SourceId, ...]] = {**SEERS["employee"], **SEERS["operation"]}
CLASSES: dict[ActivityKind, int] = {"access": 5, "contact": 5, "search": 4}
any_kind = pytest.mark.parametrize("kind", KINDS)


def inside_views(kind: ActivityKind, vague: bool = False) -> Iterator[View]:
    for source in KINDS[kind]:
        for basis in bases_of(VIEWS[source], kind):
            for nature in (VAGUE,) if vague else natures_of(VIEWS[source], kind):
                for lot in LOTS:
                    yield view_of(VIEWS[source], kind, nature, basis, lot)


def written(view: View) -> WrittenView:
    return VIEWS[view.source].writer(view, TOWN)


@any_kind
def test_each_source_that_sees_it_is_licensed_to_tell_of_it(kind: ActivityKind) -> None:
    assert {source for source, view in VIEWS.items() if kind in view.licence} == set(KINDS[kind])


@any_kind
def test_every_class_on_every_basis_is_written_without_a_fault_or_a_stranger(kind: ActivityKind) -> None:
    for view in inside_views(kind):
        text = written(view)
        assert not faults_of(text), whole_text(text)
        assert not strays(view, text), whole_text(text)


@any_kind
def test_the_title_is_the_subject_and_the_zone_whatever_was_found(kind: ActivityKind) -> None:
    name = "Operation Barrowlark" if kind == "search" else "Stewart CHADDERLEY"
    titles = {written(view).title for vague in (False, True) for view in inside_views(kind, vague)}
    assert titles == {f"{name}, Thornquist"}


@any_kind
def test_an_account_that_holds_nothing_shows_no_class(kind: ActivityKind) -> None:
    for view in inside_views(kind, vague=True):
        body = written(view).body
        assert not re.search("without|no job|linked|opened the|taken away|met [A-Z]|MURCOTT|emptied", body), (
            body
        )
        assert re.search(r"\w{3} \d+ March", body), body


def test_a_reader_can_tell_access_without_need_from_a_job() -> None:
    for view in inside_views("access"):
        body = written(view).body
        without = re.search("no job|No linked ref|reference: none|Reference: none|No reference", body)
        job = re.search(r"for a job|eference:? IN/|reference given was IN/", body)
        if view.indication.nature in (0, 1):
            assert without, body
            assert not job, body
        elif view.indication.nature == 3:
            assert job, body
            assert not without, body


def test_a_seller_is_named_where_there_was_contact_and_nowhere_else_away_from_work() -> None:
    for view in inside_views("contact"):
        named = "MURCOTT" in whole_text(written(view))
        assert named == (view.indication.nature in (0, 2)), whole_text(written(view))


def test_what_a_search_found_stands_in_the_report_word_for_word() -> None:
    for view in inside_views("search"):
        assert view.acts[0].doing in written(view).body.lower() or view.acts[0].doing in written(view).body


def test_an_audit_has_a_row_for_each_act_and_says_which_had_a_reference() -> None:
    for nature in range(5):
        view = view_of(VIEWS["vetting"], "access", nature, "machine")
        rows = written(view).table[1:]
        assert len(rows) == len(view.acts)
        assert {row[1] for row in rows} == {"U-0001"}
        linked = [row[4].startswith("IN/") for row in rows]
        assert any(linked) == (nature == 3)


def test_a_liaison_reply_never_tells_of_a_call() -> None:
    for view in inside_views("access"):
        if view.source == "liaison":
            assert view.indication.nature in (1, 3, 4)
            assert not re.search("rang|call of", whole_text(written(view)))


def test_nobody_is_called_corrupt_and_nothing_a_leak() -> None:
    for kind in KINDS:
        for vague in (False, True):
            for view in inside_views(kind, vague):
                assert not re.search(
                    r"(?i)rogue|\bbent\b|corrupt|leak|insider|suspicio", whole_text(written(view))
                )
