"""The last step: the new site takes the place of the old one, whole, or not at all."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.engine.job import scratch

_AT_FDCWD = -100  # from <fcntl.h>: paths are relative to the working directory
_EXCHANGE = 2  # RENAME_EXCHANGE, from <linux/fs.h>


@contextmanager
def only_build(root: Path, progress: Callable[[str], None]) -> Iterator[None]:
    """Holds the project for one build at a time; a second one waits, and says so.

    What an earlier, killed build left behind is cleared first. The kernel lets go of the lock when
    the process ends, however it ends.
    """
    cache = root / ".cache"
    cache.mkdir(exist_ok=True)
    with (cache / "lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            progress("Another build is at work in this folder; waiting for it to end.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        clear_leftovers(root)
        try:
            yield
        finally:
            clear_leftovers(root)


def clear_leftovers(root: Path) -> None:
    """Removes the temporary folders of builds that did not end; brings back a site left aside."""
    site, aside = root / "site", _aside(root / "site")
    if aside.exists() and not site.exists():
        aside.rename(site)
    for leftover in (aside, scratch(root)):
        shutil.rmtree(leftover, ignore_errors=True)


def publish(new: Path, site: Path) -> None:
    """Puts the finished folder `new` in the place of `site`, which goes only when the new one stands."""
    if not site.exists():
        new.rename(site)
        return
    if _exchanged(new, site):
        shutil.rmtree(new)
        return
    _renamed(new, site)


def _exchanged(one: Path, other: Path) -> bool:
    """Swaps two folders in one step, so that no moment is without a site; False where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    done = libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE)
    if done == 0:
        return True
    if ctypes.get_errno() in (errno.EINVAL, errno.ENOSYS, errno.EPERM):
        return False
    raise OSError(ctypes.get_errno(), f"cannot put {one} in the place of {other}")


def _renamed(new: Path, site: Path) -> None:
    """The same in two steps; a build killed between them is mended by the next (`clear_leftovers`)."""
    aside = _aside(site)
    site.rename(aside)
    try:
        new.rename(site)
    except BaseException:
        aside.rename(site)
        raise
    shutil.rmtree(aside)


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}-before")
