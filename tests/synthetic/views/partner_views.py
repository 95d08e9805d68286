"""Views of everything that a partner may report, also on request: every subject of its kinds, class and basis."""

from collections.abc import Iterator

from synthetic.testimony.occasion import ActivityKind, Subject
from synthetic.testimony.source_view import SourceView
from synthetic.testimony.view import View
from tests.synthetic.views.sample_views import bases_of, natures_of, usual_subject, view_of


def every_subject(kind: ActivityKind) -> tuple[Subject, ...]:
    """Return a subject of each sort on which a look of a kind may fall: a person, a zone, or the crew of a line."""
    return (usual_subject(kind),)


def every_view(source: SourceView, wordings: range = range(3)) -> Iterator[View]:
    """Return views of every kind, subject, class and basis of a licence, a few lots of words each."""
    for kind in source.licence:
        for subject in every_subject(kind):
            for basis in bases_of(source, kind):
                for nature in natures_of(source, kind):
                    for wording in wordings:
                        yield view_of(source, kind, nature, basis, wording * 104729 + 11, subject)
