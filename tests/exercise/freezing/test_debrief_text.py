"""Every kind of printed block is told in plain text."""

from exercise.freezing.debrief_text import debrief_text


def test_headings_lists_tables_and_pictures_are_told_in_markdown() -> None:
    text = debrief_text(
        "Debrief of EX-0001",
        [
            {"kind": "heading", "level": 2, "text": "Part"},
            {"kind": "p", "text": "Plain."},
            {"kind": "strong", "text": "Bold."},
            {"kind": "list", "lines": ["one", "two"]},
            {
                "kind": "table",
                "caption": "Rows",
                "head": ["A", "B"],
                "widths": [1, 2],
                "rows": [["a|b", "c"]],
            },
            {"kind": "picture", "svg": "<svg/>", "alt": "Two lines."},
        ],
    )
    assert text == (
        "# Debrief of EX-0001\n\n## Part\n\nPlain.\n\n**Bold.**\n\n- one\n- two\n\nRows:\n\n| A | B |\n"
        "| --- | --- |\n| a/b | c |\n\n(Picture: Two lines.)\n"
    )
