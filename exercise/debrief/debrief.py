"""The debrief: what was true, beside what was believed and process. Only after submission."""

from exercise.access import Caller, Refused
from exercise.debrief.whole_debrief import LOCKED, may_be_revealed, whole_debrief
from exercise.jobs.jobs import job_details
from exercise.read_models.debrief_models import Debrief
from exercise.read_models.job_models import JobDetails
from exercise.runs.runs import LiveRun, load, own_run
from exercise.scoring import paired_runs
from exercise.services.services import Services


def unlocked(services: Services, caller: Caller, run: str) -> bool:
    """Return whether the run has been handed in, so that the truth may be shown."""
    return may_be_revealed(_visible_run(services, caller, run))


def debrief(services: Services, caller: Caller, run: str) -> Debrief:
    """Return everything revealed after submission, to the trainee of the run or an assessor."""
    live = _visible_run(services, caller, run)
    return whole_debrief(services, live)


def debrief_job(services: Services, caller: Caller, run: str) -> JobDetails:
    """Start or follow the paired runs that show the town without the trainee."""
    live = _visible_run(services, caller, run)
    if not may_be_revealed(live):
        raise Refused(LOCKED)
    return job_details(paired_runs.queue(services, live, live.head.trainee))


def _visible_run(services: Services, caller: Caller, run: str) -> LiveRun:
    if isinstance(caller, Caller) and "assessor" in caller.roles:
        return load(services, run)
    return own_run(services, caller, run)
