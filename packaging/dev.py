#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one command for whoever works on MediaWijs: `python3 packaging/dev.py run`.

This file needs only Python itself, and can be read by a Python too old for the rest,
so that such a Python gives an explanation instead of a syntax error.
"""

from __future__ import annotations

import sys

OLDEST = (3, 11)
USAGE = """Usage: python3 packaging/dev.py COMMAND [arguments]

  run [arguments]         start MediaWijs; the arguments go to the program
  test [pytest arguments] every check and every test; with arguments only pytest, with these
  build                   make the folder dist/mediawijs and try it out
  bench                   print the speed measurements
  i18n                    bring the catalogues of other languages up to date
  lock                    pin the newest allowed libraries in packaging/lock
"""


def is_too_old(version: tuple[int, ...]) -> bool:
    return version[:2] < OLDEST


def main(arguments: list[str]) -> int:
    if is_too_old(sys.version_info[:3]):
        found = ".".join(str(part) for part in sys.version_info[:3])
        sys.stderr.write("MediaWijs heeft Python 3.11 of nieuwer nodig; dit is Python " + found + ".\n")
        sys.stderr.write("MediaWijs needs Python 3.11 or newer; this is Python " + found + ".\n")
        return 2
    from mediawijs_dev import commands

    return commands.dispatch(arguments, USAGE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
