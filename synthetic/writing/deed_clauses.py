"""What somebody did, as whoever was there or heard of it tells it: clauses in the past tense, by deed.

The same clauses serve every side: a bag handed over by a friend reads as a bag handed over by a seller, but for who
it was. Slots are those of ``act_slots``; a part in square brackets stands only when the view holds it.
"""

from synthetic.activities.activity import Deed

CLAUSES: dict[Deed, tuple[str, ...]] = {
    "met": (
        "{who} {doing} with {other}[, {car} beside them][, for about {n} minutes]",
        "{who} met {other}[, beside {car}][, and stayed about {n} minutes]",
        "{who} was with {other}[, by {car}][, for about {n} minutes]",
        "{who} and {other} stood talking[, beside {car}][, for about {n} minutes]",
        "{who} and {other} {doing}[, {car} beside them][, for about {n} minutes]",
    ),
    "was alone": (
        "{who} {doing}, alone[, for about {n} minutes]",
        "{who} was by {him}self and {doing}[, for about {n} minutes]",
        "{who} had nobody with {him} and {doing}[, for about {n} minutes]",
        "{who} was alone[, for about {n} minutes]",
    ),
    "rang": (
        "{who} rang {other}[, on {number}]",
        "{who} was on the phone to {other}[, number {number}]",
        "{who} rang {number}",
        "{who} was on the phone to {number}",
        "{who} {doing}",
    ),
    "wrote": (
        "{who} sent {other} a message[, on {number}][, \"{words}\"]",
        "{who} texted {other}[, on {number}][, \"{words}\"]",
        "{who} sent a message to {number}[, \"{words}\"]",
        "{who} texted {number}[, \"{words}\"]",
    ),
    "took": (
        "{other} handed {who} {thing}[, out of {container}][, {car} beside them]",
        "{who} took {thing} from {other}[, out of {container}][, beside {car}]",
        "{who} was given {thing}[ out of {container}] by {other}[, beside {car}]",
    ),
    "gave": (
        "{who} gave {other} {thing}[, out of {container}][, beside {car}]",
        "{who} handed {thing} to {other}[, out of {container}][, beside {car}]",
        "{other} was given {thing}[ out of {container}] by {who}[, beside {car}]",
    ),
    "left": (
        "{who} left {thing} {at_place}",
        "{who} came in with {thing} and left it there",
        "{who} dropped off {thing}",
    ),
    "had to stay": (
        "{other} stayed with {who}[, {amount} a week][, {car} outside]",
        "{who} had {other} to stay[, {amount} a week][, {car} outside]",
        "{who} put up {other}[, for {amount} a week][, {car} outside]",
    ),
    "let": (
        "{who} let a room to {other}[, {amount} a week]",
        "{other} had a room from {who}[, {amount} a week]",
    ),
    "was called on by": (
        "{other} called on {who}[, in {car}][, and stayed about {n} minutes]",
        "{who} had {other} at the door[, out of {car}][, for about {n} minutes]",
        "{other} came to see {who}[, in {car}][, and was gone in about {n} minutes]",
        "{who} had nobody call; {doing}",
        "nobody called on {who}; {doing}",
    ),
    "drove with": (
        "{who} was driving[, in {car}], {other} beside {him}",
        "{who} drove[ in {car}] with {other}",
        "{who} drove along with {convoy}",
        "{who} was driving in company with {convoy}",
        "{who} drove along with {car}",
    ),
    "drove": ("{who} drove[ in {car}], alone", "{who} was out driving[ in {car}], nobody with {him}", "{vrm} was driven through"),
    "paid in": (
        "{who} paid in {amount} in cash[, most of it on to {other}][, most of it on to {firm}]",
        "{who} took {amount} in cash to the bank[, and sent most of it to {other}][, and sent most of it to {firm}]",
    ),
    "paid": (
        "{who} paid {other} {amount}",
        "{who} paid {firm} {amount}",
        "{who} paid {amount}[ and {doing}]",
        "{who} paid the rent of {amount}, nobody else there",
        "{who} {doing}",
    ),
    "was paid by": ("{other} paid {who} {amount}", "{firm} paid {who} {amount}", "{who} was paid {amount}"),
    "bought": (
        "{who} bought {thing}, {other} with {him}[, {car} outside]",
        "{who} and {other} came in together for {thing}[, {car} outside]",
        "{who} was at the till for {thing} with {other}[, {car} outside]",
        "{who} bought {thing}, alone",
        "{who} came in alone for {thing}",
    ),
    "received": (
        "{who} had {thing} come from {firm}",
        "{thing} from {firm} came for {who}",
        "{who} had {thing} from {other}",
        "{thing} from {other} came for {who}",
        "{who} took in {thing}[ and {doing}]",
        "{thing} came for {who}[, who {doing}]",
        "{who} took in a parcel[ and {doing}]",
    ),
    "asked for": (
        "{who} was arrested and asked for {other} to be told[, on {number}]",
        "{who} was locked up and wanted {other} told[, on {number}]",
        "{who} was arrested and asked for {number} to be rung",
        "{who} was locked up and wanted {number} rung",
        "{who} was arrested and wanted nobody told",
        "{who} was locked up and asked for nobody to be told",
    ),
    "was threatened by": (
        "{other} threatened {who}[, out of {car}][, and said \"{words}\"]",
        "{who} was threatened by {other}[, out of {car}][, who said \"{words}\"]",
        "{who} had a note put through the door[, \"{words}\"]",
        "{who} was left a note[, \"{words}\"]",
    ),
    "posted": (
        "{who} put up a picture with {other} in it[, {car} behind][, \"{words}\"]",
        "{who} put up a picture with {car} in it[, \"{words}\"]",
        "{who} put {thing} up for sale[, \"{words}\"]",
        "{who} put something up online[, \"{words}\"]",
    ),
    "unloaded for": (
        "{who}, of {group}, unloaded a vehicle for {other}[, about {n} minutes]",
        "{who}, who is one of {group}, carried things out of a vehicle for {other}[, about {n} minutes]",
    ),
    "came with": (
        "{who}, of {group}, came in a hired vehicle[, with {other}][, and stayed about {n} minutes]",
        "{who}, who is one of {group}, was in a hired vehicle that came in[, with {other}][, for about {n} minutes]",
    ),
    "collected from": (
        "{who}, of {group}, collected {amount} from {other}",
        "{other} paid {who}, of {group}, {amount}",
        "{who}, of {group}, came to {other} to collect[, about {n} minutes]",
    ),
    "traded": (
        "{who}, of {group}, {doing}[, about {n} minutes]",
        "{who}, who is one of {group}, {doing}[, about {n} minutes]",
    ),
    "was elsewhere": ("{who}, of {group}, {doing}[, about {n} minutes]", "{who}, who is one of {group}, {doing}"),
    "was used by": (
        "{other} uses {actor_number}[; {words}]",
        "it is {other} who answers {actor_number}[; {words}]",
        "whoever has {actor_number} is one of {group}[; {words}]",
        "{actor_number} is answered by somebody of {group}[; {words}]",
        "{actor_number} belongs to nobody on the list asked about[; {words}]",
        "nobody on the list asked about has {actor_number}[; {words}]",
    ),
    "was in": (
        "whoever has {actor_number} was in {car}[; {words}]",
        "{actor_number} was used from {car}[; {words}]",
    ),
}  # fmt: skip
"""Deed to its clauses, the fullest first."""
