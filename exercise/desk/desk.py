"""The trainee's desk: everything a trainee can read and do in a run.

Every function takes the services and the caller first, and refuses (``access.Refused``) anybody but
the trainee to whom the run is assigned.
"""

from exercise.desk.briefing import begin, brief, my_runs
from exercise.desk.coding import code, coding, identify, join
from exercise.desk.consequences import consequences
from exercise.desk.deciding import advance, decide, decisions, reflect, submit, submitted_text
from exercise.desk.desk_charts import link_chart, timeline, town_map
from exercise.desk.drafts import draft, save_draft
from exercise.desk.enquiring import enquire, enquiry_offers, returns
from exercise.desk.judging import estimate, estimates, rate, task, tasked
from exercise.desk.log_lines import log_lines
from exercise.desk.naming import link, name, network
from exercise.desk.reading import inbox, open_report, opened

__all__ = [
    "advance",
    "begin",
    "brief",
    "code",
    "coding",
    "consequences",
    "decide",
    "decisions",
    "draft",
    "enquire",
    "enquiry_offers",
    "estimate",
    "estimates",
    "identify",
    "inbox",
    "join",
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
    "returns",
    "save_draft",
    "submit",
    "submitted_text",
    "task",
    "tasked",
    "timeline",
    "town_map",
]
