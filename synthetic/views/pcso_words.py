"""What neighbourhood staff write of what they saw on patrol, and how they write up what they were told."""

from synthetic.testimony.occasion import Deed

SIGHTINGS: dict[Deed, tuple[str, ...]] = {
    "met": (
        '{who_known} with {other_known}[, beside {car}]. About {dur}. Too far to hear.',
        '{who_known} talking to {other_known}[, beside {car}]. {dur}. Nothing heard.',
        '{who_known} met {other_known}[, by {car}]. {dur}. Too far to hear.',
        '{other_known} with {who_known}[, beside {car}]. {dur}, out of my hearing.',
        '{who_known} {doing} with {other_known}[, {car} beside them]. About {dur}. Too far to hear.',
        '{who_known} and {other_known} {doing}[, {car} beside them]. {dur}. Nothing heard.',
        'Saw {who_known} with {other_known}; they {doing}[, {car} beside them]. {dur}. Nothing heard.',
    ),
    "was alone": (
        '{who_known} {doing}. Alone. {dur} in view and nobody came to {him}.',
        '{who_known} {doing}, alone. I had {him} in view {dur}; nobody joined {him}.',
        'Saw {who_known}, who {doing}. Nobody with {him} in the {dur} I was there.',
        '{who_known} {doing}. Alone while in my view, {dur}; what went before I did not see.',
    ),
    "took": (
        "{other_known} took {thing} from {container}[ of {car}] and gave it to {who_known}. {unseen} I do not know.",
        "{other_known} handed {who_known} {thing}[, out of {container}][, {car} beside them]. {unseen} I could not tell.",
        "{who_known} took {thing} from {other_known}[, out of {container}][, beside {car}]. {unseen} I do not know.",
        "{who_known} was handed {thing}[, out of {container},] by {other_known}[, {car} beside them]. {unseen} I did not see.",
    ),
    "gave": (
        "{who_known} gave {other_known} {thing}[, out of {container}][, beside {car}]. {unseen} I do not know.",
        "{who_known} handed {thing}[, out of {container},] to {other_known}[, beside {car}]. {unseen} I could not tell.",
        "{other_known} had {thing}[, out of {container},] from {who_known}[, beside {car}]. {unseen} I did not see.",
    ),
    "left": (
        "{who_known} came with {thing} and left without it. Alone. {unseen} I do not know.",
        "{who_known}, alone, left {thing} behind and walked off. I did not handle it.",
        "Saw {who_known} leave {thing} and walk off alone. Who picked it up I did not see.",
    ),
    "was called on by": (
        '{other_known} called on {who_known}[, out of {car}]. Inside {dur}. Nothing heard.',
        '{other_known} in to {who_known}[, out of {car}], out again {dur} later. Rear not covered.',
        '{who_known} opened the door to {other_known}[, who came in {car}]. {dur}. I was across the road.',
        '{who_known} had {doing} at the door. No other caller in {dur}. Rear not covered.',
        '{doing} at the door of {who_known}. Nobody else called in the {dur} I was in the street.',
        '{who_known} opened the door to {doing}. No other caller in {dur}. I was across the road.',
    ),
    "drove with": (
        '{who_known} driving[ {own_car}], {other_known} in the passenger seat. They did not stop. Where to I do not know.',
        '{who_known} drove by[ in {own_car}] with {other_known} beside {him}. In view under a minute.',
        '{who_known} driving[ {own_car}], {car} close behind[, {unknown} at its wheel]. Both turned off the same way.',
        '{who_known} drove by[ in {own_car}] in company with {car}[, driver {unknown}]. In view under a minute.',
    ),
    "drove": (
        '{who_known} driving[ {own_car}], alone. Did not stop. Where to I do not know.',
        '{who_known} drove by[ in {own_car}]. Nobody else in it that I could see.',
        '{who_known} driving[ {car}], alone. Did not stop. Where to I do not know.',
        "{car} through without stopping. Who drove I did not see.",
    ),
    "bought": (
        '{who_known} at the till with {other_known} for {thing}[, {amount}][, {car} outside]. Till roll will show the time.',
        '{who_known} and {other_known} bought {thing}[, {amount}][, {car} outside]. Staff have the till roll.',
        '{who_known} bought {thing}[, {amount}], {other_known} with {him}[, {car} outside]. I did not see which of them paid.',
        '{who_known} at the till, alone, for {thing}[, {amount}]. Till roll will show the time.',
        '{who_known} bought {thing}[, {amount}]. Alone. Staff have the till roll.',
        'Saw {who_known} buy {thing}[, {amount}], nobody with {him}. How it was paid I did not see.',
    ),
    "received": (
        '{thing} left for {who_known}. Label: {firm}. I did not handle it.',
        'Carrier left {thing} with {who_known}. Sender on the label: {firm}. Not opened while I was there.',
        '{who_known} had {thing} from {other_named}. {unseen} I do not know.',
        '{other_named} brought {who_known} {thing}. Not opened while I was there.',
    ),
    "unloaded for": (
        '{who_known}, of {group}, unloading[ {thing} out of {container}] for {other_known}. {dur}. Vehicle not noted. {unseen} I did not see.',
        '{who_known}, one of {group}, carrying[ {thing} out of {container}] for {other_known}. Vehicle not noted. {dur} in view.',
    ),
    "came with": (
        '{who_known}, of {group}, out of a hired vehicle[, with {other_known}]. {dur}. Plate not noted.',
        'Hired vehicle in, plate not noted. {who_known}, of {group}, in it[, with {other_known}]. {dur} in view.',
        '{who_known}, one of {group}, in a hired vehicle, by the sticker. {dur}. I did not get the plate.',
    ),
    "collected from": (
        '{who_known}, of {group}, was given {amount} by {other_known}, counted in the hand. {dur}. What for I did not hear.',
        '{other_known} paid {amount} to {who_known}, one of {group}. Notes. {dur}, nothing heard.',
    ),
    "traded": (
        '{who_known}, of {group}, {doing}. About {dur}. I did not speak to {him}.',
        '{who_known}, one of {group}, {doing}. {dur} in view. Nobody with {him} was known to me.',
    ),
    "was elsewhere": (
        '{who_known}, of {group}, {doing}. In view {dur}. I did not speak to {him}.',
        '{who_known}, one of {group}, {doing}. {dur}. Nobody with {him} was known to me.',
    ),
}  # fmt: skip
"""What was seen on patrol, by deed; limits are said in the same words on every side."""

TOLD = (
    "{role}, who had been there: {claims} Name held.",
    "{claims} From {role} who had been there. Not checked.",
    "Told on {told_day} by {role} who had been there. {claims}",
    "{claims} {role}, who had been there, told me. I saw none of it.",
)
"""How an account of somebody who was there is written up."""
TALK = (
    "From {role}, who had it from others. {claims} No name for who told it.",
    "Talk {heard}. {claims} Nobody I spoke to had been there.",
    "{role} has heard this and did not see it. {claims}",
    "{claims} Said {heard}. The speaker had not been there.",
)
"""How talk without anybody who was there is written up."""
COPY = (
    "{heard_back}. The speaker was not there. {claims}",
    "{claims} {heard_back}. The speaker was not there.",
)
"""How talk is written up that names the kind of desk it goes back to."""
GLIMPSES = (
    "{subject} at a distance. Who was there and what was done I could not see. Nothing to check.",
    "{subject}, I think, going off as I came round the corner. Too late to see more; no plate, no company noted.",
    "Possible sight of {subject}, from memory. Not written down at the time. Nothing else held.",
)
"""What is written of a sighting that holds nothing to check."""
HINTS = (
    "{role}, who had been there, mentioned {subject} and did not go on. No deed given. Not pressed.",
    '{role}, present at the time, says {subject} "wants watching". Asked what for: would not say. Nothing to check.',
    "{role} had been there when {subject} was. More than that was not said. Nothing to check.",
)
"""What is written of somebody who was there and tells nothing that could be checked."""
MURMURS = (
    'Talk that {subject} "is up to something". No deed, day or place given; not pressed.',
    '{role} has heard that {subject} "wants watching". From whom and what for: could not say. Nothing to check.',
    "{subject} was named at the counter. Nobody there had seen anything. Nothing to check.",
)
"""What is written of talk that holds nothing to check."""
