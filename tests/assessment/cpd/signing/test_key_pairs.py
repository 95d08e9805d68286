"""A key keeps to itself."""

from assessment.cpd.signing.key_pairs import SigningKey


def test_a_key_prints_nothing_of_itself(key: SigningKey) -> None:
    assert "PRIVATE" not in repr(key)
    assert key.did not in repr(key)
