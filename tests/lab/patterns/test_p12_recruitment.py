from lab.patterns.p12_recruitment import RECRUITMENT
from tests.lab.patterns.quick_verdicts import of_point, of_statistic


def test_keeping_people_out_leaves_fewer_members_than_taking_as_many_away() -> None:
    assert of_statistic(RECRUITMENT) == "in band"
    assert of_point(RECRUITMENT, "violence") != "out of band"
