"""Unlawful trades beyond a scenario's markets, for reports about something else."""

TRADES = (
    "supply of untaxed hand-rolling tobacco", "theft and resale of pedal cycles", "counterfeit clothing on market stalls",
    "theft of plant from building sites", "illicit vapes sold to the young", "theft and ringing of caravans",
    "counterfeit medicines by post", "poached venison for kitchens", "tools stolen from vans to order",
    "diesel drawn off lorries and farms", "counterfeit spirits in sealed bottles", "theft of quad bikes and trailers",
    "cloned bank cards and readers", "theft of fishing tackle to order", "handling of stolen telephones",
    "sale of illegal streaming boxes", "breaking of stolen cars for parts", "counterfeit perfume and cosmetics",
    "lead stripped from church roofs", "untaxed spirits off the ferries",
)  # fmt: skip
"""As long as the names of markets are, so that the length of a form gives nothing away."""
