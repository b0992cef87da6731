"""The strings of number plates: the forms and letters of many countries, and free wishes.

A blank is a gap in the picture, where a crest, a dot or a picture may stand; a dash is a dash.
"""

from random import Random

from station.training.text_basics import DIGITS, UPPER, some

# Forms by how often they are drawn: L a letter, D a figure, M either one, N a figure but 0:
# numbers of series, regions and counties begin with 1.
# "~" is a gap that some plates fill with a dash.
_EUROPE = {
    "LL DDDLL": 5.0,
    "NLD DDDD": 3.0,
    "NLM DDDD": 2.0,
    "LL LLLLL": 0.5,
    "L LLDD": 0.3,
    "LL DDDDD": 1.0,
    "LLL DDDD": 1.0,
    "LLL~DDD": 1.2,
    "LL~DDD~LL": 1.2,
    "DDDD LLL": 0.8,
    "LLDD LLL": 0.8,
    "L~LL DDDD": 0.6,
    "LL~LL DDD": 0.6,
    "LLL~L DDD": 0.4,
    "LL DD LLL": 0.6,
    "L DDDDDL": 0.5,
    "L DDDLL": 0.6,
    "N~LLL~DDD": 0.5,
    "DD~LLL~N": 0.4,
    "LL DDDDDD": 0.4,
    "L DDDLL DD": 0.4,
    "LL DDDDLL": 0.4,
    "DD LL DDD": 0.4,
    "LL DD LL DDDD": 0.3,
}
_BRAZIL = {"LLL~DDDD": 5.0, "LLL DDDD": 6.0, "LLLDLDD": 1.5, "LLL DDD": 0.4}
_AMERICA = {
    "LLL DDDD": 3.0,
    "LLL~DDDD": 1.5,
    "DDD LLL": 3.0,
    "DDD~LLL": 1.5,
    "LLL DDD": 3.0,
    "LLL~DDD": 1.5,
    "NLLLDDD": 3.0,
    "LLLDDD": 0.7,
    "DDDLLL": 0.7,
    "LL DDDD": 0.8,
    "LL~DDDD": 0.4,
    "LL~DDD": 0.5,
    "DDDDDD": 0.6,
    "DDD DDD": 0.5,
    "DDD DDDD": 0.6,
    "DDD~DLL": 0.5,
    "LDD DLL": 0.5,
    "LDDLL": 0.5,
    "NL DDDD": 0.5,
    "NLDDDDL": 0.4,
    "N~DDDDDL": 0.5,
    "ND~DDDDL": 0.4,
    "LLL~DDL": 0.5,
    "LLL~DD L": 0.4,
    "LLD~LDDD": 0.4,
    "LLD LDDD": 0.4,
    "LLLLL~D": 0.2,
    "LL DDD L": 0.4,
    "L DDDDDD": 0.4,
    "LLDDLLL": 0.3,
    "LLLL DDD": 0.5,
    "DDDL": 0.2,
    "DDDD LL": 0.4,
    "DLL DDD": 0.5,
    "DLL LDD": 0.4,
    "LDD DDL": 0.4,
    "LLL LDD": 0.4,
    "LDD LLL": 0.5,
    "LDDDDDD": 0.3,
    "DDLDDDD": 0.4,
    "LLL~DD~DD": 0.4,
    "LLDDDLL": 0.3,
    "LLLDDDD": 0.8,
    "ND LL DDDD": 0.2,
}
_WISHES = (
    *("I LUV U", "GO TEAM", "NO 1", "2 FAST", "MY TOY", "BIG RED", "HOT ROD", "SUNNY", "THE BOSS"),
    *("COWBOY", "RACER", "GRANDMA", "SNOW", "OCEAN", "LUCKY 7", "FISHING", "WINE", "TRUCK"),
)


def european(rng: Random) -> str:
    """Return the number of a long plate of one row, of Europe or Brazil mostly."""
    if rng.random() < 0.03:
        return wish(rng)
    forms = _BRAZIL if rng.random() < 0.4 else _EUROPE
    text = _filled(rng, _one_of(rng, forms))
    # The Czech Republic leaves out the letters that look like figures.
    return _without(rng, text, "GOQW") if text[0].isdigit() and text[3] == " " else text


def american(rng: Random) -> str:
    """Return the main number of a plate of the American shape."""
    return wish(rng) if rng.random() < 0.12 else _filled(rng, _one_of(rng, _AMERICA))


def wish(rng: Random) -> str:
    """Return a number that the owner asked for."""
    if rng.random() < 0.3:
        return rng.choice(_WISHES)
    text = some(rng, UPPER, 2, 8)
    if len(text) > 4 and rng.random() < 0.4:
        at = rng.randint(2, len(text) - 2)
        text = text[:at] + " " + text[at:]
    elif rng.random() < 0.4:
        text = text[:6] + rng.choice(("", " ", "~")) + some(rng, DIGITS, 1)
    return text.replace("~", "-")


def _one_of(rng: Random, forms: dict[str, float]) -> str:
    return rng.choices(tuple(forms), tuple(forms.values()))[0]


def _filled(rng: Random, form: str) -> str:
    """Return a form with letters and figures in its places."""
    dash = rng.choice(("-", " ", " "))
    pools = {"L": UPPER, "D": DIGITS, "N": DIGITS.replace("0", ""), "M": DIGITS + UPPER, "~": dash}
    return "".join(rng.choice(pools.get(place, place)) for place in form)


def _without(rng: Random, text: str, left_out: str) -> str:
    kept = "".join(c for c in UPPER if c not in left_out)
    return "".join(rng.choice(kept) if c in left_out else c for c in text)
