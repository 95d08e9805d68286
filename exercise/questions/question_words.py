"""What a kind of question needs to be put into words."""

from collections.abc import Mapping
from dataclasses import dataclass

from synthetic.testimony.occasion import ActivityKind


@dataclass(frozen=True)
class QuestionWords:
    """The words of one kind of question; roles and classes are those of its sheet."""

    sheet_title: str
    sheet_note: str
    """What a reader of the sheet must know beside it."""
    kinds: tuple[tuple[ActivityKind, str], ...]
    """Kinds of act whose rows the sheet shows, each with what it is called; one where all are alike."""
    roles: Mapping[str, str]
    """Roles as trainees read them; one that is not listed is called as in the sheet."""
    classes: Mapping[str, str]
    """Classes of act as trainees read them."""
    truths: Mapping[int, str]
    """What each role was, for the debrief; one that is not listed is called as in the sheet."""
    shown_by: Mapping[int, tuple[int, ...]]
    """Classes of act that show each role; one that is not listed is shown by every class."""
