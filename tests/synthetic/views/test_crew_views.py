"""A report on a crew gives a figure, why the people pass for those of the line, and what was not seen."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from scenarios.schema.intelligence import SourceId
from synthetic.testimony.occasion import Act, ActivityKind
from synthetic.testimony.source_view import WrittenView
from synthetic.testimony.view import VAGUE, View
from synthetic.views.crew_slots import known_words
from synthetic.views.registry import VIEWS
from synthetic.writing.wording import number_words
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import CREW_DEEDS, bases_of, view_of
from tests.synthetic.views.view_checks import faults_of, whole_text

SEERS: dict[ActivityKind, tuple[SourceId, ...]] = {
    "count": ("surveillance", "pcso", "source_report", "public_line"),
    "faces": ("surveillance", "pcso", "source_report", "stop_search"),
    "rooms": ("utility", "fire", "source_report", "public_line"),
}
"""Sources that tell of each kind of look at a crew."""
LOTS = (3, 2**40 + 7, 2**52 + 11, 2**63 - 25, 5 * 2**58 + 1, 8, 2**33 + 6, 2**50 + 10)
NUMBERS = "one|two|three|four|five|six|seven"
_KNOWN = re.compile(
    rf"both|neither of the two|all (?:{NUMBERS})|(?:not one|{NUMBERS}) of the (?:{NUMBERS})", re.IGNORECASE
)
any_kind = pytest.mark.parametrize("kind", CREW_DEEDS)


def crew_views(kind: ActivityKind, natures: tuple[int, ...] = (0, 1, 2)) -> Iterator[View]:
    for source in SEERS[kind]:
        for basis in bases_of(VIEWS[source], kind):
            for nature in natures:
                for lot in LOTS:
                    yield view_of(VIEWS[source], kind, nature, basis, lot)


def written(view: View) -> WrittenView:
    return VIEWS[view.source].writer(view, TOWN)


def with_act(view: View, count: int, regulars: int = 0) -> View:
    return replace(view, acts=tuple(replace(act, count=count, regulars=regulars) for act in view.acts))


@any_kind
def test_each_source_that_sees_a_crew_is_licensed_to_tell_of_it(kind: ActivityKind) -> None:
    assert {source for source, view in VIEWS.items() if kind in view.licence} == set(SEERS[kind])


def test_a_reader_finds_how_many_people_were_counted() -> None:
    for view in crew_views("count"):
        for count in range(1, 8):
            body = written(with_act(view, count=count)).body
            stated = (
                rf"\b{number_words(count)} (?:person|people|in all)\b|count by \d+: {number_words(count)}\b"
            )
            assert re.search(stated, body, re.IGNORECASE), body


def test_a_reader_finds_how_many_faces_were_known_of_how_many() -> None:
    for view in crew_views("faces"):
        for count in range(2, 6):
            for regulars in range(count + 1):
                act = with_act(view, count=count, regulars=regulars)
                assert known_words(act.acts[0]) in written(act).body.lower()


def test_a_reader_finds_how_many_rooms_were_slept_in() -> None:
    for view in crew_views("rooms"):
        for count in range(1, 5):
            text = written(with_act(view, count=count))
            if text.table:
                assert sum(row[1] != "0.0" for row in text.table[1:]) == count
                assert f"{number_words(count)} of five room meters" in text.body.lower()
            else:
                assert re.search(rf"\b{number_words(count)} rooms?\b", text.body, re.IGNORECASE), text.body


@any_kind
def test_nothing_but_the_figure_tells_one_class_from_another(kind: ActivityKind) -> None:
    for view in crew_views(kind, (1,)):
        texts = {_without_figures(written(with_act(view, count=4, regulars=k)).body) for k in range(5)}
        if kind != "faces":
            texts = {_without_figures(written(with_act(view, count=n)).body) for n in (2, 3, 4)}
        assert len(texts) == 1, texts


def _without_figures(body: str) -> str:
    text = re.sub(r"\b(?:was|were)\b", "W", _KNOWN.sub("N", body))
    return re.sub(rf"(?i)\b(?:{NUMBERS})\b|\d\.\d", "N", text).replace("others", "other")


@any_kind
def test_a_report_says_why_the_people_pass_for_those_of_the_line(kind: ActivityKind) -> None:
    for view in crew_views(kind, (0, 2, VAGUE)):
        opened = whole_text(written(view)).split("\n", 1)[1].lower()
        assert re.search(r"(?:people|person|one|be) of the line|the line's", opened), opened


@any_kind
def test_the_title_is_the_crew_and_the_zone_whatever_was_found(kind: ActivityKind) -> None:
    assert {written(view).title for view in crew_views(kind, (0, 1, 2, VAGUE))} == {
        "People of the line, Thornquist"
    }


@any_kind
def test_an_account_that_holds_nothing_gives_no_figure(kind: ActivityKind) -> None:
    for view in crew_views(kind, (VAGUE,)):
        body = written(view).body
        assert not re.search(rf"(?i)\b(?:{NUMBERS}) (?:people|person|rooms?|of the)\b", body), body
        assert not faults_of(written(view))


@any_kind
def test_talk_carries_no_look_and_says_that_the_speaker_was_not_there(kind: ActivityKind) -> None:
    for view in crew_views(kind):
        if view.basis == "hearsay":
            text = whole_text(written(view))
            assert "short fair hair" not in text
            assert re.search("not (?:been )?there|from others|neither the speaker", text), text


def test_one_person_is_told_of_as_one() -> None:
    for view in crew_views("count", (0,)):
        body = written(with_act(view, count=1)).body
        assert "others" not in body
        assert " them " not in body.replace("told them", "")


def test_a_log_on_a_spot_keeps_its_entries_in_order_and_within_its_hours() -> None:
    for kind in ("count", "faces"):
        for nature in (0, 1, 2, VAGUE):
            for lot in LOTS:
                view = view_of(VIEWS["surveillance"], kind, nature, "direct", lot)
                text = written(view)
                clocks = re.findall(r"^\d\d:\d\d", text.body, re.MULTILINE)
                assert clocks == sorted(clocks)
                assert f"{clocks[0]} to {clocks[-1]}" in dict(text.form)["Log"]


def test_a_stop_of_people_at_a_spot_is_no_search_and_takes_no_name() -> None:
    for view in crew_views("faces"):
        if view.source == "stop_search":
            text = written(view)
            assert "Power" not in dict(text.form)
            assert "No search" in text.body or "no search" in text.body
            assert "ames not given" in text.body or "o names" in text.body


def test_what_was_not_seen_goes_with_what_was_going_on() -> None:
    act: Act = view_of(VIEWS["pcso"], "count", 1, "direct").acts[0]
    assert act.doing == "got out of a white van"
    texts = [written(view).body for view in crew_views("count") if view.source == "surveillance"]
    assert any("Plate of the van not read." in text for text in texts)


@pytest.mark.parametrize("source", ["pcso", "source_report", "public_line"])
def test_talk_that_goes_round_keeps_its_odd_detail_and_says_that_it_goes_round(source: SourceId) -> None:
    for kind in ("count", "faces", "rooms"):
        if kind in VIEWS[source].licence:
            for lot in LOTS:
                view = view_of(
                    VIEWS[source], kind, 1, "hearsay", lot, origin="pcso", detail="{who} wore brown gloves"
                )
                text = written(view)
                assert "The person wore brown gloves." in text.body
                assert re.search("going round|being passed on|in the same words", text.body, re.IGNORECASE)
                assert not faults_of(text)
