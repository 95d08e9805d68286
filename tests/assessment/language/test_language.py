"""The language checks help before hand-in: each finding points into the text and names its rule's source."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.language.finding import Finding
from assessment.language.registry import RULES, findings
from assessment.language.sentences import quotations, sentences
from assessment.yardstick.yardstick import TERMS

CAVEATED = " Analytical confidence is moderate. A gap remains: the supply route is unknown."
"""Keeps the rules that look for what is missing quiet."""


PIECES = (
    *(name for each in TERMS for name in each.name.split(" or ")),
    *(
        "not",
        "very",
        "more",
        "isn’t",
        "(70%)",
        "30%",
        "60–70%",
        "7 in 10",
        "p = 0.4",
        "high confidence",
        "that",
    ),
    *(
        "it is believed",
        "R-1042",
        "our informant",
        "says",
        "undercover officer",
        "certain",
        "proves",
        "may well",
    ),
    *(
        ".",
        ",",
        "\n\n",
        "\n- ",
        "“",
        "”",
        '"',
        "'",
        "’",
        "‘",
        "e.g.",
        "gap",
        "é",
        "\U0001f600",
        "\u0130",
        "of",
    ),
)


def rules(text: str) -> list[str]:
    return [one.rule for one in findings(text + CAVEATED)]


def only(text: str) -> Finding:
    (found,) = findings(text + CAVEATED)
    return found


@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)))
def test_every_finding_lies_in_the_text_and_quotes_it(text: str) -> None:
    for one in findings(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.quote == text[one.start : one.end]
        assert one.problem
        assert one.remedy
        assert one.source


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_sentences_are_in_order_and_lose_no_letter(text: str) -> None:
    spans = sentences(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert "".join("".join(text[one.start : one.end].split()) for one in spans) == "".join(text.split())
    assert all(text[one.start : one.end].strip() for one in quotations(text))


def test_every_rule_is_registered_once_and_says_who_asks_for_it() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.source and rule.name for rule in RULES)


@pytest.mark.parametrize(
    "text",
    [
        "It is likely (70%) that she left.",
        "It is unlikely (30%) that she left.",
        "There is a 70% chance, likely, that she left.",
        "It is highly-likely, 80–90%, that she left.",
        "A realistic possibility (40% to 50%).",
        "It is likely (7 in 10) that she left.",
        "It is likely (p = 0.7) that she left.",
        "Almost\ncertain (97 per cent).",
    ],
)
def test_a_number_inside_the_range_of_its_term_is_left_alone(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    ("text", "quote", "remedy"),
    [
        ("It is likely (30%) that she left.", "likely (30%)", "Unlikely"),
        ("It is unlikely (70%) that she left.", "unlikely (70%)", "Likely or probable"),
        ("A 20% chance: likely.", "20% chance: likely", "Highly unlikely"),
        ("It is likely, 60–85%, that she left.", "likely, 60–85%", "Highly likely"),
        ("It is likely (78%) that she left.", "likely (78%)", "between Likely or probable and Highly likely"),
        ("It is almost certain (100%).", "almost certain (100%)", "no term for 0% or 100%"),
        ("A remote chance (1 in 10).", "remote chance (1 in 10)", "Highly unlikely"),
        ("Probable (0.2).", "Probable (0.2)", "Highly unlikely"),
    ],
)
def test_a_number_outside_the_range_of_its_term_is_named(text: str, quote: str, remedy: str) -> None:
    found = only(text)
    assert (found.rule, found.quote) == ("band", quote)
    assert remedy in found.remedy


@pytest.mark.parametrize(
    "text",
    [
        "The group is likely to lose 20% of its takings.",
        "It is likely 20% of the shops pay.",
        "It is likely, as 12 reports in 30 days show.",
        "Unlike the others, and in all likeliness, she left.",
        "She is more likely than he to have left, and 30% faster.",
        "The likelihood is set out below.",
        "It is likely in 2031.",
    ],
)
def test_a_number_that_is_no_probability_and_a_word_that_is_no_term_are_left_alone(text: str) -> None:
    assert "band" not in rules(text)
    assert "negated" not in rules(text)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It is not likely (30%) that she left.", "not likely"),
        ("It isn’t highly likely.", "n’t highly likely"),
        ("It is not considered unlikely.", "not considered unlikely"),
        ("It is very likely.", "very likely"),
    ],
)
def test_a_negated_or_graded_term_is_one_finding_and_not_a_wrong_number(text: str, quote: str) -> None:
    found = only(text)
    assert (found.rule, found.quote) == ("negated", quote)


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "‘{}’", "'{}'", "«{}»"])
def test_what_others_said_in_quotation_marks_is_theirs(marks: str) -> None:
    words = "it is likely (30%), it’s certain and it is believed"
    assert rules(f"Kerr said {marks.format(words)} on Monday.") == []


def test_a_quotation_that_is_never_closed_hides_nothing() -> None:
    assert "band" in rules("He said “it is likely (30%) that she left.\n\nThat is all.")
    assert "band" in rules("The officers' view: it is likely (30%) that she left.")


def test_a_quotation_does_not_hide_a_source() -> None:
    assert rules("He said “the informant is her cousin”.") == ["revealing"]


def test_confidence_and_likelihood_are_asked_for_in_two_sentences() -> None:
    assert rules("We have high confidence that it is likely that she left.") == ["mixed"]
    assert rules("It is likely that she left. We have high confidence in this.") == []
    assert rules("It is likely that she left (R-1042, cf. R-1043). Confidence is low.") == []


@pytest.mark.parametrize(
    "text", ["It is believed that she left.", "Reportedly she left.", "Sources say that she left."]
)
def test_a_claim_needs_a_source_in_its_own_sentence(text: str) -> None:
    assert rules(text) == ["unattributed"]
    assert rules(text.replace(".", " (R-031-7K3D, 2C).")) == []
    assert rules(f"R-1042 came in. {text}") == ["unattributed"]


@pytest.mark.parametrize(
    "text",
    [
        "Our informant saw her.",
        "A source who works at the yard saw her.",
        "His ex-wife told us.",
        "An undercover officer saw her.",
        "A listening device was used.",
    ],
)
def test_what_could_lead_to_a_source_or_a_tactic_is_named(text: str) -> None:
    assert rules(text) == ["revealing"]


@pytest.mark.parametrize(
    "text", ["Source evaluation is 2.", "The open source report names her.", "The CCTV is old."]
)
def test_talk_of_sources_in_general_reveals_nobody(text: str) -> None:
    assert rules(text) == []


def test_certainty_is_named_unless_it_is_denied() -> None:
    assert rules("She is definitely the broker.") == ["certainty"]
    assert rules("This proves it.") == ["certainty"]
    assert rules("It is not certain that she left. Nothing proves it. A certain street is meant.") == []
    assert rules("It is almost certain that she left.") == []


def test_loose_words_of_likelihood_are_named() -> None:
    assert rules("She may well have left.") == ["loose"]
    assert rules("It cannot be ruled out. She left in May.") == ["loose"]
    assert rules("There is a remote chance that she left.") == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("We cannot rule out that she left.", "cannot rule out"),
        ("We can’t rule this out.", "can’t rule this out"),
        ("We do not entirely rule out a second van.", "do not entirely rule out"),
        ("It is impossible to rule out a second van.", "impossible to rule out"),
        ("She might leave.", "might"),
        ("She may not leave.", "may"),
        ("It could be a second van.", "could be"),
    ],
)
def test_a_possibility_left_open_is_named_with_the_reason(text: str, quote: str) -> None:
    found = [one for one in findings(text + CAVEATED) if one.rule == "loose"]
    assert [one.quote for one in found] == [quote]
    assert "yardstick" in found[0].remedy
    assert found[0].source.startswith("Professional Head of Intelligence Assessment")


@pytest.mark.parametrize(
    "text",
    ["She left on 3 May and in May 2031.", "The keeper could be seen.", "The log rules out the second van."],
)
def test_a_month_an_ability_and_a_finding_leave_nothing_open(text: str) -> None:
    assert rules(text) == []


def test_a_judgement_without_confidence_or_caveat_is_named_once_at_the_first_one() -> None:
    text = "She works at the yard. It is likely that she left. It is unlikely that he did."
    found = findings(text)
    assert [one.rule for one in found] == ["no_confidence", "no_caveat"]
    assert {one.quote for one in found} == {"It is likely that she left."}
    assert findings("She works at the yard.") == ()


def test_a_good_paragraph_has_no_finding() -> None:
    text = (
        "It is likely (60–70%) that P1 arranges the supply (R-1042, 1A; R-1057, 2B, another origin). Analytical "
        "confidence is moderate: two origins agree, and one partner has not answered. It is unlikely that P2 does. "
        "We do not know who owns the van; the vehicle's keeper would change this judgement."
    )
    assert findings(text) == ()
