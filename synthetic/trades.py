"""Unlawful trades beyond a scenario's markets, for reports about something else."""

TRADES = (
    "untaxed tobacco", "stolen pedal cycles", "counterfeit clothing", "stolen plant", "illicit vapes",
    "stolen caravans", "counterfeit medicines", "poached venison", "stolen tools", "stolen diesel",
    "counterfeit spirits", "stolen quad bikes", "cloned bank cards", "stolen fishing tackle", "stolen phones",
    "illegal streaming boxes", "stolen car parts", "counterfeit perfume", "stolen lead", "untaxed spirits",
)  # fmt: skip
