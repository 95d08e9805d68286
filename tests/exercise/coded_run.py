"""A run of First Light, read as far as the hours go, coded at the end and handed in."""

from collections.abc import Callable

from exercise import accounts
from exercise.access import Caller
from exercise.bots.bots import memory_services
from exercise.control import control
from exercise.desk import desk
from exercise.runs.runs import LiveRun, load
from exercise.services.services import Services
from tests.data import first_light

Coder = Callable[[Services, Caller, str], None]
"""What a trainee says once everything that could be read has been read: services, caller and run."""
SEED = 5


def coded_run(coder: Coder, text: str = "") -> tuple[Services, Caller, LiveRun]:
    """Return services, the trainee and the run after ``coder`` has coded and the assessment was handed in."""
    services = memory_services()
    for name, role in (("ines", "instructor"), ("tess", "trainee")):
        accounts.add_user(services, name, "a long password", (role,))
    instructor, caller = (accounts.caller_of(services, name) for name in ("ines", "tess"))
    saved = control.save_scenario(services, instructor, text or first_light.text())
    assert not isinstance(saved, tuple), saved
    cohort = control.add_cohort(services, instructor, "One", [caller.user])
    (run,) = control.assign(services, instructor, cohort.id, saved.id, SEED)
    desk.begin(services, caller, run)
    while (brief := desk.brief(services, caller, run)).phase == "cycle":
        _read(services, caller, run)
        _estimate(services, caller, run)
        desk.decide(
            services, caller, run, actions=(), deferred=True, rationale="Too little is known.",
            expected_cycle=brief.cycle,
        )  # fmt: skip
        desk.advance(services, caller, run, expected_cycle=brief.cycle)
    _read(services, caller, run)
    coder(services, caller, run)
    _estimate(services, caller, run)
    desk.submit(services, caller, run, "It is a realistic possibility.")
    return services, caller, load(services, run)


def _read(services: Services, caller: Caller, run: str) -> None:
    for item in desk.inbox(services, caller, run, unopened=True, per_page=200).items:
        left = desk.brief(services, caller, run).resources.analyst_hours
        if item.headline.open_hours <= left:
            desk.open_report(services, caller, run, item.headline.id, menu=())


def _estimate(services: Services, caller: Caller, run: str) -> None:
    for question in desk.brief(services, caller, run).questions:
        shares = {h.id: h.base_rate for h in question.hypotheses}
        desk.estimate(services, caller, run, question.id, shares, "low")
