"""The worker makes the bundles of a cohort, and can be stopped."""

import io
import zipfile

import pytest

from exercise.access import Refused
from exercise.jobs.payloads import BundlesPayload
from exercise.records import cohort_bundles, records
from exercise.worker.job_handlers import work_once
from tests.exercise.conftest import Place, Play
from tests.exercise.records.conftest import signed


def test_the_worker_makes_the_bundles_of_a_cohort_and_can_be_stopped(
    place: Place, play_through: Play
) -> None:
    services, assessor = place.services, place.assessor
    assert cohort_bundles.cohorts(services, assessor) == ()
    _, record = signed(place, play_through)
    (cohort,) = cohort_bundles.cohorts(services, assessor)
    assert (cohort.name, cohort.runs) == ("One", 1)
    job = cohort_bundles.start(services, assessor, cohort.id)
    with pytest.raises(Refused, match="has no file"):
        cohort_bundles.file(services, assessor, job.id)
    while work_once(services, "tests"):
        pass
    done = cohort_bundles.job(services, assessor, job.id)
    assert (done.status, done.steps_done, done.message) == ("done", 3, "3 files")
    name, content = cohort_bundles.file(services, assessor, job.id)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == [f"cpd-{record.id}.zip", "register.csv", "status.json"]
        assert records.bundle_faults(services, archive.read(f"cpd-{record.id}.zip")) == ()
    assert name == f"{job.id}.zip"
    assert [one.id for one in cohort_bundles.jobs(services, assessor)] == [job.id]
    second = cohort_bundles.start(services, assessor, cohort.id)
    assert cohort_bundles.stop(services, assessor, second.id).status in ("stopped", "queued")
    for ask in (cohort_bundles.job, cohort_bundles.file, cohort_bundles.stop):
        with pytest.raises(Refused, match="no batch J-9999"):
            ask(services, assessor, "J-9999")
        with pytest.raises(Refused, match="role of assessor"):
            ask(services, place.trainee, job.id)
    path = services.settings.results / "cut.zip"
    assert cohort_bundles.carry_out(services, BundlesPayload("One"), path, lambda *_: None, lambda: True) == 0
