"""The evidence that indicators read names nobody, and a tie has no leader."""

from assessment.bias.evidence import Opening, Statement, leader


def test_a_shared_first_place_is_no_leader() -> None:
    assert leader(Statement(1, 1, "Q1", {"H1": 0.4, "H2": 0.4, "H3": 0.2})) is None
    assert leader(None) is None


def test_events_name_nobody() -> None:
    """Fairness: an indicator cannot depend on a name or a cohort that it never receives."""
    for kind in (Opening, Statement):
        assert not {"by", "name", "user", "cohort", "trainee"} & set(kind.__dataclass_fields__)
