"""The trainee's desk: everything a trainee can read and do in a run.

Every function takes the house and the seat first, and refuses (``views.Refused``) anybody but
the trainee to whom the run is assigned.
"""

from exercise.briefing import begin, brief, my_runs
from exercise.charts import link_chart, timeline, town_map
from exercise.consequences import consequences
from exercise.deciding import advance, decide, decisions, reflect, submit, submitted_text
from exercise.drafts import draft, save_draft
from exercise.judging import estimate, estimates, rate, task, tasked
from exercise.logwords import log_lines
from exercise.naming import link, name, network
from exercise.reading import inbox, open_report, opened

__all__ = [
    "advance",
    "begin",
    "brief",
    "consequences",
    "decide",
    "decisions",
    "draft",
    "estimate",
    "estimates",
    "inbox",
    "link",
    "link_chart",
    "log_lines",
    "my_runs",
    "name",
    "network",
    "open_report",
    "opened",
    "rate",
    "reflect",
    "save_draft",
    "submit",
    "submitted_text",
    "task",
    "tasked",
    "timeline",
    "town_map",
]
