# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A look: sizes, fonts and pictures."""

from __future__ import annotations

import pytest

from mediawijs import paths
from mediawijs.ui.theme.fonts import Role, load_first
from mediawijs.ui.theme.icons import Icon
from mediawijs.ui.theme.look import make_look
from mediawijs.ui.theme.stylesheet import palette


@pytest.fixture
def assets(qapp):
    return paths.assets()


def test_text_grows_and_stays_within_bounds(assets):
    assert make_look(assets, scale=2.0).px(16) == 32
    assert make_look(assets, scale=9.0).scale == 2.0
    assert make_look(assets, scale=0.1).scale == 1.0
    assert make_look(assets, scale=1.5).font(Role.BODY).pixelSize() == 24
    assert make_look(assets, scale=2.0).line(Role.BODY) == 48


def test_wide_spacing_widens_letters_and_lines(assets):
    plain, wide = make_look(assets), make_look(assets, wide=True)
    assert wide.font(Role.BODY).letterSpacing() > plain.font(Role.BODY).letterSpacing()
    assert wide.line(Role.BODY) > plain.line(Role.BODY)


def test_an_icon_has_the_colour_of_its_role(assets):
    look = make_look(assets)
    image = look.pixmap(Icon.CHECK, "mint", 48).toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colours == {look.colour("mint").name()}
    assert not look.icon(Icon.CHECK).isNull()


def test_what_is_missing_is_empty_and_no_crash(assets, tmp_path):
    look = make_look(assets)
    assert look.pixmap("bestaat-niet").isNull()
    assert look.art("nergens.svg") is None
    assert make_look(tmp_path).pixmap(Icon.HOME).isNull()
    load_first(tmp_path)


def test_a_role_that_does_not_exist_is_a_mistake(assets):
    with pytest.raises(AttributeError):
        make_look(assets).colour("paars")


def test_the_palette_follows_the_theme(assets):
    dark = make_look(assets, "dark")
    assert palette(dark).window().color() == dark.colour("paper")
