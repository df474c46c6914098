# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""From what a computer says about files to what a pupil can do about it. (About the database: `database_errors`.)"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from mediawijs.domain.trouble import Trouble
from mediawijs.i18n import _

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def calm_files(*, chosen: bool = False) -> Iterator[None]:
    """Turns bad luck with files into `Trouble`.

    `chosen`: it is about a place that somebody picked, and not about our own folder.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise disk_full() from error
        raise (_cannot_write_there() if chosen else cannot_write()) from error


def disk_full() -> Trouble:
    return Trouble(
        _("De schijf is vol, dus dit kon niet worden bewaard."),
        _("Maak wat ruimte vrij en probeer het nog eens."),
    )


def cannot_write() -> Trouble:
    return Trouble(
        _("MediaWijs kan niet schrijven in de map met je voortgang."),
        _("Vraag degene die de computer beheert om hulp, of ga verder zonder te bewaren."),
    )


def _cannot_write_there() -> Trouble:
    return Trouble(
        _("MediaWijs kan op die plek niets bewaren."),
        _("Kies een andere map, bijvoorbeeld je eigen documenten."),
    )
