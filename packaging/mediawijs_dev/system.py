# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What Qt and Python need from the operating system.

On Debian and Ubuntu what is missing gets installed if that is allowed; otherwise the line to type is shown.
Which shared libraries Qt asks for was read from the NEEDED lines of the PySide6 files that we use.
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

from .talk import SetupError, call_quietly, tell

Purpose = Literal["hidden", "window", "build"]

# Shared library -> the Debian package that has it.
FOR_QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
FOR_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FOR_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Can a window appear? Someone who chose a Qt platform by hand knows best."""
    if not platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def wanted_libraries(purpose: Purpose, environment: Mapping[str, str]) -> dict[str, str]:
    wanted = dict(FOR_QT)
    if purpose == "build" or (purpose == "window" and environment.get("DISPLAY")):
        wanted.update(FOR_X11)
    if purpose == "build" or (purpose == "window" and environment.get("WAYLAND_DISPLAY")):
        wanted.update(FOR_WAYLAND)
    return wanted


def missing_packages(purpose: Purpose) -> list[str]:
    """The Debian packages that hold what this machine lacks."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = wanted_libraries(purpose, os.environ)
    missing = {package for library, package in wanted.items() if not can_load(library)}
    if importlib.util.find_spec("ensurepip") is None:
        missing.add(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    if purpose == "build":
        missing |= missing_for_build()
    return sorted(missing)


def missing_for_build() -> set[str]:
    """PyInstaller reads libraries with objdump, and ships Python's own shared library."""
    missing = set() if shutil.which("objdump") else {"binutils"}
    name = f"{sys.version_info.major}.{sys.version_info.minor}"
    beside_python = Path(str(sysconfig.get_config_var("LIBDIR"))) / f"libpython{name}.so.1.0"
    if not (beside_python.exists() or can_load(beside_python.name)):
        missing.add(f"libpython{name}")
    return missing


def missing_for_xvfb() -> list[str]:
    """Debian packages without which the tests cannot have a real, invisible X display."""
    if not sys.platform.startswith("linux"):
        return []
    programs = {"xvfb-run": "xvfb", "Xvfb": "xvfb", "xauth": "xauth"}
    missing = {package for program, package in programs.items() if shutil.which(program) is None}
    missing |= {package for library, package in FOR_X11.items() if not can_load(library)}
    return sorted(missing)


def install_line(packages: Iterable[str]) -> str:
    return "apt-get install --no-install-recommends -y " + " ".join(packages)


def rights() -> list[str] | None:
    """What to put before apt-get, or None when we may not install."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    without_password = ["sudo", "-n"]
    if (
        shutil.which("sudo")
        and subprocess.run([*without_password, "true"], capture_output=True).returncode == 0
    ):
        return without_password
    return None


def install(packages: list[str]) -> bool:
    """Try to install; False when it is not allowed or did not work."""
    prefix = rights() if shutil.which("apt-get") else None
    if prefix is None:
        return False
    line = install_line(packages)
    tell(f"Ontbrekende onderdelen installeren: {line}", f"Installing what is missing: {line}")
    quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    call_quietly([*quiet, "update"])
    done = call_quietly([*quiet, *line.split()[1:]]) == 0
    importlib.invalidate_caches()
    return done


def prepare(purpose: Purpose) -> None:
    """Make sure that Python can make an environment and Qt can load, or stop with the line to type."""
    packages = missing_packages(purpose)
    if not packages or (install(packages) and not missing_packages(purpose)):
        return
    if shutil.which("apt-get"):
        line = "sudo apt-get update && sudo " + install_line(packages)
        raise SetupError(
            "Er ontbreken onderdelen van het systeem. Typ de regel hieronder en probeer het dan opnieuw.",
            f"Parts of the system are missing. Type this line, then try again:\n\n    {line}\n",
        )
    names = " ".join(packages)
    raise SetupError(
        f"Er ontbreken onderdelen van het systeem. Op Debian heten die: {names}",
        f"Parts of the system are missing. On Debian they are called: {names}",
    )
