"""Addresses that do not answer are told with their line."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from generator import cli

ANSWERS = {("HEAD", "/there"): 200, ("HEAD", "/no-head"): 405, ("GET", "/no-head"): 200}


class _Answers(BaseHTTPRequestHandler):
    def _answer(self) -> None:
        self.send_response(ANSWERS.get((self.command, self.path), 404))
        self.end_headers()

    do_GET = do_HEAD = _answer  # noqa: N815 - the library asks for these names

    def log_message(self, *_: object) -> None:
        """Says nothing of what is asked."""


@pytest.fixture(scope="module")
def web() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(
    ("way", "told"),
    [
        ("/there", None),
        ("/no-head", None),
        ("/gone", "404 Not Found. If the page has moved"),
        ("file:///etc/passwd", "it is no address of the web"),
        ("http://127.0.0.1:9/", "Connection refused"),
    ],
)
def test_an_address_is_asked(
    web: str, way: str, told: str | None, tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tiny / "content/plans/yunshan/plan.yml"
    lines = plan.read_text(encoding="utf-8").splitlines(keepends=True)
    lines = [line for line in lines if not line.startswith("  address:")]
    place = lines.index("source:\n") + 1
    address = web + way if way.startswith("/") else way
    plan.write_text("".join([*lines[:place], f"  address: {address}\n", *lines[place:]]), encoding="utf-8")
    assert cli.main(["--root", str(tiny), "addresses"]) == (1 if told else 0)
    said = capsys.readouterr().out
    assert told in said if told else not said
    assert not told or said.startswith(
        f"content/plans/yunshan/plan.yml:{place + 1}:12: {address} does not answer"
    )
