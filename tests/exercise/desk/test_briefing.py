"""What a briefing offers says nothing of the truth."""

from exercise.desk import desk
from tests.exercise.conftest import Place


def test_insufficient_intelligence_is_offered_in_words_that_say_nothing_of_whether_it_is_right(
    place: Place,
) -> None:
    run = place.run()
    brief = desk.brief(place.services, place.trainee, run)
    assert [bool(q.insufficient) for q in brief.questions] == [True, False, False]
