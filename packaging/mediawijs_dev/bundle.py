# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The built program: make it, see what is in it, and use it as a locked-down school laptop would."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

from . import environment, system
from .contents import denied_files
from .places import DIST, PACKAGING, ROOT
from .talk import SetupError, call

# The same input gives the same bytes.
REPRODUCIBLE = {"SOURCE_DATE_EPOCH": "1767225600", "PYTHONHASHSEED": "0"}
NOBODY = 65534
TRIALS = (["selftest"], ["shots", "pictures"])


def build(_arguments: list[str]) -> int:
    system.prepare("build")
    python = environment.ensure("dev")
    shutil.rmtree(DIST, ignore_errors=True)
    make(python)
    files = [path for path in DIST.rglob("*") if not path.is_dir()]
    size = sum(path.lstat().st_size for path in files)
    print(f"{DIST.relative_to(ROOT)}: {len(files)} files, {size / 2**20:.0f} MiB")
    if denied := denied_files(path.relative_to(DIST) for path in files):
        raise SetupError(
            "In het programma zitten bestanden die een verbinding kunnen maken:",
            "The program holds files that can open a connection: " + ", ".join(map(str, denied)),
        )
    return try_out()


def make(python: Path) -> None:
    command: list[str | Path] = [python, "-m", "PyInstaller", "--noconfirm", "--clean"]
    command += [
        "--log-level",
        "ERROR",
        "--distpath",
        DIST.parent,
        "--workpath",
        ROOT / "build",
        PACKAGING / "mediawijs.spec",
    ]
    if call(command, REPRODUCIBLE, ROOT) != 0:
        raise SetupError(
            "PyInstaller kon het programma niet maken.", "PyInstaller could not make the program."
        )


def try_out() -> int:
    """Run the built program where it may write nothing but an empty home folder."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        place.chmod(0o755)
        program, home = place / "program", place / "home"
        shutil.copytree(DIST, program, symlinks=True)
        home.mkdir()
        make_read_only(program)
        before = fingerprint(program)
        prefix = as_somebody_else(home)
        results = {" ".join(words): use(prefix, program, home, words) for words in TRIALS}
        changed = fingerprint(program) != before
        make_writable(program)
    for name, code in results.items():
        print(f"  {'ok' if code == 0 else 'FAILED'}  mediawijs {name}")
    if changed:
        print("  FAILED  the program folder was written to")
    return int(changed or any(results.values()))


def use(prefix: list[str], program: Path, home: Path, words: list[str]) -> int:
    """With hardly any environment: no session, no settings, no display."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP") if name in os.environ}
    kept.update(HOME=str(home), LOCALAPPDATA=str(home), QT_QPA_PLATFORM="offscreen", LANG="C.UTF-8")
    kept.update(DBUS_SESSION_BUS_ADDRESS="disabled:")
    name = "mediawijs-tekst.exe" if sys.platform == "win32" else "mediawijs"
    print(f"\n=== mediawijs {' '.join(words)}", flush=True)
    command = [*prefix, str(program / name), *words]
    return subprocess.run(command, env=kept, cwd=home, check=False, timeout=1500).returncode


def as_somebody_else(home: Path) -> list[str]:
    """Root may write anywhere, so root tries the program as a user who may not, and without a network."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        print(
            "Running as root without setpriv: that nothing is written to the program folder is checked after."
        )
        return []
    os.chown(home, NOBODY, NOBODY)
    other_user = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    no_network = ["unshare", "--net"]
    if shutil.which("unshare") and subprocess.run([*no_network, "true"], capture_output=True).returncode == 0:
        return no_network + other_user
    return other_user


def make_read_only(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o555 if path.is_dir() or path.stat().st_mode & stat.S_IXUSR else 0o444)


def make_writable(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


def fingerprint(folder: Path) -> str:
    """Changes when any file in the folder is added, removed or written."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        digest.update(f"{path.relative_to(folder)}\n".encode())
        if path.is_file():
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
