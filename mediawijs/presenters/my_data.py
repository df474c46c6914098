# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Wat weet deze app van mij? Every stored record, in words, with ways to take it along and to erase it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from mediawijs import __version__
from mediawijs.domain.lessons.events import Event
from mediawijs.domain.pupils import Profile
from mediawijs.domain.records import Records, Table
from mediawijs.domain.settings import as_dict, changed
from mediawijs.domain.trouble import Trouble
from mediawijs.exchange.export import as_csv, as_json
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.my_data_ratings import RATINGS, rating_entries, rating_summary
from mediawijs.presenters.my_data_words import (
    Entry,
    LessonOf,
    day_text,
    day_words,
    entry,
    not_kept,
    profile_value,
    setting_words,
    stored_setting_words,
)
from mediawijs.presenters.names import alias_name
from mediawijs.presenters.rating_posts import Stock
from mediawijs.store.database import Store
from mediawijs.store.files import write_whole
from mediawijs.store.rows import Row
from mediawijs.store.settings_file import SettingsFile


class ExportAs(StrEnum):
    """The value is also how the file's name ends."""

    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that is stored, and what it is for ("" when the label says it)."""

    label: str
    value: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class LessonRecords:
    """What is stored of one lesson. `entries` is empty until the lesson is opened."""

    lesson: str
    title: str
    summary: str
    is_open: bool
    entries: tuple[Entry, ...] = ()
    erase: str = ""  # the words of its button


@dataclass(frozen=True, slots=True)
class Confirm:
    """Asked once, before something is erased."""

    title: str
    consequence: str
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class MyDataPage:
    """The whole page. Only one of `confirm`, `notice` and `trouble` is filled; the others are None or ""."""

    title: str
    intro: str
    you: tuple[Known, ...]
    preferences: tuple[Known, ...]
    laptop: tuple[Known, ...]
    total: str
    lessons: tuple[LessonRecords, ...]
    not_kept: tuple[str, ...]
    folder: str  # shown as text; "" when nothing is kept
    file_name: str  # to propose for an export, without its ending
    confirm: Confirm | None = None
    notice: str = ""
    trouble: str = ""


class MyDataPresenter:
    """`gone` is called once everything of this pupil was erased."""

    def __init__(
        self,
        store: Store,
        settings: SettingsFile,
        profile: Profile,
        lesson_of: LessonOf,
        show: Callable[[MyDataPage], None],
        gone: Callable[[], None],
        stock: Callable[[], Stock | None] = lambda: None,
    ) -> None:
        self._store = store
        self._settings = settings
        self._profile = profile
        self._name = _("jij") if store.folder is None else alias_name(profile.alias)
        self._lesson_of = lesson_of
        self._show = show
        self._gone = gone
        self._stock = stock
        self._open = ""
        self._asked: str | None = None  # a lesson, "" for everything, None for nothing
        self._notice = ""
        self._trouble = ""

    def start(self) -> None:
        self._quiet()
        self._refresh()

    def toggle(self, lesson: str) -> None:
        """Opens the records of this lesson, or closes them."""
        self._open = "" if self._open == lesson else lesson
        self._quiet()
        self._refresh()

    def export(self, kind: ExportAs, path: Path) -> None:
        """Writes everything of this pupil to `path`."""
        self._quiet()
        try:
            records = self._store.records(self._profile.id)
            data = as_csv(records) if kind is ExportAs.CSV else as_json(records, f"MediaWijs {__version__}")
            write_whole(path, data, chosen=True)
        except Trouble as trouble:
            self._trouble = str(trouble)
        else:
            self._notice = _("Bewaard als {name}. Wie dat bestand heeft, kan het lezen.").format(
                name=path.name
            )
        self._refresh()

    def ask_to_erase_all(self) -> None:
        self._quiet()
        self._asked = ""
        self._refresh()

    def ask_to_erase(self, lesson: str) -> None:
        self._quiet()
        self._asked = lesson
        self._refresh()

    def no(self) -> None:
        self._quiet()
        self._refresh()

    def yes(self) -> bool:
        """Erases what was asked about; does nothing when nothing was asked. Whether ratings were among it."""
        asked = self._asked
        self._quiet()
        if asked is None:
            return False
        try:
            if asked == RATINGS:
                self._store.ratings(self._profile.id).forget()
            elif asked:
                self._store.log(self._profile.id).forget(asked)
            else:
                self._erase_all()
        except Trouble as trouble:
            self._trouble = str(trouble)
        else:
            if not asked:
                self._gone()
                return True
            self._notice = _("Gewist.")
        self._refresh()
        return asked == RATINGS and not self._trouble

    def _erase_all(self) -> None:
        settings = self._settings.read().settings
        if settings.last_profile == self._profile.id:
            self._settings.write(changed(settings, {"last_profile": None}))
        self._store.profiles.delete(self._profile.id)

    def _quiet(self) -> None:
        self._asked = None
        self._notice = ""
        self._trouble = ""

    # The page

    def _refresh(self) -> None:
        try:
            records = self._store.records(self._profile.id)
            rows = self._store.log(self._profile.id).stored()
        except Trouble as trouble:
            self._quiet()
            self._trouble = str(trouble)
            records, rows = Records(0, ()), ()
        self._show(self._page(records, rows))

    def _page(self, records: Records, rows: tuple[tuple[Row, Event | None], ...]) -> MyDataPage:
        tables = {table.name: table for table in records.tables}
        folder = self._store.folder
        rated, begun = tables.get("ratings"), tables.get("drafts")
        count = len(rows) + sum(len(table.rows) for table in (rated, begun) if table is not None)
        return MyDataPage(
            title=_("Wat weet deze app van mij?"),
            intro=self._intro(),
            you=_you(self._name, tables.get("profiles")),
            preferences=_preferences(tables.get("preferences")),
            laptop=self._laptop(),
            total=ngettext("{n} regel in totaal", "{n} regels in totaal", count).format(n=count),
            lessons=(*self._lessons(rows), *self._ratings(rated, begun)),
            not_kept=not_kept(),
            folder="" if folder is None else str(folder),
            file_name=f"mediawijs-{self._profile.alias.animal}-{self._profile.alias.number}",
            confirm=self._confirm(),
            notice=self._notice,
            trouble=self._trouble,
        )

    def _intro(self) -> str:
        if self._store.folder is None:
            return _("Je bent hier zonder profiel. Sluit je MediaWijs, dan is alles hieronder weg.")
        return _("Dit is alles, en het staat alleen op deze computer. Je mag het meenemen en wissen.")

    def _laptop(self) -> tuple[Known, ...]:
        if self._store.folder is None:
            return ()
        settings = as_dict(self._settings.read().settings)
        known = [Known(*setting_words(key, value)) for key, value in settings.items()]
        days = " · ".join(day_words(day) for day in self._store.copies()) or _("geen")
        known.append(
            Known(
                _("Kopieën van alle voortgang"),
                days,
                _("Voor als het bestand stuk gaat. Wis je iets, dan gaat het ook uit de kopieën."),
            )
        )
        aside = " · ".join(self._store.put_aside())
        if aside:
            known.append(
                Known(
                    _("Beschadigde bestanden, apart gezet"),
                    aside,
                    _("Misschien staat er nog iets van jou in. Wis je iets, dan gaan ze weg."),
                )
            )
        return tuple(known)

    def _lessons(self, rows: tuple[tuple[Row, Event | None], ...]) -> tuple[LessonRecords, ...]:
        by_lesson: dict[str, list[tuple[Row, Event | None]]] = {}
        for row, event in rows:
            by_lesson.setdefault(str(row["lesson"]), []).append((row, event))
        return tuple(self._lesson(lesson, mine) for lesson, mine in by_lesson.items())

    def _lesson(self, lesson_id: str, rows: list[tuple[Row, Event | None]]) -> LessonRecords:
        lesson = self._lesson_of(lesson_id)
        days = [day_text(row["day"]) for row, _event in rows]
        count = ngettext("{n} regel", "{n} regels", len(rows)).format(n=len(rows))
        is_open = lesson_id == self._open
        entries = tuple(entry(int(row["seq"] or 0), event, lesson) for row, event in rows) if is_open else ()
        return LessonRecords(
            lesson_id,
            self._title(lesson_id),
            f"{count} · {days[0]}" if days[0] == days[-1] else f"{count} · {days[0]} – {days[-1]}",
            is_open,
            entries,
            _("Wis deze les"),
        )

    def _ratings(self, rated: Table | None, begun: Table | None) -> tuple[LessonRecords, ...]:
        tables = [table for table in (rated, begun) if table is not None and table.rows]
        if not tables:
            return ()
        is_open = self._open == RATINGS
        entries = rating_entries(tables, self._stock()) if is_open else ()
        erase = _("Wis mijn keuringen")
        return (LessonRecords(RATINGS, _("Keurkamer"), rating_summary(tables), is_open, entries, erase),)

    def _title(self, lesson_id: str) -> str:
        lesson = self._lesson_of(lesson_id)
        return lesson_id if lesson is None else lesson.title

    def _confirm(self) -> Confirm | None:
        if self._asked is None:
            return None
        if self._asked == RATINGS:
            return Confirm(
                _("Al je keuringen wissen?"),
                _(
                    "Wat je in de Keurkamer koos, is dan voorgoed weg, ook waar je aan begon. De posts blijven; je kunt opnieuw keuren."
                ),
                _("Wis mijn keuringen"),
                _("Bewaar"),
            )
        if self._asked:
            return Confirm(
                _("“{lesson}” wissen?").format(lesson=self._title(self._asked)),
                _("Je antwoorden van deze les zijn dan voorgoed weg. Je kunt de les opnieuw doen."),
                _("Wis deze les"),
                _("Laat staan"),
            )
        return Confirm(
            _("Alles van {name} wissen?").format(name=self._name),
            _(
                "Je antwoorden, je groei, je instellingen en je profiel zijn dan voorgoed weg, ook uit de "
                "kopieën. Niemand kan het terughalen. Wat je zelf hebt meegenomen, blijft."
            ),
            _("Wis alles van mij"),
            _("Laat staan"),
        )


def _you(name: str, table: Table | None) -> tuple[Known, ...]:
    called = Known(_("Zo heet je hier"), name)
    if table is None or not table.rows:
        return (called,)
    cells = zip(table.columns, table.rows[0], strict=True)
    return (
        called,
        *(Known(column.heading, profile_value(column.name, cell), column.meaning) for column, cell in cells),
    )


def _preferences(table: Table | None) -> tuple[Known, ...]:
    rows = () if table is None else table.rows
    return tuple(Known(*stored_setting_words(str(key), str(text))) for key, text in rows)
