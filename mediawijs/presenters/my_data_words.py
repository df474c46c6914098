# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Stored records in plain words. What stands in the database as an id is shown as it stood on the screen."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from mediawijs.domain.lessons.events import Answered, Event, Finished, Reviewed, Rewound, WentOn
from mediawijs.domain.lessons.judgement import Answer, Confidence, Result
from mediawijs.domain.lessons.kinds.base import WHOLE
from mediawijs.domain.lessons.lesson import Lesson
from mediawijs.domain.level import Level
from mediawijs.domain.records import Cell
from mediawijs.domain.settings import SETTINGS, Settings, changed
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.look_back import answer_label, item_label
from mediawijs.presenters.names import animal_name, level_name
from mediawijs.presenters.settings import settings_page

LessonOf = Callable[[str], Lesson | None]
"""A lesson by its id, in the language on screen; None when it is no longer here."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One stored row. `more` holds what else is stored with it: how it went, how sure, how long."""

    number: int
    day: str
    what: str
    more: str = ""


def entry(number: int, event: Event | None, lesson: Lesson | None) -> Entry:
    """The row with this number in words; `event` is None for a row that this version cannot read."""
    match event:
        case None:
            return Entry(number, "", _("Een regel die deze versie van MediaWijs niet kan lezen."))
        case Answered():
            more = _how(event)
        case Reviewed():
            more = result_words(event.result)
        case _:
            more = ""
    return Entry(number, day_words(event.day), _what(event, lesson), more)


def _what(event: Event, lesson: Lesson | None) -> str:
    match event:
        case Answered():
            return _answered(event, lesson)
        case Reviewed():
            return _reviewed(event, lesson)
        case WentOn():
            return _("Verder gegaan bij “{step}”.").format(step=_step_title(event.step, lesson))
        case Rewound(step=""):
            return _("Les opnieuw begonnen.")
        case Rewound():
            return _("“{step}” opnieuw gespeeld.").format(step=_step_title(event.step, lesson))
        case Finished():
            return _("Les afgerond.")


def _answered(event: Answered, lesson: Lesson | None) -> str:
    step = None if lesson is None else lesson.step(event.step)
    title = _step_title(event.step, lesson)
    if step is None or not step.exercise.accepts(event.item, event.answer):
        return _("“{step}”: je antwoord was {answer}.").format(step=title, answer=_as_stored(event.answer))
    answer = answer_label(step.exercise, event.item, event.answer) or _("niets gekozen")
    about = item_label(step.exercise, event.item)
    if not about:
        return _("“{step}”: je antwoord was “{answer}”.").format(step=title, answer=answer)
    return _("“{step}”, bij “{about}”: je antwoord was “{answer}”.").format(
        step=title, about=about, answer=answer
    )


def _reviewed(event: Reviewed, lesson: Lesson | None) -> str:
    card = next((card for card in lesson.cards if card.id == event.step), None) if lesson else None
    if card is None or not card.exercise.accepts(WHOLE, event.answer):
        return _("Kaartje “{card}” herhaald: je antwoord was {answer}.").format(
            card=event.step if card is None else card.question, answer=_as_stored(event.answer)
        )
    return _("Kaartje “{card}” herhaald: je antwoord was “{answer}”.").format(
        card=card.question, answer=answer_label(card.exercise, WHOLE, event.answer)
    )


def _how(event: Answered) -> str:
    parts = [result_words(event.result)]
    if event.confidence is not None:
        parts.append(confidence_words(event.confidence))
    parts.append(_("keer {number}").format(number=event.attempt))
    parts.append(
        ngettext("ongeveer {n} seconde", "ongeveer {n} seconden", event.seconds).format(n=event.seconds)
    )
    return " · ".join(parts)


def _step_title(step_id: str, lesson: Lesson | None) -> str:
    step = None if lesson is None else lesson.step(step_id)
    return step_id if step is None else step.title


def _as_stored(answer: Answer) -> str:
    return ", ".join(answer) or _("leeg")


def day_words(day: date) -> str:
    return f"{day.day}-{day.month}-{day.year}"


def day_text(stored: Cell) -> str:
    """A stored day in words; one that is no day stays as it is."""
    try:
        return day_words(date.fromisoformat(str(stored)))
    except ValueError:
        return str(stored)


def result_words(result: Result) -> str:
    return {
        Result.RIGHT: _("goed gezien"),
        Result.PARTLY: _("bijna"),
        Result.LOOK_AGAIN: _("kijk nog eens"),
        Result.OPEN: _("geen goed of fout"),
    }[result]


def confidence_words(confidence: Confidence) -> str:
    return {
        Confidence.GUESS: _("gok"),
        Confidence.THINK: _("denk ik"),
        Confidence.SURE: _("zeker"),
    }[confidence]


def setting_words(key: str, value: object) -> tuple[str, str]:
    """Label and value as the settings screen shows them; what that screen does not know stays as it is."""
    accepted = any(setting.key == key and setting.accepts(value) for setting in SETTINGS)
    if not accepted:
        return key, str(value)
    if key == "last_profile":
        number = _("niemand") if value is None else _("nummer {number}").format(number=value)
        return _("Wie hier het laatst was"), number
    if key == "timeline":
        return _("Algoritme in het lab"), str(value)
    page = settings_page(changed(Settings(), {key: value}), None, Level.O)
    row = next(row for row in page.rows if row.key == key)
    return row.title, next(option.text for option in row.options if option.key == row.chosen)


def stored_setting_words(key: str, text: str) -> tuple[str, str]:
    """The same for a preference as it is stored, in JSON."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return key, text
    return setting_words(key, value)


def profile_value(column: str, cell: Cell) -> str:
    if column == "lock":
        return _("ja") if cell == "yes" else _("nee")
    if column == "animal":
        return animal_name(str(cell))
    if column == "level" and cell in tuple(Level):
        return level_name(Level(str(cell)))
    if column == "created_day" and cell:
        return day_text(cell)
    return str(cell)


def not_kept() -> tuple[str, ...]:
    """What MediaWijs does not know, and so cannot lose."""
    return (
        _("Je naam, je leeftijd, je school of je klas."),
        _("Hoe laat je iets deed. Alleen de dag staat erbij."),
        _("Wat je met de muis of het toetsenbord doet, behalve je antwoorden."),
        _("Wat je op deze computer doet buiten MediaWijs."),
        _("Foto’s, geluid, of waar je bent."),
        _("De plaatjes van je slotje. Er staat alleen een som die laat zien of ze kloppen."),
    )
