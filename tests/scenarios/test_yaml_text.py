"""What is no scenario at all is told in a sentence, before it can do harm."""

import pytest

from scenarios.load import check_text, load_text
from tests.scenarios.small_town import changed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "t:1: the file is empty; copy a scenario from the library"),
        ("# only a comment\n", "the file is empty"),
        ("- a\n- b\n", "but the file holds a list"),
        ("just words", "but the file holds a single value"),
        ("a:\n\t- b", "t:2: a tab is used to indent; indent with spaces"),
        ("title: a: b", "t:1: a second colon stands on the line"),
        ("a: [1, 2", "a quote or bracket is opened and never closed; close it"),
        ("a: 'b", "a quote or bracket is opened and never closed; close it"),
        ("a: *b", "an alias (*) names an anchor that does not exist"),
        ("a: &x [*x]", "aliases (*) expand without end or too far"),
        ("--- {}\n--- {}", "the file holds more than one document"),
        ("a: \x00", "the file holds characters that are not text"),
        ("a: @b", "text begins with a character that YAML keeps for itself"),
        ("[" * 5000, "nested too deeply"),
        ("- " * 5000, "nested too deeply"),
        ("a" * 1_000_001, "the file is larger than 1 MB"),
        ("1: a", "'1' stands where a field name belongs"),
        (
            "a: 1e-400",
            "t:1: a: '1e-400' is too near to 0 to be kept apart from it; write 0, or a larger number",
        ),
        ("a: 1\nb:\n  <<: *c", "an alias (*) names an anchor"),
        ("a: &c {d: 1}\nb:\n  <<: *c", "t:3: b: merge keys (<<) are not read; write the fields out"),
        ("a: 1\nb:\u00a0c\nd: 2", "t:2: the space after the colon is U+00A0 NO-BREAK SPACE, not a space"),
        ("a:\n\u00a0 b: c\n  d: e", "U+00A0 NO-BREAK SPACE"),
        (
            'a: "x\\u202ey"',
            "t:1: a: the text holds U+202E RIGHT-TO-LEFT OVERRIDE, which nobody sees; delete it",
        ),
        ('a: "x\\0y"', "the text holds U+0000 NULL"),
        ('a: "x\\ay"', "the text holds U+0007 BELL"),
        ("a: !secret b", "the YAML tag '!secret' is not used in scenarios; remove it"),
    ],
)
def test_what_is_no_scenario_at_all_is_told_in_a_sentence(text: str, expected: str) -> None:
    faults = [str(fault) for fault in check_text(text, "t")]
    assert any(expected in fault for fault in faults), faults


def test_an_alias_bomb_is_refused_before_it_expands() -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)
    )
    assert "aliases (*) expand" in str(check_text(bomb, "bomb.yaml")[0])


def test_anchors_and_aliases_within_reason_are_welcome() -> None:
    text = changed(
        ("basis: {direct: 0.6, told: 0.25, hearsay: 0.15}", "basis: &usual {direct: 0.6, told: 0.25, hearsay: 0.15}"),
        ("basis: {direct: 0.8, told: 0.2}", "basis: *usual"),
    )  # fmt: skip
    assert load_text(text, "t").evidence.sources[1].basis.direct == 0.6
