"""The site: what Planværk adds to MkDocs. The only module that knows MkDocs.

As a module of the macros plugin it gives pages their macros, numbers chapters, fills the menu and
writes charts and data beside the pages. `build_site` and `serve_site` run MkDocs itself.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException, PluginError

from planvaerk import reporters
from planvaerk.addresses import Addresses, page_address
from planvaerk.blocks import BLOCKS
from planvaerk.blocks.context import PLOTLY, Artefacts, Context
from planvaerk.checking import Checked, check_tree
from planvaerk.errors import BuildFailure, EnvironmentFault
from planvaerk.numbering import chapters, number_headings
from planvaerk.pages import MACROS, Value
from planvaerk.site_files import write_artefacts

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin

_NAV_EDITION = re.compile(r"(?P<year>\d{4})/")
_CODE = re.compile(r"<(code|script|style)\b.*?</\1>", re.DOTALL)
_LEAKS = re.compile(
    r"\{\{|\{%|jinja2\.|Undefined\b.*is undefined|Macro Rendering Error|Traceback \(most"
)
_WATCHED = ("plan", "goals", "data")
_LOG = logging.getLogger("mkdocs.planvaerk")


class _Site:
    """The state of one build: the checked plan and what its pages leave behind."""

    def __init__(self, checked: Checked) -> None:
        self.plan = checked.plan
        self.artefacts = Artefacts()
        self._addresses = Addresses(checked.plan)
        self.numbers = {
            chapter.file: chapter.number
            for edition in self.plan.editions
            for chapter in chapters(self.plan, edition)
        }

    def context(self, file: str) -> Context:
        """The context of a page."""
        page = next((page for page in self.plan.pages if page.file == file), None)
        year = page.year if page else None
        return Context(self.plan, self._addresses, self.artefacts, page_address(file), year)


def define_env(env: MacrosPlugin) -> None:
    """Check the content tree and give the pages their macros; faults stop the build."""
    checked = check_tree(Path(env.project_dir))
    if checked.has_errors:
        raise PluginError("\n\n" + reporters.text(checked))
    if checked.findings:
        _LOG.info("%s", reporters.text(checked))
    site = _Site(checked)
    env.conf["planvaerk"] = site
    _configure(env, site)
    for name, block in BLOCKS.items():
        env.macro(_macro(env, site, name, block), name)  # type: ignore[no-untyped-call] # theirs


def _macro(
    env: MacrosPlugin, site: _Site, name: str, block: Callable[..., str]
) -> Callable[..., str]:
    """The macro as Jinja calls it; the check has already seen every argument."""
    parameters = [p.name for macro in MACROS if macro.name == name for p in macro.parameters]

    def call(*arguments: Value, **named: Value) -> str:
        values = dict(zip(parameters, arguments, strict=False)) | named
        first = [values.pop("id")] if "id" in values else []
        return block(site.context(f"docs/{env.page.file.src_uri}"), *first, **values)

    return call


def _configure(env: MacrosPlugin, site: _Site) -> None:
    config, plan = env.conf, site.plan
    env.config["on_undefined"] = "strict"
    env.config["on_error_fail"] = True
    config["nav"] = _expanded(config["nav"], site) if config["nav"] else None
    config["watch"] += [folder for name in _WATCHED if (folder := _folder(env, name))]
    if plan.municipality is not None:
        colours, contact = plan.municipality.colours, plan.municipality.contact
        config["extra"]["planvaerk"] = {
            **colours.model_dump(),
            "municipality": plan.municipality.name,
            "short_name": plan.municipality.short_name,
            "website": plan.municipality.website,
            "contact": contact.model_dump(),
        }


def _folder(env: MacrosPlugin, name: str) -> str | None:
    folder = Path(env.project_dir) / name
    return str(folder) if folder.is_dir() else None


def _expanded(nav: list[Any], site: _Site) -> list[Any]:
    """The menu with every entry `2023/` replaced by the chapters of that edition."""
    return [
        {title: _edition_menu(value, site)} if isinstance(value, str) else entry
        for entry in nav
        for title, value in (entry.items() if isinstance(entry, dict) else [("", None)])
    ]


def _edition_menu(value: str, site: _Site) -> str | list[Any]:
    match = _NAV_EDITION.fullmatch(value)
    if match is None:
        return value
    year = int(match["year"])
    edition = site.plan.edition(year)
    if edition is None:
        known = ", ".join(f"{e.year}/" for e in site.plan.editions)
        message = f"Menuen i mkdocs.yml nævner {value}, men plan/{year}.yml findes ikke."
        raise PluginError(f"{message} Muligheder: {known}")
    front = f"{year}/index.md"
    files = {page.file for page in site.plan.pages}
    listed = [
        {chapter.numbered_title: chapter.file.removeprefix("docs/")}
        for chapter in chapters(site.plan, edition)
    ]
    return [front, *listed] if f"docs/{front}" in files else listed


def on_post_page_macros(env: MacrosPlugin) -> None:
    """Number the headings of the page."""
    site: _Site = env.conf["planvaerk"]
    number = site.numbers.get(f"docs/{env.page.file.src_uri}", "")
    env.markdown = number_headings(env.markdown, number)


def on_post_build(env: MacrosPlugin) -> None:
    """Write charts, data and plotly.js beside the pages."""
    site: _Site = env.conf["planvaerk"]
    folder = Path(env.conf["site_dir"])
    write_artefacts(site.artefacts, folder, _cache(Path(env.project_dir)))
    plotly = find_spec("plotly")
    if plotly is None or plotly.origin is None:
        raise PluginError("Python-pakken plotly mangler. Installér den, og byg igen.")
    (folder / PLOTLY).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(Path(plotly.origin).parent / "package_data/plotly.min.js", folder / PLOTLY)


def _cache(root: Path) -> Path:
    return Path(os.environ.get("PLANVAERK_CACHE") or root / ".cache" / "planvaerk")


class _Messages(logging.Handler):
    """Keeps what MkDocs has to say, so that it is told once and in order."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.texts.append(record.getMessage().strip())


def build_site(root: Path, site_dir: Path | None) -> Path:
    """Build the site of the tree below root; the old site stands until the new one is whole.

    Returns the site's folder. Raises BuildFailure with what the author has to do.
    """
    messages = _Messages()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(messages)
    logger.propagate = False
    _set_date(root)
    try:
        target = (site_dir or Path(_load(root).site_dir)).resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".planvaerk-", dir=target.parent) as folder:
            fresh = Path(folder) / "site"
            _run(partial(build, _load(root, site_dir=str(fresh))), messages)
            _refuse_leaks(fresh)
            _replace(target, fresh, Path(folder) / "old")
    except OSError as error:
        raise EnvironmentFault(
            f"Sitet kan ikke skrives: {error.strerror} ({error.filename})."
        ) from error
    finally:
        logger.removeHandler(messages)
    return target


def serve_site(root: Path, address: str) -> None:
    """Show the site on this machine and rebuild it whenever a file is saved."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    _load(root)
    try:
        serve(str(root / "mkdocs.yml"), dev_addr=address, watch_theme=False)
    except (Abort, MkDocsException) as error:
        raise BuildFailure("Sitet kan ikke vises, før fejlene ovenfor er rettet.") from error
    except OSError as error:
        raise EnvironmentFault(f"Adressen {address} kan ikke bruges: {error.strerror}.") from error


def _load(root: Path, **changes: str) -> Any:  # noqa: ANN401 - MkDocs' own type is not exported
    file = root / "mkdocs.yml"
    if not file.is_file():
        raise EnvironmentFault(f"Filen {file} mangler. Kør kommandoen i planens mappe.")
    try:
        return load_config(str(file), **changes)
    except (ConfigurationError, Abort) as error:
        raise BuildFailure(f"mkdocs.yml kan ikke bruges: {error}") from error


def _run(work: Callable[[], None], messages: _Messages) -> None:
    try:
        work()
    except Abort as error:
        raise BuildFailure("\n\n".join(messages.texts) or str(error)) from error
    except SystemExit as error:  # the macros plugin leaves this way when a macro fails
        raise RuntimeError("\n".join(messages.texts)) from error


def _set_date(root: Path) -> None:
    """Date the build by the last commit, so that the same input gives the same bytes."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return
    git = shutil.which("git")
    if git is None:
        return
    command = [git, "-C", str(root), "log", "-1", "--format=%ct"]
    found = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words
    if found.returncode == 0 and found.stdout.strip():
        os.environ["SOURCE_DATE_EPOCH"] = found.stdout.strip()


def _refuse_leaks(site: Path) -> None:
    """Stop when template code or an error text has reached a page."""
    for page in sorted(site.rglob("*.html")):
        leak = _LEAKS.search(_CODE.sub("", page.read_text(encoding="utf-8")))
        if leak:
            name = page.relative_to(site).as_posix()
            raise BuildFailure(f'Siden {name} viser "{leak[0]}" som tekst. Sitet er ikke ændret.')


def _replace(target: Path, fresh: Path, old: Path) -> None:
    """Put the new site in the old one's place in two renames; put the old back if that fails."""
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
