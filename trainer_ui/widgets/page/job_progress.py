"""Long work under way: its progress in words and as a bar."""

import streamlit as st

from exercise.read_models.job_models import JobDetails
from trainer_ui.widgets.page.plain_text import escape

STATUS = {
    "queued": "Waiting for the worker",
    "running": "Running",
    "done": "Done",
    "stopped": "Stopped",
    "failed": "Failed",
}


def is_over(job: JobDetails) -> bool:
    """Return whether nothing more will happen to a job."""
    return job.status in ("done", "stopped", "failed")


def progress(job: JobDetails) -> None:
    """Show a job's status and how far it has come."""
    share = min(1.0, job.steps_done / job.total) if job.total else 0.0
    words = f"{STATUS[job.status]}: {job.steps_done} of {job.total}"
    st.progress(1.0 if job.status == "done" else share, text=escape(words))
    if job.status == "failed":
        st.error(escape(job.message) or "The work failed; start it again.")
    elif job.message and is_over(job):
        st.text(job.message)
