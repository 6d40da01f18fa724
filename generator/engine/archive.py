"""What a build keeps for the next one: archives of finished files, each named by all that went into them."""

from __future__ import annotations

import hashlib
import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first date that a zip file can hold: archives repeat byte for byte


class Digest:
    """A fingerprint of texts and files, each taken with its name and length so that none can run together."""

    def __init__(self, *texts: str) -> None:
        self._hash = hashlib.sha256()
        for text in texts:
            self.add("", text.encode())

    def add(self, name: str, content: bytes) -> None:
        self._hash.update(f"{len(name.encode())} {len(content)} {name} ".encode())
        self._hash.update(content)

    def add_files(self, folder: Path, paths: Iterable[str]) -> None:
        for path in paths:
            self.add(path, (folder / path).read_bytes())

    def hex(self) -> str:
        return self._hash.hexdigest()[:32]


def kept(archive: Path) -> Iterator[tuple[str, bytes]] | None:
    """The files of an archive; None where there is none, or where it is damaged in any way.

    A zip file ends with its contents list and holds a checksum of each file, so that a half-written
    or altered one is known as such.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            return iter([(name, opened.read(name)) for name in opened.namelist()])
    except (OSError, EOFError, ValueError, NotImplementedError, zipfile.BadZipFile, zlib.error):
        return None


def keep(archive: Path, files: Mapping[str, bytes], *, pack: bool = True) -> None:
    """Writes an archive in one step: it is there whole or not at all."""
    archive.parent.mkdir(parents=True, exist_ok=True)
    unfinished = archive.with_name(f"{archive.name}.{os.getpid()}.part")
    with zipfile.ZipFile(unfinished, "w", compresslevel=1) as opened:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED if pack else zipfile.ZIP_STORED
            opened.writestr(entry, content)
    unfinished.replace(archive)


def prune(folder: Path, used: Iterable[Path]) -> None:
    """Removes the archives of `folder` that the build just ended had no use for."""
    keeping = set(used)
    for path in folder.iterdir() if folder.is_dir() else ():
        if path not in keeping:
            path.unlink()
