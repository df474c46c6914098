# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The two rooms beside the Keurkamer: where rules are made, and where a class sees how far it agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediawijs.app.rating_stock import OWN_SETS, picture
from mediawijs.presenters.class_agreement import AgreementPresenter
from mediawijs.presenters.names import alias_name
from mediawijs.presenters.rule_maker import RuleMakerPresenter
from mediawijs.presenters.shell import Place
from mediawijs.ui.screens.agreement import AgreementScreen
from mediawijs.ui.screens.rule_maker import RuleMakerScreen
from mediawijs.ui.screens.rule_maker_form import RuleForm

if TYPE_CHECKING:
    from mediawijs.app.coordinator import Coordinator
    from mediawijs.app.rating_flow import RatingFlow
    from mediawijs.presenters.rule_maker_pages import RuleMakerPage


class RatingRooms:
    """Presenters stay while screens come and go, so that no change of a rule is lost."""

    def __init__(self, coordinator: Coordinator, flow: RatingFlow) -> None:
        self._main, self._desk, self._flow = coordinator, coordinator.desk, flow
        self.maker: RuleMakerPresenter | None = None
        self.agreement: AgreementPresenter | None = None

    def show_maker(self) -> None:
        maker = self.maker
        if maker is None:
            flow, desk = self._flow, self._desk
            maker = self.maker = RuleMakerPresenter(
                flow.stock, flow.level, desk.data / OWN_SETS, desk.clock, self._show_maker, self._saved
            )
            self._make_maker_screen(maker)
            maker.start("" if flow.rules is None else flow.rules.id)
            return
        if not isinstance(self._main.window.screen_of(Place.RULE_MAKER), RuleMakerScreen):
            self._make_maker_screen(maker)
        maker.show_again()

    def show_agreement(self) -> None:
        main, desk, flow = self._main, self._desk, self._flow
        if self.agreement is None:
            profile = desk.pupil.profile
            self.agreement = AgreementPresenter(
                flow.stock,
                flow.level,
                lambda: desk.store.everybodys_ratings() if profile else desk.my_store.everybodys_ratings(),
                desk.ratings.all,
                "gast" if profile is None else alias_name(profile.alias),
                lambda page: self._agreement_screen().show_page(page),
            )
        self.agreement.start("" if flow.rules is None else flow.rules.id)
        main.window.show_screen(Place.AGREEMENT)

    def _agreement_screen(self) -> AgreementScreen:
        main, presenter = self._main, self.agreement
        found = main.window.screen_of(Place.AGREEMENT)
        if isinstance(found, AgreementScreen):
            return found
        screen = AgreementScreen(main.look, picture)
        if presenter is None:
            return screen
        screen.set_chosen.connect(presenter.use_set)
        screen.handed_in.connect(presenter.hand_in)
        screen.folder_opened.connect(presenter.open_folder)
        screen.folder_closed.connect(presenter.close_folder)
        screen.left.connect(lambda: main.go(Place.RATINGS))
        main.window.add_screen(Place.AGREEMENT, screen)
        return screen

    def _saved(self, set_id: str) -> None:
        self._flow.forget_stock(set_id)

    def _show_maker(self, page: RuleMakerPage) -> None:
        screen = self._main.window.screen_of(Place.RULE_MAKER)
        if isinstance(screen, RuleMakerScreen):
            screen.show_page(page)
            self._main.window.show_screen(Place.RULE_MAKER)

    def _make_maker_screen(self, maker: RuleMakerPresenter) -> None:
        main = self._main
        screen = RuleMakerScreen(main.look)
        connect_maker(screen, maker)
        screen.left.connect(lambda: main.go(Place.RATINGS))
        main.window.add_screen(Place.RULE_MAKER, screen)


def connect_maker(screen: RuleMakerScreen, maker: RuleMakerPresenter) -> None:
    screen.set_chosen.connect(maker.use_set)
    screen.theme_chosen.connect(maker.use_theme)
    screen.stepped.connect(maker.step)
    screen.undone.connect(maker.undo)
    screen.removed.connect(maker.remove)
    screen.renamed.connect(maker.rename)
    screen.saved.connect(maker.save)
    screen.undone_all.connect(maker.undo_all)
    screen.form_wanted.connect(maker.open_form)
    screen.form_made.connect(lambda form: _connect_form(form, maker))
    screen.exported.connect(maker.export)
    screen.opened.connect(maker.open_file)


def _connect_form(form: RuleForm, maker: RuleMakerPresenter) -> None:
    form.asked.connect(maker.fill_question)
    form.answered.connect(maker.fill_answer)
    form.aged.connect(maker.fill_age)
    form.reasoned.connect(maker.fill_reason)
    form.more.connect(maker.more_rows)
    form.fewer.connect(maker.fewer_rows)
    form.added.connect(maker.add_rule)
    form.closed.connect(maker.close_form)
