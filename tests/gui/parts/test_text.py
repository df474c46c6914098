# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text on the screen: plain, whole at any width, the same for a screen reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from mediawijs.domain.lessons.text import Bullets, Paragraph, Picture, Span
from mediawijs.ui.parts.chip import Chip
from mediawijs.ui.parts.icon_text import IconText
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.parts.text_column import TextColumn
from mediawijs.ui.parts.typeset import Typeset
from mediawijs.ui.theme.fonts import Role
from tests.helpers.walks import name_of, rich

HOSTILE = '<img src="//host/x"> <b>vet</b> &amp; <a href="file:///etc/passwd">klik</a>'
LONG = "Dit bericht ging rond in Schermstad en niemand wist wie het had geschreven. " * 3


def pixels(widget):
    return widget.grab().toImage()


def test_what_looks_like_a_tag_is_shown_as_it_is(look, qtbot):
    prose = Prose(look, HOSTILE)
    qtbot.addWidget(prose)
    assert prose.textFormat() is Qt.TextFormat.PlainText
    assert name_of(prose) == HOSTILE
    assert QAccessible.queryAccessibleInterface(prose).role() is QAccessible.Role.StaticText
    assert pixels(prose) != pixels(Prose(look, "vet & klik"))


def test_bold_and_slanted_runs_are_drawn(look, qtbot):
    text = (Paragraph((Span("een "), Span("dik", strong=True), Span(" en "), Span("schuin", stress=True))),)
    styled, plain = Prose(look, text), Prose(look, "een dik en schuin")
    for prose in (styled, plain):
        qtbot.addWidget(prose)
        prose.resize(300, 24)
    assert styled.text() == plain.text()
    assert pixels(styled) != pixels(plain)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("wide", [False, True])
def test_narrow_text_takes_more_lines_and_nothing_is_lost(dressed, qtbot, scale, wide):
    look = dressed(scale=scale, wide=wide)
    prose = Prose(look, LONG)
    qtbot.addWidget(prose)
    heights = [prose.heightForWidth(width) for width in (900, 600, 300, 150)]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]
    assert all(height % look.line(Role.BODY) == 0 for height in heights)
    assert prose.sizeHint().height() == prose.heightForWidth(prose.sizeHint().width())


def test_an_empty_text_takes_no_room(look, qtbot):
    prose = Prose(look, ())
    qtbot.addWidget(prose)
    assert prose.heightForWidth(1) == prose.heightForWidth(500) == 0
    prose.set_text("toch iets")
    assert prose.heightForWidth(500) == look.line(Role.BODY)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.integers(1, 700))
def test_any_text_can_be_set_at_any_width(qapp, text, width):
    from mediawijs import paths
    from mediawijs.ui.theme.look import make_look

    look = make_look(paths.assets())
    prose = Prose(look, text)
    assert prose.heightForWidth(width) >= look.line(Role.BODY)
    assert not prose.grab().isNull()


@given(st.lists(st.tuples(st.text("abc 😀é", max_size=8), st.booleans(), st.booleans()), max_size=6))
def test_styles_do_not_change_the_words(qapp, parts):
    from mediawijs import paths
    from mediawijs.ui.theme.look import make_look

    spans = tuple(Span(*part) for part in parts)
    typeset = Typeset(make_look(paths.assets()), Role.BODY, (Paragraph(spans),))
    assert typeset.plain == "".join(part[0] for part in parts)
    assert typeset.height(90) > 0


def test_a_column_shows_paragraphs_lists_and_pictures(look, qtbot):
    text = (
        Paragraph((Span(HOSTILE),)),
        Bullets(((Span("een"),), (Span("twee"),))),
        Picture("media/x.svg", "Een vogel op een muur"),
    )
    asked = []
    column = TextColumn(look, text, lambda source: asked.append(source))
    qtbot.addWidget(column)
    assert [prose.text() for prose in column.findChildren(Prose)] == [HOSTILE, "•", "een", "•", "twee"]
    assert asked == ["media/x.svg"]
    assert rich(column) == []
    column.set_text(text)
    assert asked == ["media/x.svg"]
    column.set_text(())
    qtbot.waitUntil(lambda: not column.findChildren(Prose))


def test_chips_and_icon_texts_are_plain_too(look, qtbot):
    for widget in (Chip(look, HOSTILE), IconText(look, "check", HOSTILE)):
        qtbot.addWidget(widget)
        widget.show()
        assert rich(widget) == []
    chip = Chip(look, "kort", "mint")
    chip.set_text("veel langer dan eerst", "coral")
    assert chip.sizeHint().width() > Chip(look, "kort").sizeHint().width()


@pytest.mark.parametrize("width", [-40, -1, 0, 1])
def test_a_width_that_is_no_width_does_no_harm(dressed, qtbot, width):
    look = dressed(scale=2.0, wide=True)
    for widget in (Prose(look, LONG), Chip(look, LONG), Prose(look, ""), Prose(look, "a\n\nb")):
        qtbot.addWidget(widget)
        assert widget.heightForWidth(width) >= 0
