"""What ordinary life looks like: things carried, sums, and what people do where. No list belongs to a side or a role."""

from collections.abc import Mapping

from synthetic.entities.entities import PremisesKind

THINGS: tuple[str, ...] = (
    "a white carrier bag", "a blue carrier bag", "a rucksack", "a sports bag", "a shoe box", "a brown envelope",
    "a padded envelope", "a cardboard box", "a toolbox", "a tin with a lid", "a rolled-up jacket", "a small parcel",
    "a holdall", "a bunch of keys", "a folded newspaper", "a cool bag", "a paper bag", "a plastic tub",
)  # fmt: skip
"""Carried by anybody: a friend hands over a holdall as often as anybody else."""
CONTAINERS: tuple[str, ...] = (
    "the boot", "the back seat", "the passenger seat", "the footwell", "a coat pocket", "a pram", "a basket",
)  # fmt: skip
VEHICLE_CONTAINERS = CONTAINERS[:4]
GOODS: tuple[tuple[str, int, int], ...] = (
    ("two cans of drink", 2, 5),
    ("two coffees", 6, 9),
    ("batteries", 5, 14),
    ("cigarettes", 14, 48),
    ("a phone charger", 9, 25),
    ("a top-up card", 10, 30),
    ("a torch", 8, 22),
    ("an umbrella", 8, 18),
    ("a gift card", 10, 50),
    ("a pair of gloves", 6, 20),
    ("a travel mug", 8, 16),
    ("a padlock", 7, 24),
)
"""Goods of any small counter, with the least and the most pounds that they cost. Assumptions."""
FOR_SALE: tuple[str, ...] = (
    "a pushchair", "a set of alloy wheels", "a games console", "a sofa", "a bicycle", "a pair of speakers",
    "a chest freezer", "a fishing rod",
)  # fmt: skip
PARCELS: tuple[str, ...] = (
    "a box of about two kilos", "a flat packet", "a tube", "a box the size of a kettle", "a padded envelope",
    "a heavy box, taped twice",
)  # fmt: skip
THREATS: tuple[str, ...] = (
    "You know what you owe.", "Friday, or we come to the house.", "Tell your mate we have not forgotten.",
    "Keep your mouth shut.", "You will pay for that window.", "I know where you park.",
)  # fmt: skip
"""Words that serve a debt, a quarrel over parking and a family dispute alike."""
SUMS = tuple(range(80, 2_000, 20))
"""Pounds. Every kind of payment draws from them."""
RENTS = (70, 80, 85, 90, 95, 100, 110, 120)
"""Pounds a week."""
HEIGHTS = ("tall", "short", "", "", "")
AT_PLACES: Mapping[PremisesKind, tuple[str, ...]] = {
    "spot": (
        "waited for a lift", "sat on the wall", "ate chips from the paper", "stood smoking",
        "mended a bicycle", "sorted through a bag",
    ),
    "pub": ("had a drink at the bar", "played pool", "watched the football", "ate a meal", "sat in the yard"),
    "cafe": ("had a cup of tea", "ate breakfast", "sat by the window", "read the paper"),
    "shop": ("queued at the till", "looked at the notices in the window", "carried shopping out"),
    "gym": ("went in with a kit bag", "waited at the desk", "came out with wet hair"),
    "club": ("played cards", "set out chairs", "watched a game", "swept the hall"),
    "workplace": ("was at work", "took a break outside", "unloaded stock", "locked up after work"),
    "home": ("washed the car", "put the bins out", "mended a bicycle", "carried shopping in", "cut the hedge"),
    "school": ("waited at the gate", "talked to a teacher at the gate"),
    "garage": ("waited for a tyre", "paid at the desk", "looked under a bonnet"),
    "rooms": ("carried a mattress in", "let the meter man in", "swept the stairs"),
    "bank": ("queued at the counter", "used the machine in the wall"),
    "police": ("handed in a purse", "signed a form at the counter"),
}  # fmt: skip
DAY_CALLERS = (
    "a parcel carrier",
    "a meter reader",
    "a window cleaner",
    "a postman with a packet",
    "a meal delivery",
)
EVENING_CALLERS = (
    "a meal delivery",
    "a parcel carrier",
    "a charity collector",
    "a taxi driver at the wrong door",
)
"""Who calls at a door when nobody does, until half past five and after."""
COLOURS = (
    "brown", "green", "navy", "maroon", "khaki", "white", "red", "black", "blue", "grey", "beige", "purple",
)  # fmt: skip
SEEN_DETAILS = (
    "{who} was in a {colour} hooded top",
    "{who} was in a {colour} padded jacket",
    "{who} was in a {colour} work jacket",
    "{who} was in {colour} tracksuit bottoms",
    "{who} was in {colour} trousers",
    "{who} had {colour} trainers on",
    "{who} had a {colour} fleece on",
    "{who} had a {colour} woollen hat on",
    "{who} had a {colour} jumper on",
    "{who} had a {colour} bag across the chest",
)
"""Odd details of an account of something seen: clothing, as witnesses give it, ten by twelve colours, so that no two
originals share one."""
CAUGHT_WORDS = (
    "lanterns", "marigold", "the ferry", "half a crown", "custard", "the allotment", "a saddle", "wet paint", "two eggs",
    "the organ loft", "gravel", "a ladder", "the other Friday", "a blue form", "cement", "the swimming baths", "honey",
    "a left shoe", "the quarry gate", "a spare tyre", "a raffle", "the old bakery", "violets", "a fishing licence",
    "the second bell", "plaster", "a school photograph", "the weighbridge", "mint", "a borrowed trailer", "the choir",
    "an empty tank", "the scout hut", "ginger", "a window pole", "the long meadow", "tin soldiers", "the tide table",
    "a bunch of leeks", "the night porter", "sandpaper", "a christening", "the lower field", "birdseed", "the bandstand",
    "a roll of carpet", "the signal box", "marmalade", "a set of scales", "the lock keeper",
)  # fmt: skip
"""Of what something was said in a call, so that no two originals share one."""
USE_MACHINE = (
    "the number was dialled and the handset rang",
    "the handset was in a coat pocket and its number was read from the settings",
    "the number was given when asked and rang when dialled",
)
USE_PAPER = (
    "its last cell at night and its first in the morning serve part of the home street on most nights",
    "credit for it was bought with a bank card in that name",
)
USE_TALK = (
    "a friend has rung that number this year and knew the voice that answered",
    "the number was written down on a beer mat by whoever uses it",
    "the number is saved under that name in a friend's phone",
)
PAIRING_SIGHT = (
    "the number was dialled and rang in the car",
    "the handset was in the cradle and its number was read",
    "the number stands on the hire agreement",
)
PAIRING_TALK = (
    "the driver of the car is rung on it when the car is late",
    "somebody was rung from it and told to look out for the car",
)
GROUP_TRADE_BY_DAY = (
    "sold a car at the kerb",
    "moved furniture for a house clearance",
    "collected scrap from the back lanes",
    "sold tobacco from a stall",
    "cleared a garden for cash",
)
GROUP_TRADE_BY_NIGHT = (
    "worked the door of a club",
    "took stakes for a card game",
    "sold tobacco from the back of a van",
    "parked cars outside a club for cash",
)
GROUP_HOME_BY_DAY = (
    "was in court for a driving matter",
    "worked on a roof",
    "was at a football match",
    "was at a car auction",
)
GROUP_HOME_BY_NIGHT = (
    "was at a family party",
    "was at a darts match",
    "ate in a restaurant with family",
)
"""What members of groups do at their own trade and at home, by day and after it; none says anything of the question."""
