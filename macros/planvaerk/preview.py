"""The site on this machine while it is edited. With `site`, the only module that knows MkDocs."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from planvaerk import danish
from planvaerk.errors import EnvironmentFault, PlanvaerkError, UsageError
from planvaerk.site import WATCHED, build_site
from planvaerk.site_messages import why

_LAST_PORT = 65535


class _Preview(LiveReloadServer):
    """The site on this machine; while what is saved has faults, the last whole site stays."""

    def __init__(self, root: Path, address: str, site: Path, tell: Callable[[str], None]) -> None:
        host, _, port = address.rpartition(":")
        if not host or not port.isdecimal() or int(port) > _LAST_PORT:
            message = f'Adressen "{address}" kan ikke bruges. Skriv den som 127.0.0.1:8000.'
            raise UsageError(message)
        super().__init__(self._rebuild, host.strip("[]"), int(port), str(site))
        self._tree, self._site, self._tell = root, site, tell
        self.error_handler = self._error_page

    def server_activate(self) -> None:
        """Begin to listen, and say so."""
        super().server_activate()
        self._tell(f"Sitet vises på {self.url} og følger med, når du gemmer. Stop med Ctrl+C.")

    def _rebuild(self) -> None:
        start = time.perf_counter()
        try:
            build_site(self._tree, self._site, documents=False)
        except (PlanvaerkError, RuntimeError) as error:
            self._tell(f"\n{error}\n\nSitet viser stadig planen fra før fejlen.")
        else:
            seconds = danish.decimal(time.perf_counter() - start, 1)
            self._tell(f"Sitet er bygget igen på {seconds} sekunder.")

    def _error_page(self, code: int) -> bytes | None:
        page = self._site / f"{code}.html"
        return page.read_bytes() if page.is_file() else None


def serve_site(root: Path, address: str, tell: Callable[[str], None]) -> None:
    """Show the site on this machine and rebuild it whenever a file is saved, until Ctrl+C."""
    with tempfile.TemporaryDirectory(prefix="planvaerk-") as folder:
        server = _Preview(root, address, Path(folder) / "site", tell)
        build_site(root, Path(folder) / "site", documents=False)
        for name in ("mkdocs.yml", "docs", *WATCHED):
            if (root / name).exists():
                server.watch(str(root / name))
        try:
            server.serve()  # type: ignore[no-untyped-call]  # theirs
        except KeyboardInterrupt:
            tell("Stoppet.")
        except OSError as error:
            message = f"Adressen {address} kan ikke bruges: {why(error)}."
            raise EnvironmentFault(message) from error
        finally:
            server.shutdown()
