# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dresses the whole app. Parts draw themselves; this is for the widgets of Qt that we use as they are."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look

_SHEET = """
QToolTip {{ background: {ink}; color: {card}; border: 0; padding: 6px 10px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 14px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {edge}; border-radius: 4px; min-height: 40px; margin: 3px; }}
QScrollBar::handle:vertical:hover {{ background: {quiet}; }}
QScrollBar:horizontal {{ background: transparent; height: 14px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {edge}; border-radius: 4px; min-width: 40px; margin: 3px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QLineEdit, QPlainTextEdit {{
  background: {card}; color: {ink}; border: 1px solid {edge}; border-radius: 10px; padding: 8px 12px;
  selection-background-color: {violet}; selection-color: {on_violet};
}}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {violet}; padding: 7px 11px; }}
QComboBox {{
  background: {card}; color: {ink}; border: 1px solid {edge}; border-radius: 10px; padding: 9px 36px 9px 12px;
}}
QComboBox:focus {{ border: 2px solid {violet}; padding: 8px 35px 8px 11px; }}
QComboBox::drop-down {{ border: 0; width: 0; }}
QComboBox QAbstractItemView {{
  background: {card}; color: {ink}; border: 1px solid {edge}; padding: 4px; outline: 0;
  selection-background-color: {violet_soft}; selection-color: {ink};
}}
QSlider::groove:horizontal {{ background: {track}; height: 8px; border-radius: 4px; }}
QSlider::sub-page:horizontal {{ background: {violet}; height: 8px; border-radius: 4px; }}
QSlider::sub-page:horizontal:disabled {{ background: {edge}; }}
QSlider::handle:horizontal {{
  background: {card}; border: 3px solid {violet}; width: 18px; height: 18px;
  margin: -8px 0; border-radius: 12px;
}}
QSlider::handle:horizontal:disabled {{ border-color: {edge}; }}
QTableWidget, QTableView {{
  background: {card}; color: {ink}; border: 1px solid {line}; border-radius: 12px; gridline-color: {line};
}}
QHeaderView::section {{ background: {paper}; color: {quiet}; border: 0; padding: 8px 10px; }}
QDialog, QMainWindow {{ background: {paper}; }}
"""


def application() -> QApplication:
    """The one application, in Qt's own style. As an argument that is free; asking for the style costs 4 ms."""
    return QApplication(["MediaWijs", "-style", "fusion"])


def palette(look: Look) -> QPalette:
    colours = QPalette()
    roles = {
        QPalette.ColorRole.Window: "paper",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "card",
        QPalette.ColorRole.AlternateBase: "paper",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.PlaceholderText: "quiet",
        QPalette.ColorRole.Button: "card",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Highlight: "violet",
        QPalette.ColorRole.HighlightedText: "on_violet",
        QPalette.ColorRole.ToolTipBase: "ink",
        QPalette.ColorRole.ToolTipText: "card",
    }
    for role, name in roles.items():
        colours.setColor(role, look.colour(name))
    return colours


def dress(app: QApplication, look: Look) -> None:
    """Puts palette, letters and style sheet of `look` on the app; may be called again."""
    dress_first(app, look)
    dress_rest(app, look)


def dress_first(app: QApplication, look: Look) -> None:
    """What the first paint needs: our own parts draw themselves and read no style sheet."""
    app.setPalette(palette(look))
    app.setFont(look.font(Role.BODY))


def dress_rest(app: QApplication, look: Look) -> None:
    """The style sheet, for Qt's own widgets: reading it takes as long as painting a card or two."""
    app.setStyleSheet(_SHEET.format(**look.tokens._asdict()))
