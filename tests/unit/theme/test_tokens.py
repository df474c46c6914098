# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Colours: every theme is whole, can be read, and a damaged one does no harm."""

from __future__ import annotations

import pytest

from mediawijs import paths
from mediawijs.ui.theme.icons import Icon
from mediawijs.ui.theme.tokens import ROLES, THEMES, Tokens, load_tokens

FOLDER = paths.assets() / "themes"
TINTS = ("violet", "sun", "mint", "coral", "sky")
TEXT = (
    [(ink, ground) for ink in ("ink", "quiet") for ground in ("paper", "card")]
    + [(f"{tint}_ink", ground) for tint in TINTS for ground in ("paper", "card")]
    + [(ink, f"{tint}_soft") for tint in TINTS for ink in (f"{tint}_ink", "ink", "quiet")]
    + [("on_violet", "violet"), ("on_violet", "violet_end"), ("violet", "on_violet")]
    + [(ink, ground) for ink in ("rail_ink", "on_rail") for ground in ("rail", "rail_on", "rail_card")]
    + [("rail_quiet", "rail")]
)
SHAPES = [
    (shape, ground)
    for shape in ("edge", "focus", "violet", "mint", "coral", "sky")
    for ground in ("card", "paper")
]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself():
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(theme, ink, ground):
    tokens = load_tokens(FOLDER, theme)
    assert contrast(tokens.value(ink), tokens.value(ground)) >= (7 if theme == "contrast" else 4.5)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_stand_out(theme, shape, ground):
    tokens = load_tokens(FOLDER, theme)
    assert contrast(tokens.value(shape), tokens.value(ground)) >= 3


def test_the_file_of_the_light_theme_says_what_is_built_in():
    assert load_tokens(FOLDER, "light") == Tokens()


def test_the_themes_differ():
    assert len({load_tokens(FOLDER, theme) for theme in THEMES}) == len(THEMES)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "",
        lambda text: "this is [not toml",
        lambda text: text.replace('ink = "cloud"', ""),
        lambda text: text.replace('"cloud"', '"blauw"'),
        lambda text: text.replace('"#F2F1FA"', '"#F2F1"'),
        lambda text: text.replace('"#F2F1FA"', "3"),
        lambda text: text.replace("dark = true", 'dark = "yes"'),
        lambda text: text.replace("[base]", "[[base]]"),
        lambda text: text.replace("[roles]", "[rollen]"),
    ],
)
def test_a_damaged_theme_falls_back_to_light(tmp_path, change):
    whole = (FOLDER / "dark.toml").read_text(encoding="utf-8")
    damaged = change(whole)
    assert damaged != whole
    (tmp_path / "dark.toml").write_text(damaged, encoding="utf-8")
    assert load_tokens(tmp_path, "dark") == Tokens()


def test_bytes_that_are_no_text_and_a_missing_file_fall_back_too(tmp_path):
    (tmp_path / "dark.toml").write_bytes(b"\xff\xfe\x00")
    assert load_tokens(tmp_path, "dark") == Tokens()
    assert load_tokens(tmp_path, "nergens") == Tokens()


def test_every_role_is_a_colour():
    for role in ROLES:
        assert len(Tokens().value(role)) == 7


@pytest.mark.parametrize("icon", [name for key, name in vars(Icon).items() if key.isupper()])
def test_every_icon_is_drawn_and_can_be_tinted(icon):
    text = (paths.assets() / "icons" / f"{icon}.svg").read_text(encoding="utf-8")
    assert "currentColor" in text
