"""The network named is marked by whom the reports let a reader find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.marks.network_marks import MemberClaim, Network, TrueMember, b_cubed, network_mark
from tests.assessment.present import present

MEMBERS = {
    "P1": TrueMember(frozenset({"leader"}), "G1", "men"),
    "P2": TrueMember(frozenset({"money_mover"}), "G1", "women"),
    "P3": TrueMember(frozenset({"runner"}), "G2", "men"),
    "P4": TrueMember(frozenset({"runner"}), "G2", "women"),
}


SO = Network(
    MEMBERS,
    frozenset({frozenset({"P1", "P2"}), frozenset({"P3", "P4"})}),
    frozenset({"P1", "P2", "P3", "P9"}),
)


def test_the_network_is_marked_by_who_could_be_found_and_says_who_was_missed() -> None:
    claims = {
        "P1": MemberClaim("leader", "G1"),
        "P9": MemberClaim("runner", ""),
        "P3": MemberClaim("enforcer", "G1"),
    }
    mark = network_mark(claims, [frozenset({"P1", "P2"}), frozenset({"P1", "P9"})], SO)
    assert mark.people.precision == pytest.approx(2 / 3)
    assert mark.people.recall == pytest.approx(2 / 3)
    assert (mark.roles.hits, mark.roles.total) == (1, 2)
    assert mark.groups.precision == pytest.approx(0.5)
    assert (mark.links.precision, mark.links.recall) == (0.5, 1.0)
    assert {(f.kind, f.hits, f.total) for f in mark.by_sex} == {("men", 2, 2), ("women", 0, 1)}
    assert mark.missed == ("P2",)
    assert "P4" not in mark.missed  # no report told of P4


def test_naming_nobody_is_unscored_and_not_nought() -> None:
    mark = network_mark({}, [], SO)
    assert (mark.people.precision, mark.people.f1, mark.links.precision) == (None, None, None)
    assert [s.split(",")[0] for s in mark.sentences] == ["People: unscored", "Links: unscored"]


@given(st.dictionaries(st.integers(0, 20).map(str), st.sampled_from("abc"), min_size=1, max_size=12))
def test_b_cubed_is_full_for_the_same_grouping_under_other_names(true: dict[str, str]) -> None:
    renamed = {e: {"a": "x", "b": "y", "c": "z"}[g] for e, g in true.items()}
    assert b_cubed(renamed, true).f1 == pytest.approx(1.0)
    together = b_cubed(dict.fromkeys(true, "one"), true)
    assert together.recall == pytest.approx(1.0)
    assert present(together.precision) <= 1.0


def test_b_cubed_of_a_known_case() -> None:
    """Amigo et al. 2009: two clusters of two put as one of three and one alone."""
    mark = b_cubed({"1": "x", "2": "x", "3": "x", "4": "y"}, {"1": "a", "2": "a", "3": "b", "4": "b"})
    assert mark.precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert mark.recall == pytest.approx((1 + 1 + 0.5 + 0.5) / 4)
