"""What was done, as a finite clause: the verb table of each kind, the same for whoever it was with."""

from synthetic.activities.activity import Act, ActivityKind

CLAUSES: dict[str, tuple[str, ...]] = {
    "met": (
        "{actor} met {party}[ beside {vehicle}][ for {span}]",
        "{actor} was with {party}[ beside {vehicle}][ for {span}]",
        "{actor} and {party} were together[ beside {vehicle}][ for {span}]",
    ),
    "was alone": (
        "{actor} was alone[ and {doing}]",
        "{actor} was on {poss} own[ and {doing}]",
        "{actor} had nobody with {obj}[ and {doing}]",
    ),
    "rang": (
        "{actor} rang {party}[ on {number}]",
        "{actor} made a call to {party}[ on {number}]",
        "{actor} rang {number}",
        "{actor} made a call and the number is not known",
    ),
    "wrote": (
        "{actor} sent a message to {party}[ on {number}]",
        "a message went from {actor} to {party}[ on {number}]",
        "{actor} sent a message to {number}",
        "{actor} sent a message and the number is not known",
    ),
    "took": (
        "{actor} took {thing} from {party}[ {origin}]",
        "{party} gave {actor} {thing}[ {origin}]",
        "{actor} was handed {thing} by {party}[ {origin}]",
    ),
    "gave": (
        "{actor} gave {thing} to {party}",
        "{actor} handed {thing} to {party}",
        "{party} took {thing} from {actor}",
    ),
    "left": ("{actor} left {thing}[ and {doing}]", "{actor} came with {thing} and left without it"),
    "had to stay": (
        "{actor} had {party} to stay[ for {amount} a week][ with {vehicle} outside]",
        "{party} was staying with {actor}[ for {amount} a week][ with {vehicle} outside]",
        "{actor} put up {party}[ for {amount} a week][ with {vehicle} outside]",
    ),
    "let": (
        "{actor} let a room to {party}[ for {amount} a week]",
        "{party} had a room of {actor}[ for {amount} a week]",
        "{actor} took {party} as lodger[ for {amount} a week]",
    ),
    "letting paid": (
        "{actor} paid the rent[ of {amount}] and nobody else was there",
        "nobody else was there when {actor} paid the rent[ of {amount}]",
    ),
    "paid in": (
        "{actor} paid in {amount} in cash[ and most of it went on to account {account}]",
        "{amount} in cash was paid in by {actor}[ and most of it went on to account {account}]",
    ),
    "paid": (
        "{actor} paid {amount} to {party}[, account {account}]",
        "{actor} paid {amount} into account {account}",
        "{actor} paid {amount} to a firm",
    ),
    "was paid by": (
        "{actor} was paid {amount} by {party}[, account {account}]",
        "{amount} came to {actor} from account {account}",
        "{actor} was paid {amount} by a firm",
    ),
    "was called on by": (
        "{actor} was called on by {party}[ for {span}][, who came in {vehicle}]",
        "{party} called on {actor}[ in {vehicle}][ and stayed {span}]",
        "{party} came to see {actor}[ in {vehicle}][ and stayed {span}]",
        "{actor} {doing} when a delivery came and had no other caller",
        "nobody came but a delivery and {actor} {doing}",
    ),
    "drove with": (
        "{actor} drove with {party} as passenger[ in {vehicle}]",
        "{party} was driven by {actor}[ in {vehicle}]",
    ),
    "drove with car": (
        "{actor} drove along with {vehicle}[ with {party} in it]",
        "{actor} and {vehicle}[ with {party} in it] drove one behind the other",
    ),
    "drove": ("{actor} drove alone[ in {vehicle}]", "{actor} drove with nobody else[ in {vehicle}]"),
    "drove past": ("{actor} drove through", "{actor} was on the road"),
    "bought": (
        "{actor} and {party} bought {thing}[ for {amount}][ with {vehicle} outside]",
        "{actor} bought {thing}[ for {amount}] with {party}[ and {vehicle} stood outside]",
        "{actor} bought {thing}[ for {amount}] alone",
    ),
    "received": (
        "{actor} received {thing} from {party}[ charged to account {account}]",
        "{thing} came for {actor} from {party}[ charged to account {account}]",
    ),
    "received local": (
        "{actor} received {thing} and took it on to {party}",
        "{thing} came for {actor}, who took it on to {party}",
    ),
    "asked for": (
        "{actor}, under arrest, asked for {party} to be told[ on {number}]",
        "{actor} was arrested and wanted {party} told[ on {number}]",
        "{actor} was arrested and asked for nobody to be told",
    ),
    "was threatened by": (
        "{actor} was threatened by {party}[, who came in {vehicle}]",
        "{party} threatened {actor}[ and had come in {vehicle}]",
    ),
    "note": (
        "{actor} was threatened in a note from an unknown hand",
        "a note from an unknown hand threatened {actor}",
    ),
    "posted": (
        "{actor} posted a picture with {party}[ and {vehicle}] in it",
        "{actor} put up a picture of {party}[ and {vehicle}]",
        "{actor} posted a picture with {vehicle} in it",
        "{actor} put up a picture that shows {vehicle}",
        "{actor} offered {thing} for sale[ at {amount}]",
        "{actor} posted {thing} as for sale[ at {amount}]",
        "{actor} posted a picture[ and {doing}]",
    ),
    "unloaded for": (
        "{actor} unloaded {thing} for {party}[ {origin}]",
        "{actor} unloaded for {party}[ {origin}]",
    ),
    "came with": ("{actor} came in {vehicle}[ with {party}]", "{actor} was in {vehicle}[ with {party}]"),
    "collected from": (
        "{actor} collected {amount} from {party}",
        "{party} handed {amount} to {actor}",
        "{actor} collected {thing} from {party}",
        "{actor} collected money from {party}",
    ),
    "traded": ("{actor} {doing}", "{actor} went about {poss} own trade"),
    "was elsewhere": ("{actor} was not in town and {doing}", "{actor} was not in town"),
    "was used by": (
        "{line} was used by {party}",
        "{party} was the user of {line}",
        "{line} was used by somebody who is none of the people on file",
    ),
    "was in": ("{line} was in {vehicle}", "the handset of {line} was carried in {vehicle}"),
}
"""Clauses by deed, or by deed and shape; a part in brackets stands only when the record fills it."""


def clauses_of(act: Act, kind: ActivityKind) -> tuple[str, ...]:
    """Return the clauses that may tell an act of a kind."""
    return CLAUSES[_shape(act, kind)]


def _shape(act: Act, kind: ActivityKind) -> str:
    counterpart = act.counterpart
    stranger = counterpart.appearance is not None or counterpart.age > 0
    if act.deed == "drove with" and not counterpart.person:
        return "drove with car"
    if act.deed == "drove" and not act.actor.person:
        return "drove past"
    if act.deed == "was threatened by" and not (counterpart.person or stranger):
        return "note"
    if act.deed == "received" and act.side == "local":
        return "received local"
    return "letting paid" if act.deed == "paid" and kind == "letting" else act.deed
