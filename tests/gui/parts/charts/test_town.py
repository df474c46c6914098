# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The town: everybody at their place, in the colour and size of their group, moving or not."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, QVariantAnimation
from PySide6.QtGui import QAccessible

from mediawijs.ui.parts.charts.town import TownView
from mediawijs.ui.theme.tokens import THEMES


@pytest.fixture
def town(look, qtbot):
    view = TownView(look, "tegen", "voor", "De stad")
    qtbot.addWidget(view)
    view.resize(400, 300)
    with qtbot.waitExposed(view):
        view.show()
    return view


def shot(view):
    image = view.grab().toImage()
    return image.copy(QRect(0, 0, image.width(), image.height()))


def spot(view, colour) -> tuple[float, float, int]:
    """The middle of all pixels of this colour, and how many there are."""
    image = shot(view)
    found = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == colour
    ]
    if not found:
        return -1, -1, 0
    xs, ys = zip(*found, strict=True)
    return sum(xs) / len(xs), sum(ys) / len(ys), len(found)


def test_everybody_is_where_they_should_be(town, look):
    town.show_people([0.25, 0.75], [0.5, 0.25], [0, 6])
    x, y, coral = spot(town, look.colour("coral"))
    ground = town._ground()
    assert x == pytest.approx(0.25 * 400, abs=4)
    assert y == pytest.approx(0.5 * ground.height(), abs=3)
    x, y, sky = spot(town, look.colour("sky"))
    assert x == pytest.approx(0.75 * 400, abs=4)
    assert y == pytest.approx(0.25 * ground.height(), abs=3)
    assert coral > 1.4 * sky  # size tells the sides apart too


def test_the_whole_dot_stays_inside_also_at_the_edge(town, look):
    town.show_people([-3.0, 0.0], [7.0, 1.0], [0, 0])
    clipped = spot(town, look.colour("coral"))
    town.show_people([0.0, 0.0], [1.0, 1.0], [0, 0])
    assert clipped == spot(town, look.colour("coral"))
    assert clipped[2] > 30


def test_who_is_nowhere_is_not_drawn(town):
    empty = shot(town)
    town.show_people([np.nan, 0.5], [0.5, np.nan], [0, 6])
    assert shot(town) == empty
    town.show_people([], [], [])
    assert shot(town) == empty


def test_groups_outside_the_ramp_are_at_its_ends(town):
    town.show_people([0.2, 0.8], [0.5, 0.5], [-4, 99])
    wild = shot(town)
    town.show_people([0.2, 0.8], [0.5, 0.5], [0, 6])
    assert shot(town) == wild


def test_not_as_many_of_each_is_refused(town):
    with pytest.raises(ValueError, match="2 times x"):
        town.show_people([0.1, 0.2], [0.1], [0, 0])


def test_without_motion_they_are_there_at_once(town, look):
    town.show_people([0.1], [0.5], [0])
    town.show_people([0.9], [0.5], [0])
    assert not town.moving
    assert spot(town, look.colour("coral"))[0] > 300


def test_with_motion_they_get_there(dressed, qtbot):
    look = dressed(still=False)
    view = TownView(look)
    qtbot.addWidget(view)
    view.resize(400, 300)
    with qtbot.waitExposed(view):
        view.show()
    view.show_people([0.1], [0.5], [0])
    at_first = view.moving
    assert not at_first  # nobody was there before
    view.show_people([0.9], [0.5], [0])
    assert view.moving
    assert spot(view, look.colour("coral"))[0] < 100
    view._step(0.5)
    assert 100 < spot(view, look.colour("coral"))[0] < 300
    view.show_people([0.1], [0.5], [0])  # turned round halfway: from where they are
    assert 100 < spot(view, look.colour("coral"))[0] < 300
    qtbot.waitUntil(lambda: view._motion.state() is QVariantAnimation.State.Stopped)
    assert spot(view, look.colour("coral"))[0] < 100


def test_nobody_moves_while_nobody_looks(dressed, qtbot):
    view = TownView(dressed(still=False))
    qtbot.addWidget(view)
    view.show_people([0.1], [0.5], [0])
    view.show_people([0.9], [0.5], [0])
    assert not view.moving


def test_a_person_can_be_ringed(town):
    town.show_people([0.3, 0.7], [0.5, 0.5], [0, 6])
    plain = shot(town)
    town.mark(1)
    ringed = shot(town)
    assert ringed != plain
    assert ringed.copy(QRect(0, 0, 200, 300)) == plain.copy(QRect(0, 0, 200, 300))
    for nobody in (2, -1, None):
        town.mark(nobody)
        assert shot(town) == plain
    town.show_people([np.nan], [0.5], [0])
    town.mark(0)
    assert not town.grab().isNull()


def test_a_second_layer_lies_below(town, look):
    town.show_people([0.3, 0.5], [0.5, 0.5], [0, 0])
    plain, before = shot(town), spot(town, look.colour("coral"))
    town.compare([0.3, 0.8], [0.5, 0.5])
    assert shot(town) != plain
    assert spot(town, look.colour("coral")) == before
    town.compare()
    assert shot(town) == plain


def test_it_is_drawn_again_only_when_something_changed(town, monkeypatch):
    town.show_people([0.3], [0.5], [0])
    first = shot(town)
    monkeypatch.setattr(town._sheet, "draw", lambda *_what: pytest.fail("drawn again"))
    assert shot(town) == first
    town.mark(0)
    assert shot(town) != first


def test_screen_readers_get_words(town):
    town.describe("Links wonen meer mensen dan rechts.")
    said = QAccessible.queryAccessibleInterface(town)
    assert said.text(QAccessible.Text.Name) == "De stad"
    assert said.text(QAccessible.Text.Description) == "Links wonen meer mensen dan rechts."


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_captions_fit_in_every_theme_and_size(dressed, qtbot, theme, scale):
    look = dressed(theme, scale=scale)
    view = TownView(look, "helemaal tegen het nieuwe skatepark", "helemaal voor het nieuwe skatepark")
    qtbot.addWidget(view)
    view.resize(300, 300)
    chance = np.random.default_rng(1)
    view.show_people(chance.random(500), chance.random(500), chance.integers(0, 7, 500))
    assert 60 < view._ground().height() < 300 - look.px(14)
    assert all(words.height(view._half()) + view._ground().height() <= 300 for words in view._captions)
    assert not view.grab().isNull()
    view.set_captions("", "")
    assert view._ground().height() == 300


def test_a_town_of_any_size_can_be_drawn(town):
    chance = np.random.default_rng(2)
    for many in (1, 7, 5000):
        town.show_people(chance.random(many), chance.random(many), chance.integers(0, 7, many))
        for width, height in ((400, 300), (1, 1), (3, 200)):
            town.resize(width, height)
            assert not town.grab().isNull()
