# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is stored about a pupil, column by column, in words that a pupil can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediawijs.domain.records import Cell, Column, Records, Table
from mediawijs.i18n import _
from mediawijs.store.migrations import SCHEMA, TABLES

if TYPE_CHECKING:
    from sqlite_utils import Database

_SHOWN = {
    # Whether there is a lock, never its code: who has salt and hash can try all codes.
    "profiles": ("id", "animal", "number", "level", "lock", "created_day"),
    "events": tuple(name for name in TABLES["events"] if name != "profile"),
    "preferences": ("key", "value"),
    "ratings": tuple(name for name in TABLES["ratings"] if name != "profile"),
    "drafts": tuple(name for name in TABLES["drafts"] if name != "profile"),
}
_SELECTS = {
    "profiles": (
        "SELECT id, animal, number, level, iif(lock_hash IS NULL, 'no', 'yes'), created_day"
        " FROM profiles WHERE id = ?"
    ),
    "events": f"SELECT {', '.join(_SHOWN['events'])} FROM events WHERE profile = ? ORDER BY seq",
    "preferences": "SELECT key, value FROM preferences WHERE profile = ? ORDER BY key",
    "ratings": f"SELECT {', '.join(_SHOWN['ratings'])} FROM ratings WHERE profile = ? ORDER BY seq",
    "drafts": f"SELECT {', '.join(_SHOWN['drafts'])} FROM drafts WHERE profile = ? ORDER BY seq",
}


def records_of(db: Database, profile: int) -> Records:
    """Every stored row of one pupil. Raises sqlite3.Error."""
    words, titles = _words(), _titles()
    return Records(
        SCHEMA,
        tuple(
            Table(
                name,
                titles[name],
                tuple(Column(column, *words[name][column]) for column in columns),
                _rows(db, _SELECTS[name], profile),
            )
            for name, columns in _SHOWN.items()
        ),
    )


def _rows(db: Database, select: str, profile: int) -> tuple[tuple[Cell, ...], ...]:
    return tuple(tuple(cells) for cells in db.execute(select, [profile]))


def _titles() -> dict[str, str]:
    return {
        "profiles": _("Wie je hier bent"),
        "events": _("Wat je deed"),
        "preferences": _("Hoe jij het scherm wilt"),
        "ratings": _("Wat je beoordeelde"),
        "drafts": _("Waar je aan begon"),
    }


def _words() -> dict[str, dict[str, tuple[str, str]]]:
    """Table -> column -> (heading, meaning)."""
    return {
        "profiles": _profile_words(),
        "events": _event_words(),
        "preferences": _preference_words(),
        "ratings": _rating_words(),
        "drafts": _draft_words(),
    }


def _profile_words() -> dict[str, tuple[str, str]]:
    return {
        "id": (_("Nummer in het bestand"), _("Daarmee horen antwoorden bij jou en niet bij een ander.")),
        "animal": (_("Dier"), _("Het dier dat je koos.")),
        "number": (_("Nummer van het dier"), _("Zo kunnen er op één laptop meer vossen zijn.")),
        "level": (
            _("Niveau"),
            _("P is groep 7 en 8, O is de onderbouw, B is de bovenbouw en het mbo."),
        ),
        "lock": (_("Slotje"), _("Of er een slotje op zit. De code zelf wordt niet bewaard.")),
        "created_day": (_("Gemaakt op"), _("De dag waarop je hier begon.")),
    }


def _event_words() -> dict[str, tuple[str, str]]:
    return {
        "seq": (_("Volgnummer"), _("De volgorde waarin het gebeurde.")),
        "kind": (
            _("Wat je deed"),
            _(
                "answered: antwoord gegeven. went-on: verder gegaan. rewound: opnieuw gespeeld. "
                "finished: les klaar. reviewed: kaartje herhaald."
            ),
        ),
        "lesson": (_("Les"), _("In welke les.")),
        "version": (
            _("Versie van de les"),
            _("Lessen worden soms verbeterd; dit was de versie van toen."),
        ),
        "level": (_("Niveau"), _("Op welk niveau je de les deed.")),
        "step": (_("Stap"), _("Bij welke stap of welk kaartje.")),
        "item": (_("Vraag"), _("Welke vraag in die stap.")),
        "answer": (
            _("Antwoord"),
            _("Wat je koos. Je typt hier niets zelf, dus er staat nooit eigen tekst."),
        ),
        "result": (
            _("Hoe het ging"),
            _("right: goed. partly: deels. look-again: kijk nog eens. open: er is geen goed of fout."),
        ),
        "confidence": (
            _("Hoe zeker je was"),
            _("guess: gok. think: denk ik. sure: zeker. Leeg als het niet werd gevraagd."),
        ),
        "attempt": (_("Hoeveelste keer"), _("1 is de eerste keer dat je deze vraag beantwoordde.")),
        "seconds": (
            _("Seconden ongeveer"),
            _("Hoe lang het duurde, in stappen van vijf en nooit meer dan 600."),
        ),
        "day": (_("Dag"), _("Alleen de dag, niet het tijdstip.")),
    }


def _preference_words() -> dict[str, tuple[str, str]]:
    return {
        "key": (_("Instelling"), _("Bijvoorbeeld de grootte van de letters.")),
        "value": (_("Jouw keuze"), _("Wat je daarvoor koos.")),
    }


def _rating_words() -> dict[str, tuple[str, str]]:
    return {
        "seq": (_("Volgnummer"), _("De volgorde waarin het gebeurde.")),
        "post": (_("Post"), _("Welke post, app of game je beoordeelde.")),
        "rule_set": (_("Regels"), _("Met welke set regels.")),
        "version": (_("Versie van de regels"), _("Regels veranderen soms; dit was de versie van toen.")),
        "gut_age": (_("Je gevoel"), _("De leeftijd die je gaf vóór de vragen. 0 is voor iedereen.")),
        "answers": (_("Antwoorden"), _("Wat je bij elke vraag koos.")),
        "outcome": (
            _("Wat eruit kwam"),
            _(
                "De leeftijden, de tekens, de regels die meetelden met hun reden van toen, "
                "en met welke regel of vraag je het niet eens was."
            ),
        ),
        "day": (_("Dag"), _("Alleen de dag, niet het tijdstip.")),
    }


def _draft_words() -> dict[str, tuple[str, str]]:
    same = _rating_words()
    return {
        **{name: same[name] for name in ("seq", "post", "rule_set", "version", "gut_age", "answers", "day")},
        "ticked": (_("Aangetikt"), _("Wat je in een lijst aantikte, en waar nog een vraag over komt.")),
        "opened": (_("Zelf ingevuld"), _("Welke vragen je van de kaart van de app haalde.")),
        "step": (_("Waar je was"), _("Bij welke stap en welke vragen je stopte. Daar ga je verder.")),
    }
