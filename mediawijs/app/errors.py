# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bug is met calmly: work is kept, a report can be read, and saved where the teacher chooses."""

from __future__ import annotations

import platform
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from mediawijs import __version__
from mediawijs.i18n import _

if TYPE_CHECKING:
    from mediawijs.app.coordinator import Coordinator


def watch(coordinator: Coordinator) -> None:
    """From now on a bug shows a dialog instead of ending the app."""
    shown: list[str] = []

    def met(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = report_of(kind, error, trace)
        sys.stderr.write(report)
        # The same bug in a row (a paint that fails, say) is told once.
        if report not in shown:
            shown.append(report)
            _show(coordinator, report)

    sys.excepthook = met


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Versions and where it went wrong. Paths below the home folder lose the name that stands in them."""
    lines = traceback.format_exception(kind, error, trace)
    home = str(Path.home())
    told = "".join(lines).replace(home, "~") if len(home) > 1 else "".join(lines)
    return f"MediaWijs {__version__} · Python {platform.python_version()} · {platform.platform()}\n\n{told}"


def _show(coordinator: Coordinator, report: str) -> None:
    from mediawijs.ui.parts.problem_dialog import ProblemDialog

    what = _("Dit is onze fout, niet die van jou. Je antwoorden zijn bewaard. Je kunt gewoon verder.")
    dialog = ProblemDialog(coordinator.look, what, report, coordinator.window)
    dialog.saved.connect(lambda: _save(coordinator, report))
    dialog.open()


def _save(coordinator: Coordinator, report: str) -> None:
    from mediawijs.ui.screens.my_data import pick_file

    chosen = pick_file(coordinator.window, "mediawijs-rapport", "txt")
    if not chosen:
        return
    try:
        Path(chosen).write_text(report, encoding="utf-8")
    except OSError as error:
        coordinator.say(_("Het rapport kon niet worden bewaard: {why}.").format(why=error.strerror))
