"""`planvaerk diff`: what has changed in the plan, not in its files."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, TextIO

from planvaerk import danish
from planvaerk.arguments import named_here, there
from planvaerk.diff.changes import Difference, Unread
from planvaerk.diff.compare import compare, compare_editions, most_consequential_first
from planvaerk.diff.revisions import changed_files, commit_day, revision_tree
from planvaerk.diff.site_changes import site_changes
from planvaerk.diff_reporters import REPORTERS, text
from planvaerk.errors import EnvironmentFault, UsageError
from planvaerk.model.plan import Edition, Plan
from planvaerk.store import read_plan

_WORK_TREE = "arbejdsmappen"
_PAGE = "html"


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
        choices=(*REPORTERS, _PAGE),
        default="text",
        help="Sådan vises ændringerne. Normalt text; html er en side til print.",
    )
    parser.add_argument("--full", action="store_true", help="Vis lange tekster helt, før og nu.")
    parser.add_argument(
        "--output", type=Path, metavar="FIL", help="Gem i en fil i stedet for at vise det."
    )
    parser.add_argument(
        "--root",
        type=Path,
        default=Path(),
        metavar="MAPPE",
        help="Planens mappe. Udelades den, er det mappen her.",
    )


def run(options: argparse.Namespace, out: TextIO) -> int:
    """Print what differs; 0 whether anything does or not, 1 when some of it cannot be read."""
    if options.full and options.format != "text":
        raise UsageError("--full er til tekst. Udelad --format; de andre viser altid det hele.")
    if options.editions is None:
        difference = _between_revisions(options.root, options.before or "HEAD", options.after)
    elif options.before is not None:
        raise UsageError("Skriv enten revisioner eller --editions, ikke begge dele.")
    else:
        difference = _between_editions(options.root, *options.editions)
    report = _report(options)(difference)
    if options.output is None:
        print(report, file=out)
    else:
        _write(options.output, report)
        print(f"Ændringerne er gemt i {options.output}.", file=out)
    return 1 if difference.unread else 0


def _write(file: Path, report: str) -> None:
    try:
        file.write_text(f"{report}\n", "utf-8")
    except OSError as error:
        raise EnvironmentFault(f"Filen {file} kan ikke skrives. Vælg en anden mappe.") from error


def _report(options: argparse.Namespace) -> Callable[[Difference], str]:
    if options.format == _PAGE:
        # Only here: templates and blocks take longer to load than a list of changes to make.
        page = import_module("planvaerk.blocks.changes_page")
        return partial(page.changes_page, read_plan(options.root).plan)
    return partial(text, full=True) if options.full else REPORTERS[options.format]


def _between_revisions(root: Path, before: str, after: str | None) -> Difference:
    with _plan_at(root, before) as old, _plan_at(root, after) as new:
        if not old.plan.files and not new.plan.files:
            here = "her" if root == Path() else f"i mappen {root}"
            raise EnvironmentFault(
                f"Der er ingen plan {here}.\n"
                "Kør kommandoen i mappen med plan/, goals/ og data/, eller skriv --root MAPPE."
            )
        names = before, after or _WORK_TREE
        unread = _unread(root, dict(zip(names, (old, new), strict=True)))
        notes = [
            f"Der var ingen plan {'i' if name == after else 'dengang, i'} {name}."
            for tree, name in zip((old, new), names, strict=True)
            if not tree.plan.files
        ]
        beside = site_changes(old.root, new.root, changed_files(root, before, after))
        changes = most_consequential_first((*compare(old.plan, new.plan), *beside.changes))
    return Difference(
        *names,
        tuple(changes),
        unread,
        notes=tuple(notes),
        outside=beside.outside,
        is_proposal=after is None,
        days=(commit_day(root, before), commit_day(root, after) if after else None),
    )


def _unread(root: Path, trees: Mapping[str, _Tree]) -> tuple[Unread, ...]:
    """What cannot be read in revisions, and whether the check finds it in the folder, too."""
    lost = [
        (file, name)
        for name, tree in trees.items()
        for file in sorted(tree.plan.broken & tree.plan.files | tree.links)
    ]
    now = read_plan(root).plan.broken if lost else frozenset()
    return tuple(Unread(named_here(root, file), name, file in now) for file, name in lost)


class _Tree(NamedTuple):
    """A folder with a plan, and the files in it that git holds as links."""

    root: Path
    plan: Plan
    links: frozenset[str] = frozenset()


@contextmanager
def _plan_at(root: Path, revision: str | None) -> Iterator[_Tree]:
    """The plan in a revision or in the work tree."""
    if revision is None:
        yield _Tree(root, read_plan(root).plan)
        return
    with revision_tree(root, revision) as tree:
        yield _Tree(tree.root, read_plan(tree.root).plan, tree.links)


def _between_editions(root: Path, before: int, after: int) -> Difference:
    plan = read_plan(root).plan
    if before == after:
        raise UsageError(f"Det er den samme plan to gange: {before}. Skriv to forskellige år.")
    if before > after:
        raise UsageError("Skriv den ældste plan først: planvaerk diff --editions 2022 2023")
    editions = _edition(root, plan, before), _edition(root, plan, after)
    changes = most_consequential_first(compare_editions(plan, *editions))
    unread = tuple(
        Unread(named_here(root, file), _WORK_TREE, is_now=True) for file in sorted(plan.broken)
    )
    moved = "et år" if after - before == 1 else f"{after - before} år"
    return Difference(
        f"planen for {before}",
        f"planen for {after}",
        tuple(changes),
        unread,
        are_editions=True,
        years=(before, after),
        notes=(f"Årstal og frister, der blot er rykket {moved}, tæller ikke som forskelle.",),
    )


def _edition(root: Path, plan: Plan, year: int) -> Edition:
    edition = plan.edition(year)
    if edition is not None:
        return edition
    file = f"plan/{year}.yml"
    if file in plan.broken:
        raise UsageError(
            f"Filen {named_here(root, file)} kan ikke læses. "
            f"Find fejlen med planvaerk check{there(root)}."
        )
    years = danish.listing(str(edition.year) for edition in plan.editions)
    known = f"Der er en plan for {years}." if years else "Der er ingen planer i mappen."
    raise UsageError(f"Der er ingen plan for {year}. {known}")
