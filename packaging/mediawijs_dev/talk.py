# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the person at the keyboard reads, and the commands run for them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

Command = Sequence[str | Path]


class SetupError(Exception):
    """Something outside this repository must be put right first. Told in Dutch and in English."""

    def __init__(self, dutch: str, english: str) -> None:
        super().__init__(english)
        self.dutch = dutch
        self.english = english


def tell(dutch: str, english: str) -> None:
    print(dutch)
    print(english, flush=True)


def call(command: Command, extra: Mapping[str, str] | None = None, cwd: Path | None = None) -> int:
    """Run a command in the open and give its exit code, as a shell would count it."""
    sys.stdout.flush()
    code = subprocess.run(command, env={**os.environ, **(extra or {})}, cwd=cwd, check=False).returncode
    return code if code >= 0 else 128 - code


def call_quietly(command: Command) -> int:
    """Show what a command prints only when it fails, and then only the end."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        print("\n".join(done.stdout.decode(errors="replace").splitlines()[-8:]), flush=True)
    return done.returncode


def call_and_keep(command: Command, extra: Mapping[str, str], cwd: Path) -> tuple[int, str]:
    """Like call, but the last line that was printed comes back too."""
    last = ""
    with subprocess.Popen(
        command,
        env={**os.environ, **extra},
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            last = line.strip() or last
    return process.returncode if process.returncode >= 0 else 128 - process.returncode, last
