"""En side er svær at læse, eller en sætning er meget lang.

Målet er LIX: ord i en sætning i gennemsnit plus andelen af ord med mere end seks bogstaver i
procent. Højst 24 er let, 25-34 let for øvede, 35-44 middel, 45-54 svær og mindst 55 meget svær. En
side får en advarsel over 45, og en sætning får en, når den har mere end 40 ord.

Kun den tekst, der står på siden, tæller. Makroer, tabeller, kode og links' adresser tæller ikke
med, og en side med under 100 ord bliver ikke målt.

Hvorfor: Planen er skrevet til borgere og politikere. Det, de ikke orker at læse, har de ikke læst.

Forkert: Implementeringen af virksomhedsrettede beskæftigelsesindsatser forudsætter tværgående
koordinering mellem forvaltningsområderne.

Rigtigt: Vi hjælper ledige ud i virksomheder. Det kræver, at forvaltningerne arbejder sammen.
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.pages import Page, position_at
from planvaerk.positions import Position
from planvaerk.readability import Readability, Sentence, readability
from planvaerk.rules.base import Rule
from planvaerk.rules.page_prose import page_prose

CODE = Code("PV510", "svær-at-læse", "warning")
MAX_LIX = 45
MAX_WORDS = 40
_LEAST_WORDS = 100
_SHOWN = 60


def check(plan: Plan) -> Iterator[Finding]:
    """Every page above the limit, and the longest sentence of a page when it is very long."""
    for page in plan.pages:
        measured = readability(page_prose(page))
        lix = round(measured.lix)
        if measured.words >= _LEAST_WORDS and lix > MAX_LIX:
            title = next((h.position for h in page.headings if h.level == 1), Position(page.file))
            message = f"Siden er {measured.band} at læse: LIX er {lix}, og grænsen er {MAX_LIX}."
            yield Finding(title, CODE, message, _reasons(measured))
        if measured.longest is not None and measured.longest.words > MAX_WORDS:
            yield _too_long(page, measured.longest)


def _reasons(measured: Readability) -> str:
    average = danish.decimal(measured.words / len(measured.sentences), 0)
    long_words = danish.decimal(100 * measured.long_words / measured.words, 0)
    return (
        f"En sætning har i snit {average} ord, og {long_words} pct. af ordene er lange. "
        "Del lange sætninger, og brug kortere ord."
    )


def _too_long(page: Page, sentence: Sentence) -> Finding:
    shown = sentence.text.lstrip("#>*+- ")
    begin = shown[:_SHOWN].rpartition(" ")[0] if len(shown) > _SHOWN else shown
    message = f'Sætningen "{begin} …" har {sentence.words} ord.'
    hint = f"Del den i flere. En sætning bør have højst {MAX_WORDS} ord."
    return Finding(position_at(page.file, page.text, sentence.offset), CODE, message, hint)


RULE = Rule(CODE, check, __name__)
