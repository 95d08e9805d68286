"""A letter follows from the basis that is printed; who slips does not know what was done."""

from collections import Counter
from dataclasses import replace

import pytest

from scenarios.schema.evidence import BASES
from synthetic.testimony.view import VAGUE
from synthetic.views.fire_view import VIEW as FIRE
from synthetic.views.safeguarding_view import VIEW as SAFEGUARDING
from synthetic.writing.grading import CONDITIONAL, LETTERS, condition_words, grade_of
from tests.synthetic.views.sample_views import view_of


def test_the_letter_follows_from_the_basis() -> None:
    letters = {basis: grade_of(view_of(FIRE, "visit", 3, basis), FIRE, 1, (1, 2, 0), 0.0) for basis in BASES}
    assert {basis: given.assessment for basis, (given, _) in letters.items()} == {
        "machine": "A",
        "direct": "A",
        "told": "C",
        "hearsay": "D",
    }
    assert all(given == due for given, due in letters.values())


def test_a_bounded_nothing_has_the_letter_of_a_find() -> None:
    for basis in BASES:
        nothing, find = (grade_of(view_of(FIRE, "visit", n, basis), FIRE, 1, (9,), 0.1) for n in (VAGUE, 1))
        assert nothing == find


def test_a_slip_changes_the_letter_alone_and_knows_nothing_of_what_was_done() -> None:
    for key in range(200):
        grades = {
            grade_of(view_of(FIRE, "visit", n, "told"), FIRE, 7, (key,), 0.5) for n in (0, 1, 2, 3, 4, VAGUE)
        }
        ((given, due),) = grades
        assert replace(given, assessment=due.assessment) == due
        assert given.assessment != "E"


@pytest.mark.parametrize("share", [0.0, 0.1, 1.0])
def test_slips_are_as_many_as_the_plan_says(share: float) -> None:
    view = view_of(FIRE, "visit", 3, "direct")
    pairs = [grade_of(view, FIRE, 3, (key, 1, 0), share) for key in range(2_000)]
    slips = Counter(given.assessment for given, due in pairs if given != due)
    assert abs(sum(slips.values()) / 2_000 - share) < 0.03
    assert LETTERS["direct"] not in slips


def test_what_touches_a_child_or_a_person_at_risk_goes_on_under_conditions_with_codes() -> None:
    for source in (FIRE, SAFEGUARDING):
        given, _ = grade_of(view_of(source, "visit", 3, "direct"), source, 1, (4,), 0.1)
        is_conditional = source.id in CONDITIONAL
        assert given.handling == ("C" if is_conditional else "P")
        assert bool(given.action and given.sanitisation) == is_conditional
        assert bool(condition_words(given)) == is_conditional


def test_source_evaluation_is_that_of_the_source() -> None:
    given, due = grade_of(view_of(FIRE, "visit", 3, "direct"), FIRE, 1, (4,), 1.0)
    assert given.source == due.source == FIRE.evaluation
