"""Marks on process: grading, requests, alignment of effort, wording, and the network named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.marks.collection_requests import Request, requests_mark
from assessment.marks.grading_practice import ASSESSMENTS, SOURCES, grading_mark, weighted_kappa
from assessment.marks.harm_alignment import alignment_mark
from assessment.marks.network_marks import MemberClaim, Network, TrueMember, b_cubed, network_mark
from assessment.yardstick.yardstick_fit import mismatches, unfitting, wording_sentence

GRADES = st.lists(
    st.tuples(st.sampled_from(ASSESSMENTS), st.sampled_from(ASSESSMENTS)), min_size=2, max_size=30
)


@given(GRADES)
def test_weighted_kappa_is_the_one_of_the_confusion_table(pairs):
    mine, true = zip(*pairs, strict=True)
    n, k = len(pairs), len(ASSESSMENTS)
    weight = [[(i - j) ** 2 / (k - 1) ** 2 for j in range(k)] for i in range(k)]
    seen = [[sum(p == (a, b) for p in pairs) / n for b in ASSESSMENTS] for a in ASSESSMENTS]
    rows, columns = ([sum(line) for line in table] for table in (seen, zip(*seen, strict=True)))
    chance = sum(weight[i][j] * rows[i] * columns[j] for i in range(k) for j in range(k))
    found = weighted_kappa(mine, true, ASSESSMENTS)
    if chance < 1e-12:
        assert found is None
    else:
        got = sum(weight[i][j] * seen[i][j] for i in range(k) for j in range(k))
        assert found == pytest.approx(1 - got / chance)


def test_grading_as_deserved_is_full_agreement_and_one_grade_for_all_is_chance():
    true = list("ABCDE" * 4)
    assert grading_mark("Assessment", true, true, ASSESSMENTS).kappa == 1.0
    assert grading_mark("Assessment", ["C"] * 20, true, ASSESSMENTS).kappa == pytest.approx(0.0)
    few = grading_mark("Source", ["1"], ["2"], SOURCES)
    assert few.kappa is None
    assert "1 report was graded and eight are needed" in few.sentence
    same = grading_mark("Source", ["2"] * 9, ["2"] * 9, SOURCES)
    assert same.kappa is None
    assert "one grade" in same.sentence


def test_effort_where_the_harm_is_aligns_and_a_louder_market_shows_as_drift():
    names = {"fraud": "Fraud", "drugs": "Drugs"}
    harm = {"fraud": 80.0, "drugs": 20.0}
    full = alignment_mark(harm, {"fraud": 8, "drugs": 2}, {"fraud": 4, "drugs": 1}, names)
    assert (full.read, full.acted) == (pytest.approx(1.0), pytest.approx(1.0))
    drift = alignment_mark(harm, {"drugs": 3}, {}, names)
    assert drift.read == pytest.approx(0.2)
    assert drift.acted is None
    assert "widest gap is Fraud, with 80% of the harm and 0% of the reading" in drift.sentence
    assert "action unscored" in drift.sentence
    assert [row.market for row in drift.shares] == ["Fraud", "Drugs"]


def test_requests_are_marked_by_the_hour_and_by_the_pound():
    one = Request("pcso Q1 H1", hours=8, reading=2, bits=0.5, answers=3, opened=2)
    mark = requests_mark([one], menu_bits=2.0, menu_hours=10.0)
    assert mark.bits_per_hour == pytest.approx(0.05)
    assert mark.bits_per_100_pounds == pytest.approx(100 * 0.5 / (8 * 60 + 2 * 35))
    assert mark.menu_bits_per_hour == pytest.approx(0.2)
    none = requests_mark([], 0, 0)
    assert none.bits_per_hour is None
    assert "unscored" in none.sentence


def test_terms_beside_the_wrong_number_are_found_and_right_ones_are_not():
    text = "It is highly likely (60%) that he links them; unlikely, 30%. 90% – likely. Likely (65%)."
    assert [(m.term, m.number) for m in mismatches(text)] == [
        ("Highly likely", 0.6),
        ("Likely or probable", 0.9),
    ]
    assert mismatches("Nothing here. 45% of cases.") == ()
    assert unfitting("Likely the broker.", [0.7, 0.3]) == ()
    assert [m.term for m in unfitting("Almost certain.", [0.7, 0.3])] == ["Almost certain"]
    assert "did not add up" in wording_sentence((), 1, 4)


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


def test_the_network_is_marked_by_who_could_be_found_and_says_who_was_missed():
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


def test_naming_nobody_is_unscored_and_not_nought():
    mark = network_mark({}, [], SO)
    assert (mark.people.precision, mark.people.f1, mark.links.precision) == (None, None, None)
    assert [s.split(",")[0] for s in mark.sentences] == ["People: unscored", "Links: unscored"]


@given(st.dictionaries(st.integers(0, 20).map(str), st.sampled_from("abc"), min_size=1, max_size=12))
def test_b_cubed_is_full_for_the_same_grouping_under_other_names(true):
    renamed = {e: {"a": "x", "b": "y", "c": "z"}[g] for e, g in true.items()}
    assert b_cubed(renamed, true).f1 == pytest.approx(1.0)
    together = b_cubed(dict.fromkeys(true, "one"), true)
    assert together.recall == pytest.approx(1.0)
    assert together.precision <= 1.0


def test_b_cubed_of_a_known_case():
    """Amigo et al. 2009: two clusters of two put as one of three and one alone."""
    mark = b_cubed({"1": "x", "2": "x", "3": "x", "4": "y"}, {"1": "a", "2": "a", "3": "b", "4": "b"})
    assert mark.precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert mark.recall == pytest.approx((1 + 1 + 0.5 + 0.5) / 4)
