# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Keurkamer by keyboard and mouse: a whole rating, the rooms beside it, and how it fits in any window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from mediawijs.domain.level import Level
from mediawijs.presenters.rating_posts import posts_page
from mediawijs.presenters.rating_steps import Draft, Stage, Step
from mediawijs.presenters.rule_maker import RuleMakerPresenter
from mediawijs.ui.exercises.facts_table import FactsTable
from mediawijs.ui.parts.button import WordButton
from mediawijs.ui.parts.choice_row import ChoiceRow
from mediawijs.ui.parts.pick_box import PickBox
from mediawijs.ui.parts.pictogram import AgeTile, Pictogram
from mediawijs.ui.screens.agreement import AgreementScreen
from mediawijs.ui.screens.posts import PostsScreen
from mediawijs.ui.screens.rule_maker import RuleMakerScreen
from mediawijs.ui.screens.rule_maker_themes import ThemeButton
from tests.helpers.fakes import SteadyClock
from tests.helpers.rating_screens import ALL_ANSWERS, Rating, picture
from tests.helpers.ratings import a_post, a_stock, begun, kept, trial_rules
from tests.helpers.walks import name_of


def stage(made: Rating) -> Stage:
    return made.presenter.draft.at.stage


def settle() -> None:
    for _turn in range(8):
        QApplication.processEvents()


def texts(root: QWidget) -> str:
    return "\n".join(label.text() for label in root.findChildren(QLabel) if label.isVisibleTo(root))


def button(root: QWidget, words: str) -> WordButton:
    found = [one for one in root.findChildren(WordButton) if one.isVisibleTo(root)]
    return next(one for one in found if words in (one.words, one.accessibleName()))


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def press(qtbot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(focused(), key)
        settle()


@pytest.fixture
def at_work(look, qtbot):
    def begin(draft: Draft | None = None, size=(1154, 768), looked=None):
        made = Rating(looked or look, draft)
        qtbot.addWidget(made.screen)
        made.screen.resize(*size)
        with qtbot.waitActive(made.screen):
            made.screen.show()
            made.screen.activateWindow()
        made.screen.focus_start()
        settle()
        return made

    return begin


def test_a_whole_rating_with_numbers_and_enter(at_work, qtbot):
    made = at_work()
    one, two, three, enter = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_Return
    press(qtbot, Qt.Key.Key_9)  # there is no ninth age
    press(qtbot, three)
    assert made.presenter.draft.gut == 9
    press(qtbot, two, one)  # it really happened, and there is a fight in it
    assert stage(made) is Stage.SPOT
    made.screen.main.setFocus()
    press(qtbot, enter)
    press(qtbot, three, one, two, one)  # hitting · no blood · no joke · no advert
    assert stage(made) is Stage.CARD
    made.screen.main.setFocus()
    press(qtbot, enter)
    assert stage(made) is Stage.COMPARE
    assert made.log.rows[0].answers["vecht"] == "slaan"
    for _step in range(4):
        made.screen.main.setFocus()
        press(qtbot, enter)
    assert made.left == [True]


def test_enter_on_the_page_goes_on_only_when_it_may(at_work, qtbot):
    made = at_work()
    qtbot.keyClick(made.screen, Qt.Key.Key_Return)
    assert stage(made) is Stage.GUT
    made.presenter.feel(6)
    qtbot.keyClick(made.screen, Qt.Key.Key_Return)
    assert stage(made) is Stage.ASK
    qtbot.keyClick(made.screen, Qt.Key.Key_F5)


def test_the_keyboard_begins_at_each_new_question(at_work, qtbot):
    made = at_work(Draft(Step(Stage.ASK, ("echt",)), 9, {}))
    assert isinstance(focused(), ChoiceRow)
    press(qtbot, Qt.Key.Key_Space)
    assert made.presenter.draft.answers == {"echt": "nep"}
    assert stage(made) is Stage.SPOT
    assert focused() is next(iter(made.screen.body.choices()))
    press(qtbot, Qt.Key.Key_Backspace)
    assert next(row for row in made.screen.body.choices() if row.isChecked()).words == "Nee"


def test_arrows_pass_answers_and_pressing_one_goes_on(at_work, qtbot):
    made = at_work(Draft(Step(Stage.ASK, ("echt",)), 9, {"echt": "nep"}))
    focused_row = next(row for row in made.screen.body.choices() if row.isChecked())
    focused_row.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert (stage(made), made.presenter.draft.answers) == (Stage.ASK, {"echt": "echt"})
    assert next(row for row in made.screen.body.choices() if row.isChecked()) is focused()
    press(qtbot, Qt.Key.Key_Return)
    assert stage(made) is Stage.SPOT
    made.screen.back.click()
    settle()
    assert made.screen.main.isEnabled()

    gut = at_work(Draft(gut=6))
    next(one for one in gut.screen.body.choices() if one.isChecked()).setFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert (stage(gut), gut.presenter.draft.gut) == (Stage.GUT, 9)
    press(qtbot, Qt.Key.Key_Space)
    assert stage(gut) is Stage.ASK


def test_one_press_answers_one_question_however_quick(at_work, qtbot):
    made = at_work(Draft(Step(Stage.ASK, ("vecht",)), 9, {}, frozenset({"vecht"})))
    row = made.screen.body.choices()[2]
    left, middle = Qt.MouseButton.LeftButton, row.rect().center()
    spot = row.mapTo(made.screen, middle)
    qtbot.mouseClick(row, left, pos=middle)
    settle()
    assert made.presenter.draft.at == Step(Stage.ASK, ("bloed",))
    below = made.screen.childAt(spot)
    assert below is not None
    qtbot.mouseDClick(below, left)  # what the system sends for the second half
    settle()
    assert made.presenter.draft.at == Step(Stage.ASK, ("bloed",))
    assert "bloed" not in made.presenter.draft.answers


def test_a_question_has_the_sign_of_its_theme_and_is_read_out(at_work):
    made = at_work(Draft(Step(Stage.ASK, ("vecht",)), 9, {}, frozenset({"vecht"})))
    signs = [one for one in made.screen.findChildren(Pictogram) if one.isVisibleTo(made.screen)]
    assert [one.text() for one in signs] == ["Vechten"]
    made.presenter.answer("slaan")
    settle()
    told = texts(made.screen.advice)
    assert "Vechten" in told
    assert "VEC-02 → 12" in told
    made.presenter.act()
    made.presenter.answer("nee")
    made.presenter.act()
    settle()
    assert made.presenter.draft.at == Step(Stage.ASK, ("grap",))
    assert not [one for one in made.screen._sign.findChildren(Pictogram) if one.isVisibleTo(made.screen)]


def test_what_was_begun_goes_on_and_can_begin_anew(at_work):
    made = at_work(begun())
    assert made.screen.notice.isVisible()
    assert "Je was al begonnen." in texts(made.screen)
    assert made.presenter.draft.at == Step(Stage.ASK, ("bloed",))
    button(made.screen, "Begin opnieuw").click()
    settle()
    assert made.presenter.draft == Draft()
    assert not made.screen.notice.isVisible()


def test_choosing_changes_the_advice_and_keeps_the_rows(at_work):
    made = at_work(Draft(Step(Stage.ASK, ("vecht",)), 9, {}, frozenset({"vecht"})))
    body, rows = made.screen.body, made.screen.body.choices()
    made.presenter.answer("slaan")
    settle()
    assert made.screen.body is body
    assert [tile.sign for tile in made.screen.advice.findChildren(AgeTile) if tile.isVisible()] == ["12"]
    made.presenter.answer("nee")
    settle()
    assert [row.isChecked() for row in rows] == [True, False, False, False]


def test_ticks_can_be_taken_back(at_work):
    made = at_work(Draft(Step(Stage.SPOT, ("vecht", "griezel")), 9, {}))
    first, second = made.screen.body.choices()
    first.click()
    second.click()
    first.click()
    assert (first.isChecked(), second.isChecked()) == (False, True)
    assert made.presenter.draft.spotted == {"griezel"}
    assert made.screen.main.words == "Verder, dit zit erin"


def test_a_setting_can_be_taken_off_the_card(at_work):
    made = at_work(Draft(Step(Stage.CARD, ("vreemden",)), 9, {}))
    made.screen.body.choices()[0].click()
    assert made.presenter.draft.at == Step(Stage.ASK, ("vreemden",))


def test_what_if_by_clicking(at_work):
    made = at_work(Draft(Step(Stage.WHAT_IF), 9, dict(ALL_ANSWERS), frozenset(ALL_ANSWERS)))
    screen = made.screen
    assert screen.body.choices() == ()
    first = next(one for one in screen.body.findChildren(WordButton) if "→" in one.words)
    first.click()
    settle()
    assert "jouw antwoord" in " ".join(row.words for row in screen.body.choices())
    assert focused() is next(row for row in screen.body.choices() if row.isChecked())
    body = screen.body
    other = next(row for row in screen.body.choices() if not row.isChecked())
    other.click()
    settle()
    assert screen.body is body
    assert "Met dit antwoord" in texts(screen.body)
    assert [tile.sign for tile in screen.advice.findChildren(AgeTile) if tile.isVisible()][1:]
    button(screen, "Toon alle vragen").click()
    settle()
    assert "Alle vragen" in texts(screen)


def test_result_steps_can_be_chosen_and_it_can_be_done_again(at_work, qtbot):
    made = at_work(Draft(Step(Stage.COMPARE), 9, dict(ALL_ANSWERS), frozenset(ALL_ANSWERS)))
    button(made.screen, "Oneens").click()
    settle()
    made.screen.body.choices()[1].click()
    settle()
    assert "Bewaard." in texts(made.screen)
    button(made.screen, "Waarom").click()
    settle()
    assert stage(made) is Stage.WHY
    assert "Bron: De Schermbode" in texts(made.screen)
    with qtbot.waitSignal(made.screen.left):
        made.screen.leave.click()
    made.screen.redo.click()
    assert made.presenter.draft == Draft()
    assert not made.screen.redo.isVisible()


def test_help_stands_beside_a_stop(at_work):
    made = at_work(Draft(Step(Stage.COMPARE), 9, dict(ALL_ANSWERS), frozenset(ALL_ANSWERS)))
    told = texts(made.screen.advice)
    assert "Niet delen, wel melden" in told
    assert "Hier is hulp bij" in told
    assert "Praat erover." in told


@pytest.mark.parametrize(
    ("size", "scale", "columns"),
    [
        ((1154, 768), 1.0, 3),
        ((1068, 720), 1.0, 3),
        ((716, 600), 1.0, 2),
        ((556, 480), 1.0, 1),
        ((1282, 768), 2.0, 1),
    ],
)
def test_columns_follow_the_room_and_the_buttons_stay_in_sight(at_work, dressed, size, scale, columns):
    made = at_work(Draft(Step(Stage.ASK, ("vecht",)), 9, {}), size, dressed(scale=scale))
    screen = made.screen
    assert screen.columns.count == columns
    for one in (screen.back, screen.main):
        corner = one.mapTo(screen, one.rect().bottomRight())
        assert screen.rect().contains(corner)
        assert one.height() >= 44
    assert focused() is screen.body.choices()[0]
    assert screen.post.isVisible()
    assert screen.advice.isVisible()


def test_another_width_keeps_the_keyboard_and_the_answers(at_work):
    made = at_work(Draft(Step(Stage.ASK, ("vecht",)), 9, {}))
    made.screen.body.choices()[1].setFocus()
    for width in (600, 1154, 700, 1154):
        made.screen.resize(width, 768)
        settle()
        assert focused() is made.screen.body.choices()[1]


def test_bad_luck_stands_above_the_columns(at_work):
    made = at_work(Draft(Step(Stage.CARD, ("vreemden",)), 9, dict(ALL_ANSWERS)))
    made.log.full = True
    made.presenter.act()
    assert made.screen.trouble.isVisible()
    assert "De schijf is vol." in texts(made.screen)


# The posts


def test_posts_open_and_the_rooms_beside_them(look, qtbot):
    screen = PostsScreen(look, picture)
    qtbot.addWidget(screen)
    page = posts_page(a_stock(a_post("een"), a_post("twee")), Level.O, trial_rules(), ())
    screen.show_page(page)
    screen.show_page(page)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    with qtbot.waitSignal(screen.opened) as opened:
        button(screen, "Post twee, clip @proef, nog niet beoordeeld").click()
    assert opened.args == ["twee"]
    with qtbot.waitSignal(screen.set_chosen) as chosen:
        screen.findChildren(type(button(screen, "Proefregels")))[1].click()
    assert chosen.args == ["proefdienst"]
    with qtbot.waitSignal(screen.maker_wanted):
        button(screen, "Open de Regelmaker").click()
    with qtbot.waitSignal(screen.agreement_wanted):
        button(screen, "Hoe eens zijn we het?").click()
    screen.show_post("twee")
    assert name_of(focused()).startswith("Post twee")
    screen.show_post("weg")


def test_posts_show_why_and_offer_to_go_on(look, qtbot):
    screen = PostsScreen(look, picture)
    qtbot.addWidget(screen)
    stock = a_stock(a_post("een"), a_post("twee"))
    screen.show_page(posts_page(stock, Level.O, trial_rules(), (kept("een"),), (begun("twee"),)))
    rated = button(screen, "Post een, clip @proef, jouw advies: vanaf 12 jaar, Vechten")
    assert rated.toolTip() == "Vechten"
    with qtbot.waitSignal(screen.opened) as opened:
        button(screen, "Ga verder").click()
    assert opened.args == ["twee"]


# The rule maker


@pytest.fixture
def bench(look, qtbot, tmp_path):
    asked: list[str] = []

    def pick(_parent, name, ending):
        asked.append(f"{name}.{ending}")
        return str(tmp_path / "mee.toml") if len(asked) == 1 else ""

    choices = [str(tmp_path / "mee.toml"), ""]
    screen = RuleMakerScreen(look, pick, lambda _parent: choices.pop(0))
    maker = RuleMakerPresenter(
        a_stock(), Level.O, tmp_path / "eigen", SteadyClock(), screen.show_page, lambda _set: None
    )
    from mediawijs.app.rating_rooms import connect_maker

    connect_maker(screen, maker)
    qtbot.addWidget(screen)
    screen.resize(1154, 768)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    maker.start()
    settle()
    screen.setProperty("maker", maker)
    return screen


def test_a_step_by_keyboard_shows_at_once_what_shifts(bench, qtbot):
    higher = next(
        one for one in bench.findChildren(WordButton) if one.accessibleName().startswith("VEC-02 hoger")
    )
    assert higher.accessibleName() == "VEC-02 hoger, nu vanaf 12 jaar"
    higher.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert focused() is higher
    assert higher.accessibleName() == "VEC-02 hoger, nu vanaf 16 jaar"
    assert "1 van de 1 posts schuift" in texts(bench)
    assert "door VEC-02" in texts(bench)
    press(qtbot, Qt.Key.Key_Space)
    assert not higher.isEnabled()
    assert focused().accessibleName().startswith("VEC-02 lager")
    button(bench, "Zet terug").click()
    settle()
    assert "Je hebt nog niets veranderd" in texts(bench)


def test_a_change_without_effect_says_why(bench, qtbot):
    higher = next(
        one for one in bench.findChildren(WordButton) if one.accessibleName().startswith("VEC-01 hoger")
    )
    higher.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert "1 regel veranderd, geen post schuift" in texts(bench)
    assert "VEC-01 geldt bij geen van de 1 posts." in texts(bench)
    bench.undo_all.click()
    settle()
    assert "VEC-01 geldt bij geen" not in texts(bench)
    assert "Zet een regel hoger of lager." in texts(bench)


def test_a_theme_is_chosen_by_its_sign(bench, qtbot):
    sign = next(one for one in bench.findChildren(ThemeButton) if one.accessibleName() == "Eng")
    assert sign.toolTip() == "Eng"
    sign.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert list(bench.rows) == ["ENG-01", "ENG-02"]
    assert name_of(focused()) == "Eng"


def test_a_rule_is_made_saved_taken_along_and_opened(bench, qtbot, tmp_path):
    maker = bench.property("maker")
    bench.new_rule.click()
    settle()
    boxes = {box.accessibleName(): box for box in bench.findChildren(PickBox) if box.isVisible()}
    boxes["Voorwaarde 1: antwoord"].picked.emit("nee")
    settle()
    button(bench, "Nog een voorwaarde").click()
    settle()
    button(bench, "Haal de laatste weg").click()
    settle()
    boxes = {box.accessibleName(): box for box in bench.findChildren(PickBox) if box.isVisible()}
    boxes["Leeftijd"].picked.emit("18")
    settle()
    boxes = {box.accessibleName(): box for box in bench.findChildren(PickBox) if box.isVisible()}
    boxes["Waarom"].picked.emit("agreed")
    settle()
    button(bench, "Voeg de regel toe").click()
    settle()
    assert "WIJ-01" in bench.rows
    field = bench.findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "Van ons")
    bench.save.click()
    settle()
    assert (tmp_path / "eigen" / "eigen-van-ons" / "rules.toml").is_file()
    assert "Bewaard als “Van ons”" in texts(bench)
    button(bench, "Neem mee").click()
    button(bench, "Neem mee").click()
    assert (tmp_path / "mee.toml").is_file()
    button(bench, "Open regels").click()
    button(bench, "Open regels").click()
    settle()
    assert len(maker._works) == 4
    button(bench, "Haal weg").click()
    settle()
    assert "WIJ-01" not in bench.rows
    bench.undo_all.click()
    settle()
    assert "WIJ-01" in bench.rows


def test_a_form_can_be_left(bench):
    bench.new_rule.click()
    settle()
    question = next(
        box for box in bench.findChildren(PickBox) if box.accessibleName() == "Voorwaarde 1: vraag"
    )
    question.picked.emit("echt")
    settle()
    assert not button(bench, "Voeg de regel toe").isEnabled()
    button(bench, "Toch niet").click()
    settle()
    assert bench.new_rule.isVisible()


def test_the_rule_maker_fits_a_narrow_window(bench, qtbot):
    bench.resize(700, 600)
    settle()
    higher = next(
        one for one in bench.findChildren(WordButton) if one.accessibleName().startswith("VEC-02 hoger")
    )
    higher.setFocus()
    bench.resize(1154, 600)
    settle()
    assert focused() is higher
    with qtbot.waitSignal(bench.left):
        bench.back.click()
    bench.focus_start()
    assert focused() is bench.back


# Agreement


def test_agreement_as_picture_and_table_and_files(look, qtbot, tmp_path):
    from tests.helpers import rating_screens

    paths = [str(tmp_path / "mee.json"), ""]
    folders = [str(tmp_path), ""]
    screen = rating_screens.agreement(look)
    assert isinstance(screen, AgreementScreen)
    screen._pick, screen._choose = lambda *_asked: paths.pop(0), lambda *_asked: folders.pop(0)
    qtbot.addWidget(screen)
    screen.resize(1154, 768)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    assert "2 van de 3 kozen hetzelfde: 12." in texts(screen)
    assert "12: 2 · 16: 1" in texts(screen)
    button(screen, "Bekijk als tabel").click()
    settle()
    [table] = [one for one in screen.findChildren(FactsTable) if one.isVisible()]
    model = table.model()
    rows = [[model.index(row, column).data() for column in (0, 1)] for row in range(model.rowCount())]
    assert ["12", "2"] in rows
    button(screen, "Bekijk als tekening").click()
    settle()
    with qtbot.waitSignal(screen.handed_in) as given:
        button(screen, "Lever in").click()
    assert given.args == [Path(tmp_path / "mee.json")]
    with qtbot.assertNotEmitted(screen.handed_in):
        button(screen, "Lever in").click()
    with qtbot.waitSignal(screen.folder_opened) as opened:
        button(screen, "Open de map van de klas").click()
    assert opened.args == [tmp_path]
    with qtbot.assertNotEmitted(screen.folder_opened):
        button(screen, "Open de map van de klas").click()
    screen.property("presenter").open_folder(tmp_path)
    settle()
    with qtbot.waitSignal(screen.folder_closed):
        button(screen, f"Sluit “{tmp_path.name}”").click()
    with qtbot.waitSignal(screen.left):
        button(screen, "Terug naar de Keurkamer").click()
