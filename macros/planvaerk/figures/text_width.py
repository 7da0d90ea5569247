"""How wide a text is in Arial, without asking the machine which fonts it has.

Labels are placed by these measures, and plotly is given them too, so that the same figure is drawn
to the same bytes on every machine. Helvetica and Liberation Sans share them.
"""

from __future__ import annotations

from functools import lru_cache

_WIDTHS = {
    character: width
    for width, characters in {
        191: "'",
        222: "ijl",
        260: "|",
        278: " !,./:;I[]ft\\·",
        333: "-()r`",
        355: '"',
        389: "*",
        500: "cksvxyzJ",
        556: "0123456789abdeghnopquL$#_?§åáàäéèêëóöôúüß\N{EN DASH}",
        584: "+<=>~\N{MINUS SIGN}",
        611: "FTZøç",
        667: "&ABEKPSVXYÅÄÁÉ",
        722: "wCDHNRUÜ",
        778: "GOQØÖ",
        833: "mM",
        889: "%æ",
        944: "W",
        1000: "Æ\N{EM DASH}\N{HORIZONTAL ELLIPSIS}",
        1015: "@",
    }.items()
    for character in characters
}
_OTHER = 600
_BOLD = 1.08
_ASCENT = 0.905
_DESCENT = 0.212
LINE_HEIGHT = 1.3


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of one line of text in pixels."""
    units = sum(_WIDTHS.get(character, _OTHER) for character in text)
    return units / 1000 * size * (_BOLD if bold else 1)


@lru_cache(maxsize=1024)  # a figure tries the same names again until its heights agree
def wrapped(text: str, size: float, limit: float, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines no wider than the limit where its spaces allow."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, bold=bold) <= limit:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def measures(text: str, _family: str, size: str, weight: str = "") -> str:
    """Width, height, ascent and descent of a text, in the form that the drawing engine asks for."""
    pixels = float(size)
    width = text_width(text, pixels, bold=weight in {"bold", "600", "700"})
    height = (_ASCENT + _DESCENT) * pixels
    return f"{width:.2f},{height:.2f},{_ASCENT * pixels:.2f},{_DESCENT * pixels:.2f}"
