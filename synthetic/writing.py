"""From a sighting to a report on a form."""

from dataclasses import dataclass
from datetime import timedelta

from synthetic.desk import Desk, Written
from synthetic.draws import Purpose
from synthetic.facts import Facts
from synthetic.form import form, written_date
from synthetic.grading import recorded
from synthetic.grammar import Teller, lists_for, sentences
from synthetic.identifiers import ALLOCATORS
from synthetic.labels import is_band, street_of
from synthetic.noise.case import Case, Slip
from synthetic.noise.registry import disturbed, written
from synthetic.report import Assertion, Headline, Report, SealedTruth
from synthetic.sealing import sealed
from synthetic.sightings import Sighting
from synthetic.sources.registry import SOURCES

__all__ = ["Desk", "Written", "write"]


@dataclass(frozen=True)
class Text:
    """The words of one report."""

    title: str
    provenance: str
    prose: str


def write(desk: Desk, sighting: Sighting) -> tuple[Report, SealedTruth]:
    """Return the report on a sighting and its sealed truth."""
    watch, voice = desk.watch, SOURCES[sighting.source]
    case = Case(
        source=sighting.source,
        author=watch.bits(Purpose.AUTHOR, sighting.key) % voice.authors,
        seed=watch.seed,
        bits=watch.bits(Purpose.NOISE, sighting.key),
        released=sighting.released,
        subject=sighting.subject,
        checked=sighting.channel in ("correction", "written"),
    )
    facts, slips = disturbed(_facts(desk, sighting), case)
    text, typed = _told(desk, sighting, case, facts)
    headline = _headline(desk, sighting, text.title, facts)
    grade = recorded(watch, sighting)
    parts = [text.prose, f"Provenance: {text.provenance}"]
    if voice.record is not None and sighting.channel not in ("nothing", "withdrawal", "written"):
        parts = [voice.record(facts), f"Remark: {text.prose}", parts[1]]
    said = sighting.polarity
    report = Report(
        headline=headline,
        entered_day=sighting.released,
        grade=grade,
        provenance=text.provenance,
        body=form(desk, sighting, headline, facts, grade, "\n\n".join(parts)),
        assertions=(Assertion(sighting.question, sighting.hypothesis, said),) if said else (),
        origin=desk.origin(sighting),
        entities=tuple(
            dict.fromkeys(
                e
                for e in (sighting.entity, *sighting.others, desk.companion(sighting), headline.zone)
                if e and not is_band(e)
            )
        ),
        withdraws=facts.amends if sighting.channel == "withdrawal" else "",
    )
    return report, sealed(desk, sighting, report, facts, (*slips, *typed))


def _facts(desk: Desk, sighting: Sighting) -> Facts:
    watch, first = desk.watch, sighting.original or sighting
    scenario, bits, about = watch.scenario, watch.bits(Purpose.IDENTIFIER, first.key), sighting.about
    zone = desk.zone(sighting)
    # A zone under discussion has its own streets, so that the event's place gives nothing away.
    away = sighting.subject.startswith("Z-") or sighting.place < 0
    place = _elsewhere(scenario.area.neighbourhoods, bits) if away else sighting.place
    number = desk.holder(sighting.subject, bits)
    market = int(watch.trace.events["market"][sighting.event]) if sighting.event >= 0 else -1
    hour = sighting.hour if sighting.hour >= 0 else bits % 24
    trade = about.trade if about and about.trade else desk.line
    town = about.town if about and about.town else scenario.area.town
    cleared = desk.name(about.cleared) if about else desk.cleared.get(sighting.question, "")
    return Facts(
        bits=bits,
        subject=desk.name(sighting.subject),
        other=desk.name(desk.companion(sighting)),
        town=town,
        cleared=cleared,
        zone=desk.name(zone) if zone else scenario.area.town,
        street=street_of(watch.seed, place),
        crime=_crime(desk, sighting, market),
        trade=trade,
        matter=_matter(sighting, trade, town, cleared),
        date=written_date(scenario.calendar.starts + timedelta(days=sighting.day)),
        time=f"{hour:02d}:{(bits >> 40) % 60:02d}",
        day=sighting.day,
        hour=hour,
        vrm=ALLOCATORS["vrm"].allot(number, watch.seed % 7919),
        phone=ALLOCATORS["mobile"].allot(number, watch.seed % 1000),
        account=ALLOCATORS["account"].allot(number, watch.seed % 7919),
        wallet=ALLOCATORS["wallet"].allot(number, watch.seed % 7919),
        ref=desk.origin(sighting),
        amends=f"R-{desk.code(first)}" if sighting.original is not None else "",
    )


def _matter(sighting: Sighting, trade: str, town: str, cleared: str) -> str:
    """Return what a report is about, as one line of the form."""
    if sighting.about is None and not sighting.question:
        return "Community and other information"
    capital = trade[0].upper() + trade[1:]
    return f"{capital}, moves from {cleared}" if cleared else f"{capital}, {town}"


def _crime(desk: Desk, sighting: Sighting, market: int) -> str:
    """Return the offence that a crime report was made about: the event's, or one by lot."""
    markets = desk.watch.scenario.markets
    known = sighting.channel == "background" and market >= 0
    at = market if known else desk.watch.bits(Purpose.CAUSE, sighting.key) % len(markets)
    return markets[at].name.lower()


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


def _told(desk: Desk, sighting: Sighting, case: Case, facts: Facts) -> tuple[Text, tuple[Slip, ...]]:
    """Return what the author makes of the facts; how a statement came about plays no part."""
    about = sighting.about
    kind = about.kind if about else desk.watch.slots[sighting.question].kind if sighting.question else ""
    side = (about.polarity if about else sighting.polarity) or ""
    lists = lists_for(sighting.source, kind if side else "", side)
    bits, fields = desk.watch.bits(Purpose.WORDS, sighting.key), facts.fields()
    teller = Teller(lists, fields, bits, case.author)
    title, prose = _lists_told(sighting)
    if sighting.channel == "written":
        own = desk.watch.scenario.reports[sighting.written]
        return Text(own.title, own.provenance, own.text), ()
    words = sentences(teller.tell(prose))
    if sighting.channel == "correction":
        words = f"{sentences(teller.tell('correction'))} {words}"
    if facts.other:
        words = (
            f"{words} {sentences(Teller(lists, fields, bits ^ 0x2545F491, case.author).tell('companion'))}"
        )
    typed, slips = written(words, facts, case)
    # Title and provenance have lots of their own: what is said must not shift them.
    told = sentences(Teller(lists, fields, bits ^ 0x5DEECE66D, case.author).tell("provenance"))
    headed = sentences(Teller(lists, fields, bits ^ 0xB5026F5AA, case.author).tell(title))
    return Text(headed, _provenance(desk, sighting, told), typed), slips


def _lists_told(sighting: Sighting) -> tuple[str, str]:
    """Return the lists that the title and the prose of a report are told from."""
    if sighting.channel == "withdrawal":
        return "withdrawal_title", "withdrawal"
    if sighting.channel == "nothing":
        return "title", "nothing"
    return ("routine_title", "routine") if sighting.topic == "routine" else ("title", "plan")


def _headline(desk: Desk, sighting: Sighting, title: str, facts: Facts) -> Headline:
    withdrawn = sighting.channel == "withdrawal"
    return Headline(
        id=f"R-{desk.code(sighting)}",
        released_day=sighting.released,
        intelligence_day=facts.day,
        source=sighting.source,
        title=title,
        zone=desk.zone(sighting),
        question="" if withdrawn else sighting.question,
        hypothesis="" if withdrawn else sighting.hypothesis,
        open_hours=desk.open_hours[sighting.source],
        tasked=sighting.channel in ("tasked", "nothing"),
    )
