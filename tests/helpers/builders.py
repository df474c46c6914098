# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small exercises and lessons made in code: one of every kind, with texts that tell what they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mediawijs.domain.lessons.kinds import Exercise
from mediawijs.domain.lessons.kinds.chat import Chat, ChatChoice, Line, Node, Person, Tie
from mediawijs.domain.lessons.kinds.choice import Choice
from mediawijs.domain.lessons.kinds.estimate import Estimate
from mediawijs.domain.lessons.kinds.hotspots import Hotspots
from mediawijs.domain.lessons.kinds.look_back import LookBack
from mediawijs.domain.lessons.kinds.mark import Mark, Passage, Post
from mediawijs.domain.lessons.kinds.market import Case, Goal, Market, Need, Stall, Verdict
from mediawijs.domain.lessons.kinds.order import Order
from mediawijs.domain.lessons.kinds.rate import Rate
from mediawijs.domain.lessons.kinds.read import Read
from mediawijs.domain.lessons.kinds.recipe import Dweller, Gauge, Recipe, Sense
from mediawijs.domain.lessons.kinds.recipe import Goal as RecipeGoal
from mediawijs.domain.lessons.kinds.recipe import Knob as RecipeKnob
from mediawijs.domain.lessons.kinds.redesign import Knob, KnobOption, Redesign
from mediawijs.domain.lessons.kinds.round import Round, RoundItem
from mediawijs.domain.lessons.kinds.screen import Element, ElementType, Emphasis, Frame, Screen, Size
from mediawijs.domain.lessons.kinds.screen import Look as ElementLook
from mediawijs.domain.lessons.kinds.sort import Sort
from mediawijs.domain.lessons.kinds.spin import Spin, TrickCard, Villager
from mediawijs.domain.lessons.kinds.weigh import Measure, Meter, Weigh, Who
from mediawijs.domain.lessons.lesson import Card, Fact, Lesson, Phase, Step, Word
from mediawijs.domain.lessons.text import Paragraph, Picture, Slot, Span, Text
from mediawijs.domain.level import Level
from mediawijs.domain.rating.posts import Motion, PostKind, RatedPost, Scene
from mediawijs.domain.rating.rules import (
    AnswerOption,
    RatingQuestion,
    Rule,
    RuleSet,
    Status,
    Theme,
    ThemeKind,
    Words,
)
from tests.helpers.fakes import DAY

Say = Callable[[str], str]
"""Turns every text of an exercise into another one: longer, or hostile."""


def a_text(*paragraphs: str) -> Text:
    return tuple(Paragraph((Span(paragraph),)) for paragraph in paragraphs)


def a_headline(headline: str, rest: str) -> Text:
    return Paragraph((Span(headline, strong=True),)), Paragraph((Span(rest),))


def a_slot(text: str, note: str = "", wrong: str = "") -> Slot:
    return Slot(a_text(text), a_text(note) if note else (), a_text(wrong) if wrong else ())


def as_is(text: str) -> str:
    return text


def a_choice(say: Say = as_is, *, multiple: bool = False, opinion: bool = False) -> Choice:
    options = (
        ("a", a_slot(say("Alleen het bericht lezen"), say("Dan weet je nog niet wie het schreef."))),
        ("b", a_slot(say("Kijken wie het schreef"), say("Ja. Dat scheelt de meeste vergissingen."))),
        ("c", a_slot(say("Een tweede bron zoeken"), say("Ja. Een tweede site is één tel werk."))),
        ("d", a_slot(say("Doorsturen aan iedereen"), say("Dan gaat het juist sneller rond."))),
    )
    correct = frozenset() if opinion else frozenset({"b", "c"} if multiple else {"b"})
    return Choice(options, correct, multiple)


def an_order(say: Say = as_is) -> Order:
    names = {
        "kijk": "Kijk wie het schreef",
        "zoek": "Zoek een tweede bron",
        "deel": "Deel het, of juist niet",
    }
    items = tuple((key, a_slot(say(name), say(f"Dit hoort hier: {name}."))) for key, name in names.items())
    return Order(items, ("deel", "kijk", "zoek"))


def a_sort(say: Say = as_is) -> Sort:
    groups = (("feit", a_slot(say("Feit"))), ("mening", a_slot(say("Mening"))))
    items = (
        ("trein", "feit", a_slot(say("De trein had tien minuten vertraging."), say("Dat kun je nakijken."))),
        ("stom", "mening", a_slot(say("Treinen zijn stom."), say("Dat vindt iemand."))),
        (
            "lama",
            "feit",
            a_slot(say("Bram heeft drie lama's."), say("Tel ze maar."), say("Je kunt ze tellen.")),
        ),
    )
    return Sort(groups, items)


def a_mark(say: Say = as_is) -> Mark:
    tricks = (
        ("emotie", a_slot(say("Emotie"))),
        ("wij-zij", a_slot(say("Wij tegen zij"))),
        ("expert", a_slot(say("Nep-expert"))),
    )
    passages = (
        Passage("p1", a_slot(say("Schandalig en doodeng!!"), say("Dit speelt op je gevoel.")), "emotie"),
        Passage(
            "p2", a_slot(say("De schoolkantine stopt stiekem stoffen in ons brood."), say("Een bewering."))
        ),
        Passage("p3", a_slot(say("Ze willen niet dat jij dit weet."), say("Wie zijn ze?")), "wij-zij"),
        Passage("p4", a_slot(say("Deel dit voordat het wordt weggehaald."), say("Alleen een oproep."))),
    )
    post = Post(
        say("Wakker Schermstad"),
        say("@wakker_nu"),
        say("gisteren 21:14 · 41.208 keer gedeeld"),
        say("12.044 hartjes · 41.208 keer gedeeld"),
        Picture("media/brood.svg", say("Een brood")),
    )
    return Mark(tricks, passages, post)


def a_screen(
    screen_id: str = "winkel", say: Say = as_is, *, tricky: bool = True, frame: Frame = Frame.PHONE
) -> Screen:
    def element(key: str, kind: ElementType, text: str, row: int, trick: str = "") -> Element:
        return Element(key, kind, a_slot(say(text), say(f"Over: {text}")), row, trick=trick if tricky else "")

    elements = (
        element("titel", ElementType.TITLE, "Gouden cape", 1),
        element("klok", ElementType.TIMER, "Nog 04:59!", 2, "misleiden"),
        element("prijs", ElementType.PRICE, "480 munten", 3),
        element("uitleg", ElementType.TEXT, "Een munt is 4 cent.", 4),
        element("bon", ElementType.BADGE, "Bijna weg", 5),
        element("vink", ElementType.CHECKBOX, "Stuur mij nieuws", 6),
        element("naam", ElementType.FIELD, "Jouw naam", 7),
        element("koop", ElementType.BUTTON, "Koop nu", 8),
        element("nee", ElementType.LINK, "Nee, ik wil geen voordeel", 9, "verstoppen"),
    )
    return Screen(
        screen_id,
        say("Torenbaas"),
        frame,
        "violet",
        elements,
        Slot(a_text(say("Een winkel in een spel.")), a_text(say("Hier zaten twee trucs."))),
        Slot((), a_text(say("Dit is in orde."))),
        Picture("media/munt.svg", say("Een munt")),
    )


def some_hotspots(say: Say = as_is) -> Hotspots:
    families = (
        ("misleiden", a_slot(say("Misleiden"), say("Het klopt niet."))),
        ("verstoppen", a_slot(say("Verstoppen"), say("Je ziet het bijna niet."))),
    )
    screens = (
        a_screen("winkel", say),
        a_screen("club", say, tricky=False, frame=Frame.WINDOW),
    )
    return Hotspots(families, screens)


def an_estimate(say: Say = as_is) -> Estimate:
    return Estimate(
        0,
        100,
        5,
        40,
        5,
        say("van de 100"),
        a_text(say("Het zijn er meer.")),
        a_text(say("Dat is dichtbij.")),
        a_text(say("Het zijn er minder.")),
        "boete",
    )


def a_round(say: Say = as_is) -> Round:
    labels = (("real", a_slot(say("Echt"))), ("fake", a_slot(say("Nep"))))

    def item(key: str, label: str, headline: str, rest: str) -> RoundItem:
        slot = Slot(
            a_headline(say(headline), say(rest)), a_text(say("Ja, zo zit het.")), a_text(say("Toch niet."))
        )
        return RoundItem(key, label, slot)

    return Round(
        labels,
        (
            item("eenden", "real", "Gemeente zoekt eigenaar van 400 badeenden", "Ze dreven in de gracht."),
            item("fiets", "fake", "Fietspaden alleen nog voor elektrische fietsen", "Dat zegt de wethouder."),
        ),
    )


def a_chat(say: Say = as_is) -> Chat:
    people = (Person("noor", say("Noor")), Person("daan", say("Daan")), Person("sem", say("Sem")))
    begin = Node(
        "begin",
        a_slot(say("Maandag, na gym")),
        (
            Line("daan", a_slot(say("Kijk deze foto van Sem"))),
            Line("noor", a_slot(say("Niet doen")), private=True),
        ),
        (
            ChatChoice(
                "door",
                "ruzie",
                a_slot(say("Stuur de foto door"), say("Nu heeft iedereen hem.")),
                -1,
                (Tie("you", "sem", -2), Tie("noor", "you", -1)),
            ),
            ChatChoice(
                "stop",
                "goed",
                a_slot(say("Zeg dat het niet leuk is"), say("Daan schrikt even.")),
                1,
                (Tie("you", "sem", 2),),
            ),
        ),
    )
    sorry = ChatChoice(
        "sorry", "goed", a_slot(say("Zeg sorry"), say("Dat helpt.")), 1, (Tie("you", "sem", 1),)
    )
    row = Node(
        "ruzie", a_slot(say("Een uur later")), (Line("sem", a_slot(say("Waarom doe je dat?"))),), (sorry,)
    )
    good = Node(
        "goed",
        a_slot(say("Sem is opgelucht."), say("Er is weer rust.")),
        (Line("sem", a_slot(say("Dank je"))), Line("you", a_slot(say("Tuurlijk")))),
    )
    ties = (Tie("you", "sem", 1), Tie("you", "daan", 2), Tie("noor", "sem", 2), Tie("daan", "sem", -1))
    return Chat("begin", people, (begin, row, good), ties)


def a_weigh(say: Say = as_is) -> Weigh:
    meters = (
        Meter("rust", a_slot(say("Rust")), 30),
        Meter("gedoe", a_slot(say("Gedoe")), 50, good_high=False),
    )
    measures = (
        Measure(
            "uit", Who.YOU, a_slot(say("Zet autoplay uit"), say("Helpt, maar alleen jou.")), (("rust", 10),)
        ),
        Measure(
            "stil",
            Who.MAKER,
            a_slot(say("Laat autoplay uit staan"), say("Helpt iedereen.")),
            (("rust", 30), ("gedoe", -10)),
        ),
        Measure(
            "wet",
            Who.GOVERNMENT,
            a_slot(say("Verplicht dat voor kinderen"), say("Duurt lang.")),
            (("rust", 40), ("gedoe", 20)),
        ),
    )
    return Weigh(2, meters, measures)


def a_redesign(say: Say = as_is) -> Redesign:
    screen = Screen(
        "cookies",
        say("Koekjeskade"),
        Frame.PHONE,
        "sky",
        (
            Element("ja", ElementType.BUTTON, a_slot(say("Alles goed")), 1, Emphasis.STRONG, Size.LARGE),
            Element("nee", ElementType.LINK, a_slot(say("Meer opties")), 2, Emphasis.FAINT, Size.SMALL),
        ),
    )
    small = KnobOption("klein", a_slot(say("Klein en grijs"), say("Zo zie je nee bijna niet.")), no_clicks=2)
    equal = KnobOption(
        "even-groot",
        a_slot(say("Even groot"), say("Nu kun je kiezen.")),
        ElementLook(emphasis=Emphasis.STRONG, size=Size.LARGE),
        honest=True,
    )
    knob = Knob("nee-knop", "nee", a_slot(say("De nee-knop")), (small, equal), "klein")
    return Redesign(
        screen,
        (knob,),
        Slot(note=a_text(say("Nee is nu net zo makkelijk."))),
        Slot(note=a_text(say("Nee kost nog meer klikken."))),
    )


def a_spin(say: Say = as_is, villagers: int = 6) -> Spin:
    cards = (
        TrickCard(
            "eerlijk",
            a_slot(say("Gewoon vertellen"), say("Saai, maar waar.")),
            a_slot(say("Lama loopt door de Dorpsstraat")),
            1,
            2,
            -2,
            honest=True,
        ),
        TrickCard(
            "emotie",
            a_slot(say("Maak ze bang"), say("Bang zijn gaat snel rond.")),
            a_slot(say("PANIEK: wild beest bedreigt dorp")),
            3,
            -10,
            20,
        ),
    )
    groups = ("markt", "dijk", "nieuwbouw")
    people = tuple(
        Villager(
            f"v{n}",
            say(f"Buur {n}"),
            (n * 37) % 100,
            (n * 61) % 100,
            groups[n % 3],
            frozenset({"emotie"}) if n % 2 else frozenset(),
            start=n < 2,
        )
        for n in range(villagers)
    )
    ties = (*tuple((f"v{n}", f"v{n + 1}") for n in range(villagers - 1)), ("v0", f"v{villagers - 1}"))
    return Spin(
        2,
        a_slot(say("De Proef"), say("Krant van hier")),
        a_slot(say("Er loopt een lama door het dorp.")),
        cards,
        people,
        ties,
    )


def a_rate(say: Say = as_is) -> Rate:
    """A clip of two scenes and a set of two questions; the second is only asked after the first."""

    def both(text: str) -> Words:
        return {"nl": say(text), "en": say(text)}

    danger = RatingQuestion(
        "gevaar",
        "gevaar",
        both("Is het gevaarlijk?"),
        None,
        (AnswerOption("nee", both("Nee"), 0), AnswerOption("ja", both("Ja"), 1)),
        (),
        True,
        ("O",),
    )
    how = replace(
        danger,
        id="hoe",
        text=both("Daagt de maker je uit?"),
        asked_if=(("gevaar", frozenset({"ja"})),),
        gate=False,
    )
    rules = tuple(
        Rule(name, "gevaar", when, age, False, None, Status.OWN, (), both(reason))
        for name, when, age, reason in (
            ("GEV-1", (("gevaar", frozenset({"ja"})),), 9, "Je kunt je pijn doen."),
            ("GEV-2", (("hoe", frozenset({"ja"})),), 12, "Je wordt uitgedaagd."),
        )
    )
    made = RuleSet(
        id="proef",
        version="1",
        valid_from=DAY,
        rates="post",
        levels=("O",),
        title=both("Proefregels"),
        about=both("Regels om mee te proeven."),
        disclaimer=both("Dit is een oefening."),
        ages=(0, 6, 9, 12, 16),
        themes=(Theme("gevaar", both("Gevaar"), ThemeKind.CONTENT, 1),),
        questions=(danger, how),
        rules=rules,
        softenings=(),
        sources=(),
        exceptions=(),
    )
    scene = Scene("1.svg", both("Een brug"), both("Wie durft?"), Motion.NONE, 2)
    post = RatedPost(
        "brug",
        "1",
        PostKind.CLIP,
        ("O",),
        say("@durf"),
        both("De brug"),
        both("Spring jij ook?"),
        both("12 kijkers"),
        both("Reacties dicht"),
        False,
        (scene, scene),
        {"proef": {"gevaar": "ja", "hoe": "ja"}},
        both("Waar ligt voor jou de grens?"),
    )
    gut, after = Slot(note=a_text(say("Dat is je gevoel."))), Slot(note=a_text(say("Vergelijk ze maar.")))
    return Rate(post, made, ("gevaar", "hoe"), "nl", gut, after)


def _stall(key: str, name: str, say: Say) -> Stall:
    return Stall(key, say(name), say("De Maker"), say("Iets goeds doen."))


def a_market(say: Say = as_is) -> Market:
    """Stalls of recommenders that ship; only the second one fits."""
    stalls = (_stall("kijktijd", "Kijktijd", say), _stall("bieb-feed", "Bieb-feed", say))

    def goal(key: str, person: str, want: str) -> Goal:
        notes = tuple((one.id, a_text(say(f"Over {one.id}."))) for one in stalls)
        needs = (Need(("anger",), at_most=10),)
        return Goal(
            key, person, say(person.title()), a_slot(say(want)), frozenset({"bieb-feed"}), notes, needs
        )

    goals = (goal("rust", "noor", "Noor wil rust."), goal("stil", "sem", "Sem wil stilte."))
    return Market(stalls, ("worth", "anger", "profile"), goals)


def an_inspection(say: Say = as_is, *, hidden: bool = False) -> Market:
    stalls = (_stall("braafste", "Braafste", say), _stall("bieb-feed", "Bieb-feed", say))
    verdicts = (Verdict.REFUSE if hidden else Verdict.ADMIT, Verdict.ADMIT)
    cases = tuple(
        Case(stall.id, a_slot(say("Zegt de maker."), say("Zo is het."), say("Kijk naar de staven.")), verdict)
        for stall, verdict in zip(stalls, verdicts, strict=True)
    )
    return Market(stalls, tests=("K1", "W1"), cases=cases, hidden=hidden)


def a_recipe(say: Say = as_is) -> Recipe:
    names = {"watch": "Kijktijd", "follow": "Wie je volgt", "anger": "Boos maken mag"}
    knobs = tuple(
        RecipeKnob(key, a_slot(say(name), say(f"{name} trok het hardst.")), start)
        for (key, name), start in zip(names.items(), (60, 20, 0), strict=True)
    )
    noor, daan = Dweller("noor", say("Noor")), Dweller("daan", say("Daan"))
    angry = RecipeGoal(
        "boos",
        noor,
        Gauge.ANGER,
        Sense.AT_LEAST,
        60,
        a_slot(say("Maak Noor boos."), say("Gelukt, ze stampt."), say("Ze neuriet nog.")),
        way=(("anger", 100),),
    )
    calm = RecipeGoal(
        "rust",
        daan,
        Gauge.ANGER,
        Sense.AT_MOST,
        30,
        a_slot(say("Maak het rustig."), say("Daan zucht."), say("Daan kookt nog.")),
        still=frozenset({"anger"}),
        way=(("watch", 0), ("follow", 100)),
    )
    own = RecipeGoal(
        "eigen", Dweller("", ""), Gauge.GLAD, Sense.OPEN, 0, a_slot(say("Jouw recept."), say("Zo kies jij."))
    )
    return Recipe(knobs, (angry, calm, own), (daan,), a_text(say("Toeval!")), shows_sum=True)


BUILDERS: dict[str, Callable[[Say], Exercise]] = {
    "read": lambda say: Read(),
    "choice": a_choice,
    "order": an_order,
    "sort": a_sort,
    "mark": a_mark,
    "hotspots": some_hotspots,
    "estimate": an_estimate,
    "round": a_round,
    "chat": a_chat,
    "weigh": a_weigh,
    "look_back": lambda say: LookBack(("eerst",)),
    "redesign": a_redesign,
    "spin": a_spin,
    "rate": a_rate,
    "market": a_market,
    "recipe": a_recipe,
}


def an_exercise(kind: str, say: Say = as_is) -> Exercise:
    """A small exercise of this kind; `say` is applied to every text in it."""
    return BUILDERS[kind](say)


def a_step(
    exercise: Exercise,
    step_id: str = "stap",
    say: Say = as_is,
    *,
    phase: Phase = Phase.DO,
    confidence: bool = False,
    full: bool = False,
) -> Step:
    """A step round an exercise; `full` adds a fact, a new word and help."""
    fact = Fact(
        "boete",
        a_text(say("Een toezichthouder gaf een boete.")),
        say("ACM"),
        say("https://acm.example/boete"),
        2024,
        DAY,
        say("BW 6:193"),
    )
    word = Word("truc", say("donker patroon"), a_text(say("Een ontwerp dat jou stuurt.")))
    return Step(
        step_id,
        phase,
        say("Waar word jij bespeeld?"),
        a_text(say("Kijk goed en kies dan.")),
        a_text(say("Kijk wie er aan het woord is.")),
        exercise,
        confidence,
        (fact,) if full else (),
        (word,) if full else (),
        help=full,
    )


def a_lesson(*steps: Step, say: Say = as_is) -> Lesson:
    """A lesson of these steps, or of one choice."""
    steps = steps or (a_step(a_choice(say), say=say),)
    return Lesson(
        "proefles",
        "1.0.0",
        Level.O,
        "nl",
        4,
        "trucs",
        9,
        say("De zes trucs van nepnieuws"),
        a_text(say("Een les.")),
        ("vo-dg-21B-2",),
        steps,
        (Card("k1", say("Wat doe je eerst?"), a_choice(say), "vo-dg-21B-2"),),
        a_text(say("Wie heeft wel eens iets doorgestuurd?")),
    )
