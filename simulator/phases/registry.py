"""The day: its phases by name, in order. A user can print, extend and reorder it."""

from simulator.phases.actions import actions, shocks
from simulator.phases.deliberation import deliberate
from simulator.phases.market_offences import trade
from simulator.phases.notice_and_arrest import enforce
from simulator.phases.offenders import offend
from simulator.phases.people import live
from simulator.phases.standing import settle_standing
from simulator.phases.supply_line import run_line
from simulator.phases.victims import harm_victims
from simulator.phases.weekly_record import record
from simulator.world.world import Phase

PHASES: tuple[Phase, ...] = (
    ("people", live),
    ("shocks", shocks),
    ("actions", actions),
    ("deliberation", deliberate),
    ("line", run_line),
    ("markets", trade),
    ("offenders", offend),
    ("victims", harm_victims),
    ("enforcement", enforce),
    ("standing", settle_standing),
    ("record", record),
)
