"""Deeds in words that any partner would use: of members of groups, and of what a partner only passes on."""

from synthetic.writing.pattern_filling import Patterns

COMPANY = "{when}[, {place}]. {who} was with {whom}[ beside {car}][, {span}]. [They {doing}.]"
SOLITUDE = "{when}[, {place}]. {who} was alone[ and {doing}][, {span}]."
CALLER = "{when}[, {place}]. {whom} called on {who}[ and stayed {span}]. [Came in {car}.]"
GROUP_DEEDS: Patterns = {
    "unloaded for": (
        "{when}[, {place}]. {who} unloaded [{thing}][!thing|a load][ from {container}] for {whom}. [It took {span}.] Plate of the vehicle not noted.",
        "{when}[, {place}]. {who} took [{thing}][!thing|a load] out of [{container}][!container|a vehicle] for {whom}. [That took {span}.] The plate was not noted.",
    ),
    "came with": (
        "{when}[, {place}]. {who} came with a hire vehicle[, {span}]. Its plate was not noted.",
        "{when}[, {place}]. A hire vehicle, plate not noted, stood there[ for {span}]. {who} came with it.",
    ),
    "collected from": (
        "{when}[, {place}]. {who} collected [{amount}][!amount|money] from {whom}. [It took {span}.]",
        "{when}[, {place}]. {whom} gave [{amount}][!amount|money] to {who}. [They were together {span}.]",
    ),
    "traded": (
        "{when}[, {place}]. {who} {doing}.",
        "{when}[, {place}]. {who} {doing}. Nothing else was noted.",
    ),
    "was elsewhere": (
        "{when}, outside {town}. {who} {doing}.",
        "{when}. Outside {town}: {who} {doing}.",
    ),
}
"""What members of a group do, in words that any partner would use."""


COPIED_DEEDS: Patterns = {
    "met": ("{when}[, {place}]. {who} was with {whom}[ beside {car}]. [They {doing}.]",),
    "was alone": ("{when}[, {place}]. {who} {doing}, alone.",),
    "rang": ("{when}. [{who}][!who|{line}] was on the telephone to [{whom}][!whom|somebody][, {far}].",),
    "wrote": ("{when}. [{who}][!who|{line}] had a message to or from [{whom}][!whom|somebody][, {far}].",),
    "took": ("{when}[, {place}]. {who} took {thing} from {whom}[, out of {container}].",),
    "gave": ("{when}[, {place}]. {who} gave {thing} to {whom}.",),
    "left": ("{when}[, {place}]. {who} left {thing} there.",),
    "let": ("{when}[, {place}]. {who} let a room to {whom}[ at {amount} a week].",),
    "had to stay": ("{when}[, {place}]. {who} had {whom} to stay[ at {amount} a week].",),
    "paid rent": ("{when}[, {place}]. {who} paid the rent[, {amount}], nobody else there.",),
    "was called on by": ("{when}[, {place}]. {who} was called on by {whom}[ in {car}].",),
    "drove with supply": ("{when}. {who} drove[ {own}] with another vehicle close by, {whom} at the wheel.",),
    "drove with": ("{when}. {who} drove[ {own}] with {whom}.",),
    "drove": ("{when}. {who} drove[ {own}] alone.",),
    "paid in": ("{when}[, {place}]. {who} paid in {amount}[; it went on to {whom}][, account {account}].",),
    "paid": ("{when}. {who} paid {amount} to [{whom}][!whom|an account][, {account}].",),
    "bought": ("{when}[, {place}]. {who} bought {thing}[, {amount}][; with {him} was {whom}].",),
    "received": (
        "{when}[, {place}]. {who} had a parcel[, {thing},] from [{whom}][!whom|a firm][, {account}].",
    ),
    "asked for": (
        "{when}. {who} was held and wished [{whom}][!whom|a number, no name,] to be told[, {far}].",
    ),
    "asked for alone": ("{when}. {who} was held and wished nobody to be told.",),
    "was threatened by": ("{when}[, {place}]. {whom} said to {who}: “{words}.”",),
    "was threatened by nobody": ("{when}[, {place}]. {who} had a note without a name: “{words}.”",),
    "posted": ("{when}. {who} posted [{thing} for sale][!thing|a picture][ with {whom} in it].",),
}
"""One plain sentence a deed, for talk that a partner passes on and would not report of itself."""
