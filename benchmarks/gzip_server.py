"""A server on this machine that shows a site as a host does: compressed, and kept by browsers."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

# What hosts compress; pictures of other kinds and fonts are compressed already.
_COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".csv", ".xml", ".txt")
_LEVEL = 6


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer with the file compressed, as its length is after that."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file() or file.suffix not in _COMPRESSED:
            return super().send_head()
        body = gzip.compress(file.read_bytes(), _LEVEL, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=3600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address of the site, ending in a slash, for as long as it is needed."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=site)) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
