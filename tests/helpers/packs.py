# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small whole pack with every kind of exercise, to be written to a folder and then damaged by tests."""

from __future__ import annotations

from pathlib import Path

from mediawijs.domain.lessons.judgement import Answer

# Right answers to every step of the pack, in the order they are given.
RIGHT: dict[str, list[Answer]] = {
    "vooraf": [("b",)],
    "volgorde": [("een", "twee", "drie")],
    "groepen": [("appel=ja", "steen=nee")],
    "markeer": [("p1=emotie",)],
    "speur": [("koop=dwingen",), ()],
    "schat": [("40",)],
    "praat": [("vraag",)],
    "krant": [("boos",), ("gewoon",)],
    "omdraaien": [("neeknop=gelijk",)],
    "keur": [("12",), ("groot",), ("uitdagen",)],
    "markt": [("choose=bieb-feed",), ("choose=sportclub",)],
    "keuring": [("verdict=refuse",), ("verdict=admit",)],
    "recept": [("watch=0", "anger=100", "result=97"), ("watch=60", "anger=0", "result=40")],
    "ronde": [("real",), ("fake",), ("real",), ("fake",)],
    "weeg": [("jij",)],
}

PACK_TOML = """\
format = 1
id = "proefles"
version = "1.0.0"
licence = "CC-BY-SA-4.0"
authors = ["MediaWijs"]
languages = ["nl"]
levels = ["O"]
module = "trucs-die-je-sturen"
number = 99
minutes = 10
goals = ["vo-dg-21B-4"]
picture = "media/hero.svg"

[[fact]]
id = "feit"
publisher = "De Schermbode"
source = "https://example.org/feit"
year = 2024
checked = 2026-11-21
law = "DSA artikel 25"
valid_from = 2024-02-17

[[step]]
id = "vooraf"
phase = "before"
kind = "choice"
confidence = true
options = ["a", "b"]
correct = "b"

[[step]]
id = "uitleg"
phase = "do"
kind = "read"
facts = ["feit"]
words = ["truc"]
help = true

[[step]]
id = "volgorde"
phase = "do"
kind = "order"
items = ["een", "twee", "drie"]

[[step]]
id = "groepen"
phase = "do"
kind = "sort"
groups = ["ja", "nee"]
[step.items]
appel = "ja"
steen = "nee"

[[step]]
id = "markeer"
phase = "do"
kind = "mark"
tricks = ["emotie", "complot"]
picture = "media/hero.svg"
[[step.passage]]
id = "p1"
trick = "emotie"
[[step.passage]]
id = "p2"

[[step]]
id = "speur"
phase = "do"
kind = "hotspots"
families = ["verstoppen", "dwingen"]
[[step.screen]]
id = "winkel"
frame = "phone"
accent = "coral"
[[step.screen.element]]
id = "titel"
type = "title"
[[step.screen.element]]
id = "koop"
type = "button"
size = "large"
trick = "dwingen"
[[step.screen]]
id = "club"
clean = true
[[step.screen.element]]
id = "nee"
type = "button"

[[step]]
id = "schat"
phase = "do"
kind = "estimate"
min = 0
max = 100
answer = 40
within = 5

[[step]]
id = "praat"
phase = "do"
kind = "chat"
people = ["noor", "sem"]
start = "begin"
ties = [["noor", "sem", 1]]
[[step.node]]
id = "begin"
lines = ["noor:l1", "private:sem:l2"]
[[step.node.choice]]
id = "door"
to = "slecht"
kindness = -1
ties = [["you", "noor", -2]]
[[step.node.choice]]
id = "vraag"
to = "goed"
kindness = 1
ties = [["you", "noor", 1]]
[[step.node]]
id = "slecht"
end = true
[[step.node]]
id = "goed"
lines = ["you:l1"]
end = true

[[step]]
id = "krant"
phase = "do"
kind = "spin"
rounds = 2
ties = [["bakker", "juf"], ["juf", "boer"], ["bakker", "boer"]]
[[step.card]]
id = "gewoon"
pull = 1
trust = 5
quarrel = 0
honest = true
[[step.card]]
id = "boos"
pull = 3
trust = -10
quarrel = 20
[[step.villager]]
id = "bakker"
x = 10
y = 10
group = "markt"
start = true
[[step.villager]]
id = "juf"
x = 50
y = 50
group = "school"
likes = ["boos"]
[[step.villager]]
id = "boer"
x = 90
y = 20
group = "dorp"

[[step]]
id = "omdraaien"
phase = "do"
kind = "redesign"
[step.screen]
id = "abo"
[[step.screen.element]]
id = "ja"
type = "button"
[[step.screen.element]]
id = "nee"
type = "link"
[[step.knob]]
id = "neeknop"
element = "nee"
start = "klein"
[[step.knob.option]]
id = "klein"
set = { size = "small", emphasis = "faint" }
no_clicks = 2
[[step.knob.option]]
id = "gelijk"
set = { size = "large", emphasis = "strong" }
honest = true

[[step]]
id = "keur"
phase = "do"
kind = "rate"
post = "brug-challenge"
rules = "schermstad-kort"
questions = ["p71_gevaar", "p73_hoe"]

[[step]]
id = "markt"
phase = "do"
kind = "market"
mode = "choose"
stalls = ["kijktijd", "bieb-feed", "sportclub"]
measures = ["worth", "anger"]
[[step.item]]
id = "rust"
person = "noor"
good = ["bieb-feed"]
need = [{ measure = "anger", at_most = 10 }]
[[step.item]]
id = "bal"
person = "daan"
good = ["sportclub"]
need = [{ topics = ["sport"], at_least = 50 }]

[[step]]
id = "keuring"
phase = "do"
kind = "market"
mode = "inspect"
tests = ["K1", "W1"]
[[step.item]]
id = "kijktijd"
verdict = "refuse"
[[step.item]]
id = "bieb-feed"
verdict = "admit"

[[step]]
id = "recept"
phase = "do"
kind = "recipe"
knobs = ["watch", "anger"]
phones = ["jay"]
formula = true
[[step.goal]]
id = "woest"
who = "noor"
measure = "anger"
at_least = 60
way = { anger = 100 }
[[step.goal]]
id = "vrij"
measure = "glad"

[[step]]
id = "terug"
phase = "look_back"
kind = "look_back"
of = ["vooraf", "speur", "praat", "krant", "keur"]

[[step]]
id = "ronde"
phase = "round"
kind = "round"
confidence = true
labels = ["real", "fake"]
[[step.item]]
id = "eend"
label = "real"
picture = "media/hero.svg"
[[step.item]]
id = "fiets"
label = "fake"
[[step.item]]
id = "brug"
label = "real"
[[step.item]]
id = "maan"
label = "fake"

[[step]]
id = "weeg"
phase = "act"
kind = "weigh"
pick = 2
[[step.meter]]
id = "rust"
start = 40
[[step.meter]]
id = "boos"
start = 60
good = "low"
[[step.measure]]
id = "jij"
who = "you"
effects = { rust = 10 }
[[step.measure]]
id = "maker"
who = "maker"
effects = { rust = 20, boos = -30 }
[[step.measure]]
id = "wet"
who = "government"
effects = { boos = -10 }

[[card]]
id = "k1"
options = ["a", "b"]
correct = "a"
[[card]]
id = "k2"
options = ["a", "b"]
correct = "b"
[[card]]
id = "k3"
options = ["a", "b"]
correct = "a"
[[card]]
id = "k4"
options = ["a", "b"]
correct = "b"
goal = "vo-dg-21B-4"
"""


def _slots(*keys: str, note: bool = True) -> str:
    """Short slots; "key=words" gives the words."""
    parts = []
    for key in keys:
        name, _, words = key.partition("=")
        parts.append(
            f"### {name}\n{words or 'Dit is ' + name}\n" + (f"> Zo zit het met {name}.\n" if note else "")
        )
    return "\n".join(parts)


LESSON_MD = f"""\
# Proefles
Een les om mee te proeven.

## vooraf: Wat denk je?
Kies er **een**. Het is *niet* erg als het anders is.

- een ding
- nog een ding

> **Hint** Kijk goed.

{_slots("a", "b")}
### b.wrong
> Toch niet b.

## uitleg: Lees even
Dit is een stuk tekst.

![Een groot vlak](media/hero.svg)

## volgorde: Zet op rij
Van laag naar hoog.

{_slots("een", "twee", "drie")}
## groepen: Verdeel
Wat hoort waar?

{_slots("ja", "nee", note=False)}
{_slots("appel", "steen")}
## markeer: Waar word jij bespeeld?
Klik op de trucs.

{_slots("post.author=Wakker", "post.handle=@wakker", "post.meta=gisteren", "picture=Een brood", "emotie", "complot", note=False)}
{_slots("p1=Schandalig.", "p2=Het regent.")}
## speur: Speur mee
Wat klopt er niet?

{_slots("verstoppen", "dwingen", "winkel", "club")}
{_slots("winkel.app=Winkel", "winkel.titel", "club.app=Club", "club.nee", note=False)}
{_slots("winkel.koop", "winkel.fine", "club.fine")}
## schat: Hoeveel?
Schat maar.

{_slots("unit=keer", note=False)}
{_slots("low", "close", "high")}
## praat: In de groep
Wat doe jij?

{_slots("begin=Maandag", "begin.l1=Hoi", "begin.l2=Psst", "slecht=Niet fijn.", "goed=Fijn.", "goed.l1=Sorry", note=False)}
{_slots("begin.door", "begin.vraag")}
## krant: Maak een krant
Kies een kaart.

{_slots("paper=De Proef")}
{_slots("event=Er was een lama.", "gewoon.headline=Lama los", "boos.headline=Schande", "bakker", "juf", "boer", note=False)}
{_slots("gewoon", "boos")}
## omdraaien: Draai het om
Maak het eerlijk.

{_slots("abo.app=Abo", "abo.ja=Ja", "abo.nee=Nee", "neeknop", note=False)}
{_slots("neeknop.klein", "neeknop.gelijk", "goal", "not-yet")}
## keur: Keur een post
Vanaf welke leeftijd?

{_slots("gut", "after")}
## markt: Kies een kraam
Wie past er?

{_slots("rust=Noor wil rust", "bal=Daan wil sport", note=False)}
{_slots("rust.kijktijd", "rust.bieb-feed", "rust.sportclub", "bal.kijktijd", "bal.bieb-feed", "bal.sportclub")}
## keuring: Jij keurt
Mag het open?

{_slots("kijktijd", "bieb-feed")}
## recept: Bouw je eigen aanbeveler
Draai en speel.

{_slots("watch=Kijktijd", "anger=Boos")}
{_slots("woest=Maak Noor boos", "vrij=Jouw recept")}
### dice
Nu kiest het toeval.

## terug: Terugkijken
Dit koos jij.

## ronde: Echt of nep?
Kies.

{_slots("real=Echt", "fake=Nep", "eend.picture=Een eend", note=False)}
{_slots("eend", "fiets", "brug", "maan")}
## weeg: Wie doet wat?
Kies er twee.

{_slots("rust", "boos", note=False)}
{_slots("jij", "maker", "wet")}
## talk
Wat vind jij?

## word:truc
truc
> Iets slims.

## fact:feit
Het is zo.

""" + "\n".join(f"## card:k{n}\nWat doe je eerst?\n\n{_slots('a', 'b')}" for n in range(1, 5))  # fmt: skip

HERO_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="#5B3DF5"/></svg>'


def write_pack(root: Path, *, toml: str = PACK_TOML, lesson: str = LESSON_MD) -> Path:
    """Writes the pack below `root` and gives its folder."""
    folder = root / "proefles"
    (folder / "nl").mkdir(parents=True)
    (folder / "media").mkdir()
    (folder / "pack.toml").write_text(toml, encoding="utf-8")
    (folder / "nl" / "O.md").write_text(lesson, encoding="utf-8")
    (folder / "nl" / "teacher.md").write_text(
        "## Doel\n\n" + "Zo werkt deze les in de klas. " * 20, encoding="utf-8"
    )
    (folder / "media" / "hero.svg").write_text(HERO_SVG, encoding="utf-8")
    return folder
