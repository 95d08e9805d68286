"""Invented towns beyond the scenario's own, for reports about somewhere else."""

TOWNS = (
    "Marlwick", "Pellbridge", "Cawsham", "Eddlestowe", "Fennistone", "Brackhythe", "Ottermere", "Silverholt",
    "Wrenhythe", "Tolmarsh", "Quenby Cross", "Harthorpe", "Lindermouth", "Askerdale", "Norbeck Ferry", "Stavenham",
    "Grelby", "Dunmallow", "Pikewater", "Orrisham",
)  # fmt: skip
"""Compounds of ours; no gazetteer was read."""
