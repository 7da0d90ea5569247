"""The site: what Planværk adds to MkDocs. Only this module and `preview` know MkDocs.

As a module of the macros plugin it gives pages their macros, numbers chapters, fills the menu and
writes charts and data beside the pages. `build_site` runs MkDocs itself.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError

from planvaerk import mkdocs_speed, pages, reporters
from planvaerk.addresses import Addresses, page_address
from planvaerk.arguments import place_here
from planvaerk.blocks import BLOCKS
from planvaerk.blocks.context import PLOTLY, Artefacts, Context, keep_compiled
from planvaerk.blocks.current import banner, examples_banner
from planvaerk.blocks.markdown import one_full_stop
from planvaerk.blocks.terms import explain_terms
from planvaerk.blocks.wide_tables import label_cells
from planvaerk.checking import Checked, check_tree
from planvaerk.clock import today
from planvaerk.errors import BuildFailure, EnvironmentFault, PlanvaerkError
from planvaerk.export.cards import draw_cards
from planvaerk.export.feed import FEED, has_feed
from planvaerk.export.head import Head, card, head
from planvaerk.export.licences import own_licence
from planvaerk.export.open_data import open_data
from planvaerk.export.place import Place
from planvaerk.figures.drawing import Drawings
from planvaerk.git import run_git
from planvaerk.kept_pages import KeptPages
from planvaerk.model.plan import Edition, Plan
from planvaerk.numbering import chapters, number_headings
from planvaerk.page_macros import MACROS
from planvaerk.pages import Value
from planvaerk.site_documents import fill_in_details, plan_documents, write_documents
from planvaerk.site_files import write_artefacts, write_pictures
from planvaerk.site_folder import refuse_other_use, replace, workshop
from planvaerk.site_menu import menu
from planvaerk.site_messages import in_danish, menu_syntax, why
from planvaerk.site_report_menu import with_reports
from planvaerk.site_search import name_years

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page
    from mkdocs_macros.plugin import MacrosPlugin

_CODE = re.compile(r"<(code|script|style)\b.*?</\1>", re.DOTALL)
_LEAKS = re.compile(
    r"\{\{|\{%|jinja2\.|Undefined\b.*is undefined|Macro Rendering Error|Traceback \(most"
)
# Material turns off completion of its two switches, which HTML allows for text only.
_SWITCH = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
WATCHED = ("plan", "goals", "data", "follow_up")
_DOCUMENTS = "planvaerk_documents"
_BACK_FROM_FOOTNOTE = "Tilbage til fodnote {} i teksten"
_LOG = logging.getLogger("mkdocs.planvaerk")


class _Site:
    """The state of one build: the checked plan and what its pages leave behind."""

    def __init__(self, checked: Checked, cache: Path, place: Place, *, documents: bool) -> None:
        self.plan = checked.plan
        self.place = place
        self.heads: dict[str, Head] = {}
        self._cache = cache
        self.kept_pages = KeptPages(cache / "pages")
        self.artefacts = Artefacts(Drawings(cache), makes_documents=documents, day=today())
        self._addresses = Addresses(checked.plan)
        self.numbers = {
            chapter.file: chapter.number
            for edition in self.plan.editions
            for chapter in chapters(self.plan, edition)
        }

    def edition(self, file: str) -> Edition | None:
        """The edition that a page belongs to, or None."""
        page = self._page(file)
        return self.plan.edition(page.year) if page and page.year else None

    def context(self, file: str) -> Context:
        """The context of a page."""
        page = self._page(file)
        year = page.year if page else None
        return Context(self.plan, self._addresses, self.artefacts, page_address(file), year)

    def head(self, file: str, markdown: str, written: object) -> Head | None:
        """The head of a page, kept for the picture that goes with it."""
        page = self._page(file)
        if page is None:
            return None
        return self.heads.setdefault(file, head(self.plan, self.place, page, markdown, written))

    def pictures(self) -> dict[str, bytes]:
        """The pictures that links to the pages are shown with; none without an address."""
        made = [known for known in self.heads.values() if known.image]
        cards = {str(known.image): card(self.plan, self.place, known) for known in made}
        return draw_cards(cards, self._cache / "cards")

    def _page(self, file: str) -> pages.Page | None:
        return next((page for page in self.plan.pages if page.file == file), None)


def _explained(site: _Site) -> Callable[..., str]:
    """What gives the terms and the wide tables of a page what they need, once it is HTML."""

    def explain(html: str, *, page: Page, **_: object) -> str:
        return label_cells(explain_terms(site.context(f"docs/{page.file.src_uri}"), html))

    return explain


def _valid(output: str, **_: object) -> str:
    """A page without what the theme's frame has that is no valid HTML."""
    return _SWITCH.sub(r"\1", output)


def define_env(env: MacrosPlugin) -> None:
    """Check the content tree and give the pages their macros; faults stop the build."""
    keep_compiled(_cache(Path(env.project_dir)) / "templates")
    with _as_plugin():
        checked = check_tree(Path(env.project_dir), today())
        if checked.has_errors:
            here = place_here(Path(env.project_dir))
            raise BuildFailure(reporters.text(checked.below(here)))
        if checked.findings:
            _LOG.info("%s", reporters.text(checked))
        place = Place(env.conf["site_url"] or "", env.conf["site_name"])
        documents = env.conf.get(_DOCUMENTS, True)
        site = _Site(checked, _cache(Path(env.project_dir)), place, documents=documents)
        env.conf["planvaerk"] = site
        _configure(env, site.plan)
    env.conf["plugins"].events["page_content"].append(_explained(site))
    for event in ("post_page", "post_template"):
        env.conf["plugins"].events[event].append(_valid)
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


@contextmanager
def _as_plugin() -> Iterator[None]:
    """What stops us in MkDocs' own terms, so that `mkdocs build` tells it without a traceback."""
    try:
        yield
    except PlanvaerkError as error:
        raise PluginError(f"\n\n{error}") from error


def _configure(env: MacrosPlugin, plan: Plan) -> None:
    config = env.conf
    env.config["on_undefined"] = "strict"
    env.config["on_error_fail"] = True
    if not config["use_directory_urls"]:
        raise BuildFailure("Skriv use_directory_urls: true i mkdocs.yml. Sitets links kræver det.")
    config["nav"] = menu(with_reports(config["nav"], plan), plan) if config["nav"] else None
    footnotes = config["mdx_configs"].setdefault("footnotes", {})
    footnotes.setdefault("BACKLINK_TITLE", _BACK_FROM_FOOTNOTE)
    config["watch"] += [folder for name in WATCHED if (folder := _folder(env, name))]
    if plan.municipality is not None:
        colours, contact = plan.municipality.colours, plan.municipality.contact
        config["extra"]["planvaerk"] = {
            **colours.model_dump(),
            "municipality": plan.municipality.name,
            "short_name": plan.municipality.short_name,
            "website": plan.municipality.website,
            "contact": contact.model_dump(),
            "licence": licence.url if (licence := own_licence(plan.municipality)) else None,
            "feed": FEED if has_feed(plan) else None,
            "accessibility_url": _page_with(plan, "accessibility"),
            "examples": examples_banner(plan),
        }


def _page_with(plan: Plan, macro: str) -> str | None:
    """The address of the page that shows a macro, or None."""
    pages = (page for page in plan.pages if any(call.name == macro for call in page.calls))
    return next((page_address(page.file) for page in pages), None)


def _folder(env: MacrosPlugin, name: str) -> str | None:
    folder = Path(env.project_dir) / name
    return str(folder) if folder.is_dir() else None


def on_post_page_macros(env: MacrosPlugin) -> None:
    """Say what the page is about, number its headings, and mark it while its plan is a draft."""
    site: _Site = env.conf["planvaerk"]
    file, meta = f"docs/{env.page.file.src_uri}", env.page.meta
    meta["planvaerk"] = site.head(file, env.markdown, meta.get("description"))
    edition = site.edition(file)
    if edition is not None and (told := banner(edition)):
        meta["planvaerk_banner"] = told
    number = site.numbers.get(file, "")
    env.markdown = number_headings(one_full_stop(env.markdown), number)
    site.kept_pages.keep(env.page)


def on_post_build(env: MacrosPlugin) -> None:
    """Write charts, open data, pictures and plotly.js, and tell the search of years."""
    site: _Site = env.conf["planvaerk"]
    folder = Path(env.conf["site_dir"])
    with _as_plugin(), site.artefacts.drawings:
        site.artefacts.texts.update(open_data(site.plan, site.place))
        write_artefacts(site.artefacts, folder)
        name_years(folder)
        write_pictures(site.pictures(), folder)
        plotly = find_spec("plotly")
        if plotly is None or plotly.origin is None:
            raise EnvironmentFault("Python-pakken plotly mangler. Installér den, og byg igen.")
    (folder / PLOTLY).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(Path(plotly.origin).parent / "package_data/plotly.min.js", folder / PLOTLY)
    if site.artefacts.makes_documents:
        with _as_plugin():
            _make_documents(env, site, folder)


def _make_documents(env: MacrosPlugin, site: _Site, folder: Path) -> None:
    root = Path(env.project_dir)
    documents = plan_documents(site.plan, folder, env.conf["site_url"] or "", today())
    details = write_documents(documents, root, folder, _cache(root) / "documents")
    fill_in_details(folder, sorted(site.artefacts.document_pages), details)


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


@contextmanager
def _mkdocs(root: Path) -> Iterator[None]:
    """MkDocs at work: it says nothing itself, and what stops it becomes a failure in Danish."""
    messages = _Messages()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(messages)
    logger.propagate = False
    try:
        yield
    except Abort as error:
        ours = error.__context__.__cause__ if error.__context__ else None
        if isinstance(ours, PlanvaerkError):
            raise ours from None
        raise BuildFailure(in_danish(root, messages.texts) or str(error)) from error
    except MkDocsException as error:
        raise BuildFailure(menu_syntax(root, str(error))) from error
    except SystemExit as error:  # the macros plugin leaves this way when a macro fails
        raise RuntimeError("\n".join(messages.texts)) from error
    finally:
        logger.propagate = True
        logger.removeHandler(messages)


def build_site(root: Path, site_dir: Path | None, *, documents: bool = True) -> Path:
    """Build the site of the tree below root; the old site stands until the new one is whole.

    Without documents it has no PDF and no Word files. Returns the site's folder. Raises
    BuildFailure with what the author has to do.
    """
    _set_date(root)
    try:
        with _mkdocs(root):
            config = _load(root)
            target = (site_dir or Path(config.site_dir)).resolve()
            content = [Path(config.docs_dir), *(root.resolve() / name for name in WATCHED)]
            refuse_other_use(target, root.resolve(), content)
            with workshop(target.parent) as folder:
                fresh = folder / "site"
                config.site_dir = str(fresh)
                config[_DOCUMENTS] = documents
                build(config)
                _refuse_leaks(fresh)
                replace(target, fresh, folder)
    except OSError as error:
        message = f"Sitet kan ikke skrives: {why(error)} ({error.filename})."
        raise EnvironmentFault(message) from error
    return target


def _load(root: Path) -> MkDocsConfig:
    file = root / "mkdocs.yml"
    try:
        found = root.is_dir(), file.is_file()
    except OSError as error:
        raise EnvironmentFault(f"{error.filename} kan ikke læses: {why(error)}.") from error
    if not found[0]:
        raise EnvironmentFault(f"Mappen {root} findes ikke.")
    if not found[1]:
        raise EnvironmentFault(f"Filen {file} mangler. Kør kommandoen i planens mappe.")
    mkdocs_speed.import_rarely_used_late()
    mkdocs_speed.ask_git_nothing()
    config = load_config(str(file), strict=True)
    mkdocs_speed.keep_compiled(config.theme, _cache(root) / "theme")
    return config


def _set_date(root: Path) -> None:
    """Date the build by the last commit, so that the same input gives the same bytes."""
    date = os.environ.get("SOURCE_DATE_EPOCH")
    if date is not None:
        if not date.isdecimal():
            message = f'SOURCE_DATE_EPOCH er "{date}", men skal være et antal sekunder.'
            raise EnvironmentFault(message)
        return
    found = run_git(root, "log", "-1", "--format=%ct")
    if found is not None and found.returncode == 0 and found.stdout.strip():
        os.environ["SOURCE_DATE_EPOCH"] = found.stdout.decode().strip()


def _refuse_leaks(site: Path) -> None:
    """Stop when template code or an error text has reached a page."""
    for page in sorted(site.rglob("*.html")):
        leak = _LEAKS.search(_CODE.sub("", page.read_text(encoding="utf-8")))
        if leak:
            name = page.relative_to(site).as_posix()
            raise BuildFailure(f'Siden {name} viser "{leak[0]}" som tekst. Sitet er ikke ændret.')
