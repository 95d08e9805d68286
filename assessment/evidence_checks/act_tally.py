"""What worlds drawn from the published model show of each figure of the published sheets, counted."""

from collections.abc import Sequence

from assessment.evidence_checks.published_figures import FigureCount
from synthetic.filing.error_table import MISREAD, naming_share, party_in_play
from synthetic.filing.filings import TALKED_OF, UNTOLD_KINDS, Filing, carriers
from synthetic.questions.joint_model import GROUP_NOT_NAMED, USER_NOT_NAMED, JointModel
from synthetic.questions.joint_world import JointWorld, vehicles_in_town
from synthetic.questions.looked_at import seers_out
from synthetic.questions.two_sides import VEHICLE_KINDS, with_nobody_in_town
from synthetic.testimony.occasion import Look

ERROR_NAMES = ("right", "wrong person", "planted", "vague", "misread")
ATTRIBUTIONS = frozenset({"use", "pairing"})


class ActTally:
    """Counts by figure, growing world by world."""

    def __init__(self, model: JointModel) -> None:
        """Take the published model."""
        self._model = model
        self._counts: dict[tuple[str, str], list[float]] = {}

    @property
    def counts(self) -> tuple[FigureCount, ...]:
        """Return every figure counted so far, table by table."""
        return tuple(
            FigureCount(table, label, published, int(hits), int(trials))
            for (table, label), (published, hits, trials) in sorted(self._counts.items())
        )

    def add_world(self, seed: int, world: JointWorld, filed: Sequence[Filing]) -> None:
        """Count a world and all its filings, those that come too late as well."""
        self._add_latents(world)
        looks = {f.look.key: f for f in filed}
        for filing in looks.values():
            self._add_look(filing.look)
            self._add_act(seed, filing)
        # A slot is one lot, however many looks fall into it.
        for day, slot in sorted(
            {(f.look.day, f.look.slot) for f in looks.values() if f.look.subject.kind != "vehicle"}
        ):
            for here in vehicles_in_town(self._model, seed, day, slot):
                self._add("presence", "a vehicle in town in a slot", self._model.plan.presence, here)
        for filing in filed:
            if filing.copy == 0:
                self._add_account(filing)
        self._add_repeats(filed)

    def _add(self, table: str, label: str, published: float, hit: bool) -> None:
        row = self._counts.setdefault((table, label), [published, 0, 0])
        row[1] += hit
        row[2] += 1

    def _add_latents(self, world: JointWorld) -> None:
        holder, group = self._model.holder, self._model.group
        if holder:
            for user in world.users:
                self._add("latent", "handset of nobody named", USER_NOT_NAMED, user == len(holder.subjects))
        if group:
            for owner in world.affiliation:
                self._add("latent", "party of no named group", GROUP_NOT_NAMED, owner == len(group.subjects))

    def _add_look(self, look: Look) -> None:
        """Count whether others saw it, where there are others who could."""
        plan = self._model.plan
        able = seers_out(plan, look.subject.kind, look.kind, look.slot)
        if len(able) > 1:
            shares = plan.second_view + plan.third_view
            self._add("views", "two or more", shares, len(look.sources) > 1)
        if len(able) > 2:
            self._add("views", "three", plan.third_view, len(look.sources) > 2)

    def _add_act(self, seed: int, filing: Filing) -> None:
        look, true = filing.look, filing.true
        if look.kind in ATTRIBUTIONS or true.role < 0:
            return
        laid = self._model.sheet_of(look.subject.kind, look.subject.id)
        row, where = laid.chances[look.kind][true.role], ""
        if look.subject.kind == "person" and look.kind in VEHICLE_KINDS:
            where = ", a vehicle in town"
            if not any(vehicles_in_town(self._model, seed, look.day, look.slot)):
                row, where = with_nobody_in_town(row), ", no vehicle in town"
        for nature, name in enumerate(laid.classes):
            label = f"{look.kind} by {laid.roles[true.role]}{where}: {name}"
            self._add("class of act", label, float(row[nature]), true.nature == nature)

    def _add_account(self, filing: Filing) -> None:
        plan, account, look = self._model.plan, filing.account, filing.look
        own = plan.plan_of(account.source).basis
        for basis, share in own.model_dump().items():
            self._add("basis", f"{account.source}: {basis}", share, account.basis == basis)
        if look.subject.kind == "vehicle":
            return  # A read of a vehicle has no error of its own.
        for number, share in enumerate(plan.errors.of_basis(account.basis).shares):
            self._add("error", f"{account.basis}: {ERROR_NAMES[number]}", share, account.error == number)
        visiting = self._model.sheet_of(look.subject.kind, look.subject.id).visiting
        if (
            look.kind not in ATTRIBUTIONS
            and party_in_play(look.subject.kind, look.kind)
            and account.nature in visiting
            and account.error != MISREAD  # What names no party is misread as another class.
        ):
            kinds = "plate" if look.kind in VEHICLE_KINDS else "number"
            share = naming_share(plan, look.subject.kind, look.kind, account.basis)
            is_given = account.vehicle >= 0 or account.number >= 0
            self._add("naming", f"{account.basis}: {kinds} given", share, is_given)

    def _add_repeats(self, filed: Sequence[Filing]) -> None:
        copies: dict[tuple[int, str], int] = {}
        for filing in filed:
            key = (filing.look.key, filing.account.source)
            copies[key] = max(copies.get(key, 0), filing.copy)
        for filing in filed:
            is_talk = filing.account.basis != "machine" and filing.look.subject.kind in TALKED_OF
            is_talk = is_talk and filing.look.kind not in UNTOLD_KINDS
            if filing.copy or not is_talk or not carriers(self._model.plan, filing.look.kind):
                continue
            number = copies[filing.look.key, filing.account.source]
            self._add("copies", "repeated", self._model.plan.copied, number > 0)
            if number:
                self._add("copies", "of those, two times or more", self._model.plan.burst, number > 1)
