"""What stands in the way of a new edition."""

from __future__ import annotations

from pathlib import Path

from planvaerk import danish
from planvaerk.arguments import named_here, there
from planvaerk.errors import UsageError
from planvaerk.model.plan import Edition, Plan

_LAST_YEAR = 2099  # as far as periods go
_SHOWN = 3


def refuse_to_overwrite(root: Path, year: int) -> None:
    """UsageError when a file of the year is there already, or anything in its folders."""
    found = [path for path in (root / f"plan/{year}.yml", root / f"data/{year}.csv") if _is(path)]
    for folder in (root / f"goals/{year}", root / f"docs/{year}"):
        below = sorted(path for path in folder.rglob("*") if not path.is_dir())
        found += [folder] if _is(folder) and not folder.is_dir() else below
    if found:
        names = [named_here(root, path.relative_to(root).as_posix()) for path in found[:_SHOWN]]
        if len(found) > _SHOWN:
            more = len(found) - _SHOWN
            names.append(f"{danish.counting_word(more)} {'fil' if more == 1 else 'filer'} til")
        message = f"{danish.listing(names)} findes allerede. Intet er ændret."
        raise UsageError(f"{message}\n{_way_out(root, year)}")


def _way_out(root: Path, year: int) -> str:
    last = max(
        (int(path.stem) for path in (root / "plan").glob("[12][0-9][0-9][0-9].yml")), default=0
    )
    following = f"Den næste plan laves med planvaerk new-year {last + 1}{there(root)}."
    anew = f"Skal planen for {year} laves forfra, så flyt dens filer væk først."
    if last > year:
        return following
    return f"{following}\n{anew}" if last == year else anew


def _is(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def edition_before(plan: Plan, year: int, root: Path) -> Edition:
    """The edition that a new one is made from: the last of all.

    UsageError: there is none, or the year is not after it.
    """
    last = max(plan.editions, key=lambda edition: edition.year, default=None)
    if last is None:
        raise UsageError(
            "Der er ingen plan at gå ud fra: Mappen plan/ har ingen fil som 2023.yml.\n"
            "Den første plan skrives i hånden."
        )
    if not last.year < year <= _LAST_YEAR:
        what = f"kommer ikke efter {last.year}" if year <= last.year else "er ikke et årstal"
        raise UsageError(
            f"{year} {what}. Den seneste plan er for {last.year}.\n"
            f"Skriv fx planvaerk new-year {last.year + 1}{there(root)}."
        )
    return last
