# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plays a drawn clip: scene after scene, only when asked. With little motion it shows stills."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediawijs.i18n import _
from mediawijs.ui.parts.announce import announce
from mediawijs.ui.parts.button import BigButton, IconButton
from mediawijs.ui.parts.clip_stage import ClipStage
from mediawijs.ui.parts.flow import FlowLayout
from mediawijs.ui.parts.prose import Prose
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look


class ClipScene(NamedTuple):
    """`alt` is what one sees, `sound` what one hears ("" for nothing), `motion` as in the post's file."""

    picture: bytes | None
    alt: str
    sound: str
    motion: str
    seconds: int


class Clip(QWidget):
    """The frame with buttons below it; `margin` is the room beside the buttons and words.

    It never starts by itself: that is one of the tricks we teach about.

    Signals:
        watched: the last scene was reached.
    """

    watched = Signal()

    def __init__(self, look: Look, margin: int = 18, radius: int = 17, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._at = look, 0
        self._scenes: tuple[ClipScene, ...] = ()
        self._length = ""
        self.stage = ClipStage(look, radius)
        self.clock = QVariantAnimation(self)
        self.clock.setStartValue(0.0)
        self.clock.setEndValue(1.0)
        self.clock.valueChanged.connect(lambda value: self.stage.move_camera(float(value)))
        self.clock.finished.connect(self._scene_over)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stage)
        below = QVBoxLayout()
        below.setContentsMargins(margin, 6, margin, 0)
        below.setSpacing(4)
        below.addWidget(self._make_buttons())
        self._sound = Prose(look, "", Role.BODY_STRONG)
        below.addWidget(self._sound)
        self._script = Prose(look, "", Role.SMALL)
        self._script.hide()
        below.addWidget(self._script)
        column.addLayout(below)

    def show_clip(self, scenes: Sequence[ClipScene], length: str = "") -> None:
        """`length` is how long it takes, in words such as "0:21"."""
        self.clock.stop()
        self._scenes = tuple(scenes)
        self._length = length
        many = len(self._scenes) > 1
        for button in (self.back, self.next):
            button.setVisible(many)
        self.play.setVisible(not self._look.still and self._moves)
        self._place.setVisible(many or bool(length))
        self._script.set_text("\n".join(_line(n, one, many) for n, one in enumerate(self._scenes, 1)))
        self.go_to(0)

    @property
    def scene(self) -> int:
        """Counts from 0."""
        return self._at

    @property
    def playing(self) -> bool:
        return self.clock.state() is QVariantAnimation.State.Running

    def go_to(self, number: int) -> None:
        """Stops at the start of this scene; one that is not there is ignored."""
        self.clock.stop()
        if 0 <= number < len(self._scenes):
            self._at = number
            one = self._scenes[number]
            self.stage.show_scene(one.picture, one.alt, "none" if self._look.still else one.motion)
            self._sound.set_text(one.sound)
            self._sound.setVisible(bool(one.sound))
            where = f"{number + 1}/{len(self._scenes)}" if len(self._scenes) > 1 else ""
            self._place.set_text(" · ".join(filter(None, (where, self._length))))
            self.clock.setDuration(one.seconds * 1000)
            if number == len(self._scenes) - 1:
                self.watched.emit()
        self._show_state()

    def toggle(self) -> None:
        """Play, pause, or play again."""
        if self.playing:
            self.clock.pause()
        elif self.clock.state() is QVariantAnimation.State.Paused:
            self.clock.resume()
        else:
            if self._at == len(self._scenes) - 1 and self.stage.at >= 1.0:
                self.go_to(0)
            self.clock.start()
        self._show_state()

    def _make_buttons(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, spacing=2)
        self.back = IconButton(self._look, "arrow-left", _("Vorige scène"))
        self.play = IconButton(self._look, "play", _("Speel af"))
        self.next = IconButton(self._look, "arrow-right", _("Volgende scène"))
        self.script = BigButton(
            self._look, _("Lees wat je ziet en hoort"), "plain", "document", role=Role.LABEL
        )
        self._place = Prose(self._look, "", Role.FIGURES, "quiet")
        self.back.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.play.clicked.connect(self.toggle)
        self.script.clicked.connect(self._toggle_script)
        for widget in (self.back, self.play, self.next, self._place, self.script):
            row.addWidget(widget)
        return holder

    @property
    def _moves(self) -> bool:
        return len(self._scenes) > 1 or any(one.motion != "none" for one in self._scenes)

    def _step(self, by: int) -> None:
        self.go_to(self._at + by)
        one = self._scenes[self._at]
        announce(self, " ".join(filter(None, (one.alt, one.sound))))

    def _scene_over(self) -> None:
        if self._at + 1 < len(self._scenes):
            self._step(1)
            self.clock.start()
        self._show_state()

    def _show_state(self) -> None:
        over = self._at == len(self._scenes) - 1 and self.stage.at >= 1.0
        icon, name = ("replay", _("Speel nog eens af")) if over else ("play", _("Speel af"))
        if self.playing:
            icon, name = "pause", _("Pauze")
        self.play.set_icon(icon)
        self.play.setAccessibleName(name)
        self.play.setToolTip(name)
        for button, other, possible in (
            (self.back, self.next, self._at > 0),
            (self.next, self.back, self._at + 1 < len(self._scenes)),
        ):
            if button.hasFocus() and not possible:  # or the keyboard would be nowhere
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(possible)

    def _toggle_script(self) -> None:
        shown = self._script.isHidden()
        self._script.setVisible(shown)
        self.script.set_words(_("Verberg de tekst") if shown else _("Lees wat je ziet en hoort"), "document")


def _line(number: int, scene: ClipScene, many: bool) -> str:
    words = " ".join(filter(None, (scene.alt, scene.sound)))
    return f"{number}. {words}" if many else words
