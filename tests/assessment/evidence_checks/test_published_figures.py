"""Published figures are judged by exact intervals, widened for their number."""

from hypothesis import given
from hypothesis import strategies as st

from assessment.evidence_checks.published_figures import FigureCount, exact_interval, published_figures


def test_an_exact_interval_is_that_of_clopper_and_pearson() -> None:
    low, high = exact_interval(4, 20)
    assert (round(low, 4), round(high, 4)) == (0.0573, 0.4366)
    assert exact_interval(0, 0) == (0.0, 1.0)


@given(st.integers(1, 5000), st.data())
def test_an_interval_holds_what_was_measured_and_is_the_wider_the_surer(
    trials: int, data: st.DataObject
) -> None:
    hits = data.draw(st.integers(0, trials))
    low, high = exact_interval(hits, trials)
    least, most = exact_interval(hits, trials, 0.999)
    assert 0 <= least <= low <= hits / trials <= high <= most <= 1


def test_a_figure_alone_is_judged_more_strictly_than_among_many() -> None:
    doubtful = FigureCount("errors", "right", 0.5, 60, 100)
    [alone] = published_figures([FigureCount("errors", "right", 0.5, 61, 100)])
    assert not alone.agrees
    among = published_figures([doubtful] + [FigureCount("errors", f"{n}", 0.5, 50, 100) for n in range(200)])
    assert all(figure.agrees for figure in among)
    assert (among[0].low, among[0].high) == exact_interval(60, 100)


def test_what_can_never_happen_must_never_have_happened() -> None:
    never, ever = published_figures(
        [FigureCount("errors", "planted", 0.0, 0, 50), FigureCount("errors", "planted", 0.0, 1, 50)]
    )
    assert never.agrees
    assert not ever.agrees
    assert "published 0, measured 0.02" in ever.sentence


def test_what_was_never_counted_is_left_out() -> None:
    assert published_figures([FigureCount("errors", "right", 0.5, 0, 0)]) == ()
