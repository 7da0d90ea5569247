"""`planvaerk diff`: what has changed in the plan, not in its files."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from planvaerk import danish
from planvaerk.diff.changes import Difference, Unread
from planvaerk.diff.compare import compare, compare_editions, most_consequential_first
from planvaerk.diff.revisions import revision_tree
from planvaerk.diff_reporters import REPORTERS
from planvaerk.errors import EnvironmentFault, UsageError
from planvaerk.model.plan import Edition, Plan
from planvaerk.store import read_plan

_WORK_TREE = "arbejdsmappen"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "before", nargs="?", metavar="FRA", help="En revision i git. Udelades den, er det HEAD."
    )
    parser.add_argument(
        "after",
        nargs="?",
        metavar="TIL",
        help="En revision i git. Udelades den, er det filerne, som de er nu.",
    )
    parser.add_argument(
        "--editions", nargs=2, type=int, metavar="ÅR", help="To års planer, fx 2022 2023."
    )
    parser.add_argument(
        "--format",
        choices=REPORTERS,
        default="text",
        help="Sådan vises ændringerne. Normalt text.",
    )
    parser.add_argument(
        "--root",
        type=Path,
        default=Path(),
        metavar="MAPPE",
        help="Planens mappe. Udelades den, er det mappen her.",
    )


def run(options: argparse.Namespace, out: TextIO) -> int:
    """Print what differs; 0 whether anything does or not."""
    if options.editions is None:
        difference = _between_revisions(options.root, options.before or "HEAD", options.after)
    elif options.before is not None:
        raise UsageError("Skriv enten revisioner eller --editions, ikke begge dele.")
    else:
        difference = _between_editions(options.root, *options.editions)
    print(REPORTERS[options.format](difference), file=out)
    return 0


def _between_revisions(root: Path, before: str, after: str | None) -> Difference:
    with _plan_at(root, before) as (old, old_links), _plan_at(root, after) as (new, new_links):
        if not old.files and not new.files:
            raise EnvironmentFault(
                f"Der er ingen plan i mappen {root}.\n"
                "Kør kommandoen i mappen med plan/, goals/ og data/, eller skriv --root MAPPE."
            )
        names = before, after or _WORK_TREE
        unread = (
            *(Unread(file, names[0]) for file in sorted(old.broken | old_links)),
            *(Unread(file, names[1]) for file in sorted(new.broken | new_links)),
        )
        changes = most_consequential_first(compare(old, new))
    return Difference(*names, tuple(changes), unread)


@contextmanager
def _plan_at(root: Path, revision: str | None) -> Iterator[tuple[Plan, frozenset[str]]]:
    """The plan in a revision or in the work tree, and the files that git holds as links."""
    if revision is None:
        yield read_plan(root).plan, frozenset()
        return
    with revision_tree(root, revision) as tree:
        yield read_plan(tree.root).plan, tree.links


def _between_editions(root: Path, before: int, after: int) -> Difference:
    plan = read_plan(root).plan
    if before >= after:
        raise UsageError("Skriv den ældste plan først: planvaerk diff --editions 2022 2023")
    editions = _edition(plan, before), _edition(plan, after)
    changes = most_consequential_first(compare_editions(plan, *editions))
    unread = tuple(Unread(file, _WORK_TREE) for file in sorted(plan.broken))
    return Difference(
        f"planen for {before}", f"planen for {after}", tuple(changes), unread, are_editions=True
    )


def _edition(plan: Plan, year: int) -> Edition:
    edition = plan.edition(year)
    if edition is not None:
        return edition
    file = f"plan/{year}.yml"
    if file in plan.broken:
        raise UsageError(f"Filen {file} kan ikke læses. Find fejlen med planvaerk check.")
    years = danish.listing(str(edition.year) for edition in plan.editions)
    known = f"Der er en plan for {years}." if years else "Der er ingen planer i mappen."
    raise UsageError(f"Der er ingen plan for {year}. {known}")
