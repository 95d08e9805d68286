"""Every page of the application, in the order shown: one literal line a page."""

from dataclasses import dataclass
from typing import Literal

from exercise.access import Role

Audience = Literal["trainee", "instructor", "assessor", "researcher", "any"]


@dataclass(frozen=True)
class Page:
    """One page: who may see it, where it is, what it is called and the module whose ``page()`` draws it."""

    role: Audience
    path: str
    """Address of the page under the root; unique over all roles."""
    title: str
    icon: str
    module: str
    also: tuple[Role, ...] = ()
    """Further roles that may see it."""


PAGES: tuple[Page, ...] = (
    Page("trainee", "runs", "My exercises", ":material/list_alt:", "trainer_ui.views.trainee.runs"),
    Page("trainee", "briefing", "Briefing", ":material/description:", "trainer_ui.views.trainee.briefing"),
    Page("trainee", "desk", "Intelligence log", ":material/inbox:", "trainer_ui.views.trainee.desk"),
    Page("trainee", "judge", "Hypotheses", ":material/balance:", "trainer_ui.views.trainee.judge"),
    Page("trainee", "charts", "Charts and map", ":material/hub:", "trainer_ui.views.trainee.charts"),
    Page("trainee", "decide", "Decide and advance", ":material/gavel:", "trainer_ui.views.trainee.decide"),
    Page(
        "trainee", "assess", "Written assessment", ":material/edit_note:", "trainer_ui.views.trainee.assess"
    ),
    Page("trainee", "log", "Decision log", ":material/receipt_long:", "trainer_ui.views.trainee.log"),
    Page("trainee", "debrief", "Debrief", ":material/fact_check:", "trainer_ui.views.trainee.debrief"),
    Page(
        "instructor",
        "library",
        "Scenario library",
        ":material/menu_book:",
        "trainer_ui.views.instructor.library",
    ),
    Page(
        "instructor",
        "author",
        "Write a scenario",
        ":material/edit_document:",
        "trainer_ui.views.instructor.author",
    ),
    Page("instructor", "cohorts", "Cohorts", ":material/groups:", "trainer_ui.views.instructor.cohorts"),
    Page("assessor", "queue", "Marking queue", ":material/checklist:", "trainer_ui.views.assessor.queue"),
    Page("assessor", "mark", "Mark and sign", ":material/rate_review:", "trainer_ui.views.assessor.mark"),
    Page(
        "assessor",
        "records",
        "CPD records",
        ":material/workspace_premium:",
        "trainer_ui.views.assessor.records",
    ),
    Page(
        "assessor",
        "quality",
        "Marking quality",
        ":material/query_stats:",
        "trainer_ui.views.assessor.quality",
    ),
    Page("researcher", "studies", "Studies", ":material/science:", "trainer_ui.views.researcher.studies"),
    Page(
        "trainee", "plenary", "Plenary", ":material/forum:", "trainer_ui.views.plenary", also=("instructor",)
    ),
    Page("any", "account", "Account", ":material/account_circle:", "trainer_ui.views.account"),
)

SECTIONS: dict[Audience, str] = {
    "trainee": "Trainee",
    "instructor": "Instructor",
    "assessor": "Assessor",
    "researcher": "Researcher",
    "any": "You",
}


def is_open(page: Page, roles: frozenset[Role]) -> bool:
    """Return whether somebody holding ``roles`` may open ``page``."""
    return page.role == "any" or page.role in roles or any(role in roles for role in page.also)


def home(roles: frozenset[Role]) -> Page:
    """Return the first page that somebody holding ``roles`` may open."""
    return next(page for page in PAGES if is_open(page, roles))
