"""Rule: a claim says where it comes from."""

import re

from assessment.language.finding import STANDARDS, Rule, RuleMatch
from assessment.language.sentences import own_words, sentences

_CLAIM = re.compile(
    r"(?<![\w-])(?:reportedly|allegedly|apparently|supposedly|it\s+(?:is|has\s+been|was)\s+(?:widely\s+|generally\s+|"
    r"commonly\s+)?(?:believed|understood|thought|said|reported|known|alleged|suspected|claimed|rumou?red)|"
    r"(?:is|are|was|were)\s+(?:widely\s+|generally\s+|commonly\s+)?(?:believed|understood|thought|said|reported|known|"
    r"alleged|suspected|rumou?red|claimed)\s+to|(?<!open\s)sources?\s+(?:say|said|says|"
    r"suggests?|suggested|indicates?|indicated|reported|claims?|claimed|states?|stated)|(?<!open\s)sources\s+report|"
    r"(?:the\s+)?(?:intelligence|reporting|information|evidence)\s+(?:suggests?|indicates?|shows?|says|points?)|"
    r"rumou?rs?\s+(?:has|have|say|says|that)|everybody\s+knows|as\s+is\s+well\s+known)(?![\w-])",
    re.I,
)
CITED = re.compile(
    r"\bR-[\w-]*\d[\w-]*|\b[123][A-E][PC]\b|\b(?:report|reports|log|entry|ref(?:erence)?)\.?\s+(?:no\.?\s*)?[A-Z]?-?\d+",
    re.I,
)


def find(text: str) -> tuple[RuleMatch, ...]:
    """Return each claim laid at nobody's door, in a sentence that cites no report or grade."""
    matches = []
    spans = sentences(text)
    for match in own_words(_CLAIM, text):
        span = next((sentence for sentence in spans if sentence.holds(match.start())), None)
        if span is not None and CITED.search(text, span.start, span.end):
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        matches.append(
            RuleMatch(
                start,
                match.end(),
                "The claim has no source: a reader cannot tell who says so, or how good that is.",
                "Cite the report and its grade, such as R-1042 (2C), or say that it is your own judgement.",
            )
        )
    return tuple(matches)


RULE = Rule("unattributed", "Claim without a source", f"{STANDARDS}: auditable", find)
