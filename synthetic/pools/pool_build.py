"""Draw the frozen pools once from Faker's tables: ``python -m synthetic.pools.pool_build``.

Faker's output changes between releases, so its tables are read here and nowhere else; the
drawn pools are committed with their SHA-256 and sampled by index. Streets are compounds of
invented stems, so that none is taken from a real gazetteer.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from faker import Faker

HERE = Path(__file__).parent
MOST = 240

LOCALES: dict[str, tuple[str, ...]] = {
    "english": ("en_GB",),
    "irish": ("en_IE",),
    "south_asian": ("en_IN", "en_PK", "en_BD"),
    "polish": ("pl_PL",),
    "romanian": ("ro_RO",),
    "west_african": ("yo_NG", "ig_NG", "en_NG", "tw_GH"),
    "turkish": ("tr_TR",),
    "vietnamese": ("vi_VN",),
    "portuguese": ("pt_PT",),
}
"""Origins whose names come straight from a locale."""

BORROWED: dict[str, tuple[str, str]] = {
    "scottish": (
        "english",
        "MacAllister MacDougall MacInnes MacIver MacKay MacLean MacLeod MacNab MacPhail MacRae Abernethy "
        "Auld Baird Buchan Cairns Carnegie Colquhoun Dalgleish Drummond Farquhar Galbraith Geddes Guthrie "
        "Haldane Innes Kilgour Laidlaw Lockhart Menzies Moncrieff Muirhead Nairn Ogilvie Pringle Rankine "
        "Strachan Tulloch Urquhart Wedderburn Wishart",
    ),
    "welsh": (
        "english",
        "Prosser Probert Pritchard Powell Parry Pugh Bevan Bowen Beynon Cadwallader Craddock Evans Eynon "
        "Gethin Gittins Griffiths Gwynne Havard Howells Hopkin Jenkins Llewellyn Lloyd Maddocks Meredith "
        "Mostyn Nicholas Penry Rees Rhydderch Sayce Treharne Tudor Vaughan Watkins Wynne Yorath",
    ),
    "caribbean": (
        "english",
        "Alleyne Bartholomew Baptiste Belgrave Blackwood Brathwaite Cumberbatch Campbell Clarke Codrington "
        "Cox Daley Deane Durrant Ffrench Gayle Gittens Grant Greenidge Haynes Holder Joseph Lashley Lawes "
        "Marshall Maynard McKenzie Morrison Oliver Pinnock Prendergast Reid Rowe Springer Sobers Weekes Yearwood",
    ),
}
"""Origins with surnames listed here and first names borrowed from a locale."""

STEMS = [
    "Alder",
    "Amber",
    "Ashen",
    "Barley",
    "Beacon",
    "Bittern",
    "Bramble",
    "Brindle",
    "Calder",
    "Candle",
    "Carrow",
    "Chandler",
    "Clover",
    "Cobble",
    "Cooper",
    "Coppice",
    "Cornel",
    "Crake",
    "Curlew",
    "Dapple",
    "Dray",
    "Dunnock",
    "Elder",
    "Fallow",
    "Farrier",
    "Fescue",
    "Fettle",
    "Flax",
    "Fuller",
    "Gannet",
    "Gorse",
    "Hackle",
    "Harrow",
    "Hazel",
    "Heron",
    "Hopper",
    "Husk",
    "Ivel",
    "Jasper",
    "Juniper",
    "Kestrel",
    "Lacken",
    "Lantern",
    "Larch",
    "Linnet",
    "Lorimer",
    "Madder",
    "Mallow",
    "Marl",
    "Millrace",
    "Osier",
    "Pannier",
    "Pike",
    "Plover",
    "Quarrel",
    "Rushen",
    "Saddler",
    "Salt",
    "Sedge",
    "Shingle",
    "Sorrel",
    "Staithe",
    "Tallow",
    "Tanner",
    "Teasel",
    "Thatch",
    "Thistle",
    "Tiller",
    "Tinker",
    "Wainer",
    "Weaver",
    "Whin",
    "Wicker",
]
ENDINGS = [
    "Street",
    "Road",
    "Lane",
    "Close",
    "Walk",
    "Rise",
    "Court",
    "Drive",
    "Row",
    "Terrace",
    "Gate",
    "Way",
    "Path",
    "Yard",
]


def _latin(name: str) -> bool:
    return bool(name) and all(
        c in " '’-" or (c.isalpha() and "LATIN" in unicodedata.name(c, "")) for c in name
    )


def _tidy(names: Iterable[str]) -> list[str]:
    tidy = {name.strip() for name in names}
    return sorted(name for name in tidy if _latin(name) and 1 < len(name) < 16 and " " not in name)


def _thin(names: list[str]) -> list[str]:
    step = max(1, len(names) // MOST)
    return names[::step][:MOST]


def _draw(locales: tuple[str, ...], method: str, count: int = 1500) -> list[str]:
    names: list[str] = []
    for locale in locales:
        fake = Faker(locale, use_weighting=False)
        fake.seed_instance(20260101)
        names += [str(getattr(fake, method)()) for _ in range(count)]
    return _thin(_tidy(names))


def _chinese() -> dict[str, list[str]]:
    fake = Faker("zh_CN")
    fake.seed_instance(20260101)
    pairs = [str(fake.romanized_name()).split() for _ in range(3000)]
    first_names = _thin(_tidy(pair[0] for pair in pairs if len(pair) == 2))
    return {"women": first_names, "men": first_names, "family": _thin(_tidy(pair[-1] for pair in pairs))}


def names() -> dict[str, dict[str, list[str]]]:
    """Return the name pools by origin, each with women's, men's and family names."""
    pools = {
        origin: {
            "women": _draw(locales, "first_name_female"),
            "men": _draw(locales, "first_name_male"),
            "family": _draw(locales, "last_name"),
        }
        for origin, locales in LOCALES.items()
    }
    for origin, (lender, surnames) in BORROWED.items():
        pools[origin] = {**pools[lender], "family": sorted(set(surnames.split()))}
    pools["chinese"] = _chinese()
    return dict(sorted(pools.items()))


def streets() -> list[str]:
    """Return invented street names, in an order that mixes stems and endings."""
    total = len(STEMS) * len(ENDINGS)
    # Neighbours differ in stem; each round of the stems begins five endings and one further on.
    return [
        f"{STEMS[i % len(STEMS)]} {ENDINGS[(i * 5 + i // len(STEMS)) % len(ENDINGS)]}" for i in range(total)
    ]


def write(folder: Path = HERE) -> dict[str, str]:
    """Write the pools and their manifest; return SHA-256 by file name."""
    texts = {
        "names.json": json.dumps(names(), ensure_ascii=False, indent=1, sort_keys=True) + "\n",
        "streets.json": json.dumps(sorted(set(streets())), indent=1) + "\n",
    }
    manifest = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()}
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return manifest


if __name__ == "__main__":
    write()
