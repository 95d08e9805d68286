"""What neighbourhood staff write of what they saw on patrol, and how they write up what they were told."""

from synthetic.activities.activity import Deed

SIGHTINGS: dict[Deed, tuple[str, ...]] = {
    "met": (
        "{who_known} with {other_known}[, beside {car}]. About {n} minutes. I was too far away to hear.",
        "{who_known} talking to {other_known}[, beside {car}]. {n} minutes by my watch. Nothing heard.",
        "Saw {who_known} meet {other_known}[, by {car}]. They were together {n} minutes. I did not hear them.",
        "{who_known} {doing} with {other_known}[, {car} beside them]. About {n} minutes. I did not speak to them.",
        "{who_known} and {other_known} {doing}[, {car} beside them]. {n} minutes. Out of earshot.",
        "{who_known} with {other_known}[, beside {car}]. How long I did not note.",
    ),
    "was alone": (
        "{who_known} {doing}. Alone. {n} minutes in view and nobody came to {him}.",
        "{who_known} alone, {doing}. I had {him} in view {n} minutes. No car stopped.",
        "Saw {who_known}, who {doing}. Nobody with {him} in the {n} minutes I was there.",
        "{who_known} {doing}. Alone while in my view; where {he} came from I did not see.",
        "{who_known} alone. In view {n} minutes, nobody came to {him}.",
    ),
    "took": (
        "{other_known} took {thing} from {container}[ of {car}] and gave it to {who_known}. I did not see what was in it.",
        "{other_known} handed {who_known} {thing}[, {car} beside them]. What was in it I could not see.",
        "{who_known} took {thing} from {other_known}[, beside {car}]. I did not see inside it.",
        "{who_known} was handed {thing}, out of {container}, by {other_known}[, {car} beside them]. Contents not seen.",
    ),
    "gave": (
        "{who_known} gave {other_known} {thing}[, out of {container}][, beside {car}]. I did not see what was in it.",
        "{who_known} handed {thing}[, out of {container},] to {other_known}[, beside {car}]. What was in it I could not see.",
        "{other_known} had {thing}[, out of {container},] from {who_known}[, beside {car}]. I did not see inside it.",
    ),
    "left": (
        "{who_known} came with {thing} and left without it. Alone. I did not see what was in it.",
        "{who_known} alone with {thing}. Left it there. Staff can say who has it now.",
        "Saw {who_known} leave {thing} and walk off alone. I did not look in it.",
    ),
    "was called on by": (
        "{other_known} called on {who_known}[, out of {car}]. Inside about {n} minutes. What was said I do not know.",
        "{other_known} went in to {who_known}[, out of {car}] and came out {n} minutes later. Rear not covered.",
        "{who_known} opened the door to {other_known}[, who came in {car}]. {n} minutes. I was across the road.",
        "{other_known} called on {who_known}[, out of {car}]. How long I did not see.",
        "At the door of {who_known}: {doing}. Nobody else called in the {n} minutes I was in the street.",
        "{who_known} opened the door; {doing}. No other caller in {n} minutes. Rear not covered.",
        "At the door of {who_known}: {doing}. No other caller while I was in the street.",
    ),
    "drove with": (
        "{who_known} driving[, in {car}], {other_known} in the passenger seat. They did not stop. Where to I do not know.",
        "{who_known} drove by[ in {car}] with {other_known} beside {him}. In view under a minute.",
        "{who_known} at the wheel, {car} close with {him} as far as I could see, {unknown} in it.",
        "{who_known} at the wheel, {car} close with {him} as far as I could see. Who was in that I do not know.",
        "{who_known} drove by in company with {car}, driver {unknown}. I saw them turn off together.",
        "{who_known} drove by in company with {car}. I did not see its driver. They turned off together.",
    ),
    "drove": (
        "{who_known} driving[, in {car}], alone. Did not stop. Where to I do not know.",
        "{who_known} drove by[ in {car}]. Nobody else in it that I could see.",
        "{who_known} alone at the wheel[ of {car}]. In view under a minute.",
    ),
    "bought": (
        "{who_known} at the till with {other_known} for {thing}[, {car} outside]. Till roll will show the time.",
        "{who_known} and {other_known} bought {thing}[, {car} outside]. Staff have the till roll.",
        "{who_known} bought {thing}, {other_known} with {him}[, {car} outside]. How it was paid I did not see.",
        "{who_known} at the till, alone, for {thing}. Till roll will show the time.",
        "{who_known} bought {thing}. Alone. How it was paid I did not see.",
        "Saw {who_known} buy {thing}, nobody with {him}. Staff have the till roll.",
    ),
    "received": (
        "{thing} left for {who_known}. Label read: {firm}. I did not handle it.",
        "Driver left {thing} with {who_known}. Sender on the label {firm}. Not opened while I was there.",
        "{who_known} had {thing} from {other_known}. I did not see what was in it.",
        "{other_known} brought {who_known} {thing}. Not opened while I was there.",
        "{thing} left for {who_known}, who {doing}. I did not handle it.",
        "{who_known} took in {thing}[; {doing}]. Not opened while I was there. The carrier will hold the label.",
    ),
    "unloaded for": (
        "{who_known}, of {group}, unloading a vehicle for {other_known}. Plate not noted. What was in it I did not see.",
        "{who_known}, one of {group}, carrying from a vehicle, {other_known} holding the door. Plate not noted. {n} minutes.",
    ),
    "came with": (
        "{who_known}, of {group}, out of a hired vehicle, hire sticker in the screen[, with {other_known}]. Plate not noted.",
        "Hired vehicle in, plate not noted. {who_known}, of {group}, in it[, with {other_known}]. {n} minutes. Hire firm not seen.",
    ),
    "collected from": (
        "{who_known}, of {group}, was given {amount} by {other_known}, counted in the hand. What for I did not hear.",
        "{other_known} paid {amount} to {who_known}, of {group}. Notes, in the open. Nothing heard.",
        "{who_known}, of {group}, at {other_known}'s door to collect. What was given I could not see.",
    ),
    "traded": (
        "{who_known}, of {group}, {doing}. About {n} minutes. I did not speak to {him}.",
        "{who_known}, one of {group}, {doing}. Nobody with {him} was known to me.",
    ),
    "was elsewhere": (
        "{who_known}, of {group}, {doing}. In view {n} minutes. I did not speak to {him}.",
        "{who_known}, one of {group}, {doing}. Seen once, not again on that patrol.",
    ),
}  # fmt: skip
"""What was seen on patrol, by deed; limits are said in the same words on every side."""

TOLD = (
    "Spoke on {told_day} to {role}, who had been there and asked not to be named. {claims} I saw none of it.",
    "{role}, present at the time, to me on {told_day}. {claims} Not seen by me; name held.",
    "{claims} Told to me on {told_day} by {role} who had been there. Not checked.",
    "From {role}, who had been there. {claims} I did not see it. Told on {told_day}.",
)
"""How an account of somebody who was there is written up."""
TALK = (
    "{role} to me on {told_day}, from others, not from sight. {claims} No name for who told it.",
    "Talk {heard}. {claims} Nobody I spoke to had been there.",
    "{role} has heard the following and did not see it. {claims} Told me on {told_day}.",
    "{claims} Said {heard}. The speaker had not been there and named nobody who was.",
)
"""How talk without anybody who was there is written up."""
COPY = (
    "Talk {heard}. {claims} It goes back to {origin}, as understood there. The speaker was not there.",
    "Heard {heard}, second hand. {claims} Said to come from {origin}. The speaker was not there.",
    "{claims} That is what was said {heard}, and that it came from {origin}. The speaker was not there.",
)
"""How talk is written up that names the kind of desk it goes back to."""
GLIMPSES = (
    "{subject} at a distance. Who was there and what was done I could not see. Nothing to check.",
    "{subject}, I think, going off as I came round the corner. Too late to see more; no plate, no company noted.",
    "Possible sight of {subject}, from memory. Not written down at the time. Nothing else held.",
)
"""What is written of a sighting that holds nothing to check."""
MURMURS = (
    "Talk that {subject} \"is up to something\". No deed, day or place given; not pressed.",
    "{role} says {subject} \"wants watching\". Asked what for: could not say. Nothing to check.",
    "{role} mentioned {subject} and did not wish to say more. No deed given. Not pressed.",
)
"""What is written of talk that holds nothing to check."""
