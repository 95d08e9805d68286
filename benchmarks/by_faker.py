"""The record of an intelligence report made the usual way: every value that differs from report to report from a call of Faker.

It has the fields and about the amount of text of ours: one name, a second on one report in seven, a table
of five lines on one in four, two or three claims. What is the same on all reports of a scenario (marking,
force) is written out. It is less than ours in kind: lorem ipsum, values that do not hang together, no
noise, nothing that can be drawn again. Unsafe identifiers are left as Faker makes them.
"""

from datetime import date
from typing import get_args

from faker import Faker

from scenarios.schema.intelligence import SourceId
from synthetic.report import Assertion, Assessment, Grade, Headline, Mention, Report, SealedClaim, SealedTruth

SOURCES: tuple[SourceId, ...] = ("crime_report", "pcso", "public_line", "prison", "sar")
LETTERS: tuple[Assessment, ...] = get_args(Assessment)
WHY = ("Prevention and detection of crime", "Bringing offenders to justice", "Protecting life and property")
HOW = ("Patrol and talk", "Automatic reads", "Call or form to the line")
TRADES = ("Stolen diesel", "Bicycles", "Tobacco", "Heroin")
STARTS = date(2020, 1, 1)


def by_faker(fake: Faker, number: int) -> tuple[Report, SealedTruth]:
    """Return one report and its sealed truth."""
    choose, source = fake.random_element, fake.random_element(SOURCES)
    noticed, entered = fake.date_this_decade(), fake.date_this_decade()
    subject, person, zone = fake.name(), fake.bothify("P#####"), fake.bothify("Z-????")
    place, author, origin = fake.city(), fake.bothify("??/##"), fake.bothify("??-###-????")
    title, provenance = fake.sentence(nb_words=6), fake.sentence(nb_words=7)
    headline = Headline(
        fake.bothify("R-###-????"), (entered - STARTS).days, (noticed - STARTS).days, source, title, zone,
        choose(("Q1", "Q2", "Q3")), choose(("H1", "H2", "H3")), choose((0.25, 0.5, 1.0)), fake.boolean(),
    )  # fmt: skip
    grade = Grade(choose((1, 2, 3)), choose(LETTERS), "C", choose(("A1", "A2", "A3")), choose(("S1", "S2")))
    body = "\n".join(
        (
            "EXERCISE – SYNTHETIC DATA",
            f"URN: {headline.id}    Submitted by: {fake.job()} {author}, Meresett Constabulary",
            f"Date of intelligence: {noticed:%d %B %Y}    Date entered: {entered:%d %B %Y}",
            f"Grade: {grade}    Origin ref: {origin}",
            f"Subject: {title}",
            f"What: {choose(TRADES)}    Why: {choose(WHY)}    How: {choose(HOW)}",
            f"Who: {'; '.join((subject, *_second(fake, number)))}    Where: {fake.street_name()}, {place}    When: about {fake.time()}",
            *_table(fake, number),
            f"{subject} {fake.paragraph(nb_sentences=5)} {fake.license_plate()} {fake.cellphone_number()} {fake.bban()}",
            f"Provenance: {provenance}",
        )
    )
    assertion = Assertion(headline.question, headline.hypothesis, choose(("for", "against")))
    report = Report(
        headline, headline.released_day, grade, provenance, body, (assertion,), origin, (person, zone)
    )
    return report, _truth(fake, report, author, subject, place)


def _second(fake: Faker, number: int) -> tuple[str, ...]:
    return (fake.name(),) if number % 7 == 0 else ()


def _table(fake: Faker, number: int) -> list[str]:
    if number % 4:
        return []
    rows = (
        f"{fake.cellphone_number()};{fake.cellphone_number()};{fake.time()};{fake.random_int(0, 400)};"
        f"{fake.random_element(('SMS', 'VOICE'))}"
        for _ in range(4 + number % 8 // 4)
    )
    return ["A_NUM;B_NUM;START;DUR_S;TYPE", *rows]


def _truth(fake: Faker, report: Report, author: str, subject: str, place: str) -> SealedTruth:
    choose = fake.random_element
    claims = tuple(
        SealedClaim(
            report.entities[0], choose(("supplies", "grade", "name")), choose(TRADES), report.entered_day,
            fake.random_int(0, 40), fake.boolean(), choose(("", "alias", "misread")),
        )
        for _ in range(3)
    )  # fmt: skip
    mentions = tuple(
        Mention(at, at + len(name), entity)
        for name, entity in zip((subject, place), report.entities, strict=True)
        for at in _starts(report.body, name)
    )
    return SealedTruth(
        report.headline.id, report.headline.source, author, (fake.random_int(0, 9999),),
        choose(("accurate", "planted", "vague")), claims, "", fake.random_int(0, 20), choose((1, 2, 3)),
        choose(LETTERS), str(report.grade), mentions, choose(("signal", "context", "noise")),
        fake.sentence(nb_words=18),
    )  # fmt: skip


def _starts(body: str, name: str) -> list[int]:
    start, starts = body.find(name), []
    while start >= 0:
        starts.append(start)
        start = body.find(name, start + len(name))
    return starts
