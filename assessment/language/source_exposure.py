"""Rule: the product gives away neither a source nor a tactic, in quotations as little as elsewhere."""

import re

from assessment.language.finding import APP, Rule, RuleMatch

_SOURCES = re.compile(
    r"(?<![\w-])(?:(?:our|the|a|an|one|this|my)\s+(?:\w+\s+)?informants?|CHIS|covert\s+human\s+intelligence\s+sources?|"
    r"(?:our|my)\s+(?:human\s+)?sources?\b|(?:the\s+|a\s+|our\s+)?source,?\s+(?:who|which|is\s+(?:a|an|the|his|her|their)|has\s+access|"
    r"lives|works|attended|was\s+present)|(?:his|her|their|the)\s+(?:(?:\w+['’]s|ex-?|former|own)\s*)?(?:wife|husband|partner|girlfriend|"
    r"boyfriend|mother|father|brother|sister|cousin|cellmate|neighbour|employee|colleague)s?\s+"
    r"(?:told|said|says|tells|reported|reports|informed|confirmed|confirms|gave)|"
    r"(?:a|the)\s+(?:neighbour|resident|caller|prisoner|cellmate|member\s+of\s+staff|shopkeeper|employee)\s+"
    r"(?:told|said|says|tells|reported|informed|confirmed|called|rang)|registered\s+source|source\s+handlers?)(?![\w-])",
    re.I,
)
_TACTICS = re.compile(
    r"(?<![\w-])(?:undercover\s+(?:officers?|operatives?)|test\s+purchas(?:es?|ing|ers?)|(?:phone|telephone|wire)\s*tap(?:s|ped|ping)?|"
    r"intercept(?:s|ed|ion)?\s+(?:of\s+)?(?:calls?|communications?|phones?|messages?|product|material)|listening\s+devices?|bugged|"
    r"(?:vehicle\s+)?tracking\s+devices?|trackers?\s+(?:on|fitted)|surveillance\s+(?:team|operatives?|post|van|log|teams)|"
    r"observation\s+(?:post|point)s?|covert\s+(?:cameras?|entry|search)|cell[\s-]?site\s+(?:data|analysis)|ANPR\s+(?:hits?|cameras?))(?![\w-])",
    re.I,
)


def find(text: str) -> tuple[RuleMatch, ...]:
    """Return each phrase that could point a reader to a source or to a tactic."""
    matches = [
        RuleMatch(
            *match.span(),
            "This can point a reader to the source: who they are, how close they stand, or that there is one.",
            "Give the content with its grade and report number; leave out who told it and how they know.",
        )
        for match in _SOURCES.finditer(text)
    ]
    matches += [
        RuleMatch(
            *match.span(),
            "This gives away how the information was got.",
            "Write “intelligence indicates” with the report number and its grade; leave the tactic in the report.",
        )
        for match in _TACTICS.finditer(text)
    ]
    return tuple(sorted(matches, key=lambda match: (match.start, match.end)))


RULE = Rule("revealing", "Source or tactic revealed", f"{APP}: sanitisation", find)
