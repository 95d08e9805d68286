"""What neighbourhood staff write of what they saw on patrol, and how they write up what they were told."""

from collections.abc import Mapping

from synthetic.testimony.occasion import Deed, SubjectKind

SIGHTINGS: dict[Deed, tuple[str, ...]] = {
    "met": (
        "{who_known} was talking to {other_known}[. {length}].",
        "{who_known} met {other_known}[. {length}].",
        "{who_known} {doing} with {other_known}[. {length}].",
    ),
    "was alone": (
        "{who_known} {doing}. Nobody was with {him} in the {span} I had {him} in view.",
        "{who_known} {doing}, alone; nobody came up to {him}.",
    ),
    "took": (
        "{other_known} took {thing}[ out of {container}] and gave it to {who_known}.",
        "{other_known} handed {who_known} {thing}[, out of {container}].",
        "{who_known} was given {thing}[, out of {container},] by {other_known}.",
    ),
    "gave": (
        "{who_known} gave {other_known} {thing}[, out of {container}].",
        "{who_known} handed {thing}[, out of {container},] to {other_known}.",
    ),
    "left": (
        "{who_known} came with {thing}, put it down and walked off without it. Nobody was with {him}.",
        "{who_known}, alone, left {thing} behind and walked off.",
    ),
    "was called on by": (
        "{other_known} knocked and was let in by {who_known}[. {length}].",
        "{who_known} opened the door to {other_known} and let {other_him} in[. {length}].",
        "{who_known} opened the door to {doing}. Nobody else came to it in the {span} I was in the street.",
        "{who_known} had {doing} at the door, and no other caller in {span}.",
    ),
    "drove with": (
        "{who_known} drove by[ in {own_car}] with {other_known} in the passenger seat. They did not stop.",
        "{who_known} drove by[ in {own_car}], and {car} close behind[ with {unknown} at its wheel]. Both turned off the same way.",
    ),
    "drove": (
        "{who_known} drove by[ in {own_car}], alone, and did not stop.",
        "{who_known} drove by[ in {car}], alone, and did not stop.",
        "{car} drove by and did not stop. I did not see who drove.",
    ),
    "bought": (
        "{who_known} was at the till with {other_known}. They bought {thing}[ for {amount}].",
        "{who_known} and {other_known} came to the till together and bought {thing}[ for {amount}].",
        "{who_known} came to the till alone and bought {thing}[ for {amount}].",
    ),
    "received": (
        "A carrier left {thing} with {who_known}. Sender on the label: {firm}.",
        "{other_named} brought {who_known} {thing}.",
    ),
    "unloaded for": (
        "{who_known}, on the ward briefing sheet as one of {group}, was carrying[ {thing} out of {container} of] a hired vehicle for {other_known}. {dur}.",
        "{who_known}, named at the shift briefing as one of {group}, was unloading[ {thing} from {container} of] a hired vehicle for {other_known}. {dur}.",
    ),
    "came with": (
        "{who_known}, on the ward briefing sheet as one of {group}, got out of a vehicle with a hire sticker[, {other_known} with {him}]. There {dur}.",
        "A vehicle with a hire sticker drew up and {who_known}, on the ward briefing sheet as one of {group}, got out[ with {other_known}]. There {dur}.",
    ),
    "collected from": (
        "{other_known} counted notes aloud into the hand of {who_known}, of {group}: {amount}.",
        "{other_known} paid {who_known}, one of {group}, in notes, counted aloud to {amount}.",
    ),
    "traded": (
        "{who_known}, on the ward briefing sheet as one of {group}, {doing}. In view {dur}.",
        "{who_known}, named at the shift briefing as one of {group}, {doing}. In view {dur}; nobody with {him} was known to me.",
    ),
    "was elsewhere": (
        "{who_known}, on the ward briefing sheet as one of {group}, {doing}. I was there off duty. In view {dur}.",
        "{who_known}, named at the shift briefing as one of {group}, {doing}. I was there off duty; in view {dur}.",
    ),
    "took a room": (
        "{who_known} {doing}. In view {dur}.",
        "{dur}, {who_known} in view: {he} {doing}.",
    ),
    "served callers": (
        "{callers} came one after another and {who_known} {doing}. {dur} in all.",
        "In {span} {callers} came one after another, and {who_known} {doing}.",
    ),
    "went about": (
        "{who_known} {doing}. In view {dur}, nothing else to note.",
        "{who_known} {doing}. That was all in {span}.",
    ),
    "took papers": (
        "{who_known} {doing}. In view {dur}.",
        "{dur}, {who_known} in view: {he} {doing}.",
    ),
    "found nobody": (
        "I was there {dur} and {doing}.",
        "There {dur}: {doing}.",
    ),
}  # fmt: skip
"""What was seen on patrol, by deed: who did what, and for how long; vehicle and limit have sentences of their own."""
LIMITS: dict[Deed, tuple[str, ...]] = {
    "met": ("I was too far away to hear.", "Nothing heard."),
    "took": ("I do not know {unseen}.", "I could not tell {unseen}."),
    "gave": ("I do not know {unseen}.", "I could not tell {unseen}."),
    "left": ("Nothing was handed in by the end of my shift.", "I did not see who picked it up."),
    "took papers": ("I did not see what was on the sheets.", "Which office I could not read."),
    "was called on by": ("Rear not covered.", "I heard nothing said."),
    "drove with": ("In view under a minute.", "Where they went I did not see."),
    "drove": ("In view under a minute.",),
    "bought": ("The till roll will show the time.", "Staff keep the till roll.", "I did not see who paid."),
    "received": ("I did not see it opened.",),
    "unloaded for": ("I do not know {unseen}.",),
    "came with": ("I did not see the agreement.",),
    "collected from": ("I did not hear what for.",),
    "traded": ("I did not speak to {him}.",),
    "was elsewhere": ("I did not speak to {him}.",),
    "took a room": (
        "I did not speak to {him}. The agent's number is on the board, not yet rung.",
        "I did not hear what was answered. Agent's name noted off the board.",
        "Who lets there I do not know. The council's register of rooms would say.",
    ),
    "served callers": (
        "I could not see what it was. A camera covers it; pictures asked for.",
        "Hands seen, not what was in them. I pass at the same hour on {due}.",
        "I knew none of the callers and could not see what they were given.",
    ),
    "went about": (
        "I did not speak to {him}.",
        "I know no name for {him}.",
        "I did not speak to {him}. A camera covers it; pictures not asked for.",
    ),
    "found nobody": (
        "Back lane not covered.",
        "Rear not covered. I pass at the same hour on {due}.",
        "I did not look round the back.",
    ),
}
"""What an officer could not see or did not do, or what will settle it; one of these, or none."""
TOLD = (
    "{claims} From {role} who had {knowledge}, on {told_day}.",
    "Told to me on {told_day} by {role} who had {knowledge}. {claims}",
    "{claims} {role} who had {knowledge} told me on {told_day}. I saw none of it.",
    "{claims} Told on {told_day} by {role} who had {knowledge} and asked not to be named.",
)
"""How an account is written up of somebody who knows it at first hand."""
TOLD_OF_A_PLACE = (
    "Asked at doors about comings and goings, {subject}. {claims} From {role} who had {knowledge}, on {told_day}.",
    "Asked on {told_day} about comings and goings, {subject}. {claims} From {role} who had {knowledge}. I saw none of it.",
    "Calling at doors on {told_day}. {claims} From {role} who had {knowledge} and asked not to be named.",
)
"""The same of what goes on in a street or house, for which officers ask at every door."""
TALK_OF_A_PLACE = (
    "Asked {heard} about comings and goings, {subject}. {claims} The speaker had not {knowledge} and did not say who had told it.",
    "{claims} Said to me {heard}, when I asked about comings and goings, by {role} who had not {knowledge}.",
)
"""Talk of it without anybody who knows it at first hand."""
TALK = (
    "Talk heard {heard}. {claims} The speaker had not {knowledge} and did not say who had told it.",
    "{claims} Said to me {heard} by {role} who had not {knowledge} and could not say who told it first.",
    "Heard {heard}: {claims} Nobody I spoke to had {knowledge}.",
)
"""How talk without anybody who knows it at first hand is written up."""
COPY = (
    "This is going round. {claims} I heard it {heard} from somebody who had not {knowledge}. I have nothing else on it.",
    "Heard {heard}, as talk that is going round. {claims} The speaker had not {knowledge}. I have it from nobody else.",
)
"""How talk is written up that goes round."""
REASONS = (
    "sightings of {subject}, briefing sheet {list}",
    "{subject}, briefing sheet {list}: where, when and with whom",
)
"""What the neighbourhood team was asked to note."""
SITE_REASONS: Mapping[SubjectKind, tuple[str, ...]] = {
    "zone": (
        "what goes on in {subject}, briefing sheet {list}",
        "{subject}, briefing sheet {list}: who comes and who stays",
    ),
    "crew": (
        "people of the line, briefing sheet {list}: how many and which faces",
        "numbers of the people of the line, briefing sheet {list}",
    ),
}
"""What it was asked to note of a place and of no person."""
GLIMPSES = (
    "{whom} was on the far pavement and went round the corner before I was across. Pictures of the street camera for"
    " {clock} asked for on {told_day}; the control room keeps them to {kept}.",
    "{whom} was ahead of me for a minute, then behind a bus. Who else was there I could not see. Same beat on {due}.",
    "{whom} was by the kerb while I gave directions, and gone when I had done. A door camera faces it; I call there on {due}.",
)
"""What is written of a sighting from which nothing follows: what was tried, and what comes next."""
PASSES = (
    "Called to a fall two streets away before I had walked the length of it. I am on the same beat on {due}.",
    "A bus stood between me and the houses until I had to go. I am there again on {due}, from the other side.",
    "A resident had me in to look at a leak. Pictures of the street camera for {clock} asked for on {told_day};"
    " the control room keeps them to {kept}.",
)
"""What is written of a look at a zone from which nothing follows."""
HINTS = (
    "{role} who had {knowledge} rang the ward line about {subject} and {that_day}. The call lasted two minutes and ended when"
    " somebody came in. Number in my notebook; I ring back on {due}.",
    "{role} who had {knowledge} stopped me about {subject} and {that_day} and would not speak in the street. Home visit"
    " set for {due}; name and address in my notebook.",
    '{role} who had {knowledge} left a card at the office, with a number and the words "{subject}, {day}". Rung on'
    " {told_day}: no answer. I ring again on {due}.",
)
"""What is written of somebody who knows something and has not told it yet."""
MURMURS = (
    "Told {heard} of talk about {subject}, over something on {day}. The speaker had not {knowledge} and named somebody who had;"
    " I call there on {due}.",
    "Talk of {subject} {heard}; I came in halfway. The one speaking had not {knowledge}. Name in my notebook; I see that"
    " person again on {due}.",
    "Asked {heard} about {subject}, a customer who had not {knowledge} named a friend to ask. Friend's street in my notebook;"
    " visit on {due}.",
)
"""What is written of talk that says nothing yet."""
