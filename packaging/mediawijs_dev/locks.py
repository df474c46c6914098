# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lock files: every library with its version and its files' hashes, for all systems and Pythons.

What is allowed stands in pyproject.toml: [project] dependencies, and [dependency-groups] dev.
"""

from __future__ import annotations

import os
import tempfile
import venv
from pathlib import Path

from .environment import Kind, lock_file
from .places import LOCKS, ROOT, venv_python
from .talk import SetupError, call

HEADER = """# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: CC0-1.0
# Made by `python3 packaging/dev.py lock` from pyproject.toml. Do not change by hand.
"""
ALLOWED_STARTS = ("--hash=sha256:", "#")


def pins(lock: str) -> dict[str, str]:
    """Library -> pinned version."""
    found = {}
    for line in lock.splitlines():
        if line[:1].isalnum() and "==" in line:
            name, version = line.split("==", 1)
            found[name.strip()] = version.split(";")[0].strip(" \\")
    return found


def strange_lines(lock: str) -> list[str]:
    """Lines that are no pin, hash or remark, such as the address of an index or of a file on one machine."""
    lines = [line.strip() for line in lock.splitlines() if line.strip()]
    return [
        line
        for line in lines
        if "://" in line or not (line.startswith(ALLOWED_STARTS) or (line[0].isalnum() and "==" in line))
    ]


def make() -> int:
    LOCKS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        tools = Path(folder) / "tools"
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(tools)
        if call([venv_python(tools), "-m", "pip", "install", "-q", "uv"]) != 0:
            raise SetupError("uv kon niet worden opgehaald.", "uv could not be downloaded.")
        compile_lock(venv_python(tools), "runtime", [])
        compile_lock(venv_python(tools), "dev", ["--group", "dev", "-c", str(lock_file("runtime"))])
    return 0


def compile_lock(python: Path, kind: Kind, more: list[str]) -> None:
    command = [str(python), "-m", "uv", "pip", "compile", "pyproject.toml", *more]
    command += ["--universal", "--python-version", "3.11", "--generate-hashes", "--upgrade"]
    command += ["--no-config", "--no-annotate", "--no-header", "--quiet", "-o", str(lock_file(kind))]
    if call(command, cwd=ROOT) != 0:
        raise SetupError("Het vastleggen van de versies mislukte.", "Pinning the versions failed.")
    text = HEADER + lock_file(kind).read_text(encoding="utf-8")
    if strange := strange_lines(text):
        raise SetupError(
            f"Vreemde regels in {kind}.txt: {strange}", f"Strange lines in {kind}.txt: {strange}"
        )
    lock_file(kind).write_text(text, encoding="utf-8")
    print(f"{lock_file(kind).relative_to(ROOT)}: {len(pins(text))} libraries")
