"""What makes MkDocs start and build faster, without changing what it writes.

Measured in `benchmarks/build.py`. Each part may be taken out again: the site stays the same.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import ModuleType

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader
from mkdocs.theme import Theme

# The macros plugin imports these for asking PyPI and for printing, which no build of ours does.
_RARELY_USED = ("requests", "hjson")

# What a build imports late, because the settings or a page ask for it.
_ASKED_FOR_LATE = (
    "markdown.extensions.abbr",
    "markdown.extensions.admonition",
    "markdown.extensions.attr_list",
    "markdown.extensions.def_list",
    "markdown.extensions.footnotes",
    "markdown.extensions.md_in_html",
    "markdown.extensions.tables",
    "material.plugins.search.plugin",
    "material.templates",
    "mkdocs_macros.plugin",
    "planvaerk.export.process_calendar",
    "planvaerk.theme",
    "pygments.formatters.html",
    "pygments.lexers.special",
    "pygments.styles.default",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.superfences",
)


class _VisibleTemplates(FileSystemLoader):
    """Material's templates without its ten thousand icons, which MkDocs leaves out anyway."""

    def list_templates(self) -> list[str]:
        """The templates below the search path that lie in no hidden folder."""
        found: set[str] = set()
        for root in self.searchpath:
            for folder, below, files in os.walk(root):
                below[:] = [name for name in below if not name.startswith(".")]
                place = Path(folder).relative_to(root)
                found.update((place / name).as_posix() for name in files)
        return sorted(found)


class _LateModule(ModuleType):
    """Stands for a module until one of its names is asked for."""

    def __getattr__(self, name: str) -> object:
        del sys.modules[self.__name__]
        module = import_module(self.__name__)
        self.__dict__.update(module.__dict__)
        return getattr(module, name)


def import_rarely_used_late() -> None:
    """Let modules that a build hardly ever needs be loaded when they are first used."""
    for name in _RARELY_USED:
        if name not in sys.modules:
            sys.modules[name] = _LateModule(name)


def load_everything() -> None:
    """Load now what builds load late, so that the processes forked from this one have it."""
    import_rarely_used_late()
    for name in _ASKED_FOR_LATE:
        with suppress(ImportError):
            import_module(name)


def ask_git_nothing() -> None:
    """Let the macros plugin start git for none of the twelve things that no page can show."""
    vars(import_module("mkdocs_macros.context"))["get_git_info"] = dict


def keep_compiled(theme: Theme, folder: Path) -> None:
    """Compile the theme's templates once, and not in every build."""
    make = theme.get_env

    def get_env() -> Environment:
        environment = make()
        environment.loader = _VisibleTemplates(theme.dirs)
        folder.mkdir(parents=True, exist_ok=True)
        environment.bytecode_cache = FileSystemBytecodeCache(str(folder))
        return environment

    theme.get_env = get_env  # type: ignore[method-assign]  # MkDocs has no hook before its templates
