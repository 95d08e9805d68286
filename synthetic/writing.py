"""From a sighting to a report on a form, and the sealed record of what lies behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property, lru_cache

from scenarios.schema.intelligence import SourceId
from simulator.atlas import atlas
from synthetic.background import known_nominals
from synthetic.draws import Purpose
from synthetic.facts import Facts
from synthetic.grading import correct_assessment, correct_source, recorded
from synthetic.grammar import Lists, Teller, phrases, sentences
from synthetic.identifiers import ALLOCATORS
from synthetic.labels import label, street_of
from synthetic.noise.case import Case
from synthetic.noise.registry import disturbed, written
from synthetic.report import Assertion, ErrorType, Headline, Report, SealedTruth
from synthetic.sightings import Key, Sighting
from synthetic.sources.registry import SOURCES
from synthetic.statements import Watch

AUTHORS = 12
"""Authors of each source's reports."""

EXPLAINED: dict[ErrorType, str] = {
    "accurate": "Accurate: what it says about {name} is so.",
    "misattributed": "Honestly wrong: the opposite of what it says about {name} is so.",
    "planted": "Planted: the group fed a story that points at a decoy; what it says about {name} serves it.",
    "vague": "Hearsay without content: what it says about {name} is right as often as wrong.",
    "background": "Background: bears on no question.",
}


Written = tuple[int, Sighting, str, str, int]
"""All that the words of a report rest on, under one scenario and seed; see ``Desk.behind``."""


@dataclass(frozen=True)
class Text:
    """The words of one report."""

    title: str
    provenance: str
    prose: str


@dataclass(frozen=True)
class Desk:
    """What is needed to write the reports of one run."""

    watch: Watch
    codes: Mapping[Key, str]

    @cached_property
    def zones(self) -> tuple[str, ...]:
        """Return the zone id of each neighbourhood."""
        return tuple(n.zone for n in atlas(self.watch.scenario).neighbourhoods)

    @cached_property
    def cleared(self) -> dict[str, str]:
        """Return the name of the zone that would be cleared, by question."""
        questions = self.watch.scenario.questions
        return {q.id: self.name(q.cleared) for q in questions if q.kind == "destination"}

    @cached_property
    def open_hours(self) -> dict[str, float]:
        """Return the hours to open a report, by source."""
        return {plan.id: plan.open_hours for plan in self.watch.scenario.sources}

    def name(self, entity: str) -> str:
        """Return the name of an entity, or empty for none."""
        return label(self.watch.scenario, self.watch.seed, entity) if entity else ""

    @cached_property
    def nominals(self) -> dict[str, int]:
        """Return a running number for each known nominal."""
        return {person: number for number, person in enumerate(known_nominals(self.watch))}

    def holder(self, entity: str, bits: int) -> int:
        """Return the number under which identifiers are allotted, from 0 to 999.

        Known nominals and groups keep theirs, so that a handset or plate links their reports; the
        rest get one by lot, which can be shared by chance.
        """
        if entity in self.nominals and self.nominals[entity] < 100:
            return self.nominals[entity]
        if entity.startswith("G"):
            return 100 + int(entity[1:]) % 100
        return 200 + bits % 800

    def behind(self, sighting: Sighting) -> Written:
        """Return all that the words on a sighting rest on, beside the scenario and the seed.

        These are the replicate, the sighting, its code and its original's, and the event's market.
        """
        first, events = sighting.original or sighting, self.watch.trace.events
        market = int(events["market"][sighting.event]) if sighting.event >= 0 else -1
        return self.watch.trace.replicate, sighting, self.code(sighting), self.code(first), market

    def code(self, sighting: Sighting) -> str:
        """Return the code of the sighting's number."""
        return self.codes[sighting.key]

    def origin(self, sighting: Sighting) -> str:
        """Return the origin reference: that of the report it repeats, or its own."""
        first = sighting.original or sighting
        return f"{SOURCES[first.source].prefix}-{self.code(first)}"


def write(desk: Desk, sighting: Sighting) -> tuple[Report, SealedTruth]:
    """Return the report on a sighting and its sealed truth."""
    watch = desk.watch
    case = Case(
        source=sighting.source,
        author=watch.bits(Purpose.AUTHOR, sighting.key) % AUTHORS,
        seed=watch.seed,
        bits=watch.bits(Purpose.NOISE, sighting.key),
        released=sighting.released,
        subject=sighting.entity,
        others=sighting.others,
        topic=sighting.topic,
    )
    facts, changed = disturbed(_facts(desk, sighting), case)
    text = _told(desk, sighting, case.author, facts)
    prose, slipped = written(text.prose, case)
    headline = _headline(desk, sighting, text.title, facts)
    said = sighting.polarity
    text = replace(text, prose=prose, provenance=_provenance(desk, sighting, text.provenance))
    report = Report(
        headline=headline,
        entered_day=sighting.released,
        grade=recorded(watch, sighting),
        provenance=text.provenance,
        body=_form(desk, sighting, headline, facts, text),
        assertions=(Assertion(sighting.question, sighting.hypothesis, said),) if said else (),
        origin=desk.origin(sighting),
        entities=_entities(sighting, headline),
    )
    return report, _truth(desk, sighting, headline, (*changed, *slipped))


def _entities(sighting: Sighting, headline: Headline) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e for e in (sighting.entity, *sighting.others, headline.zone) if e))


def _zone(desk: Desk, sighting: Sighting) -> str:
    if sighting.entity.startswith("Z-"):
        return sighting.entity
    return desk.zones[sighting.place] if sighting.place >= 0 else ""


def _facts(desk: Desk, sighting: Sighting) -> Facts:
    watch = desk.watch
    first = sighting.original or sighting
    scenario, bits = watch.scenario, watch.bits(Purpose.IDENTIFIER, first.key)
    zone = _zone(desk, sighting)
    # A zone under discussion has its own streets, so that the event's place gives nothing away.
    away = sighting.entity.startswith("Z-") or sighting.place < 0
    place = _elsewhere(scenario.area.neighbourhoods, bits) if away else sighting.place
    number = desk.holder(sighting.others[0] if sighting.others else sighting.entity, bits)
    day = scenario.calendar.starts + timedelta(days=sighting.day)
    event = sighting.event
    market = int(watch.trace.events["market"][event]) if event >= 0 else -1
    hour = sighting.hour if sighting.hour >= 0 else bits % 24
    return Facts(
        bits=bits,
        subject=desk.name(sighting.entity),
        town=scenario.area.town,
        cleared=desk.cleared.get(sighting.question, ""),
        zone=desk.name(zone) if zone else scenario.area.town,
        street=street_of(watch.seed, place),
        person=desk.name(sighting.others[0]) if sighting.others else "",
        other=desk.name(sighting.others[1]) if len(sighting.others) > 1 else "",
        crime=scenario.markets[market].name.lower() if market >= 0 else "an offence",
        date=f"{day.day} {day:%B %Y}",
        time=f"{hour:02d}:{(bits >> 40) % 60:02d}",
        day=sighting.day,
        hour=hour,
        vrm=ALLOCATORS["vrm"].allot(number, watch.seed % 7919),
        phone=ALLOCATORS["mobile"].allot(number, watch.seed % 1000),
        account=ALLOCATORS["account"].allot(number, watch.seed % 7919),
        ref=desk.origin(sighting),
    )


def _elsewhere(neighbourhoods: int, bits: int) -> int:
    """Return a number beyond the neighbourhoods, whose street is none of theirs while the pool lasts."""
    return neighbourhoods + bits % max(1, ALLOCATORS["street"].size - neighbourhoods)


def _provenance(desk: Desk, sighting: Sighting, told: str) -> str:
    """Return the provenance; one who repeats another's report says so, if only by its reference."""
    if sighting.original is None:
        return told
    ways = ("Came through another unit, ref {}.", "Same origin ref {}.", "Cf. {}.", "Originates from {}.")
    way = ways[desk.watch.bits(Purpose.PREFERENCE, sighting.key) % len(ways)]
    return f"{told} {way.format(desk.origin(sighting))}"


@lru_cache(maxsize=32)
def _lists(source: SourceId, claim: str) -> Lists:
    lists = dict(phrases(source))
    if claim:
        lists["claim"] = lists[claim]
    return lists


def _told(desk: Desk, sighting: Sighting, author: int, facts: Facts) -> Text:
    """Return what the author makes of the facts; how a statement came about plays no part."""
    kind = desk.watch.slots[sighting.question].kind if sighting.question else ""
    lists = _lists(sighting.source, f"claim.{kind}.{sighting.polarity}" if sighting.polarity else "")
    bits = desk.watch.bits(Purpose.WORDS, sighting.key)
    told = Teller(lists, facts.fields(), bits, author)
    if sighting.channel == "background":
        title, prose = f"background.{sighting.topic}.title", f"background.{sighting.topic}.text"
    else:
        title, prose = f"title.{kind}", "nothing" if sighting.channel == "nothing" else "plan"
    return Text(sentences(told.tell(title)), sentences(told.tell("provenance")), sentences(told.tell(prose)))


def _headline(desk: Desk, sighting: Sighting, title: str, facts: Facts) -> Headline:
    return Headline(
        id=f"R-{desk.code(sighting)}",
        released_day=sighting.released,
        intelligence_day=facts.day,
        source=sighting.source,
        title=title,
        zone=_zone(desk, sighting),
        question=sighting.question,
        hypothesis=sighting.hypothesis,
        open_hours=desk.open_hours[sighting.source],
        tasked=sighting.channel in ("tasked", "nothing"),
    )


def _form(desk: Desk, sighting: Sighting, headline: Headline, facts: Facts, text: Text) -> str:
    """Return the body in the order of a UK intelligence report."""
    scenario, voice = desk.watch.scenario, SOURCES[sighting.source]
    entered = scenario.calendar.starts + timedelta(days=sighting.released)
    who = "; ".join(n for n in (facts.subject, facts.person, facts.other) if n) or "Not stated"
    lines = [
        scenario.marking,
        f"URN: {headline.id}    Submitted by: {voice.desk}, {scenario.area.force}",
        f"Date of intelligence: {facts.date}    Date entered: {entered.day} {entered:%B %Y}",
        f"Grade: {recorded(desk.watch, sighting)}    Origin ref: {facts.ref}",
        f"Subject: {headline.title}",
        f"Who: {who}    Where: {facts.street}, {facts.zone}    When: about {facts.time}",
        "",
    ]
    if voice.record is not None and sighting.channel != "nothing":
        lines += [voice.record(facts), "", f"Remark: {text.prose}"]
    else:
        lines.append(text.prose)
    return "\n".join([*lines, "", f"Provenance: {text.provenance}"])


def _truth(desk: Desk, sighting: Sighting, headline: Headline, notes: tuple[str, ...]) -> SealedTruth:
    watch, first = desk.watch, sighting.original or sighting
    plan = next(p for p in watch.scenario.sources if p.id == sighting.source)
    events = (int(watch.trace.events["event"][sighting.event]),) if sighting.event >= 0 else ()
    error = sighting.error
    background = sighting.channel in ("background", "nothing")
    return SealedTruth(
        report=headline.id,
        events=events,
        error_type="background" if background else error,
        copy_of=f"R-{desk.code(first)}" if sighting.original is not None else "",
        delay=sighting.delay,
        correct_source=correct_source(plan),
        correct_assessment=correct_assessment(error, SOURCES[first.source].direct),
        explanation=" ".join((_explained(desk, sighting), *notes)),
    )


def _explained(desk: Desk, sighting: Sighting) -> str:
    name = desk.name(sighting.entity)
    if sighting.channel == "nothing":
        return "Collected on request: nothing relevant happened in the cycle, or the source could not look."
    if sighting.channel == "background":
        return "Background: bears on no question."
    repeated = f" Repeats R-{desk.code(sighting.original)}." if sighting.original is not None else ""
    return f"{EXPLAINED[sighting.error].format(name=name)}{repeated}"
