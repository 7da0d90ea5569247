"""`planvaerk check`: find every fault in a content tree."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TextIO

from planvaerk import danish
from planvaerk.arguments import add_folders, folder_here, one_folder, place_here
from planvaerk.checking import Checked, check_tree, is_chosen, together, with_examples
from planvaerk.clock import today
from planvaerk.errors import EnvironmentFault, UsageError
from planvaerk.findings import closest, suggestion
from planvaerk.reporters import REPORTERS
from planvaerk.rules import RULES
from planvaerk.rules.base import Rule
from planvaerk.tree_folders import find_trees

_CLEAR_SCREEN = "\033[2J\033[3J\033[H"
_CODES_HELP = "Koder eller deres begyndelse, skilt af komma, fx PV4,PV505."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "--explain",
        metavar="KODE",
        help="Forklar en regel: hvad, hvorfor, forkert og rigtigt. Kode, navn eller begyndelse.",
    )
    parser.add_argument(
        "--only", action="append", metavar="KODER", help=f"Vis kun disse regler. {_CODES_HELP}"
    )
    parser.add_argument(
        "--skip", action="append", metavar="KODER", help=f"Spring disse over. {_CODES_HELP}"
    )
    parser.add_argument(
        "--format", choices=REPORTERS, default="text", help="Sådan vises fejlene. Normalt text."
    )
    parser.add_argument(
        "--watch", action="store_true", help="Kontrollér igen, hver gang du gemmer."
    )
    parser.add_argument(
        "--examples", action="store_true", help="Vis også alt, der stadig er eksempler i planen."
    )
    add_folders(parser, "Kontrollér")


def run(options: argparse.Namespace, out: TextIO) -> int:
    """Print the findings of the trees; 1 when one of them stops the build, else 0."""
    if options.explain is not None:
        return _explain(options.explain, out)
    if options.watch and options.format != "text":
        raise UsageError("--watch viser fejlene som tekst. Udelad --format.")
    only, skip = _codes(options.only), _codes(options.skip)
    if not any(is_chosen(rule.code.id, only, skip) for rule in RULES):
        raise UsageError("--only og --skip lader ingen regler tilbage at kontrollere.")
    if options.watch and options.all:
        raise UsageError("--watch følger én plan. Udelad --all.")
    trees = _trees(options)
    if options.watch:
        return _watch(partial(_checked, trees[0], only, skip, options), trees[0], out)
    # One check is short and makes little rubbish; looking for it takes a tenth of the time.
    gc.disable()
    if options.all:
        day = today()
        checked = together(
            {place_here(tree): _shown(check_tree(tree, day, only, skip), options) for tree in trees}
        )
    else:
        checked = _checked(trees[0], only, skip, options)
    print(REPORTERS[options.format](checked), file=out)
    return 1 if checked.has_errors else 0


def _trees(options: argparse.Namespace) -> Sequence[Path]:
    given = options.folders or [Path()]
    trees = find_trees(given).trees if options.all else (one_folder(options),)
    for tree in trees:
        if not tree.is_dir():
            raise EnvironmentFault(f"Mappen {tree} findes ikke.")
    if not trees:
        raise UsageError("Der er ingen planer at kontrollere. Skriv de mapper, de ligger i.")
    return trees


def _explain(code: str, out: TextIO) -> int:
    rules = _explained(code.strip())
    if not rules:
        known = [name for rule in RULES for name in rule.code[:2]]
        match = closest(code.upper(), known) or closest(code.lower(), known)
        hint = f'Mente du "{match}"?' if match else "Alle regler: planvaerk check --explain PV"
        raise UsageError(f'Ingen regel hedder eller begynder med "{code}".\n{hint}')
    if len(rules) == 1:
        print(f"{_named(rules[0])}\n\n{rules[0].page}", file=out)
    else:
        print("\n".join(_named(rule) for rule in rules), file=out)
        print("\nForklar én af dem med dens kode.", file=out)
    return 0


def _explained(word: str) -> list[Rule]:
    """The rule of a code or a name, else those that begin with what is written."""
    code, name = word.upper(), word.lower()
    exact = [rule for rule in RULES if code == rule.code.id or name == rule.code.name]
    return exact or [
        rule
        for rule in RULES
        if word and (rule.code.id.startswith(code) or rule.code.name.startswith(name))
    ]


def _named(rule: Rule) -> str:
    mark = "" if rule.code.severity == "error" else " (advarsel)"
    return f"{rule.code.id} {rule.code.name}{mark}"


def _codes(given: Iterable[str] | None) -> tuple[str, ...]:
    """The codes, or beginnings of codes, of an option that may be given several times."""
    words = (word.strip().upper() for text in given or () for word in text.split(","))
    beginnings = tuple(word for word in words if word)
    known = [rule.code.id for rule in RULES]
    for beginning in beginnings:
        if not any(code.startswith(beginning) for code in known):
            message = f'Ingen regel hedder eller begynder med "{beginning}".'
            raise UsageError(f"{message}\n{suggestion(beginning, known)}")
    return beginnings


def _checked(
    root: Path, only: tuple[str, ...], skip: tuple[str, ...], options: argparse.Namespace
) -> Checked:
    return _shown(check_tree(root, today(), only, skip), options).below(folder_here(root))


def _shown(checked: Checked, options: argparse.Namespace) -> Checked:
    return with_examples(checked) if options.examples else checked


def _watch(check: Callable[[], Checked], root: Path, out: TextIO) -> int:
    """Check now and after every save until Ctrl+C; the exit code is that of the last check."""
    # Only here: what watches files takes time to load, and a single check watches none.
    watching = import_module("planvaerk.watching")
    code = 0
    try:
        with watching.watched(root) as saves:
            while True:
                checked = check()
                code = 1 if checked.has_errors else 0
                now = danish.clock(datetime.now(UTC).astimezone())
                clear = _CLEAR_SCREEN if out.isatty() else ""
                print(f"{clear}Kontrolleret kl. {now}. Stop med Ctrl+C.\n", file=out)
                print(REPORTERS["text"](checked), file=out, flush=True)
                saves.wait()
    except KeyboardInterrupt:
        return code
