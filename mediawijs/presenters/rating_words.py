# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ages, kinds of posts and kinds of rules in words."""

from __future__ import annotations

from typing import NamedTuple

from mediawijs import i18n
from mediawijs.domain.rating.posts import PostKind
from mediawijs.domain.rating.rate import AgeRange
from mediawijs.domain.rating.rules import RuleSet, RuleSource, Status, Stop, Words
from mediawijs.i18n import _


class AgeView(NamedTuple):
    """`sign` is drawn on a tile ("12", "9–16"), `words` are read out ("vanaf 12 jaar")."""

    sign: str
    words: str


class Sign(NamedTuple):
    """The sign of a theme, and its name."""

    theme: str
    title: str


def say(words: Words | None) -> str:
    """The text in the language on screen, else in Dutch, else in whatever there is; "" for no text."""
    if not words:
        return ""
    return words.get(i18n.language()) or words.get(i18n.SOURCE) or next(iter(words.values()))


def age_view(age: AgeRange | None) -> AgeView:
    if age is None:
        return AgeView("–", _("geen leeftijd"))
    if age.exact:
        return AgeView(age_sign(age.low), from_age(age.low))
    sign = f"{age_sign(age.low)}–{age_sign(age.high)}" if age.low else _("≤ {age}").format(age=age.high)
    return AgeView(sign, _("{low} tot {high}").format(low=from_age(age.low), high=age.high))


def short_age(age: AgeRange | None) -> str:
    """For in a sentence: "16", "alle leeftijden", "9 tot 16"."""
    if age is not None and age.exact and age.low:
        return str(age.low)
    if age is not None and not age.exact and age.low:
        return _("{low} tot {high}").format(low=age.low, high=age.high)
    return age_view(age).words


def not_yet() -> AgeView:
    return AgeView("?", _("nog geen leeftijd"))


def age_sign(age: int) -> str:
    return str(age) if age else _("alle")


def from_age(age: int) -> str:
    return _("vanaf {age} jaar").format(age=age) if age else _("alle leeftijden")


def signs(rules: RuleSet, themes: tuple[str, ...]) -> tuple[Sign, ...]:
    return tuple(Sign(theme, theme_title(rules, theme)) for theme in themes)


def theme_sign(rules: RuleSet, theme: str) -> Sign:
    """Of a theme that these rules may know no more: a rating that was kept names it."""
    known = any(one.id == theme for one in rules.themes)
    return Sign(theme, theme_title(rules, theme) if known else theme)


def theme_title(rules: RuleSet, theme: str) -> str:
    """General questions have no theme of their own."""
    try:
        return say(rules.theme(theme).title)
    except KeyError:
        return _("De post") if rules.rates == "post" else _("De app")


def set_version(rules: RuleSet) -> str:
    return _("regels: {title} {version}").format(title=rules.id, version=rules.version)


def kind_words(kind: PostKind) -> str:
    return {
        PostKind.CLIP: _("clip"),
        PostKind.PHOTO: _("foto"),
        PostKind.TEXT: _("tekst"),
        PostKind.LIVE: _("live"),
        PostKind.ADVERT: _("advertentie"),
    }[kind]


def status_words(status: Status) -> str:
    return {
        Status.PUBLISHED: _("gepubliceerd"),
        Status.CARRIED_OVER: _("overgezet"),
        Status.DERIVED: _("afgeleid"),
        Status.OWN: _("zelf bedacht"),
    }[status]


def status_meaning(status: Status) -> str:
    return {
        Status.PUBLISHED: _("Deze leeftijd staat zo in openbare uitleg."),
        Status.CARRIED_OVER: _("Deze leeftijd is bedacht voor iets anders. Wij gebruiken hem hier ook."),
        Status.DERIVED: _("Dat dit meetelt, staat in openbare uitleg. De leeftijd kozen wij."),
        Status.OWN: _("Iemand vond dit een goede leeftijd. Vind jij dat ook?"),
    }[status]


def source_line(source: RuleSource) -> str:
    """Publisher, title, year and address, as text: nothing opens it."""
    words = _("{publisher}: {title} ({year})").format(
        publisher=source.publisher, title=source.title, year=source.year
    )
    if source.checked is not None:
        day = f"{source.checked.day}-{source.checked.month}-{source.checked.year}"
        words = _("{source}, nagekeken op {day}").format(source=words, day=day)
    return f"{words} · {source.url}" if source.url else words


def source_lines(rules: RuleSet, sources: tuple[str, ...]) -> tuple[str, ...]:
    known = {source.id: source for source in rules.sources}
    return tuple(source_line(known[key]) for key in sources if key in known)


class StopWords(NamedTuple):
    title: str
    text: str
    help: bool  # with where to get help


def stop_words(stop: Stop) -> StopWords:
    return {
        Stop.NO_RATING: StopWords(
            _("Hier hoort geen leeftijd bij"),
            _("Kijk hier niet in je eentje naar. Laat het zien aan een volwassene die je vertrouwt."),
            True,
        ),
        Stop.REPORT: StopWords(
            _("Niet delen, wel melden"),
            _(
                "Dit kan iemand kwaad doen. Stuur het niet door, ook niet om te waarschuwen. Meld het in de app."
            ),
            True,
        ),
        Stop.HELP: StopWords(
            _("Hier is hulp bij"),
            _(
                "Gaat dit over jou, of over iemand die je kent? Praat erover. Je hoeft het niet alleen te doen."
            ),
            True,
        ),
    }[stop]


def practice_line() -> str:
    """Stands beside every advice."""
    return _("Eigen tekens van MediaWijs. Dit is oefenen, geen officiële Kijkwijzer.")


def first_question(text: str) -> str:
    """Up to the first question mark: "Is er geweld? Kies het ergste." is "Is er geweld?"."""
    return text[: text.index("?") + 1] if "?" in text else text
