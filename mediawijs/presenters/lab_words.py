# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the Algoritmelab: columns, measures, topics and tests, each in a few plain words."""

from __future__ import annotations

from mediawijs.domain.lab.columns import ABOUT
from mediawijs.domain.lab.inspection import Test
from mediawijs.i18n import _


def column_name(name: str) -> str:
    """A column as a pupil reads it; a part of a formula stays as it is written."""
    known = {
        "watch": _("kijktijd"),
        "like": _("likes"),
        "reply": _("reacties"),
        "share": _("delen"),
        "hide": _("wegdoen"),
        "stated": _("de moeite waard"),
        "match": _("jouw onderwerpen"),
        "similar": _("mensen zoals jij"),
        "follow": _("wie je volgt"),
        "unseen": _("lang niet gezien"),
        "agree": _("jouw mening"),
        "new": _("hoe nieuw"),
        "popular": _("hoe populair"),
        "bridge": _("goed voor alle kanten"),
        "joy": _("vrolijk"),
        "wonder": _("verwondering"),
        "calm": _("rustig"),
        "sadness": _("verdrietig"),
        "fear": _("eng"),
        "anger": _("boosheid"),
        "hostile": _("gemeen"),
        "trusted": _("maker staat ervoor in"),
        "dispute": _("over een ruzie"),
        "small": _("kleine maker"),
        "minutes": _("hoe lang"),
        "video": _("filmpje"),
        "advert": _("reclame"),
        "dice": _("toeval"),
    }
    if name.startswith(ABOUT):
        return _("over {}").format(name.removeprefix(ABOUT))
    return known.get(name, name)


def measure_sentence(name: str) -> str:
    """What a measure says, in one sentence."""
    return {
        "variety": _("Hoe gevarieerd is de lijst van één mens? Hoger is meer onderwerpen door elkaar."),
        "difference": _(
            "Hoe verschillend zijn de lijsten van twee mensen? Lees dit altijd naast de variatie."
        ),
        "calibration": _(
            "Hoe ver ligt wat mensen kregen af van wat ze echt leuk vinden? Lager is dichterbij."
        ),
        "fragmentation": _(
            "Hoe weinig posts hebben twee mensen samen gezien? Hoger is meer ieder zijn eigen wereld."
        ),
        "activation": _("Hoeveel meer of minder roept de lijst op dan alles wat er is?"),
        "representation": _("Hoe ver wijken de kanten van een ruzie af van wat er gezegd wordt?"),
        "voices": _("Hoe ver wijkt het deel van kleine makers af van wat er gemaakt wordt?"),
        "congenial": _(
            "Van alle kaarten over een ruzie: hoeveel zijn van je eigen kant? De helft is in evenwicht."
        ),
        "polarisation": _("Hoe ver staan de kampen uit elkaar? 0 is eens, 100 is twee kampen aan de randen."),
        "bimodality": _("Zijn er twee bulten in de meningen? Boven 56 misschien wel."),
        "warmth": _("Hoe warm denken mensen over de andere kant? 0 is ijskoud, 100 is warm."),
        "inequality": _("Hoe oneerlijk is de aandacht verdeeld over makers? 100 is alles voor één."),
        "coverage": _("Hoeveel van alle posts is door minstens één mens gezien?"),
        "harm": _("Hoeveel van elke 1.000 kaarten zijn gemeen?"),
        "untrue": _("Hoeveel van elke 1.000 kaarten kloppen niet? Half waar telt half."),
        "minors_harm": _("Hoeveel van elke 1.000 kaarten die kinderen zien, zijn gemeen?"),
        "cards": _("Hoeveel kaarten ziet iemand per keer?"),
        "sittings": _("Hoe vaak op een dag opent iemand de app?"),
        "minutes": _("Hoeveel minuten per dag gaan eraan op?"),
        "minutes_lost": _("Hoeveel van die minuten vond iemand achteraf niet de moeite waard?"),
        "looked": _("Bij hoeveel kaarten blijft iemand kijken?"),
        "glad": _("Met hoeveel kaarten is iemand achteraf blij?"),
        "value": _("Hoe waardevol is een kaart gemiddeld? Boven 0 is blij dat je hem zag."),
        "anger": _("Hoe boos zijn de posts gemiddeld? 0 is niet, 100 is heel boos."),
    }[name]


def measure_name(name: str) -> str:
    return {
        "variety": _("Variatie bij één mens"),
        "difference": _("Verschil tussen mensen"),
        "calibration": _("Afstand tot wat je leuk vindt"),
        "fragmentation": _("Ieder een eigen wereld"),
        "activation": _("Opgewonden lijst"),
        "representation": _("Scheve kanten"),
        "voices": _("Scheve makers"),
        "congenial": _("Bubbel: eigen kant"),
        "polarisation": _("Kampen"),
        "bimodality": _("Twee bulten"),
        "warmth": _("Warmte voor de ander"),
        "inequality": _("Ongelijke aandacht"),
        "coverage": _("Bereik"),
        "harm": _("Gemeen, per 1.000"),
        "untrue": _("Klopt niet, per 1.000"),
        "minors_harm": _("Gemeen bij kinderen, per 1.000"),
        "cards": _("Kaarten per keer"),
        "sittings": _("Keren per dag"),
        "minutes": _("Minuten per dag"),
        "minutes_lost": _("Minuten niet de moeite waard"),
        "looked": _("Bekeken"),
        "glad": _("Blij mee"),
        "value": _("Waarde per kaart"),
        "anger": _("Boosheid"),
    }[name]


def test_name(test: Test) -> str:
    return {
        Test.T1: _("Leest alleen wat hij zegt te lezen"),
        Test.T2: _("De uitleg telt op tot de score"),
        Test.T3: _("Zelfde dobbelstenen, zelfde lijst"),
        Test.T4: _("De genoemde reden is de echte reden"),
        Test.K1: _("Kinderen: niet meer gemene posts"),
        Test.K2: _("Kinderen: geen konijnenhol"),
        Test.K3: _("Kinderen: werkt zonder profiel"),
        Test.K4: _("Kinderen: houdt niet langer vast"),
        Test.D1: _("Genoeg variatie in de lijst"),
        Test.D2: _("Aandacht eerlijk verdeeld over makers"),
        Test.D3: _("Elke kant van een ruzie komt aan bod"),
        Test.R1: _("Een clubje kan een post niet omhoog duwen"),
        Test.W1: _("Je tijd is het waard"),
        Test.P1: _("Snel genoeg"),
    }[test]


def test_why(test: Test) -> str:
    """What is done, and what the number is."""
    return {
        Test.T1: _(
            "We gooien alles door elkaar wat hij niet zegt te lezen. Verandert de lijst, dan leest hij stiekem mee."
        ),
        Test.T2: _("We tellen de redenen op bij 1.000 posts. Het verschil met de score moet nul zijn."),
        Test.T3: _("We laten hem twee keer een lijst maken. Die moet gelijk zijn, zonder dubbele posts."),
        Test.T4: _("We halen de eerste reden weg. Zakt de post dan? Dat moet bij 95 van de 100."),
        Test.K1: _("Gemene posts bij kinderen, vergeleken met nieuwste eerst. 1 is evenveel."),
        Test.K2: _("Na twintig regenwolken: hoeveel keer zo vaak komt er weer een? 3 keer is de grens."),
        Test.K3: _("We vegen alles uit wat hij van een kind weet. De lijst moet gelijk blijven."),
        Test.K4: _("Kaarten per keer, vergeleken met nieuwste eerst. Meer mag, als het de moeite waard is."),
        Test.D1: _("Variatie van de lijst, vergeleken met een redactie die van elk onderwerp iets kiest."),
        Test.D2: _("Ongelijkheid tussen makers, vergeleken met nieuwste eerst. 1 is evenveel."),
        Test.D3: _("Het deel van de kleinste kant in kaarten over een ruzie. Een vijfde is de grens."),
        Test.R1: _(
            "Eén op de honderd mensen spreekt af om een post te liken. Hoeveel plaatsen per 100 stijgt hij?"
        ),
        Test.W1: _("Deel van de tijd die de moeite waard was, vergeleken met nieuwste eerst. 1 is evenveel."),
        Test.P1: _("Microseconden om voor één mens een lijst te maken."),
    }[test]
