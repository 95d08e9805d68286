"""A plan for the cycle: actions against targets, what they cost together, kept while it is made."""

import streamlit as st

from assessment.amounts import counted
from exercise.read_models.desk_models import ActionDetails, Brief
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import number
from trainer_ui.widgets.text import choice_drafts

Step = tuple[str, str]
"""Action and target; the target is empty when the action has none."""


def steps(brief: Brief) -> list[Step]:
    """Return the plan as kept for this cycle."""
    stored_steps = choice_drafts.load(brief.run, _name(brief)).get("steps", [])
    offered_actions = {action.action for action in brief.actions}
    if not isinstance(stored_steps, list):
        return []
    return [(step[0], step[1]) for step in stored_steps if len(step) == 2 and step[0] in offered_actions]


def plan(brief: Brief) -> list[Step]:
    """Show the offer, the plan so far and its cost; return the plan."""
    _offer(brief)
    plan_steps = steps(brief)
    service_calls.outcome("plan")
    if not plan_steps:
        st.text(
            "No further action is in the plan."
            if brief.decided
            else "No action is in the plan yet. Add one, add “No action” on purpose, or defer below."
        )
        return plan_steps
    for place, step in enumerate(plan_steps):
        left, right = st.columns([6, 1], vertical_alignment="center")
        with left:
            st.text(f"{place + 1}. {step_words(brief, step)}")
        right.button(
            "Remove",
            key=f"remove-{brief.cycle}-{place}",
            on_click=_save,
            args=(brief, plan_steps[:place] + plan_steps[place + 1 :]),
        )
    _cost(brief, plan_steps)
    return plan_steps


def step_words(brief: Brief, step: Step) -> str:
    """Return an action with its target and cost."""
    action = _action(brief, step[0])
    target = next((t.label for t in action.targets if t.id == step[1]), "")
    return f"{action.name}{': ' + target if target else ''} – {_price(action)}"


def _price(action: ActionDetails) -> str:
    parts = [f"{number(action.officer_days)} officer-days"]
    if action.specialist_hours:
        parts.append(f"{number(action.specialist_hours)} specialist hours")
    return ", ".join(parts)


def _action(brief: Brief, name: str) -> ActionDetails:
    return next(action for action in brief.actions if action.action == name)


def _name(brief: Brief) -> str:
    return f"plan-{brief.cycle}"


def _offer(brief: Brief) -> None:
    left, middle, right = st.columns([3, 3, 1], vertical_alignment="bottom")
    with left:
        name = st.selectbox(
            "Action",
            [action.action for action in brief.actions],
            format_func=lambda name: _action(brief, name).name,
            key="offer-action",
            persist_state="session",
        )
    action = _action(brief, name)
    labels = {target.id: target.label for target in action.targets}
    with middle:
        target = st.selectbox(
            "Target",
            list(labels),
            index=None if labels else 0,
            format_func=lambda i: labels[i],
            key=f"offer-target-{name}",
            placeholder="Choose a target" if labels else "This action has no target",
            disabled=not labels,
        )
    right.button("Add", on_click=_add, args=(brief, action, target or ""), width="stretch")
    st.text(
        f"{action.summary}\nCosts {_price(action)}. Starts after {counted(action.lead_days, 'day')}; the act itself lasts "
        f"{counted(action.lasts_days, 'day')}, and what it changes may last longer. Authority: {action.authority}.\n"
        f"Can achieve: {action.achieves}\nCan break: {action.breaks}\nNeeds to know: {action.needs}"
        + (f"\nPartner: {action.lever}" if action.lever else "")
    )


def _add(brief: Brief, action: ActionDetails, target: str) -> None:
    if action.targets and not target:
        service_calls.refuse("plan", f"Choose a target for “{action.name}”, then add it.")
        return
    plan_steps = steps(brief)
    if (action.action, target) in plan_steps:
        service_calls.refuse("plan", f"“{action.name}” against that target is already in the plan.")
        return
    _save(brief, [*plan_steps, (action.action, target)])


def clear(brief: Brief) -> None:
    """Empty the plan once it has become part of a recorded decision."""
    choice_drafts.save("plan", brief.run, _name(brief), {"steps": []})


def _save(brief: Brief, plan_steps: list[Step]) -> None:
    service_calls.clear_outcome()
    choice_drafts.save("plan", brief.run, _name(brief), {"steps": [list(step) for step in plan_steps]})


def _cost(brief: Brief, plan_steps: list[Step]) -> None:
    actions = [_action(brief, name) for name, _ in plan_steps]
    officers = sum(action.officer_days for action in actions)
    specialists = sum(action.specialist_hours for action in actions)
    resources = brief.resources
    sentence = (
        f"The plan costs {number(officers)} of {number(resources.officer_days)} officer-days and "
        f"{number(specialists)} of {number(resources.specialist_hours)} specialist hours left."
    )
    if officers > resources.officer_days or specialists > resources.specialist_hours:
        st.warning(f"{sentence} That is more than there is: take something out.", icon=":material/warning:")
    else:
        st.text(sentence)


def action_table(brief: Brief) -> None:
    """Show every action with its price, as a table."""
    table(
        [
            {
                "Action": action.name,
                "What it is for": action.summary,
                "Officer-days": number(action.officer_days),
                "Specialist hours": number(action.specialist_hours),
                "Starts after": counted(action.lead_days, "day"),
                "The act lasts": counted(action.lasts_days, "day"),
                "Authority": action.authority,
            }
            for action in brief.actions
        ],
        "Actions on offer, with costs",
    )
