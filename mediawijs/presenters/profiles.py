# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is here: pick an animal or make a new one, with or without a lock, or go on without a profile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum, auto
from typing import Protocol

from mediawijs.domain.level import Level
from mediawijs.domain.pupils import CODE_LENGTH, CODE_PICTURES, Alias, Profile, free_number
from mediawijs.domain.trouble import Trouble
from mediawijs.i18n import _
from mediawijs.presenters.names import alias_name, animal_name
from mediawijs.presenters.ports import Clock
from mediawijs.presenters.profile_pages import (
    CodePage,
    ProfilesPage,
    animals_page,
    code_page,
    level_page,
    lock_page,
    who_page,
)


class ProfileBook(Protocol):
    """The pupils on this laptop. Every method may raise Trouble."""

    def all(self) -> tuple[Profile, ...]: ...

    def create(self, alias: Alias, level: Level, today: date) -> Profile: ...

    def lock(self, profile: int, code: Sequence[str]) -> None: ...

    def unlock(self, profile: int, code: Sequence[str]) -> bool: ...


class _At(Enum):
    WHO = auto()
    ANIMALS = auto()
    LEVEL = auto()
    LOCK = auto()
    NEW_CODE = auto()
    CODE_AGAIN = auto()
    ENTER_CODE = auto()


class ProfilesPresenter:
    """`entered` gets the profile (None for a guest) and the level. Nothing is stored before the last choice."""

    def __init__(
        self,
        book: ProfileBook,
        clock: Clock,
        show: Callable[[ProfilesPage], None],
        entered: Callable[[Profile | None, Level], None],
        *,
        keeps: bool = True,
    ) -> None:
        self._book = book
        self._keeps = keeps
        self._clock = clock
        self._show = show
        self._entered = entered
        self._at = _At.WHO
        self._alias: Alias | None = None
        self._level = Level.O
        self._profile: Profile | None = None
        self._tapped: tuple[str, ...] = ()
        self._first_code: tuple[str, ...] = ()
        self._note = ""

    def start(self) -> None:
        """Everybody who is here; the animals at once when nobody is. Where nothing can be kept: only a level."""
        self._alias, self._profile, self._first_code, self._tapped = None, None, (), ()
        if not self._keeps:
            self.guest()
            return
        profiles, trouble = self._everybody()
        self._at = _At.WHO if profiles or trouble else _At.ANIMALS
        self._note = trouble
        self._refresh()

    def change_lock(self, profile: Profile) -> None:
        """Straight to choosing pictures for somebody who is here already; `entered` is called when done."""
        self._profile, self._alias, self._level = profile, profile.alias, profile.level
        self._to(_At.NEW_CODE)

    def pick(self, key: str) -> None:
        """A tile was picked: a pupil, an animal or a picture of a code."""
        match self._at:
            case _At.WHO:
                self._pick_pupil(key)
            case _At.ANIMALS:
                self._pick_animal(key)
            case _At.NEW_CODE | _At.CODE_AGAIN | _At.ENTER_CODE:
                self._tap(key)
            case _:
                pass

    def new(self) -> None:
        self._to(_At.ANIMALS)

    def guest(self) -> None:
        self._alias, self._profile = None, None
        self._to(_At.LEVEL)

    def pick_level(self, level: str) -> None:
        self._level = Level(level)
        if self._alias is None:
            self._entered(None, self._level)
        else:
            self._to(_At.LOCK)

    def want_lock(self, wanted: bool) -> None:
        if wanted:
            self._to(_At.NEW_CODE)
        else:
            self._make(())

    def undo(self) -> None:
        """Takes back the picture tapped last."""
        self._tapped = self._tapped[:-1]
        self._refresh()

    def back(self) -> None:
        """One step back; from the lock of somebody who is here already, back to where they were."""
        if self._at in (_At.NEW_CODE, _At.CODE_AGAIN) and self._profile is not None:
            self._entered(self._profile, self._profile.level)
            return
        before = {
            _At.LEVEL: _At.ANIMALS if self._alias else _At.WHO,
            _At.LOCK: _At.LEVEL,
            _At.NEW_CODE: _At.LOCK,
            _At.CODE_AGAIN: _At.NEW_CODE,
        }
        step = before.get(self._at, _At.WHO)
        if step is _At.WHO:
            self.start()
        else:
            self._to(step)

    # Steps

    def _pick_pupil(self, key: str) -> None:
        profiles, _trouble = self._everybody()
        picked = next((one for one in profiles if str(one.id) == key), None)
        if picked is None:
            self.start()
        elif picked.locked:
            self._profile, self._alias = picked, picked.alias
            self._to(_At.ENTER_CODE)
        else:
            self._entered(picked, picked.level)

    def _pick_animal(self, animal: str) -> None:
        profiles, _trouble = self._everybody()
        number = free_number(animal, (one.alias for one in profiles))
        if number is None:
            self._to(
                _At.ANIMALS,
                _("{name} is hier al 99 keer. Kies een ander dier.").format(name=animal_name(animal)),
            )
            return
        self._alias = Alias(animal, number)
        self._to(_At.LEVEL)

    def _tap(self, picture: str) -> None:
        if picture not in CODE_PICTURES:
            return
        self._tapped = (*self._tapped, picture)
        self._note = ""
        if len(self._tapped) < CODE_LENGTH:
            self._refresh()
            return
        code, self._tapped = self._tapped, ()
        match self._at:
            case _At.ENTER_CODE:
                self._try(code)
            case _At.NEW_CODE:
                self._first_code = code
                self._to(_At.CODE_AGAIN)
            case _:
                self._confirm(code)

    def _try(self, code: tuple[str, ...]) -> None:
        profile = self._profile
        if profile is None:
            return
        try:
            right = self._book.unlock(profile.id, code)
        except Trouble as trouble:
            self._to(_At.ENTER_CODE, str(trouble))
            return
        if right:
            self._entered(profile, profile.level)
        else:
            self._to(_At.ENTER_CODE, _("Dat is niet de code. Probeer het rustig nog eens."))

    def _confirm(self, code: tuple[str, ...]) -> None:
        if code != self._first_code:
            self._to(_At.NEW_CODE, _("Dat waren andere plaatjes. Kies ze nog een keer."))
            return
        self._make(code)

    def _make(self, code: tuple[str, ...]) -> None:
        if self._alias is None:
            return
        try:
            if self._profile is None:
                self._profile = self._book.create(self._alias, self._level, self._clock.today())
            if code:
                self._book.lock(self._profile.id, code)
        except Trouble as trouble:
            self._to(_At.LOCK, str(trouble))
            return
        self._entered(self._profile, self._profile.level)

    def _everybody(self) -> tuple[tuple[Profile, ...], str]:
        try:
            return self._book.all(), ""
        except Trouble as trouble:
            return (), str(trouble)

    def _to(self, at: _At, note: str = "") -> None:
        self._at, self._note, self._tapped = at, note, ()
        self._refresh()

    # Pages

    def _refresh(self) -> None:
        self._show(self._page())

    def _page(self) -> ProfilesPage:
        alias = self._alias
        match self._at:
            case _At.LEVEL:
                return level_page(alias)
            case _At.LOCK if alias:
                return lock_page(alias, self._note)
            case _At.NEW_CODE | _At.CODE_AGAIN | _At.ENTER_CODE if alias:
                return self._code_page(alias)
            case _At.ANIMALS:
                return animals_page(first=not self._everybody()[0], trouble=self._note)
            case _:
                return who_page(self._everybody()[0], self._note)

    def _code_page(self, alias: Alias) -> CodePage:
        titles = {
            _At.NEW_CODE: (
                _("Kies vier plaatjes"),
                _("Onthoud ze, en ook de volgorde. Twee keer hetzelfde plaatje mag."),
            ),
            _At.CODE_AGAIN: (_("Nog een keer"), _("Tik dezelfde vier plaatjes in dezelfde volgorde.")),
            _At.ENTER_CODE: (
                _("Welke vier plaatjes horen bij {name}?").format(name=alias_name(alias)),
                _("Vergeten? Dan kun je met een nieuw dier beginnen."),
            ),
        }
        title, line = titles[self._at]
        return code_page(alias, title, line, len(self._tapped), self._note)
