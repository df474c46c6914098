# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Algoritmelab: its thread, its screens and what goes to and from files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mediawijs.app.lab_worker import LabThread
from mediawijs.content.recommenders import load_recommender
from mediawijs.domain.level import Level
from mediawijs.domain.settings import TIMELINES
from mediawijs.exchange.recommender_file import recommender_toml
from mediawijs.i18n import _
from mediawijs.presenters.inspection import InspectionPresenter
from mediawijs.presenters.lab import LabPresenter
from mediawijs.presenters.lab_pages import LabPage
from mediawijs.presenters.shell import Place
from mediawijs.ui.screens.inspection import InspectionScreen
from mediawijs.ui.screens.lab import LabScreen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediawijs.app.coordinator import Coordinator
    from mediawijs.presenters.inspection import InspectionPage


class LabFlow:
    """Holds the running town, so that screens can come and go with the look; one per pupil and level."""

    def __init__(self, main: Coordinator) -> None:
        self._main = main
        self.level = Level(main.desk.pupil.level)
        self.thread = LabThread(main)
        self._screens: dict[Place, QWidget] = {}
        self.presenter = LabPresenter(self.thread, self.level, self._show, main.desk.settings.timeline)
        self.thread.loaded.connect(self.presenter.loaded)
        self.thread.framed.connect(self.presenter.framed)
        self.inspection = InspectionPresenter(self.thread, self.level, self._show_card)
        self.thread.measured.connect(self.inspection.measured)

    def close(self) -> None:
        self.thread.close()
        self.thread.deleteLater()

    # The lab

    def show(self) -> None:
        window = self._main.window
        if self._shown(Place.LAB) is None:
            self._screens[Place.LAB] = self._screen()
            window.add_screen(Place.LAB, self._screens[Place.LAB])
        self.presenter.start()
        window.show_screen(Place.LAB)

    def _screen(self) -> LabScreen:
        screen, lab = LabScreen(self._main.look), self.presenter
        screen.played.connect(lab.play)
        screen.stepped.connect(lab.step)
        screen.again.connect(lab.again)
        screen.speed_chosen.connect(lab.use_speed)
        screen.preset_chosen.connect(lab.use_preset)
        screen.research_wanted.connect(lambda: self._main.go(Place.RESEARCH))
        screen.opened.connect(self.open_file)
        screen.exported.connect(self.save_file)
        for notice in (screen.trouble, screen.notice):
            notice.closed.connect(lab.put_away)
        screen.phone.followed.connect(lab.follow)
        screen.phone.asked.connect(lab.why)
        screen.algorithms.chosen.connect(lab.choose)
        screen.more.compared.connect(lab.compare)
        screen.more.audit_wanted.connect(self.inspect)
        screen.recipe.turned.connect(lab.turn)
        screen.town.tab_chosen.connect(lab.show_tab)
        screen.town.quarrel_chosen.connect(lab.show_quarrel)
        screen.town.looked_at.connect(lab.look_at)
        return screen

    def _shown(self, place: Place) -> QWidget | None:
        """The screen there, if it is one of this lab: an earlier lab may have been at another level."""
        screen = self._main.window.screen_of(place)
        return screen if screen is self._screens.get(place) else None

    def _show(self, page: LabPage) -> None:
        self._remember()
        screen = self._shown(Place.LAB)
        if isinstance(screen, LabScreen):
            screen.show_page(page)

    def _remember(self) -> None:
        """What runs stays the pupil's choice, also tomorrow. Without a profile nothing is kept."""
        desk, first = self._main.desk, self.presenter.state.first
        if desk.pupil.profile is not None and first in TIMELINES and first != desk.settings.timeline:
            desk.set("timeline", first)

    # Files

    def open_file(self, path: Path) -> None:
        """A recommender of somebody else. What is wrong with it is told; the lab goes on as it was."""
        stock = self.presenter.state.stock
        loaded = load_recommender(path, () if stock is None else stock.topics)
        if loaded.recommender is None:
            first = loaded.problems[0]
            where = _("regel {line}: ").format(line=first.line) if first.line else ""
            self.presenter.refuse(f"{where}{first.what} {first.do}")
            return
        self.presenter.add(loaded.recommender)

    def save_file(self, path: Path) -> None:
        try:
            path.write_text(recommender_toml(self.presenter.at_work), encoding="utf-8")
        except OSError as error:
            self.presenter.refuse(
                _("Bewaren lukte niet: {why}. Kies een andere map.").format(why=error.strerror)
            )
        else:
            self.presenter.tell(_("Bewaard. Een ander kan hem openen met ‘Open een algoritme’."))

    # The inspection

    def inspect(self) -> None:
        """The algorithm that runs now goes to the inspection."""
        self.inspection.submit(self.presenter.at_work)
        self._main.go(Place.INSPECTION)

    def show_inspection(self) -> None:
        if self.inspection.empty:  # another level or pupil: what was inspected is gone with its lab
            self._main.go(Place.LAB)
            return
        window = self._main.window
        screen = self._shown(Place.INSPECTION)
        if not isinstance(screen, InspectionScreen):
            screen = self._screens[Place.INSPECTION] = InspectionScreen(self._main.look)
            card = self.inspection
            screen.left.connect(lambda: self._main.go(Place.LAB))
            screen.moved.connect(card.move)
            screen.threshold_turned.connect(card.turn)
            screen.hidden_wanted.connect(card.look_in_hidden_town)
            screen.reset.connect(card.reset)
            window.add_screen(Place.INSPECTION, screen)
        screen.show_page(self.inspection.page)
        window.show_screen(Place.INSPECTION)

    def _show_card(self, page: InspectionPage) -> None:
        screen = self._shown(Place.INSPECTION)
        if isinstance(screen, InspectionScreen):
            screen.show_page(page)

    # Research

    def show_research(self) -> None:
        from mediawijs.content.studies import load_studies
        from mediawijs.content.study_results import load_results
        from mediawijs.presenters.research import research_page
        from mediawijs.ui.screens.research import ResearchScreen

        window = self._main.window
        screen = window.screen_of(Place.RESEARCH)
        if not isinstance(screen, ResearchScreen):
            screen = ResearchScreen(self._main.look)
            screen.left.connect(lambda: self._main.go(Place.LAB))
            window.add_screen(Place.RESEARCH, screen)
        screen.show_page(research_page(load_studies(), load_results(), self.level))
        window.show_screen(Place.RESEARCH)
