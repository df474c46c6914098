# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Clips only play when asked, can be read as text, and stand still when somebody wants that. Tiles say their age."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from mediawijs.ui.parts.clip import Clip, ClipScene
from mediawijs.ui.parts.clip_stage import Camera, ClipStage, camera
from mediawijs.ui.parts.pick_box import PickBox
from mediawijs.ui.parts.pictogram import AgeTile, Pictogram
from tests.helpers.walks import name_of

RED = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" fill="#ff0000"/></svg>'
HALF = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" fill="#ff0000"/>'
    b'<rect width="18" height="36" fill="#0000ff"/></svg>'
)
SCENES = (
    ClipScene(HALF, "Een jongen duwt.", "", "pan-left", 4),
    ClipScene(RED, "De deur valt.", "“Krak!”", "zoom-in", 3),
    ClipScene(None, "Het is donker.", "", "none", 2),
)


@pytest.fixture
def playing(dressed, qtbot):
    """A clip in a look that moves."""
    clip = Clip(dressed(still=False))
    qtbot.addWidget(clip)
    clip.resize(330, 480)
    clip.show_clip(SCENES, "0:09")
    with qtbot.waitActive(clip):
        clip.show()
        clip.activateWindow()
    return clip


def shown(widget) -> QImage:
    return QImage(widget.grab().toImage())


def labels(clip) -> list[str]:
    return [label.text() for label in clip.findChildren(QLabel) if label.isVisibleTo(clip)]


def test_it_waits_until_somebody_plays_it(playing):
    assert not playing.playing
    assert (playing.scene, name_of(playing.play)) == (0, "Speel af")
    assert "Een jongen duwt." in labels(playing)
    assert "1/3 · 0:09" in labels(playing)
    playing.play.click()
    assert playing.playing
    assert name_of(playing.play) == "Pauze"
    playing.play.click()
    assert not playing.playing
    assert name_of(playing.play) == "Speel af"
    playing.play.click()
    assert playing.playing


def test_scene_follows_scene_and_the_end_can_be_played_again(playing, qtbot):
    watched = []
    playing.watched.connect(lambda: watched.append(playing.scene))
    playing.play.click()
    for scene, one in enumerate(SCENES):
        assert playing.scene == scene
        assert playing.clock.duration() == one.seconds * 1000
        playing.clock.setCurrentTime(playing.clock.duration())
    assert not playing.playing
    assert (playing.scene, name_of(playing.play)) == (2, "Speel nog eens af")
    assert watched == [2]
    playing.play.click()
    assert (playing.scene, playing.playing) == (0, True)


def test_the_camera_moves_over_the_picture(playing):
    playing.play.click()
    before = shown(playing.stage)
    playing.clock.setCurrentTime(3900)
    assert shown(playing.stage) != before


@pytest.mark.parametrize(
    "motion", ["none", "pan-left", "pan-right", "zoom-in", "zoom-out", "bob", "shake-soft", "?"]
)
@pytest.mark.parametrize("at", [0.0, 0.13, 0.5, 0.77, 1.0])
def test_the_camera_never_shows_more_than_the_picture(motion, at):
    shot = camera(motion, at)
    slack = (shot.zoom - 1) / 2
    assert 1.0 <= shot.zoom <= 1.2
    assert abs(shot.x) <= slack + 1e-9
    assert abs(shot.y) <= slack + 1e-9


def test_some_motion_is_motion():
    assert camera("none", 0.3) == Camera()
    for motion in ("pan-left", "pan-right", "zoom-in", "zoom-out", "bob", "shake-soft"):
        assert camera(motion, 0.1) != camera(motion, 0.37)


def test_with_little_motion_there_are_stills_to_step_through(look, qtbot):
    clip = Clip(look)
    qtbot.addWidget(clip)
    clip.show_clip(SCENES)
    clip.show()
    assert not clip.play.isVisible()
    still = shown(clip.stage)
    clip.stage.move_camera(0.9)
    assert shown(clip.stage) == still
    clip.next.click()
    assert (clip.scene, "“Krak!”" in labels(clip)) == (1, True)


def test_steps_go_both_ways_and_the_keyboard_is_never_lost(playing):
    playing.next.setFocus()
    playing.next.click()
    playing.next.click()
    assert playing.scene == 2
    assert not playing.next.isEnabled()
    assert playing.back.hasFocus()
    playing.back.click()
    playing.back.click()
    assert playing.scene == 0
    assert playing.next.hasFocus()
    playing.go_to(9)
    assert playing.scene == 0


def test_everything_can_be_read_as_text(playing):
    playing.script.click()
    assert "1. Een jongen duwt.\n2. De deur valt. “Krak!”\n3. Het is donker." in labels(playing)
    assert name_of(playing.script) == "Verberg de tekst"
    playing.script.click()
    assert name_of(playing.script) == "Lees wat je ziet en hoort"
    assert not [text for text in labels(playing) if text.startswith("1.")]


def test_a_photo_has_no_buttons_to_play(dressed, qtbot):
    clip = Clip(dressed(still=False))
    qtbot.addWidget(clip)
    clip.show_clip((ClipScene(RED, "Een deur.", "", "none", 4),))
    clip.show()
    assert not any(button.isVisible() for button in (clip.play, clip.next, clip.back))
    clip.script.click()
    assert "Een deur." in labels(clip)


def test_a_missing_drawing_says_what_was_on_it(look, qtbot):
    stage = ClipStage(look)
    qtbot.addWidget(stage)
    stage.resize(300, 300)
    stage.show_scene(None, "Een kat op een muur.", "none")
    empty = shown(stage)
    stage.show_scene(None, "", "none")
    assert shown(stage) != empty
    assert stage.sizeHint() == QSize(330, 330)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("tint", ["sun", "violet", "sky", "plan"])
def test_an_age_is_drawn_in_every_theme_and_told_in_words(dressed, qtbot, theme, tint):
    tile = AgeTile(dressed(theme), "12", "vanaf 12 jaar", tint)
    qtbot.addWidget(tile)
    assert name_of(tile) == "vanaf 12 jaar"
    before = shown(tile)
    tile.set_age("9–16", "vanaf 9 jaar tot 16")
    assert (tile.sign, name_of(tile)) == ("9–16", "vanaf 9 jaar tot 16")
    assert shown(tile) != before


def test_signs_are_drawn_and_a_strange_one_gets_a_letter(look, qtbot):
    for theme, title in (("gevaar", "Gevaarlijk"), ("bestaat_niet", "Iets"), ("../animals/vos", "Vos")):
        sign = Pictogram(look, theme, title)
        qtbot.addWidget(sign)
        assert name_of(sign) == title
        drawn = shown(sign)
        colours = {drawn.pixelColor(x, 30).name() for x in range(0, 60, 2)}
        assert len(colours) > 1


def test_a_pick_box_tells_the_key_and_never_turns_with_the_wheel(look, qtbot):
    box = PickBox(look, (("a", "Aap"), ("b", "Beer " * 40)), "Kies een dier")
    qtbot.addWidget(box)
    box.show()
    box.choose("b")
    assert box.currentData() == "b"
    with qtbot.waitSignal(box.picked) as told:
        qtbot.keyClick(box, Qt.Key.Key_Up)
    assert told.args == ["a"]
    box.choose("weg")
    assert box.currentIndex() == -1
    assert (box.accessibleName(), box.accessibleDescription()) == ("Kies een dier", "Kies een dier")
    box.showPopup()
    assert box.view().minimumWidth() <= box.window().width()
    box.hidePopup()
