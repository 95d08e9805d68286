"""A report's head becomes the boxes of the form; any other report is shown as it is."""

from trainer_ui.widgets.desk.report_form import split


def test_a_report_that_is_not_a_form_is_shown_as_it_is() -> None:
    assert split("Just a sentence.\n\nAnother.") == ([], "Just a sentence.\n\nAnother.")


def test_a_reports_head_becomes_the_boxes_of_the_form() -> None:
    boxes, text = split(
        "EXERCISE – SYNTHETIC DATA\nURN: R-1    Submitted by: Desk\nSubject: Call\n\nText.\n\nProvenance: Seen."
    )
    assert boxes == [("URN", "R-1"), ("Submitted by", "Desk"), ("Subject", "Call")]
    assert text == "Text."
