# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offline, checked here and now: what in this process could open a connection?"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

CONNECTING = ("socket", "_socket", "_ssl", "http.client", "PySide6.QtNetwork")
"""Modules that can open a connection, or make one that can. None of them is ever loaded."""


def loaded() -> tuple[str, ...]:
    """Which of them are in this process. Empty is as it should be."""
    return tuple(name for name in CONNECTING if name in sys.modules)


def has_qt_network() -> bool:
    """Whether Qt's network library came along with this program. A built program has none."""
    return find_spec("PySide6.QtNetwork") is not None


def open_connections() -> int | None:
    """Open internet sockets of this process; None where the system does not tell.

    Linux lists them by inode in /proc/self/net/tcp and its kin; a window's own pipe to the screen is no internet socket.
    """
    mine = _socket_inodes()
    if mine is None:
        return None
    known: set[str] = set()
    for table in ("tcp", "tcp6", "udp", "udp6"):
        try:
            rows = Path(f"/proc/self/net/{table}").read_text(encoding="ascii").splitlines()[1:]
        except OSError:
            continue
        known |= {row.split()[9] for row in rows if len(row.split()) > 9}
    return len(mine & known)


def _socket_inodes() -> set[str] | None:
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        return None
    found = set()
    for entry in folder.iterdir():
        try:
            target = str(entry.readlink())
        except OSError:
            continue
        if target.startswith("socket:["):
            found.add(target[8:-1])
    return found
