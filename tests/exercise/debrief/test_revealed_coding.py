"""The debrief holds what was coded against what was so: joined or not, counted as fresh, said to be one, each with its reports."""

from collections import defaultdict

import pytest

from exercise.access import Caller
from exercise.debrief.printed.debrief_pdf import debrief_sheets
from exercise.debrief.whole_debrief import whole_debrief
from exercise.desk import desk
from exercise.freezing.debrief_text import debrief_text
from exercise.read_models.debrief_models import Debrief
from exercise.read_models.lives_models import CodingRevealed, LivesRevealed
from exercise.runs.runs import LiveRun, load
from exercise.scoring.coding.coding_marks import joining, true_users
from exercise.scoring.sealed_lives import in_play, sealed_lives
from exercise.services.services import Services
from synthetic.testimony.view import VAGUE
from tests.exercise.coded_run import coded_run

Play = tuple[Services, LiveRun, Debrief, dict[str, tuple[str, ...]]]


def _by_look(live: LiveRun, services: Services) -> dict[int, dict[str, list[str]]]:
    """Return opened reports by look and then by source of their account."""
    sealed = sealed_lives(services, live)
    groups: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for ident in sorted(live.state.opened_ids):
        sight = sealed.sights[ident]
        if in_play(sealed, sight):
            groups[sight.activity.look.key][sight.filing.account.source].append(ident)
    return groups


def _tells(live: LiveRun, ident: str) -> bool:
    shows = live.world.released(live.state)[ident].indication
    return shows is not None and shows.nature != VAGUE


@pytest.fixture(scope="module")
def played() -> Play:
    """A trainee who joins one occasion, takes a second source for a copy, joins two days, and counts a copy as fresh."""
    chosen: dict[str, tuple[str, ...]] = {}

    def code(services: Services, caller: Caller, run: str) -> None:
        live = load(services, run)
        looks = _by_look(live, services)
        seen_twice = [sources for sources in looks.values() if len(sources) > 1]
        told_on = [
            own
            for sources in looks.values()
            for own in sources.values()
            if len(own) > 1 and _tells(live, own[0])
        ]
        one, two = ([reports[0] for reports in list(sources.values())[:2]] for sources in seen_twice[:2])
        chosen["occasion"], chosen["mistaken"] = tuple(one), tuple(two)
        chosen["days"] = (one[0], two[0])
        chosen["fresh"] = tuple(told_on[0])
        desk.join(services, caller, run, one[0], one[1])
        desk.join(services, caller, run, two[0], two[1], "origin")
        rival = desk.brief(services, caller, run).questions[0].hypotheses[0]
        for report in told_on[0]:
            desk.code(services, caller, run, report, "Q1", rival.id, "for", "strong")
        for opened in desk.opened(services, caller, run):
            subject = opened.report.headline.subject
            if subject is not None and subject.id == rival.entity:
                desk.code(services, caller, run, opened.report.headline.id, "Q1", rival.id, "against", "weak")
        users = true_users(sealed_lives(services, live))
        subjects = [target.id for target in desk.coding(services, caller, run).subjects]
        number = next(thing for thing in subjects if thing in users and users[thing] != thing)
        wrong = next(one for one in subjects if one in users and users[one] not in (users[number], number))
        chosen["identity"] = (number, wrong)
        desk.identify(services, caller, run, number, wrong)
        desk.join(services, caller, run, one[0], two[0])

    services, _, live = coded_run(code)
    return services, live, whole_debrief(services, live), chosen


@pytest.fixture(scope="module")
def coding(played: Play) -> CodingRevealed:
    revealed = played[2].coding
    assert revealed is not None
    return revealed


@pytest.fixture(scope="module")
def lives(played: Play) -> LivesRevealed:
    revealed = played[2].lives
    assert revealed is not None
    return revealed


def test_an_occasion_says_whether_its_accounts_were_joined(played: Play, lives: LivesRevealed) -> None:
    chosen = played[3]
    by_reports = {
        frozenset(report.split()[0] for report in row.reports): row.joined for row in lives.occasions
    }
    joined = [said for reports, said in by_reports.items() if set(chosen["occasion"]) <= reports]
    assert joined[0] in ("Joined", "Joined in part")
    untouched = [
        said
        for reports, said in by_reports.items()
        if not reports & {*chosen["occasion"], *chosen["mistaken"]}
    ]
    assert set(untouched) <= {"Not joined"}


def test_a_copy_that_was_coded_beside_its_original_is_said_to_be_counted_as_fresh(played: Play) -> None:
    _, _, revealed, chosen = played
    told = {family.counted for family in revealed.copies.families}
    (fresh,) = [words for words in told if "Counted" in words]
    assert fresh.startswith("Not joined. Counted ")
    assert all(report in fresh for report in chosen["fresh"])


def test_what_was_joined_and_does_not_belong_together_is_said_with_the_truth(
    played: Play, coding: CodingRevealed
) -> None:
    chosen = played[3]
    words = " ".join(coding.wrong_links)
    assert (
        f"{chosen['days'][0]} and {chosen['days'][1]}: you joined them, and they tell of two occasions."
        in words
    )
    assert f"{chosen['mistaken'][0]} and {chosen['mistaken'][1]}: you took one for a copy" in words
    assert "you said that they are one, and they are not" in words
    assert not any(line.startswith(" and ".join(chosen["occasion"])) for line in coding.wrong_links)


def test_the_look_alike_who_was_followed_stands_with_how_each_report_was_coded(lives: LivesRevealed) -> None:
    (row,) = lives.followed
    coded = [line for line in row.reports if "you coded it weakly against" in line]
    assert coded
    assert len(coded) < len(row.reports)


def test_codings_stand_the_furthest_from_their_worth_first_with_how_far_odds_moved(
    coding: CodingRevealed,
) -> None:
    assert [row.apart for row in coding.rows] == sorted((row.apart for row in coding.rows), reverse=True)
    assert {row.stated for row in coding.rows} == {"strongly for", "weakly against"}
    assert all(row.odds.endswith(("times", "100")) for row in coding.rows)


def test_handsets_are_joined_through_the_person_whom_both_are_joined_with() -> None:
    links = (frozenset({"P1", "07700 900111"}), frozenset({"07700 900222", "P1"}))
    assert joining(("07700 900111", "07700 900222"), links) == "joined"
    assert joining(("07700 900111", "07700 900222", "07700 900333"), links) == "in part"
    assert joining(("07700 900111", "07700 900222"), ()) == "apart"


def test_the_printed_debrief_holds_the_coding(played: Play) -> None:
    services, live, revealed, _ = played
    text = debrief_text("Debrief", debrief_sheets(services, live, revealed))
    assert "## Your coding" in text
    assert "they tell of two occasions" in text
    assert "Bearing: of " in text
