"""`planvaerk adopt`: write that an edition is adopted or amended, and lock its content."""

from __future__ import annotations

import argparse
import shlex
from datetime import date
from pathlib import Path
from typing import NamedTuple, TextIO

from planvaerk import danish
from planvaerk.adoption import adopted, checked_as_adopted, remarks, written
from planvaerk.arguments import add_root, called, day, folder_here, named_here, there
from planvaerk.clock import today
from planvaerk.digest import edition_digest
from planvaerk.errors import EnvironmentFault, UsageError
from planvaerk.findings import suggestion
from planvaerk.model.edition import Adoption, Amendment
from planvaerk.model.plan import Edition, Plan
from planvaerk.process import adoption_step
from planvaerk.reporters import REPORTERS
from planvaerk.rewriting import rewrite
from planvaerk.store import FOLDERS, read_plan

_BODY = "Kommunalbestyrelsen"
_MAX_LINE = 300


class _Amended(NamedTuple):
    """What is said of an amendment: its day, and by whom and why, which may be empty."""

    day: date
    body: str
    reason: str
    digest: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("year", type=int, metavar="ÅR", help="Planens år, fx 2023.")
    parser.add_argument(
        "--date",
        type=day,
        metavar="DATO",
        help="Dagen for vedtagelsen. Ellers dagen i processens trin om den, og ellers i dag.",
    )
    parser.add_argument(
        "--body",
        metavar="HVEM",
        help=f"Hvem der vedtog det. Ellers den i processens trin om det, og ellers {_BODY}.",
    )
    parser.add_argument(
        "--amendment",
        action="store_true",
        help="Planen er vedtaget tidligere, og nu er en ændring af den vedtaget.",
    )
    parser.add_argument("--reason", metavar="HVORFOR", help="Hvorfor planen er ændret.")
    add_root(parser)


def run(options: argparse.Namespace, out: TextIO) -> int:
    """Write the adoption into the edition's file; 1, and no change, when an error is in its way."""
    now = today()
    reading = read_plan(options.root, now)
    edition = _edition(reading.plan, options.year, options.root)
    act = _act(options, reading.plan, edition, now)
    checked = checked_as_adopted(reading, adopted(edition, act))
    if checked.has_errors:
        errors = tuple(finding for finding in checked.findings if finding.is_error)
        shown = checked._replace(findings=errors, excused=()).below(folder_here(options.root))
        print(REPORTERS["text"](shown), file=out)
        print(f"\nPlanen for {edition.year} kan ikke vedtages endnu. Ret fejlene først.", file=out)
        print("Intet er ændret.", file=out)
        return 1
    file = f"plan/{edition.year}.yml"

    def edit(text: str) -> str:
        if "\n".join(text.splitlines()) != "\n".join(reading.plan.texts[file].splitlines()):
            raise EnvironmentFault(
                f"{named_here(options.root, file)} blev gemt imens. Intet er ændret. Kør igen."
            )
        return written(text, edition, act)

    rewrite(options.root / file, edit)
    _tell(edition, act, options.root, out)
    return 0


def _edition(plan: Plan, year: int, root: Path) -> Edition:
    edition = plan.edition(year)
    if edition is None:
        if f"plan/{year}.yml" in plan.broken:
            raise UsageError(
                f"{named_here(root, f'plan/{year}.yml')} kan ikke læses. "
                f"Kør {called()} check{there(root)}, og ret fejlene først."
            )
        known = suggestion(str(year), (str(e.year) for e in plan.editions))
        raise UsageError(f"Der er ingen plan for {year}.\n{known}")
    if edition.text.status == "archived":
        file = named_here(root, f"plan/{year}.yml")
        raise UsageError(
            f"Planen for {year} er en tidligere plan (status: archived).\n"
            f"Skal den vedtages, så skriv først status: draft i {file}."
        )
    return edition


def _act(
    options: argparse.Namespace, plan: Plan, edition: Edition, now: date
) -> Adoption | Amendment:
    """The adoption or amendment that the command asks for; refuses what does not fit the plan."""
    if options.date and options.date > now:
        raise UsageError(f"Datoen {danish.day(options.date)} er ikke kommet endnu.")
    digest = edition_digest(plan, edition)
    body = _line("--body", options.body)
    reason = _line("--reason", options.reason)
    if options.amendment:
        return _amendment(edition, _Amended(options.date or now, body, reason, digest))
    _refuse_second_adoption(edition, digest, reason, options.root)
    step = adoption_step(edition.text.process)
    when = options.date or (step.date if step else None) or now
    if step and when > now:
        raise UsageError(
            f'Trinnet "{step.title}" i processen er først {danish.day(when)}.\n'
            f"Er planen vedtaget, så ret trinnet i "
            f"{named_here(options.root, f'plan/{edition.year}.yml')}."
        )
    return Adoption(date=when, body=body or (step.body if step else None) or _BODY, digest=digest)


def _amendment(edition: Edition, said: _Amended) -> Amendment:
    last, year = _last(edition), edition.year
    if last is None or edition.text.status != "adopted":
        raise UsageError(f"Planen for {year} er ikke vedtaget endnu. Udelad --amendment.")
    if not said.reason:
        raise UsageError('Skriv, hvorfor planen er ændret: --reason "Budgettet er ændret."')
    if said.digest == last.digest:
        raise UsageError(
            f"Planen for {year} er ikke ændret siden {danish.day(last.date)}. "
            "Der er intet at skrive."
        )
    if said.day < last.date:
        raise UsageError(
            f"Ændringen kan ikke være vedtaget {danish.day(said.day)}.\n"
            f"Planen blev sidst vedtaget {danish.day(last.date)}."
        )
    return Amendment(
        date=said.day, body=said.body or last.body, reason=said.reason, digest=said.digest
    )


def _last(edition: Edition) -> Adoption | Amendment | None:
    """What was written last about the edition's adoption."""
    text = edition.text
    return text.amendments[-1] if text.adoption and text.amendments else text.adoption


def _refuse_second_adoption(edition: Edition, digest: str, reason: str, root: Path) -> None:
    year, last = edition.year, _last(edition)
    if reason:
        raise UsageError("--reason hører til en ændring. Tilføj --amendment, eller udelad den.")
    if last is None:
        return
    if edition.text.status != "adopted":
        raise UsageError(
            f"{named_here(root, f'plan/{year}.yml')} har allerede en adoption: "
            f"fra {danish.day(last.date)}.\n"
            "Slet den, og eventuelle amendments:, hvis planen skal vedtages forfra."
        )
    if digest == last.digest:
        raise UsageError(f"Planen for {year} er allerede vedtaget {danish.day(last.date)}.")
    raise UsageError(
        f"Planen for {year} blev vedtaget {danish.day(last.date)} og er ændret siden.\n"
        f"Er ændringen vedtaget, så kør {called()} adopt {year} --amendment "
        f'--reason "hvorfor"{there(root)}.'
    )


def _line(option: str, given: str | None) -> str:
    text = " ".join((given or "").split())
    if given is not None and not text:
        raise UsageError(f"{option} er tom.")
    if len(text) > _MAX_LINE:
        raise UsageError(f"{option} er for lang: højst {_MAX_LINE} tegn.")
    return text


def _tell(edition: Edition, act: Adoption | Amendment, root: Path, out: TextIO) -> None:
    year, when = edition.year, danish.day(act.date)
    here = Path(folder_here(root))
    file = (here / f"plan/{year}.yml").as_posix()
    folders = [(here / name).as_posix() for name in FOLDERS if (root / name).is_dir()]
    if isinstance(act, Adoption):
        done, keys = "vedtaget", "status: og adoption:"
        commit = f"{edition.text.title} er vedtaget"
    else:
        done, keys = "vedtaget med en ændring", "amendments:"
        commit = f"{edition.text.title} er ændret: {act.reason}"
    lines = (
        f"Planen for {year} er {done} {when} af {act.body}.",
        f"Skrevet i {file}: {keys}",
        *(f"Bemærk: {remark}" for remark in remarks(edition, act)),
        "",
        "Indholdet er nu låst. Ændres det, skal ændringen vedtages og skrives med",
        f'  {called()} adopt {year} --amendment --reason "hvorfor"{there(root)}',
        "",
        "Gem det hele i git, også det, du har rettet i de andre filer:",
        f"  git add {' '.join(shlex.quote(folder) for folder in folders)}",
        f"  git commit -m {shlex.quote(commit)}",
    )
    print("\n".join(lines), file=out)
