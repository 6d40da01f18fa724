"""The site on this machine, built again whenever one of its files is saved."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import perf_counter
from typing import BinaryIO, NoReturn

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from generator import build
from generator.model.problem import Problem, Refused

WATCHED = ("content", "seeds", "overrides")
_WORKER = "/worker.js"
_QUIET = 0.2  # seconds without a further change before a build begins: an editor saves in several steps
_CHANGES = frozenset(("created", "deleted", "modified", "moved"))

Say = Callable[[str], None]
Tell = Callable[[Iterable[Problem], str], int]


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """Where an editor works: the project, what shows it, and how to be told what happens."""

    root: Path
    engine: str
    say: Say
    tell: Tell


def run(desk: Desk, host: str, port: int) -> NoReturn:
    """Serve until interrupted; bad input is told, and the last good site stays on show."""
    changed = threading.Event()
    site = desk.root / "site"
    with serving(site, host, port, handler=_AtWork) as address, _watching(desk.root, changed):
        _rebuild(desk)
        desk.say(f"The site is at {address} - press Ctrl-C to stop.")
        while True:
            _wait_for_quiet(changed)
            _rebuild(desk)


def _rebuild(desk: Desk) -> None:
    """Build, and survive whatever is wrong with what was saved."""
    say, tell = desk.say, desk.tell
    started = perf_counter()
    try:
        tell(build.site(desk.root, with_engine=desk.engine, hurried=True, say=say).problems, "text")
        say(f"Built in {perf_counter() - started:.1f} s.")
    except Refused as refused:
        tell(refused.problems, "text")
        say("Not built; the last good site stays. Mend the above and save.")
    except Exception as fault:  # noqa: BLE001 - whatever a half-saved file does, the next save is waited for
        say(f"Not built; the last good site stays: {type(fault).__name__}: {str(fault)[:200]}")


def _wait_for_quiet(changed: threading.Event) -> None:
    changed.wait()
    while changed.is_set():
        changed.clear()
        changed.wait(_QUIET)


class _Changes(FileSystemEventHandler):
    """Raises a flag when a file that the site is made from changes in any way."""

    def __init__(self, changed: threading.Event) -> None:
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _CHANGES and not event.is_directory:
            self._changed.set()


@contextmanager
def _watching(root: Path, changed: threading.Event) -> Iterator[None]:
    """Watch the folders; by looking again and again where the system cannot tell of changes."""
    try:
        observer = _started(Observer(), root, changed)
    except OSError:
        observer = _started(PollingObserver(), root, changed)
    try:
        yield
    finally:
        observer.stop()
        observer.join()


def _started(observer: BaseObserver, root: Path, changed: threading.Event) -> BaseObserver:
    for folder in WATCHED:
        if (root / folder).is_dir():
            observer.schedule(_Changes(changed), str(root / folder), recursive=True)
    observer.start()
    return observer


@contextmanager
def serving(
    site: Path, host: str, port: int, handler: type[SimpleHTTPRequestHandler] | None = None
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
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Say nothing: the terminal is for what is built."""


class _AtWork(_Handler):
    """The same without the service worker, which would stay in the browser when this server is gone."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        if self.path.partition("?")[0] == _WORKER:
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return super().send_head()
