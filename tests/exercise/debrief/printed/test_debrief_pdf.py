"""The printed debrief: whole, tagged, the same every time, and for nobody else."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, PdfObject

from exercise.access import Refused
from exercise.debrief import debrief
from exercise.debrief.printed.debrief_pdf import debrief_pdf
from exercise.desk import desk
from tests.exercise.conftest import Place, Play, Reopen

PARTS = (
    "What was true",
    "Timeline",
    "Your judgement",
    "Turning points",
    "Copies of one origin",
    "Network",
    "Your decisions",
    "Groups' reasons",
    "Practise next",
    "Side by side",
    "Bias prompts",
    "Reports",
    "Reflection",
)


def _dictionary(node: PdfObject | None) -> DictionaryObject:
    found = node.get_object() if node else None
    assert isinstance(found, DictionaryObject)
    return found


def _nodes(node: PdfObject) -> Iterator[DictionaryObject]:
    found = node.get_object()
    if isinstance(found, DictionaryObject):
        yield found
        children = found.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            if not isinstance(child, int):
                yield from _nodes(child)


def test_the_printed_debrief_has_every_part_tagged_with_words_for_every_picture(
    done: tuple[Place, str],
) -> None:
    place, run = done
    name, content = debrief_pdf(place.services, place.trainee, run)
    assert name == f"debrief-{run}.pdf"
    pdf = PdfReader(BytesIO(content))
    text = " ".join(page.extract_text() for page in pdf.pages)
    plain = " ".join(text.split())
    for part in PARTS:
        assert part in plain
    told = debrief.debrief(place.services, place.trainee, run)
    for words in (
        told.answers[0].truth,
        told.turning_points[0].row.report,
        told.recommendations[0].name,
        "No action",
    ):
        assert words in plain
    assert place.trainee.name not in plain.split()
    root = _dictionary(pdf.trailer["/Root"])
    assert _dictionary(root["/MarkInfo"])["/Marked"]
    assert pdf.metadata is not None
    assert str(pdf.metadata.title).startswith(f"Debrief of {run}")
    figures = [node for node in _nodes(root["/StructTreeRoot"]) if node.get("/S") == "/Figure"]
    pictures = 1 + 3 + len(told.turning_points) + 1 + len(told.without_you)
    assert len(figures) == pictures
    assert all(len(str(node["/Alt"])) > 40 for node in figures)


def test_the_same_debrief_prints_to_the_same_bytes(done: tuple[Place, str], reopened: Reopen) -> None:
    place, run = done
    first = debrief_pdf(place.services, place.trainee, run)
    assert debrief_pdf(place.services, place.assessor, run) == first
    again = reopened(place)
    assert debrief_pdf(again.services, again.trainee, run) == first
    again.services.store.close()


def test_nothing_is_printed_before_the_hand_in_or_for_another_role(place: Place) -> None:
    run = place.run()
    desk.begin(place.services, place.trainee, run)
    with pytest.raises(Refused, match="once the written assessment"):
        debrief_pdf(place.services, place.trainee, run)
    for caller in (place.other, place.instructor, place.researcher):
        with pytest.raises(Refused):
            debrief_pdf(place.services, caller, run)


def test_a_debrief_prints_while_its_paired_runs_are_under_way_and_says_so(
    place: Place, play_through: Play
) -> None:
    run = place.run()
    play_through(place, run)
    pdf = PdfReader(BytesIO(debrief_pdf(place.services, place.trainee, run)[1]))
    assert "print this again when that is done" in " ".join(
        " ".join(page.extract_text() for page in pdf.pages).split()
    )
