"""The site over HTTP on this machine; at work, each page with what tells its reader of changes and faults."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from generator.serve.board import Board

_WORKER = "/worker.js"
_OWN = "/_serve/"
_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
_HTML = "text/html; charset=utf-8"
_STYLE = f'<link rel="stylesheet" href="{_OWN}serve.css">'
_TOLD = f'{_STYLE}<script src="{_OWN}serve.js" defer></script></head>'.encode()


@contextmanager
def serving(
    site: Path, host: str, port: int, handler: Callable[..., SimpleHTTPRequestHandler] | None = None
) -> Iterator[str]:
    """Serve a folder in the background; gives its address."""
    with _server(host, port, partial(handler or _Handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://{host}:{server.server_port}/"
        finally:
            server.shutdown()


def _server(host: str, port: int, handler: Callable[..., SimpleHTTPRequestHandler]) -> ThreadingHTTPServer:
    try:
        return ThreadingHTTPServer((host, port), handler)
    except OSError as fault:
        message = f"{fault.strerror}; give another address with --host or --port"
        raise OSError(fault.errno, message, f"{host}:{port}") from fault


class _Handler(SimpleHTTPRequestHandler):
    """Files of the site, with its own page for what is not there, and nothing kept by the browser."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        self._send(page.read_bytes(), _HTML, code)

    def _send(self, body: bytes, kind: str, code: int = HTTPStatus.OK) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Say nothing: the terminal is for what is built."""


def at_work(board: Board) -> Callable[..., SimpleHTTPRequestHandler]:
    """The same for someone who works at the site and wants to see what they change."""
    return partial(_AtWork, board)


class _AtWork(_Handler):
    """Pages as they will be once all is built, each with a script that asks what has changed.

    Without the service worker, which would stay in the browser when this server is gone.
    """

    def __init__(self, board: Board, *args: Any, **more: Any) -> None:
        self._board = board
        super().__init__(*args, **more)

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        path = unquote(asked.path)
        if path == _WORKER:
            self.send_error(HTTPStatus.NOT_FOUND)
        elif path == f"{_OWN}state":
            self._send_state(parse_qs(asked.query).get("after", [""])[0])
        elif path.startswith(_OWN):
            self._send_own(path.removeprefix(_OWN))
        elif (page := self._page(path)) is not None:
            self._send(page, _HTML)
        else:
            super().do_GET()

    def _send(self, body: bytes, kind: str, code: int = HTTPStatus.OK) -> None:
        super()._send(body.replace(b"</head>", _TOLD, 1) if kind == _HTML else body, kind, code)

    def _send_state(self, after: str) -> None:
        state = self._board.state(int(after) if after.isdigit() else 0)
        self._send(state or b"", "application/json", HTTPStatus.OK if state else HTTPStatus.NO_CONTENT)

    def _send_own(self, name: str) -> None:
        file = Path(__file__).with_name(name)
        if file.suffix in _TYPES and file.parent == Path(__file__).parent and file.is_file():
            self._send(file.read_bytes(), _TYPES[file.suffix])
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _page(self, path: str) -> bytes | None:
        """A page that is there, or is about to be; None for other files, and where a folder lacks its `/`."""
        name = path.lstrip("/") + ("index.html" if path.endswith("/") else "")
        file = Path(self.translate_path(f"/{name}"))
        if not name.endswith(".html"):
            return None
        return self._board.page(name) or (file.read_bytes() if file.is_file() else None)
