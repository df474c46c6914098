# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening the store: whatever happened to the file, a pupil gets in with all that could be saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mediawijs.domain.level import Level
from mediawijs.domain.records import Records
from mediawijs.domain.trouble import Trouble
from mediawijs.i18n import _
from mediawijs.store.aside import files_put_aside, put_aside
from mediawijs.store.columns import records_of
from mediawijs.store.connection import PATIENCE, connect
from mediawijs.store.copies import Copies
from mediawijs.store.database_errors import calm
from mediawijs.store.files import put_in_place, remove_unfinished
from mediawijs.store.health import Health, health
from mediawijs.store.migrations import SCHEMA, migrate, version_of
from mediawijs.store.preferences import Preferences
from mediawijs.store.profiles import Profiles
from mediawijs.store.progress import ProgressLog
from mediawijs.store.ratings import Ratings, everybodys_ratings

if TYPE_CHECKING:
    from sqlite_utils import Database

    from mediawijs.domain.kept_ratings import KeptRating

FILE = "voortgang.db"
COPIES = "copies"
GUEST = 0
"""The profile id of somebody "zonder profiel", in a store in memory."""


@dataclass(frozen=True, slots=True)
class OpenResult:
    """`sentence` says calmly what was wrong and what is there; None when all is well."""

    store: Store
    sentence: str | None = None


@dataclass(frozen=True, slots=True)
class Store:
    """Everything that is kept of the pupils on this laptop."""

    db: Database
    folder: Path | None = None
    kept_copies: Copies | None = None

    @classmethod
    def open(cls, folder: Path, today: date, patience: float = PATIENCE) -> OpenResult:
        """Opens the store in `folder`, which is made when it is not there. Takes about 50 ms after `warm_up`.

        `patience` is how many seconds to wait for another program that holds the database.

        Raises:
            Trouble: it cannot be used now; what is there was left as it is. `in_memory` still works.
        """
        path, copies = folder / FILE, Copies(folder / COPIES, today)
        with calm():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            sentence = _make_ready(path, copies, patience)
            db = connect(path, patience)
            try:
                copied = _start(db, copies)
            except BaseException:
                db.close()
                raise
        if not copied and sentence is None:
            sentence = _("De kopie van vandaag is niet gelukt. Je voortgang zelf wordt gewoon bewaard.")
        return OpenResult(cls(db, folder, copies), sentence)

    @classmethod
    def in_memory(cls, level: Level = Level.O) -> Store:
        """For somebody "zonder profiel": works the same, keeps nothing. It has one profile: `GUEST`."""
        db = connect(None)
        migrate(db)
        with db.atomic():
            db.execute("INSERT INTO profiles VALUES (?, 'gast', 0, ?, NULL, NULL, '')", [GUEST, level.value])
        return cls(db)

    @property
    def profiles(self) -> Profiles:
        return Profiles(self.db, self.kept_copies)

    def log(self, profile: int) -> ProgressLog:
        return ProgressLog(self.db, profile, self.kept_copies)

    def ratings(self, profile: int) -> Ratings:
        return Ratings(self.db, profile, self.kept_copies)

    def everybodys_ratings(self) -> tuple[tuple[KeptRating, ...], ...]:
        """Of each pupil here who rated something, without telling who. Raises Trouble."""
        return everybodys_ratings(self.db)

    def preferences(self, profile: int) -> Preferences:
        return Preferences(self.db, profile)

    def records(self, profile: int) -> Records:
        """All that is stored of one pupil. Raises Trouble."""
        with calm():
            return records_of(self.db, profile)

    def copies(self) -> tuple[date, ...]:
        """The days of which there is a copy, the newest first."""
        return () if self.kept_copies is None else tuple(day for day, _path in self.kept_copies.all())

    def put_aside(self) -> tuple[str, ...]:
        """The names of damaged files that were put aside."""
        return () if self.folder is None else tuple(path.name for path in files_put_aside(self.folder))

    def close(self) -> None:
        self.db.close()


def _make_ready(path: Path, copies: Copies, patience: float) -> str | None:
    """Sees to it that a good database is there. What to tell about it, or None."""
    found = health(path, patience)
    if found is Health.GOOD:
        return None
    if found is Health.NEWER:
        raise Trouble(
            _("Je voortgang is gemaakt met een nieuwere MediaWijs dan deze."),
            _("Open MediaWijs met de nieuwste versie. Er is niets veranderd of weg."),
        )
    put_aside(path, copies.today)
    day = copies.restore(path)
    if day is None:
        _make_empty(path)
    return _sentence(found, day, copies.today)


def _make_empty(path: Path) -> None:
    """A new database appears whole or not at all: an empty file would look like damage later."""
    beside = path.with_name(f"{path.name}.nieuw")
    remove_unfinished(beside)
    db = connect(beside)
    try:
        migrate(db)
    finally:
        db.close()
    put_in_place(beside, path)


def _start(db: Database, copies: Copies) -> bool:
    """Makes the copies and brings the tables up to date. False when there is no copy of today."""
    behind = version_of(db) < SCHEMA
    copied = copies.make(db, again=behind)
    migrate(db)
    with db.atomic():  # finds out now whether we can write, and not after the first answer
        db.execute(f"PRAGMA user_version = {SCHEMA}")
    return copied


def _sentence(found: Health, day: date | None, today: date) -> str | None:
    if found is Health.MISSING and day is None:
        return None
    if day is None:
        return _(
            "Het bestand met voortgang was beschadigd. Je begint opnieuw; het oude bestand is apart gezet."
        )
    left = _what_is_left(day, today)
    if found is Health.MISSING:
        return _("Het bestand met voortgang was weg. {left}").format(left=left)
    return _("Het bestand met voortgang was beschadigd. {left}").format(left=left)


def _what_is_left(day: date, today: date) -> str:
    """A copy holds what there was when its day began."""
    if day == today:
        return _("Alles van vóór vandaag is er nog.")
    if day == today - timedelta(days=1):
        return _("Alles tot gisteren is er nog.")
    return _("Alles tot {day}-{month}-{year} is er nog.").format(day=day.day, month=day.month, year=day.year)
