# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every screen of the Algoritmelab, on real presenters and a small town, with a recommender of a stranger that tries HTML."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from mediawijs.domain.lab.recommender import Recommender
from mediawijs.domain.level import Level
from mediawijs.presenters.lab_pages import Tab
from mediawijs.ui.screens.inspection import InspectionScreen
from mediawijs.ui.screens.lab import LabScreen
from mediawijs.ui.theme.look import Look
from tests.helpers.lab import recommender, words
from tests.helpers.lab_room import InspectionRoom, LabRoom

HOSTILE = '<img src="//host/x"> <b>vet</b> & <a href="file:///x">klik</a>'


def stranger() -> Recommender:
    made = recommender({"joy": 2.0, "new": 1.0, "hostile": -3.0})
    said = words(HOSTILE)
    return replace(made, manifest=replace(made.manifest, id="vreemd", name=said, maker=said, purpose=said))


def _lab(look: Look, tab: Tab, level: Level = Level.B, *, compared: bool = False) -> QWidget:
    room = LabRoom(level)
    if compared:
        room.presenter.compare("nieuwste")
    room.presenter.add(stranger())
    room.days(2)
    room.presenter.why(room.page.cards[0].key)
    room.presenter.show_tab(tab)
    if compared:
        room.presenter.refuse(HOSTILE)
    screen = LabScreen(look)
    screen.show_page(room.page)
    return screen


def lab_town(look: Look) -> QWidget:
    return _lab(look, Tab.TOWN)


def lab_feed(look: Look) -> QWidget:
    return _lab(look, Tab.FEED, compared=True)


def lab_time(look: Look) -> QWidget:
    return _lab(look, Tab.TIME, Level.P)


def lab_makers(look: Look) -> QWidget:
    return _lab(look, Tab.MAKERS, Level.O)


def lab_caricature(look: Look) -> QWidget:
    room = LabRoom()
    room.presenter.use_preset("karikatuur")
    screen = LabScreen(look)
    screen.show_page(room.page)
    return screen


def inspection(look: Look) -> QWidget:
    room = InspectionRoom()
    room.inspect(stranger())
    room.presenter.turn("D1", 3)
    room.presenter.move("refused", HOSTILE)
    room.presenter.look_in_hidden_town()
    room.inspector.hand_all()
    screen = InspectionScreen(look)
    screen.show_page(room.page)
    return screen


def inspection_busy(look: Look) -> QWidget:
    room = InspectionRoom(Level.P)
    room.presenter.submit(stranger())
    room.inspector.hand_one()
    screen = InspectionScreen(look)
    screen.show_page(room.page)
    return screen


LAB_SCREENS: dict[str, Callable[[Look], QWidget]] = {
    one.__name__: one
    for one in (lab_town, lab_feed, lab_time, lab_makers, lab_caricature, inspection, inspection_busy)
}
