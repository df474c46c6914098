# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of every state of the Algoritmelab and its inspection."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mediawijs.app.lab_tour import (
    compare_with,
    inspect,
    look_in_hidden_town,
    open_lab,
    play_to_end,
    wait_for_feed,
)
from mediawijs.domain.lab.inspection import State
from mediawijs.presenters.lab_pages import Tab
from mediawijs.presenters.shell import Place

if TYPE_CHECKING:
    from mediawijs.app.coordinator import Coordinator

Take = Callable[[str], None]
_LEARNED = "braafste"
"""Passes the inspection in the town that it knows."""


def all_lab_rooms(main: Coordinator, folder: Path, take: Take) -> None:
    open_lab(main)
    lab = main.lab.presenter
    take("lab-01-begin")
    for number, tab in enumerate(Tab, 2):
        lab.show_tab(tab)
        take(f"lab-{number:02}-begin-{tab.value}")
    lab.show_tab(Tab.TOWN)
    play_to_end(main)
    lab.why(lab.page.cards[0].key)
    take("lab-06-einde")
    for number, tab in enumerate(Tab, 7):
        lab.show_tab(tab)
        take(f"lab-{number:02}-{tab.value}")
    lab.show_tab(Tab.TOWN)
    lab.look_at(3)
    take("lab-11-terug-naar-dag-3")
    _files(main, folder, take)
    lab.turn("anger", 80)
    wait_for_feed(main)
    take("lab-14-recept")
    compare_with(main, "nieuwste")
    play_to_end(main)
    for number, tab in enumerate(Tab, 15):
        lab.show_tab(tab)
        take(f"lab-{number:02}-vergelijk-{tab.value}")
    lab.show_tab(Tab.TOWN)
    _inspection(main, take)


def _files(main: Coordinator, folder: Path, take: Take) -> None:
    main.lab.open_file(folder / "is-er-niet.toml")
    take("lab-12-gaat-niet-open")
    main.lab.save_file(folder / "weg" / "recept.toml")
    take("lab-13-kan-niet")
    main.lab.presenter.put_away()


def _inspection(main: Coordinator, take: Take) -> None:
    main.lab.presenter.choose("kijktijd")
    main.lab.inspect()
    inspect(main, "kijktijd")
    take("keuring-1-kijktijd")
    card = main.lab.inspection
    card.turn("D1", 0)
    take("keuring-2-andere-grens")
    card.move(State.REFUSED.value, "Te veel van hetzelfde.")
    take("keuring-3-geweigerd")
    inspect(main, _LEARNED)
    take("keuring-4-braafste")
    look_in_hidden_town(main)
    take("keuring-5-onbekende-stad")
    main.go(Place.LAB)
