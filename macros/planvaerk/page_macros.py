"""The macros that a page may call. The check reads the list, and so do the authors' own pages."""

from __future__ import annotations

from typing import Literal, NamedTuple

ParameterKind = Literal[
    "target", "series", "key_figure", "statement", "year", "quarter", "day", "level", "flag"
]


class Parameter(NamedTuple):
    """A parameter of a macro: what kind of value it takes."""

    name: str
    kind: ParameterKind
    description: str
    required: bool = False


class Macro(NamedTuple):
    """A macro that a page may call; the description is Danish and shown to authors.

    The values are what stands in the brackets of the example. A macro that finds the year itself
    may be called without one on every page.
    """

    name: str
    description: str
    parameters: tuple[Parameter, ...] = ()
    values: str = ""
    finds_year: bool = False

    @property
    def example(self) -> str:
        """A call as an author writes it."""
        return f"{{{{ {self.name}({self.values}) }}}}"


_YEAR = Parameter("year", "year", "Planens år. Kan udelades på sider i docs/<år>/.")
_THIS_YEAR = Parameter(
    "year", "year", "Planens år. Udelades det uden for docs/<år>/, er det årets plan."
)
_TARGET = Parameter("id", "target", "Målets id i goals/<år>/targets.yml.", required=True)

MACROS: tuple[Macro, ...] = (
    Macro(
        "target",
        "Et mål med overskrift, sætning, graf, tabel, begrundelse, kilde og tal til hentning.",
        (_TARGET, _YEAR, Parameter("level", "level", "Overskriftens niveau, 2 til 4. Normalt 2.")),
        '"sygedagpenge", year=2022, level=3',
    ),
    Macro(
        "target_sentence",
        "Kun målets navn og sætning.",
        (_TARGET, _YEAR),
        '"sygedagpenge", year=2022',
    ),
    Macro("target_chart", "Kun målets graf.", (_TARGET, _YEAR), '"sygedagpenge", year=2022'),
    Macro("target_table", "Kun målets tabel.", (_TARGET, _YEAR), '"sygedagpenge", year=2022'),
    Macro(
        "chart",
        "En graf med tabel over en serie eller over flere serier i samme enhed.",
        (
            Parameter("id", "series", "Seriens id i data/series.yml.", required=True),
            Parameter("second", "series", "Endnu en serie i samme enhed."),
            Parameter("third", "series", "En tredje serie."),
            Parameter("fourth", "series", "En fjerde serie."),
        ),
        '"sygedagpenge"',
    ),
    Macro(
        "benchmark",
        "En forventet andel ved siden af den faktiske, med placering og de tidligere målinger.",
        (
            Parameter(
                "expected", "key_figure", "Nøgletallet for den forventede andel.", required=True
            ),
            Parameter("actual", "key_figure", "Nøgletallet for den faktiske andel.", required=True),
            Parameter("rank", "key_figure", "Nøgletallet for placeringen."),
            Parameter("of", "key_figure", "Nøgletallet for, hvor mange der er placeret."),
        ),
        '"benchmark-2021-forventet", "benchmark-2021-faktisk"',
    ),
    Macro(
        "number",
        "Et nøgletal med enhed, bundet til sin kilde.",
        (
            Parameter("id", "key_figure", "Nøgletallets id i data/key_figures.yml.", required=True),
            Parameter("unit", "flag", "false viser tallet uden enhed."),
        ),
        '"antal-kommuner", unit=false',
    ),
    Macro("vision", "Visionens ordlyd."),
    Macro("ways_of_working", "Arbejdsmåderne i visionen."),
    Macro("experiences", "Hvad borgere, virksomheder og medarbejdere skal opleve."),
    Macro("core_tasks", "Kerneopgaverne."),
    Macro(
        "strategy",
        "Strategien: ambition, mission, vision, værdier, pejlemærker, praksis og øvrige afsnit.",
        (Parameter("practice", "flag", "false udelader praksis, når den har sin egen side."),),
        "practice=false",
    ),
    Macro(
        "practice",
        "Hvad strategien betyder i praksis: én spalte for hver målgruppe.",
        (Parameter("level", "level", "Overskrifternes niveau, 2 til 4. Normalt 2."),),
        "level=3",
    ),
    Macro(
        "alternatives",
        "Ordlydene at vælge imellem side om side med mærker på det, der skiller dem. "
        "Når der er valgt, står den valgte ordlyd, og de andre er foldet sammen.",
        (
            Parameter(
                "statement",
                "statement",
                "Formuleringens id i plan/strategy.yml eller plan/vision.yml. "
                "Udelades det, vises alle, der har alternativer.",
            ),
            Parameter("level", "level", "Overskriftens niveau, 2 til 4. Normalt 2."),
        ),
        '"vision"',
    ),
    Macro("letter", "Ministerens brev, som planen henviser til.", (_YEAR,), "year=2022"),
    Macro(
        "ministerial_goals",
        "Årets ministermål.",
        (_YEAR, Parameter("gist", "flag", "true viser også ministerens begrundelser.")),
        "year=2022, gist=true",
    ),
    Macro("focus_areas", "Årets lokale fokusområder.", (_YEAR,), "year=2022"),
    Macro(
        "overview",
        "Årets mål i én tabel, som læseren kan sortere, filtrere og hente.",
        (_YEAR,),
        "year=2022",
    ),
    Macro(
        "coherence",
        "Hvordan kerneopgaver, ministermål, fokusområder, mål og indsatser hænger sammen.",
        (_YEAR,),
        "year=2022",
    ),
    Macro(
        "edition", "Planens forside: status, indhold, proces og opfølgning.", (_YEAR,), "year=2022"
    ),
    Macro(
        "changes",
        "Hvad der er nyt i en plan: holdt op mod planen før, mål for mål, med ordlyden foldet ind.",
        (
            _YEAR,
            Parameter("level", "level", "Overskrifternes niveau, 2 til 4. Normalt 2."),
            Parameter("short", "flag", "true viser kun det vigtigste og et link til resten."),
        ),
        "year=2023, short=true",
    ),
    Macro(
        "process",
        "Planens proces, trin for trin, med en kalenderfil.",
        (
            _YEAR,
            Parameter(
                "on",
                "day",
                'Dagen, processen bliver gjort op, fx "2022-06-15". '
                "Udelades den, er det planens process_as_of.",
            ),
        ),
        'year=2022, on="2022-06-15"',
    ),
    Macro(
        "annual_cycle",
        "Årshjulet: de måneder, der har trin i processen, opfølgninger eller ventede tal.",
        (Parameter("year", "year", "Kalenderåret. Kan udelades på sider i docs/<år>/."),),
        "year=2022",
    ),
    Macro("follow_up", "Hvordan planen følges op.", (_YEAR,), "year=2022"),
    Macro(
        "follow_up_quarter",
        "Opfølgningen på et kvartal: status, tal, grafer og det, der er skrevet om målene.",
        (Parameter("id", "quarter", 'Kvartalet i anførselstegn, fx "2022-Q1".', required=True),),
        '"2022-Q1"',
    ),
    Macro(
        "follow_up_year",
        "Årets evaluering (resultatrevision): målene holdt op mod det, der blev nået.",
        (_YEAR,),
        "year=2022",
    ),
    Macro("follow_up_list", "Alle opfølgninger på alle planer, den nyeste først."),
    Macro(
        "documents",
        "Planen til hentning som PDF og Word med størrelse og dato. Står også i edition().",
        (_YEAR,),
        "year=2022",
    ),
    Macro(
        "current_plan",
        "Årets plan, og hvor langt den er i sin proces.",
        (_THIS_YEAR,),
        "year=2022",
        finds_year=True,
    ),
    Macro(
        "tiles",
        "Hvordan det går: et felt for hvert mål med seneste tal, måltal og status.",
        (_THIS_YEAR,),
        "year=2022",
        finds_year=True,
    ),
    Macro("status_rules", "Hvordan status på et mål bliver regnet ud, forklaret for læsere."),
    Macro("editions", "Alle planer som kort, den nyeste først."),
    Macro("sources", "Alle kilder."),
    Macro("series", "Alle serier med kilde og tal til hentning."),
    Macro("key_figures", "Alle nøgletal med kilde."),
    Macro("datasets", "Filer til at bruge igen: planerne som data, nøgletallene og beskrivelser."),
    Macro("updates", "Hvornår hver kildes tal er hentet og ventes igen, og deres licens."),
    Macro("glossary", "Alle begreber med forklaring."),
    Macro("contact", "Hvem læseren kan spørge."),
    Macro("accessibility", "Sitets tilgængelighedserklæring efter plan/municipality.yml."),
    Macro("rule_list", "Alle kontrollens regler. Til redaktionens egne sider."),
    Macro("macro_list", "Alle makroer. Til redaktionens egne sider."),
    Macro("key_list", "Alle nøgler i planens filer. Til redaktionens egne sider."),
)
