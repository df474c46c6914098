# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The virtual environment .venv: made once from a hash-pinned lock, and made again when the lock changes.

A stamp per lock says that its installation was completed. Stamps are taken away before pip starts, so that an
installation that was broken off is noticed: no stamp, so start afresh.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import venv
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from .places import LOCKS, VENV, venv_python
from .talk import SetupError, tell

Kind = Literal["runtime", "dev"]
SATISFIED_BY: dict[Kind, tuple[Kind, ...]] = {"runtime": ("runtime", "dev"), "dev": ("dev",)}
SIGNS_OF_NO_NETWORK = (
    "NewConnectionError",
    "Failed to establish a new connection",
    "Failed to resolve",
    "NameResolutionError",
    "Temporary failure in name resolution",
    "Max retries exceeded",
    "ConnectTimeout",
    "ReadTimeout",
    "ProxyError",
    "Network is unreachable",
    "after connection broken by",
)


def expected_stamp(lock: bytes, version: tuple[int, ...]) -> str:
    return f"python {version[0]}.{version[1]}\nsha256 {hashlib.sha256(lock).hexdigest()}\n"


def stamp_file(kind: Kind) -> Path:
    return VENV / f"installed-{kind}.txt"


def is_ready(kind: Kind) -> bool:
    """Is the environment complete, for this lock and this Python?"""
    return venv_python().exists() and any(_stamped(choice) for choice in SATISFIED_BY[kind])


def _stamped(kind: Kind) -> bool:
    expected = expected_stamp(lock_file(kind).read_bytes(), sys.version_info[:2])
    return stamp_file(kind).exists() and stamp_file(kind).read_text(encoding="utf-8") == expected


def lock_file(kind: Kind) -> Path:
    return LOCKS / f"{kind}.txt"


def can_be_updated(stamps: Iterable[Path], version: tuple[int, ...]) -> bool:
    """An environment that was complete, for this Python, may be added to; any other is thrown away."""
    first_line = expected_stamp(b"", version).splitlines()[0]
    texts = [stamp.read_text(encoding="utf-8") for stamp in stamps if stamp.exists()]
    return bool(texts) and all(text.startswith(first_line + "\n") for text in texts)


def ensure(kind: Kind) -> Path:
    """Give the Python of a complete environment, making or updating it if needed."""
    if is_ready(kind):
        return venv_python()
    stamps = [stamp_file("runtime"), stamp_file("dev")]
    fresh = not (venv_python().exists() and can_be_updated(stamps, sys.version_info[:2]))
    # What is there stays usable: adding the development tools must not take the program's libraries' place.
    chosen: Kind = "dev" if stamp_file("dev").exists() else kind
    for stamp in stamps:
        stamp.unlink(missing_ok=True)
    tell(
        "De omgeving .venv wordt gemaakt; de eerste keer duurt dat enkele minuten.",
        "Making the environment .venv; the first time this takes a few minutes.",
    )
    if fresh:
        venv.EnvBuilder(clear=True, with_pip=True, symlinks=sys.platform != "win32").create(VENV)
    install(lock_file(chosen))
    text = expected_stamp(lock_file(chosen).read_bytes(), sys.version_info[:2])
    stamp_file(chosen).write_text(text, encoding="utf-8")
    return venv_python()


def install(lock: Path) -> None:
    command = [str(venv_python()), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    command += ["--retries", "2", "--progress-bar", "off"]
    # Nothing is compiled here; reuse comes as source only, but is plain Python.
    command += ["--only-binary", ":all:", "--no-binary", "reuse"]
    command += ["--require-hashes", "--no-deps", "-r", str(lock)]
    printed = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace"
    ) as pip:
        for line in pip.stdout or ():
            printed.append(line)
            if line.startswith("Collecting "):
                print("  " + line.split()[1], flush=True)
    if pip.returncode == 0:
        return
    print("".join(printed[-30:]))
    if looks_like_no_network("".join(printed)):
        raise SetupError(
            "Geen verbinding: de bibliotheken konden niet worden opgehaald. "
            "Alleen deze eerste keer is internet nodig. Probeer het opnieuw met een verbinding.",
            "No connection: the libraries could not be downloaded. "
            "Only this first time needs the internet. Try again when connected.",
        )
    raise SetupError(
        "pip kon de bibliotheken niet installeren; de reden staat hierboven.",
        "pip could not install the libraries; the reason is above.",
    )


def looks_like_no_network(output: str) -> bool:
    return any(sign in output for sign in SIGNS_OF_NO_NETWORK)
