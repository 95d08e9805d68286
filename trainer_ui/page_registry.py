"""Every page of the application, in the order shown: one literal line a page."""

from dataclasses import dataclass
from typing import Literal

from exercise.access import Role

Audience = Literal["trainee", "instructor", "assessor", "researcher", "any"]


@dataclass(frozen=True)
class View:
    """One page: who may see it, where it is, what it is called and the module whose ``page()`` draws it."""

    role: Audience
    path: str
    """Address of the page under the root; unique over all roles."""
    title: str
    icon: str
    module: str
    also: tuple[Role, ...] = ()
    """Further roles that may see it."""


VIEWS: tuple[View, ...] = (
    View("trainee", "runs", "My exercises", ":material/list_alt:", "trainer_ui.views.trainee.runs"),
    View("trainee", "briefing", "Briefing", ":material/description:", "trainer_ui.views.trainee.briefing"),
    View("trainee", "desk", "Intelligence log", ":material/inbox:", "trainer_ui.views.trainee.desk"),
    View("trainee", "judge", "Hypotheses", ":material/balance:", "trainer_ui.views.trainee.judge"),
    View("trainee", "charts", "Charts and map", ":material/hub:", "trainer_ui.views.trainee.charts"),
    View("trainee", "decide", "Decide and advance", ":material/gavel:", "trainer_ui.views.trainee.decide"),
    View(
        "trainee", "assess", "Written assessment", ":material/edit_note:", "trainer_ui.views.trainee.assess"
    ),
    View("trainee", "log", "Decision log", ":material/receipt_long:", "trainer_ui.views.trainee.log"),
    View("trainee", "debrief", "Debrief", ":material/fact_check:", "trainer_ui.views.trainee.debrief"),
    View(
        "instructor",
        "library",
        "Scenario library",
        ":material/menu_book:",
        "trainer_ui.views.instructor.library",
    ),
    View(
        "instructor",
        "author",
        "Write a scenario",
        ":material/edit_document:",
        "trainer_ui.views.instructor.author",
    ),
    View("instructor", "cohorts", "Cohorts", ":material/groups:", "trainer_ui.views.instructor.cohorts"),
    View("assessor", "queue", "Marking queue", ":material/checklist:", "trainer_ui.views.assessor.queue"),
    View("assessor", "mark", "Mark and sign", ":material/rate_review:", "trainer_ui.views.assessor.mark"),
    View(
        "assessor",
        "records",
        "CPD records",
        ":material/workspace_premium:",
        "trainer_ui.views.assessor.records",
    ),
    View(
        "assessor",
        "quality",
        "Marking quality",
        ":material/query_stats:",
        "trainer_ui.views.assessor.quality",
    ),
    View("researcher", "studies", "Studies", ":material/science:", "trainer_ui.views.researcher.studies"),
    View(
        "trainee", "plenary", "Plenary", ":material/forum:", "trainer_ui.views.plenary", also=("instructor",)
    ),
    View("any", "account", "Account", ":material/account_circle:", "trainer_ui.views.account"),
)

SECTIONS: dict[Audience, str] = {
    "trainee": "Trainee",
    "instructor": "Instructor",
    "assessor": "Assessor",
    "researcher": "Researcher",
    "any": "You",
}


def allowed(view: View, roles: frozenset[Role]) -> bool:
    """Whether somebody holding ``roles`` may open ``view``."""
    return view.role == "any" or view.role in roles or any(role in roles for role in view.also)


def home(roles: frozenset[Role]) -> View:
    """The first page that somebody holding ``roles`` may open."""
    return next(view for view in VIEWS if allowed(view, roles))
