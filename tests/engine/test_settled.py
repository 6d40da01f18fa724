"""A search index is the same bytes each time, and answers as before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.engine.settled import settle, sorted_values

_PAGE = '<html lang="en"><body data-pagefind-body data-pagefind-filter="plan:{0}"><p>{1}</p></body></html>'


def test_an_index_repeats_byte_for_byte(tmp_path: Path) -> None:
    copies = tmp_path / "copies"
    copies.mkdir()
    for number in range(12):
        (copies / f"{number}.html").write_text(
            _PAGE.format(f"云山 {number}", f"民族 族团 {number}"), encoding="utf-8"
        )
    first, *others = [_index(copies, tmp_path / f"index-{turn}") for turn in range(4)]
    assert [other for other in others if other != first] == []


def test_values_are_sorted_and_their_pages_stay_with_them() -> None:
    values = {b"b": b"\x82\x00\x18\x2a", b"a": b"\x81\x19\x01\x02"}
    written = [b"\x82\x61" + value + pages for value, pages in values.items()]
    head = b"pagefind_dcd\x82\x64plan\x82"
    assert sorted_values(head + b"".join(written)) == head + b"".join(sorted(written))


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="not in the format"):
        sorted_values(b"pagefind_xyz\x82\x64plan\x80")
    with pytest.raises(ValueError, match="not in the format"):
        sorted_values(b"pagefind_dcd\x82\x64plan\x80more")


def _index(copies: Path, out: Path) -> dict[str, bytes]:
    command = [sys.executable, "-m", "pagefind", "--site", str(copies), "--output-path", str(out), "--silent"]
    subprocess.run([*command, "--force-language", "en"], check=True)
    settle(out)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
