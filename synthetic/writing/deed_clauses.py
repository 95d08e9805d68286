"""What somebody did, as whoever was there or heard of it tells it: clauses in the past tense, by deed.

The same clauses serve every side: a bag handed over by a friend reads as a bag handed over by a seller, but for who
it was. Slots are those of ``act_slots``; a part in square brackets stands only when the view holds it.
"""

from synthetic.testimony.occasion import Deed

CLAUSES: dict[Deed, tuple[str, ...]] = {
    "met": (
        "{who} {doing} with {other}[, {car} beside them][; about {dur}]",
        "{who} met {other}[, beside {car}][; stayed about {dur}]",
        "{who} was with {other}[, by {car}][; about {dur}]",
        "{who} and {other} stood talking[, beside {car}][; about {dur}]",
        "{who} and {other} {doing}[, {car} beside them][; about {dur}]",
    ),
    "was alone": (
        "{who} {doing}, alone[; about {dur}]",
        "{who} was by {him}self and {doing}[; about {dur}]",
        "{who} had nobody with {him} and {doing}[; about {dur}]",
        "{who} was alone[; about {dur}]",
    ),
    "rang": (
        "{who}[, of {group},] rang {other}[, on {number}][; {doing}]",
        "{who}[, of {group},] was on the phone to {other}[, on {number}][; {doing}]",
        "{other} had a call from {who}[, of {group}][; {doing}]",
    ),
    "wrote": (
        "{who} sent {other} a message[, on {number}][, \"{words}\"]",
        "{who} texted {other}[, on {number}][, \"{words}\"]",
        "{other} had a message from {who}[, \"{words}\"]",
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
        "{other} stayed with {who}[, {rent} a week][, {car} outside]",
        "{who} had {other} to stay[, {rent} a week][, {car} outside]",
        "{who} put up {other}[, for {rent} a week][, {car} outside]",
    ),
    "let": (
        "{who} let a room to {other}[, {rent} a week]",
        "{other} had a room from {who}[, {rent} a week]",
    ),
    "was called on by": (
        "{other} called on {who}[, in {car}][; stayed about {dur}]",
        "{who} had {other} at the door[, out of {car}][; about {dur}]",
        "{other} came to see {who}[, in {car}][; gone in about {dur}]",
        "nobody came to {who} but {doing}[; at the door about {dur}]",
        "{who} had {doing} at the door and nobody else[; about {dur}]",
    ),
    "drove with": (
        "{who} drove[ {own_car}] with {other_named} beside {him}",
        "{who} was at the wheel[ of {own_car}], {other_named} in the passenger seat",
        "{who} drove along[ in {own_car}] together with {car}[, {unknown} in that]",
        "{who}[, in {own_car},] was driving in company with {car}[, {unknown} at its wheel]",
    ),
    "drove": (
        "{who} drove[ {own_car}], alone",
        "{who} was out driving[ in {own_car}], nobody with {him}",
        "{who} drove[ {car}], alone",
        "{car} drove through",
    ),
    "paid in": (
        "{who} paid in {amount} in cash and most of it went on to {other}",
        "{who} took {amount} in cash to the bank and sent most of it to {other}",
        "{who} paid in {amount} in cash",
    ),
    "paid": (
        "{who} paid {other} {amount}",
        "{who} sent {amount} to {other}",
        "{who} paid {rent} for the week's rent, nobody else there",
        "{who} paid the rent, {rent} for the week, and nobody else was there",
        "{who} paid {amount}",
    ),
    "was paid by": (
        "{other} paid {who} {amount}",
        "{who} was paid {amount} by {other}",
    ),
    "bought": (
        "{who} bought {thing}[, {amount}], {other} with {him}[, {car} outside]",
        "{who} and {other} came in together for {thing}[, {amount}][, {car} outside]",
        "{who} was at the till for {thing} with {other}[, {amount}][, {car} outside]",
        "{who} bought {thing}[, {amount}], alone",
        "{who} came in alone for {thing}[, {amount}]",
    ),
    "received": (
        "{who} had {thing} come from {other}",
        "{thing} from {other} came for {who}",
        "{who} was sent {thing} by {other}",
        "{who} had {thing} delivered",
    ),
    "asked for": (
        "{who} was brought in under arrest and asked for {other} to be told[, on {number}]",
        "{who} was locked up and wanted {other} told[, on {number}]",
        "{who} was brought in under arrest and asked for nobody to be told",
        "{who} was locked up and wanted nobody told",
    ),
    "was threatened by": (
        "{other} threatened {who}[, out of {car}][: \"{words}\"]",
        "{who} was threatened by {other}[, out of {car}][: \"{words}\"]",
        "{who} had a note put through the door[: \"{words}\"]",
        "{who} was left a note without a name[: \"{words}\"]",
    ),
    "posted": (
        "{who} put up a picture with {other} in it[, {car} behind][, \"{words}\"]",
        "{who} put {thing} up for sale[, \"{words}\"]",
        "{who} posted a picture[ with {car} in it][, \"{words}\"]",
        "{who} posted a picture of {other}[, {car} behind][, \"{words}\"]",
    ),
    "unloaded for": (
        "{who}, of {group}, unloaded a vehicle for {other}[, {thing}][ out of {container}][; about {dur}]",
        "{who}, one of {group}, carried {thing}[ out of {container}] for {other}[; about {dur}]",
    ),
    "came with": (
        "{who}, of {group}, came in a hired vehicle[, with {other}][; stayed about {dur}]",
        "{who}, one of {group}, was in a hired vehicle that came in[, with {other}][; about {dur}]",
    ),
    "collected from": (
        "{who}, of {group}, collected {amount} from {other}",
        "{other} paid {who}, of {group}, {amount}",
        "{who}, of {group}, came to {other} to collect[; about {dur}]",
    ),
    "traded": (
        "{who}, of {group}, {doing}[; about {dur}]",
        "{who}, one of {group}, {doing}[; about {dur}]",
    ),
    "was elsewhere": (
        "{who}, of {group}, {doing}[; about {dur}]",
        "{who}, one of {group}, {doing}[; about {dur}]",
    ),
    "was used by": (
        "{other} uses {actor_number}. How known: {words}",
        "it is {other} on {actor_number}. How known: {words}",
        "somebody of {group} uses {actor_number}. How known: {words}",
        "it is one of {group} on {actor_number}. How known: {words}",
        "{actor_number} is with somebody who is not on the list asked about. How known: {words}",
        "whoever uses {actor_number} is not on the list asked about. How known: {words}",
    ),
    "was in": (
        "the phone on {actor_number} was in {car}. How known: {words}",
        "{actor_number} goes with {car}. How known: {words}",
    ),
}  # fmt: skip
"""Deed to its clauses, the fullest first."""
