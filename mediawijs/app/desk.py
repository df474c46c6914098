# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the app has at hand while it runs: settings, look, lessons, the store, and who is here."""

from __future__ import annotations

from _thread import allocate_lock  # threading itself comes after the first paint
from pathlib import Path
from typing import TYPE_CHECKING

from mediawijs import i18n, paths
from mediawijs.app.library import Library
from mediawijs.app.pupil import Pupil
from mediawijs.domain.level import Level
from mediawijs.domain.settings import Settings, changed
from mediawijs.domain.trouble import Trouble
from mediawijs.presenters.ports import Clock, ProgressLog, RatingLog
from mediawijs.store.settings_file import SettingsFile

if TYPE_CHECKING:
    from mediawijs.domain.pupils import Profile
    from mediawijs.store.database import Store


class Desk:
    """No Qt: the coordinator shows what stands here. The store is opened once, when it is first needed.

    Attributes:
        sentences: calm sentences that the pupil has not been told yet.
    """

    def __init__(self, data: Path, clock: Clock) -> None:
        self.data = data
        self.clock = clock
        self.settings_file = SettingsFile(data)
        read = self.settings_file.read()
        self.settings: Settings = read.settings
        self.sentences: list[str] = [read.sentence] if read.sentence else []
        self.library = Library()
        self.pupil = Pupil(None, Level.O, known=False)
        self._opening = allocate_lock()
        self._store: Store | None = None
        self._guest: Store | None = None
        i18n.use(self.settings.language, paths.locale())

    @property
    def language(self) -> str:
        return self.settings.language

    @property
    def is_first_start(self) -> bool:
        """Nobody has been here before. Looks at the folder only."""
        from mediawijs.store.database import FILE

        return not (self.data / FILE).exists()

    @property
    def store(self) -> Store:
        """The store on disk; in memory when that one cannot be used, with a sentence that says so.

        It may be opened by another thread while the window is already there; who comes second waits.
        """
        with self._opening:
            if self._store is None:
                self._store = self._open_store()
            return self._store

    def _open_store(self) -> Store:
        from mediawijs.store.database import Store as StoreOnDisk

        try:
            opened = StoreOnDisk.open(self.data, self.clock.today())
        except Trouble as trouble:
            self.sentences.append(f"{trouble.what} {trouble.do}")
            return StoreOnDisk.in_memory()
        if opened.sentence:
            self.sentences.append(opened.sentence)
        return opened.store

    @property
    def my_store(self) -> Store:
        """Where this pupil's progress goes: in memory for somebody without a profile."""
        if self.pupil.profile is not None:
            return self.store
        if self._guest is None:
            from mediawijs.store.database import Store as GuestStore

            self._guest = GuestStore.in_memory(self.pupil.level)
        return self._guest

    @property
    def my_id(self) -> int:
        from mediawijs.store.database import GUEST

        return GUEST if self.pupil.profile is None else self.pupil.profile.id

    @property
    def log(self) -> ProgressLog:
        return self.my_store.log(self.my_id)

    @property
    def ratings(self) -> RatingLog:
        return self.my_store.ratings(self.my_id)

    def enter(self, profile: Profile | None, level: Level) -> None:
        """Somebody is here now. A guest starts with nothing each time."""
        self._guest = None
        self.pupil = Pupil(profile, level)
        if profile is not None:
            try:
                self.settings = self.store.preferences(profile.id).over(self.settings)
            except Trouble as trouble:
                self._tell(trouble)
            self._change({"last_profile": profile.id})
        self.refresh()

    def refresh(self) -> None:
        """Reads the pupil's events anew; what was known stays when that does not work now."""
        events = self.pupil.events
        try:
            events = self.log.events()
        except Trouble as trouble:
            self._tell(trouble)
        self.pupil = Pupil(self.pupil.profile, self.pupil.level, events)

    def set_level(self, level: Level) -> None:
        profile = self.pupil.profile
        if profile is not None:
            try:
                self.store.profiles.set_level(profile.id, level)
                profile = self.store.profiles.get(profile.id)
            except Trouble as trouble:
                self._tell(trouble)
                return
        self.pupil = Pupil(profile, level, self.pupil.events)

    def reload_profile(self) -> None:
        """After its lock was changed."""
        if self.pupil.profile is not None:
            profile = self.store.profiles.get(self.pupil.profile.id)
            self.pupil = Pupil(profile, self.pupil.level, self.pupil.events)

    def set(self, key: str, value: object) -> None:
        """One setting: on this laptop, and with the pupil."""
        self._change({key: value})
        if self.pupil.profile is not None:
            try:
                self.store.preferences(self.pupil.profile.id).keep(self.settings)
            except Trouble as trouble:
                self._tell(trouble)
        if key == "language":
            i18n.use(self.settings.language, paths.locale())

    def close(self) -> None:
        for store in (self._store, self._guest):
            if store is not None:
                store.close()
        self._store = self._guest = None

    def _change(self, values: dict[str, object]) -> None:
        self.settings = changed(self.settings, values)
        try:
            self.settings_file.write(self.settings)
        except Trouble as trouble:
            self._tell(trouble)

    def _tell(self, trouble: Trouble) -> None:
        self.sentences.append(f"{trouble.what} {trouble.do}")
