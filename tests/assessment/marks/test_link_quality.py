"""Links are counted by what holds a group together, whichever way round they were drawn, with an interval or the reason why not."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from assessment.marks.link_quality import LEAST, components, link_mark, wilson

GROUPS = {"A": 1, "B": 1, "C": 1, "D": 2, "E": 2, "F": 3, "G": 4, "H": 4, "I": 4}
THINGS = st.sampled_from(sorted(GROUPS))
LINKS = st.lists(st.tuples(THINGS, THINGS).filter(lambda pair: pair[0] != pair[1]), max_size=12)


@given(st.integers(1, 200).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_interval_of_a_share_is_the_one_of_a_reference_implementation(share: tuple[int, int]) -> None:
    reference = binomtest(*share).proportion_ci(method="wilson")
    assert wilson(*share) == pytest.approx((reference.low, reference.high), abs=1e-9)


def test_whoever_joins_through_a_third_has_joined_all_three() -> None:
    assert components([("B", "A"), ("C", "B"), ("E", "F")]) == {
        "A": "A",
        "B": "A",
        "C": "A",
        "E": "E",
        "F": "E",
    }


@given(LINKS)
def test_components_are_those_of_repeated_merging(links: list[tuple[str, str]]) -> None:
    found = components(links)
    group = {thing: thing for link in links for thing in link}
    for _ in group:
        for one, two in links:
            low = min(group[one], group[two])
            group[one] = group[two] = low
    assert found == group


def test_every_true_link_drawn_and_no_other_is_full_on_both_sides() -> None:
    links = [pair for pair in combinations(GROUPS, 2) if GROUPS[pair[0]] == GROUPS[pair[1]]]
    mark = link_mark("Occasions", links, GROUPS, GROUPS)
    assert mark.precision is not None
    assert mark.recall is not None
    assert (mark.precision.hits, mark.precision.total) == (mark.recall.hits, mark.recall.total) == (5, 5)


def test_a_wrong_link_costs_precision_alone_and_a_missing_one_recall_alone() -> None:
    right = [("A", "B"), ("B", "C"), ("D", "E"), ("G", "H"), ("H", "I")]
    wrong = link_mark("Occasions", [*right, ("C", "D")], GROUPS, GROUPS)
    assert wrong.precision is not None
    assert wrong.recall is not None
    assert (wrong.precision.hits, wrong.precision.total) == (5, 6)
    assert wrong.recall.hits == 5
    missing = link_mark("Occasions", right[1:], GROUPS, GROUPS)
    assert missing.recall is not None
    assert (missing.recall.hits, missing.recall.total) == (4, 5)
    assert "of 4 links that you drew, four held, and a share cannot be told" in missing.sentence


@given(LINKS)
def test_hits_from_either_side_never_exceed_the_links_there_are(links: list[tuple[str, str]]) -> None:
    mark = link_mark("Occasions", links, GROUPS, GROUPS)
    for share in (mark.precision, mark.recall):
        if share is not None:
            assert 0 <= share.hits <= share.total
            assert 0 <= share.low <= share.hits / share.total <= share.high <= 1


def test_what_was_not_opened_is_not_asked_for_and_what_belongs_nowhere_never_holds() -> None:
    mark = link_mark("Origins", [("X", "Y")] * LEAST, GROUPS, ("A", "B", "F"))
    assert mark.precision is None
    assert mark.recall is None
    assert mark.sentence == (
        "Origins: of 1 link that you drew, none held, and a share cannot be told, because five are needed; of 1 link that "
        "what you opened allowed, none were drawn, and a share cannot be told, because five are needed."
    )


def test_nothing_drawn_cannot_be_told_however_much_could_have_been() -> None:
    mark = link_mark("Occasions", [], GROUPS, GROUPS)
    assert (mark.precision, mark.recall) == (None, None)
    assert "you drew no link" in mark.sentence
    assert "allowed 5 links" in mark.sentence
