"""What somebody did, as a caller, witness, visitor or writer tells it: one plain clause a deed, with what was about.

The same clauses serve every side: a bag handed over by a friend reads as a bag handed over by a seller, but for who
it was. Slots are those of ``act_slots``; a part in square brackets stands only when the view holds it. What stands
after the first stop comes after time and place.
"""

from synthetic.testimony.occasion import Deed

ZONE_CLAUSES: dict[Deed, tuple[str, ...]] = {
    "took a room": ("{who} {doing}[. The rent named was {amount} a week]",),
    "served callers": (
        "{callers} came one after another and {who} {doing}",
        "{callers} came at short intervals and {who} {doing}",
    ),
    "went about": ("{who} {doing}[. The rent is {amount} a week, through an agent]",),
    "found nobody": ("{doing}[. The rent asked was {amount} a week]",),
}
"""What is seen in a zone, deed to its clauses; what stands after the first stop comes after time and place."""
CLAUSES: dict[Deed, tuple[str, ...]] = {
    "met": (
        "{who} and {other} {doing}",
        "{who} met {other}[. {car} was beside them]",
        "{who} stood talking with {other}[. {car} was beside them]",
    ),
    "was alone": ("{who}, alone, {doing}", "{who} was alone"),
    "rang": (
        "{who} rang {other}[ ({number})][. There was a {doing}]",
        "{who} had {other}[ ({number})] on the phone[. There was a {doing}]",
    ),
    "wrote": (
        "{who} sent a message to {other}[ ({number})][, \"{words}\"]",
        "{other}[ ({number})] had a message from {who}[, \"{words}\"]",
    ),
    "took": (
        "{other} handed {who} {thing}[, out of {container}][. {car} was beside them]",
        "{who} took {thing}[, out of {container},] from {other}[. {car} was beside them]",
    ),
    "gave": (
        "{who} gave {other} {thing}[, out of {container}][. {car} was beside them]",
        "{who} handed {thing}[, out of {container},] to {other}[. {car} was beside them]",
    ),
    "left": ("{who} put {thing} down and walked off without it", "{who}, alone, left {thing} behind"),
    "had to stay": (
        "{other} moved in with {who}[. The rent is {rent} a week][. {car} was outside]",
        "{who} let {other} have the spare room[ at {rent} a week][. {car} was outside]",
    ),
    "let": ("{who} let a room to {other}[ at {rent} a week]",),
    "was called on by": (
        "{other} called on {who}[, in {car}]",
        "{other} came to see {who}[, in {car}]",
        "the only caller on {who} was {doing}",
    ),
    "drove with": (
        "{who} drove[ {own_car}] with {other_named} as passenger",
        "{who} drove[ {own_car}] close behind {car}[, {unknown} driving it]",
        "{who} drove[ {own_car}] and {car} kept close[, {unknown} driving it]",
    ),
    "drove": ("{who} drove[ {own_car}], alone", "{who} drove[ {car}], alone", "{car} drove through"),
    "paid in": (
        "{who} paid in {amount} in cash and sent {onward} of it to {other}",
        "{who} paid in {amount} in cash, and part of it went to {other}",
        "{who} paid in {amount} in cash",
    ),
    "paid": (
        "{who} paid {other} {amount}",
        "{who} sent {amount} to {other}",
        "{who} paid the week's rent, {rent}, and had nobody with {him}",
        "{who} paid {amount}",
    ),
    "was paid by": ("{other} paid {who} {amount}",),
    "bought": (
        "{who} bought {thing} with {other}[. {car} was outside]",
        "{who} and {other} came in together for {thing}[. {car} was outside]",
        "{who} bought {thing}, alone",
    ),
    "received": (
        "{thing} came for {who}, from {other} by the label",
        "{who} took in {thing}, from {other} by the label",
        "{who} took in {thing}",
    ),
    "asked for": (
        "{who} was brought in under arrest and asked for {other} to be told[. The number given was {number}]",
        "{who} was brought in under arrest and wished nobody to be told",
    ),
    "was threatened by": (
        "{other} threatened {who}[ with the words \"{words}\"][. {car} was there]",
        "{other} told {who}[, \"{words}\"][. {car} was there]",
        "a note was put through {who}'s door[, \"{words}\"]",
    ),
    "posted": (
        "{who} put up a picture with {other} in it[. {car} is behind them]",
        "{who} put {thing} up for sale",
        "{who} put up a picture",
    ),
    "unloaded for": ("{who} unloaded {thing}[ from {container}] for {other}",),
    "came with": ("{who} arrived with a hired vehicle[, with {other}]",),
    "collected from": (
        "{who} came for {amount} from {other}",
        "{other} paid {amount} to {who}",
        "{who} came to {other} to collect",
    ),
    "traded": ("{who} {doing}",),
    "was elsewhere": ("{who} {doing}",),
    "was used by": (
        "{other} uses {actor_number}",
        "{actor_number} is used by {other}",
        "one of {group} uses {actor_number}",
        "{actor_number} is used by one of {group}",
        "{actor_number} is used by {outsider}",
    ),
    **ZONE_CLAUSES,
    "was in": ("the phone on {actor_number} was in {car}", "the number that goes with {car} is {actor_number}"),
}  # fmt: skip
"""Deed to its clauses, the fullest first."""
LENGTHS: dict[Deed, str] = {
    "met": "They were there {span}",
    "was alone": "{he} was there {span}",
    "was called on by": "The visit lasted {span}",
    "came with": "{he} stayed {span}",
    "collected from": "They were there {span}",
    "served callers": "That went on for {span}",
    "found nobody": "It was in view for {span}",
}
"""Deed to the sentence that tells how long it lasted."""
