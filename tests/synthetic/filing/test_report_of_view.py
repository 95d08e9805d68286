"""A report puts a view on a form: a head of boxes, items, table, provenance and comment, and no word on a question."""

from dataclasses import replace

from synthetic.filing.report_of_view import MARKING, entities_of, items, report_of_view
from synthetic.report import Grade, Report
from synthetic.testimony.view import View
from synthetic.views.registry import VIEWS
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import view_of
from trainer_ui.widgets.desk.report_form import split


def filed(view: View, grade: Grade | None = None) -> Report:
    written = VIEWS[view.source].writer(view, TOWN)
    return report_of_view(view, written, TOWN, number=42, open_hours=0.5, grade=grade or Grade(1, "A", "P"))


def test_the_head_says_number_reference_dates_grade_and_subject_in_boxes() -> None:
    body = filed(view_of(VIEWS["fire"], "visit", 1, "direct"), Grade(2, "B", "P")).body
    assert body.splitlines()[0] == MARKING
    boxes = dict(split(body)[0])
    assert boxes["URN"] == "R-0042"
    assert boxes["Source ref"] == "FS-0123"
    assert boxes["Date of report"] == "Mon 16 March"
    assert boxes["Date of intelligence"] == "Thu 12 March"
    assert boxes["Grade"] == "2BP, each item"
    assert boxes["Subject"] == "Stewart CHADDERLEY, Thornquist"


def test_codes_are_spelt_out_under_conditions_and_only_there() -> None:
    view = view_of(VIEWS["safeguarding"], "visit", 1, "direct")
    assert "Handling conditions: A2, covert action only" in filed(view, Grade(1, "A", "C", "A2", "S1")).body
    assert "Handling conditions" not in filed(view).body


def test_provenance_stands_apart_and_the_comment_comes_last() -> None:
    view = replace(view_of(VIEWS["surveillance"], "meeting", 2, "direct"), tasked="T3")
    report = filed(view)
    parts = report.body.split("\n\n")
    assert parts[-2] == f"Provenance: {report.provenance}"
    assert parts[-1].startswith("Comment: Answers request T3")
    assert report.provenance not in split(report.body)[1]


def test_a_return_prints_its_table_row_by_row() -> None:
    body = filed(view_of(VIEWS["vetting"], "call", 0, "machine")).body
    assert "Date | Start | Line | Other number | Type | Seconds" in body
    assert body.count(" | voice | ") == 2


def test_the_headline_is_the_same_whatever_was_done() -> None:
    heads = {filed(view_of(VIEWS["utility"], "letting", nature, "direct")).headline for nature in range(5)}
    assert len(heads) == 1


def test_a_report_that_answers_a_request_says_so_on_its_headline() -> None:
    view = view_of(VIEWS["fire"], "visit", 1, "direct")
    assert not filed(view).headline.tasked
    assert filed(replace(view, tasked="T1")).headline.tasked


def test_the_nodes_of_a_chart_are_the_subject_the_parties_and_the_zone() -> None:
    view = view_of(VIEWS["utility"], "visit", 0, "direct")
    assert entities_of(view) == ("P00001", "P00004", "Z1")


def test_lines_are_numbered_as_items_unless_there_is_one_or_a_log() -> None:
    assert items("First.\nSecond.") == "1. First.\n2. Second."
    assert items("Only.") == "Only."
    assert items("14:57 V1 in.\n15:05 V1 stops.") == "14:57 V1 in.\n15:05 V1 stops."


def test_a_comment_has_one_label_even_where_its_writer_gave_it_one() -> None:
    view = view_of(VIEWS["surveillance"], "meeting", 2, "direct")
    written = replace(VIEWS[view.source].writer(view, TOWN), comment="Comment: Rear not covered.")
    body = report_of_view(view, written, TOWN, number=42, open_hours=0.5, grade=Grade(1, "A", "P")).body
    assert body.endswith("\n\nComment: Rear not covered.")
