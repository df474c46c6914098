# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Niets gaat het internet op: what was looked at just now, what is kept, and how to check it without trusting us."""

from __future__ import annotations

from dataclasses import dataclass

from mediawijs.i18n import _, ngettext


@dataclass(frozen=True, slots=True)
class PrivacyFacts:
    """Looked up by the app, here and now.

    Attributes:
        network_modules: what could open a connection and is loaded in this process, by name; empty is good.
        qt_network: whether Qt's network library came along with this program.
        connections: open sockets of this process; None when this system does not tell.
        folder: where things are kept; "" when nothing is.
        files: names of the files in that folder.
    """

    network_modules: tuple[str, ...]
    qt_network: bool
    connections: int | None
    folder: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """One thing that was looked at. `good` is False when it is not as it should be: that is told just as plainly."""

    good: bool
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class PrivacyPage:
    title: str
    line: str
    proofs_title: str
    proofs: tuple[Proof, ...]
    check_title: str
    checks: tuple[str, ...]
    kept_title: str
    kept: tuple[str, ...]
    where: str  # a line above `folder`; both, and `files`, are "" when nothing is kept
    folder: str
    files: str
    my_data: str


def privacy_page(facts: PrivacyFacts) -> PrivacyPage:
    return PrivacyPage(
        title=_("Niets gaat het internet op"),
        line=_(
            "Je hoeft ons niet te geloven. Dit is wat we net hebben nagekeken, en hoe je het zelf kunt nagaan."
        ),
        proofs_title=_("Net nagekeken op deze computer"),
        proofs=_proofs(facts),
        check_title=_("Kijk het zelf na"),
        checks=(
            _("Zet wifi uit of trek de kabel eruit. Alles blijft werken: elke les, elk plaatje."),
            _("Zoek een knop om in te loggen. Die is er niet. Niemand vraagt je naam, je mail of je school."),
            _("Klik op een bron in een les. Er gaat niets open: het adres staat er alleen als tekst."),
            _(
                "Kun je programmeren? De code is openbaar. Een test keurt elke regel af die een verbinding zou maken."
            ),
        ),
        kept_title=_("Wat er wel wordt bewaard"),
        kept=_kept(facts),
        where=_("Het staat alleen op deze computer, in deze map:") if facts.folder else "",
        folder=facts.folder,
        files=" · ".join(facts.files) if facts.folder else "",
        my_data=_("Bekijk wat deze app van mij weet"),
    )


def _proofs(facts: PrivacyFacts) -> tuple[Proof, ...]:
    proofs = [_modules(facts), _qt(facts)]
    if facts.connections is not None:
        proofs.append(_connections(facts.connections))
    return tuple(proofs)


def _modules(facts: PrivacyFacts) -> Proof:
    if not facts.network_modules:
        return Proof(
            True,
            _("Geen gereedschap voor verbindingen geladen"),
            _(
                "Een programma heeft daar onderdelen voor nodig, zoals socket en ssl. Die staan hier niet aan."
            ),
        )
    return Proof(
        False,
        _("Er is gereedschap voor verbindingen geladen"),
        _(
            "MediaWijs gebruikt dit niet, maar het staat wel klaar: {names}. Meld het ons, dan zoeken we het uit."
        ).format(names=", ".join(facts.network_modules)),
    )


def _qt(facts: PrivacyFacts) -> Proof:
    if not facts.qt_network:
        return Proof(
            True,
            _("Geen internetdeel meegeleverd"),
            _(
                "De vensters zijn gemaakt met Qt. Het stuk van Qt dat het internet op kan, hebben we weggelaten."
            ),
        )
    return Proof(
        False,
        _("Het internetdeel van Qt staat op deze computer"),
        _("MediaWijs laadt het niet. In het kant-en-klare programma zit het er niet bij."),
    )


def _connections(count: int) -> Proof:
    if count == 0:
        return Proof(
            True, _("Geen open verbindingen"), _("Dit programma heeft nu nul verbindingen met het netwerk.")
        )
    words = ngettext("{n} open verbinding", "{n} open verbindingen", count).format(n=count)
    return Proof(False, words, _("Dat hoort niet. Meld het ons, dan zoeken we het uit."))


def _kept(facts: PrivacyFacts) -> tuple[str, ...]:
    if not facts.folder:
        return (_("Niets. Je bent hier zonder profiel."),)
    return (
        _("Je dier, je niveau en je antwoorden. Geen naam, geen adres, geen klas."),
        _("Hoe jij het scherm wilt: kleuren en tekstgrootte."),
    )
