# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Towns from files: a good one loads whole, a damaged post is left out and told, a damaged town is None, nothing crashes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediawijs.content.world import LoadedWorld, load_world
from mediawijs.domain.lab.catalogue import make_catalogue, makers_of
from mediawijs.domain.lab.people import Persona, Stage, make_people
from mediawijs.domain.lab.world import Dispute, Line, Maker, Post, Topic

HEAD = """\
format = 1
id = "proefstad"
version = "3"
title = { nl = "Proefstad", en = "Trial town" }
topics = ["stad", "sport"]

[[dispute]]
id = "zwembad"
topic = "stad"
title = { nl = "Zwembad?", en = "Pool?" }
a = { nl = "voor", en = "for" }
b = { nl = "tegen", en = "against" }
[[dispute]]
id = "brug"
topic = "stad"
title = { nl = "Brug?", en = "Bridge?" }
a = { nl = "ja", en = "yes" }
b = { nl = "nee", en = "no" }
[[maker]]
id = "krant"
handle = "@krant"
name = "De Krant"
kind = "newspaper"
"""
TOPIC = """\
[topic]
id = "stad"
nl = "De stad"
en = "The town"
colour = "coral"
icon = "topic-stad"

[[maker]]
id = "bad"
handle = "@bad"
name = "Bad"
kind = "group"
about = { nl = "actiegroep", en = "action group" }

[[post]]
id = "stad-1"
maker = "krant"
nl = "Het zwembad blijft open."
en = "The pool stays open."
form = "text"
seconds = 8
tone = "neutral"
emotion = "calm"
hostility = 0
truth = "true"
quality = 4
age = 0
[[post]]
id = "stad-2"
maker = "bad"
nl = "Zij liegen!"
en = "They lie!"
form = "picture"
seconds = 5
tone = "fierce"
emotion = "anger"
hostility = 3
truth = "half"
quality = 1
age = 12
dispute = "zwembad"
side = "a"
advert = true
why = { nl = "Half waar.", en = "Half true." }
shows = { nl = "Een spandoek.", en = "A banner." }
"""
SPORT = """\
[topic]
id = "sport"
nl = "Sport"
en = "Sports"
colour = "sea"
icon = "topic-sport"
"""
CROWD = """\
format = 1
handle_first = ["tante", "oom"]
handle_second = ["sok", "soep"]

[[line]]
topic = "stad"
nl = "{wie} zag een {wat}."
en = "{wie} saw a {wat}."
form = "text"
seconds = 4
tone = "funny"
emotion = "joy"
hostility = 0
truth = "opinion"
quality = 2
age = 0
[[line]]
topic = "sport"
nl = "Gewonnen!"
en = "We won!"
form = "text"
seconds = 4
tone = "proud"
emotion = "joy"
hostility = 0
truth = "true"
quality = 2
age = 0

[slots.wie]
nl = ["Jan", "Ans"]
en = ["John", "Ann"]
[slots.wat]
nl = ["eend"]
en = ["duck"]
"""
PEOPLE = """\
format = 1
minors = 0.35
focus = 5.0
stance_spread = 0.6
outrage_spread = 0.4
follows = 3
like_minded = 1.0
warmth_spread = 15.0
said_noise = 0.35

[topic_share]
sport = 2
stad = 1

[[persona]]
id = "noor"
name = "Noor"
age = 14
interests = { sport = 3 }
stance = [0.3, -1]
outrage = 1.0
follows = ["krant"]
"""
FILES = {
    "world.toml": HEAD,
    "topics/stad.toml": TOPIC,
    "topics/sport.toml": SPORT,
    "crowd.toml": CROWD,
    "people.toml": PEOPLE,
}


def write(folder: Path, **changed: str | bytes | None) -> Path:
    """The town under `folder`, with other contents for some files (by the name before its dot), or without them."""
    town = folder / "proefstad"
    (town / "topics").mkdir(parents=True, exist_ok=True)
    for name, text in FILES.items():
        new = changed.get(Path(name).stem, text)
        path = town / name
        path.unlink(missing_ok=True)
        if new is not None:
            path.write_bytes(new.encode("utf-8", "replace") if isinstance(new, str) else new)
    return town


def loaded(folder: Path, **changed: str | bytes | None) -> LoadedWorld:
    return load_world(write(folder, **changed))


def test_a_good_town_loads_whole(tmp_path):
    world, population, personas, problems = loaded(tmp_path)
    assert problems == ()
    assert world is not None
    assert (world.id, world.version, world.title["en"]) == ("proefstad", "3", "Trial town")
    assert world.topics[0] == Topic("stad", {"nl": "De stad", "en": "The town"}, "coral", "topic-stad")
    assert [topic.id for topic in world.topics] == ["stad", "sport"]
    assert world.disputes[1] == Dispute(
        "brug",
        "stad",
        {"nl": "Brug?", "en": "Bridge?"},
        {"nl": "ja", "en": "yes"},
        {"nl": "nee", "en": "no"},
    )
    assert world.makers == (
        Maker("krant", "@krant", "De Krant", "newspaper", None, {}),
        Maker("bad", "@bad", "Bad", "group", "stad", {"nl": "actiegroep", "en": "action group"}),
    )
    calm, fierce = world.posts
    assert isinstance(calm, Post)
    assert (calm.id, calm.maker, calm.why, calm.shows) == ("stad-1", "krant", None, None)
    assert (calm.labels.dispute, calm.labels.side, calm.labels.advert) == (None, "none", False)
    assert fierce.text == {"nl": "Zij liegen!", "en": "They lie!"}
    assert (fierce.why, fierce.shows) == (
        {"nl": "Half waar.", "en": "Half true."},
        {"nl": "Een spandoek.", "en": "A banner."},
    )
    about = fierce.labels
    assert (about.topic, about.form, about.seconds, about.tone, about.emotion) == (
        "stad",
        "picture",
        5,
        "fierce",
        "anger",
    )
    assert (about.hostility, about.truth, about.quality, about.age) == (3, "half", 1, 12)
    assert (about.dispute, about.side, about.advert) == ("zwembad", "a", True)
    line = world.crowd.lines[0]
    assert isinstance(line, Line)
    assert (line.text["nl"], line.labels.topic) == ("{wie} zag een {wat}.", "stad")
    assert world.crowd.slots["wie"]["en"] == ("John", "Ann")
    assert world.crowd.handles == ("tantesok", "oomsok", "tantesoep", "oomsoep")
    assert population is not None
    assert (population.topic_share, population.minors, population.follows) == ((1.0, 2.0), 0.35, 3.0)
    assert personas == (Persona("noor", "Noor", 14, {"sport": 3.0}, (0.3, -1.0), 1.0, ("krant",)),)


def test_a_good_town_can_be_lived_in(tmp_path):
    world, population, personas, _problems = loaded(tmp_path)
    assert world is not None
    assert population is not None
    makers = makers_of(world)
    posts = make_catalogue(world, makers, 50, 5, 1)
    stage = Stage(("stad", "sport"), posts, makers, tuple(maker.id for maker in world.makers))
    assert make_people(population, personas, stage, 20, 1).names == ("Noor",)


POST = [
    # in the second post: what, by what, what is said of it
    ('maker = "bad"', 'maker = "niemand"', '"niemand" kan niet bij "maker"'),
    ('maker = "bad"', "", '"maker" ontbreekt'),
    ('id = "stad-2"\n', "", '"id" ontbreekt'),
    ('nl = "Zij liegen!"', "", '"nl" ontbreekt'),
    ('en = "They lie!"', "", '"en" ontbreekt'),
    ('en = "They lie!"', 'en = "They lie!"\nfr = "Ils mentent !"', '"fr" ken ik niet'),
    ('form = "picture"', 'form = "lied"', '"lied" kan niet bij "form"'),
    ('tone = "fierce"', 'tone = "zuur"', '"zuur" kan niet bij "tone"'),
    ('emotion = "anger"', 'emotion = "spijt"', '"spijt" kan niet bij "emotion"'),
    ('truth = "half"', 'truth = "kwart"', '"kwart" kan niet bij "truth"'),
    ('dispute = "zwembad"', 'dispute = "parkeren"', '"parkeren" kan niet bij "dispute"'),
    ('side = "a"', 'side = "c"', '"c" kan niet bij "side"'),
    ("hostility = 3", "hostility = 4", "hostility kan niet 4 zijn"),
    ("hostility = 3", "hostility = -1", "hostility kan niet -1 zijn"),
    ("quality = 1", "quality = 0", "quality kan niet 0 zijn"),
    ("quality = 1", "quality = 6", "quality kan niet 6 zijn"),
    ("quality = 1", "quality = 1.5", "heel getal"),
    ("age = 12", "age = 13", "age kan niet 13 zijn"),
    ("age = 12", "age = 18", "age kan niet 18 zijn"),
    ("seconds = 5", "seconds = 0", "seconds kan niet 0 zijn"),
    ("seconds = 5", "seconds = 181", "seconds kan niet 181 zijn"),
    ("advert = true", 'advert = "ja"', "true of false"),
    ('why = { nl = "Half waar.", en = "Half true." }', 'why = { nl = "Half waar." }', "ontbreekt de taal “en”"),
    ('why = { nl = "Half waar.", en = "Half true." }', 'why = "Half waar."', "tabel van teksten"),
    ('shows = { nl = "Een spandoek.", en = "A banner." }', 'shows = { en = "A banner." }', "ontbreekt de taal “nl”"),
    ("advert = true", "advert = true\nkleur = 3", '"kleur" ken ik niet'),
]  # fmt: skip
STILL_USED = ("“en”", "ken ik niet", "true of false")
"""Untidy, and told, but the post can be shown."""


@pytest.mark.parametrize(("what", "by", "said"), POST)
def test_a_damaged_post_is_told_and_left_out(tmp_path, what, by, said):
    first, second = TOPIC.split("[[post]]\n" + 'id = "stad-2"')
    second = ('id = "stad-2"' + second).replace(what, by, 1)
    text = f"{first}[[post]]\n{second}"
    assert text != TOPIC
    world, population, _personas, problems = loaded(tmp_path, stad=text)
    assert world is not None
    assert population is not None
    used = any(words in said for words in STILL_USED)
    assert [post.id for post in world.posts] == (["stad-1", "stad-2"] if used else ["stad-1"])
    assert len(problems) == 1
    (problem,) = problems
    assert said in problem.what
    assert problem.file == "proefstad/topics/stad.toml"
    assert problem.why
    assert problem.do
    here = first.count("\n") + 1
    assert problem.line >= here if 'id = "stad-2"' in second else problem.line >= 0


LINE = [
    ("{wie} saw a {wat}.", "{wat} was seen.", "gaten van deze regel kloppen niet"),
    ("{wie} zag een {wat}.", "{wie} en {hoe}.", "gaten van deze regel kloppen niet"),
    ('topic = "stad"', 'topic = "koken"', '"koken" kan niet bij "topic"'),
    ("quality = 2", "quality = 7", "quality kan niet 7 zijn"),
    ("age = 0", "age = 3", "age kan niet 3 zijn"),
    ('en = "{wie} saw a {wat}."', "", '"en" ontbreekt'),
]


@pytest.mark.parametrize(("what", "by", "said"), LINE)
def test_a_damaged_line_of_the_crowd_is_told_and_left_out(tmp_path, what, by, said):
    made = loaded(tmp_path, crowd=CROWD.replace(what, by, 1))
    assert made.world is not None
    assert [line.text["nl"] for line in made.world.crowd.lines] == ["Gewonnen!"]
    assert [problem.file for problem in made.problems] == ["proefstad/crowd.toml"]
    assert said in made.problems[0].what
    assert made.problems[0].why
    assert made.problems[0].do


def test_slots_unknown_to_any_list_are_told(tmp_path):
    both = CROWD.replace("{wie} zag", "{hoe} zag").replace("{wie} saw", "{hoe} saw")
    made = loaded(tmp_path, crowd=both)
    assert "gaten" in made.problems[0].what
    assert "Bekende gaten: wat, wie." in made.problems[0].do


TOWN = [
    # file, what, by what, what is said of it
    ("world", "format = 1", "format = 2", "formaat"),
    ("world", "format = 1", "format = ", "geldige TOML"),
    ("world", 'id = "proefstad"\n', "", '"id" ontbreekt'),
    ("world", 'title = { nl = "Proefstad", en = "Trial town" }', 'title = { en = "Trial town" }', "ontbreekt de taal “nl”"),
    ("world", 'topics = ["stad", "sport"]', 'topics = ["stad", "koken"]', "Dit bestand kan niet worden gelezen"),
    ("world", 'topics = ["stad", "sport"]', 'topics = "stad"', "lijst van teksten"),
    ("world", 'topic = "stad"', 'topic = "koken"', '"koken" kan niet bij "topic"'),
    ("world", 'kind = "newspaper"', 'kind = "geheim"', '"geheim" kan niet bij "kind"'),
    ("world", 'a = { nl = "voor", en = "for" }\n', "", '"a" ontbreekt'),
    ("stad", 'id = "stad"', 'id = "stadje"', '"stadje" kan niet bij "id"'),
    ("stad", 'colour = "coral"\n', "", '"colour" ontbreekt'),
    ("stad", "[topic]", "[[topic]]", "een tabel"),
    ("crowd", 'en = ["John", "Ann"]', 'en = ["John"]', "niet in elke taal evenveel"),
    ("crowd", 'nl = ["eend"]\nen = ["duck"]', "nl = []\nen = []", "niet in elke taal evenveel"),
    ("crowd", 'en = ["duck"]', "", '"en" ontbreekt'),
    ("people", "minors = 0.35", 'minors = "veel"', "een getal"),
    ("people", "focus = 5.0\n", "", '"focus" ontbreekt'),
    ("people", "sport = 2", 'sport = "veel"', "tabel van getallen"),
    ("people", "age = 14", "age = 7", "age kan niet 7 zijn"),
    ("people", "age = 14", "age = 100", "age kan niet 100 zijn"),
    ("people", "stance = [0.3, -1]", "stance = [0.3]", "twee getallen van -1 tot 1"),
    ("people", "stance = [0.3, -1]", "stance = [0.3, -1.5]", "twee getallen van -1 tot 1"),
    ("people", "stance = [0.3, -1]", "stance = [nan, 0]", "twee getallen van -1 tot 1"),
    ("people", 'name = "Noor"\n', "", '"name" ontbreekt'),
]  # fmt: skip


@pytest.mark.parametrize(("file", "what", "by", "said"), TOWN)
def test_a_damaged_town_is_none_and_tells_why(tmp_path, file, what, by, said):
    text = {Path(name).stem: text for name, text in FILES.items()}[file]
    assert what in text
    made = loaded(tmp_path, **{file: text.replace(what, by, 1)})
    assert (made.world, made.population, made.personas) == (None, None, ())
    assert len(made.problems) == 1
    assert said in made.problems[0].what
    assert made.problems[0].why
    assert made.problems[0].do
    assert made.problems[0].file.startswith("proefstad/")


UNTIDY = [
    ("world", "format = 1", 'format = 1\nkleur = "rood"', '"kleur" ken ik niet'),
    ("world", 'kind = "newspaper"', 'kind = "newspaper"\nage = 3', '"age" ken ik niet'),
    ("world", 'title = { nl = "Proefstad", en = "Trial town" }', 'title = { nl = "Proefstad", de = "x", en = "y" }', "taal die ik niet ken: de"),
    ("stad", 'icon = "topic-stad"', 'icon = "topic-stad"\nx = 1', '"x" ken ik niet'),
    ("stad", 'id = "bad"', 'id = "krant"', "De maker krant staat er twee keer"),
    ("crowd", "format = 1", "format = 1\nx = 1", '"x" ken ik niet'),
    ("people", "format = 1", "format = 1\nx = 1", '"x" ken ik niet'),
    ("people", "age = 14", "age = 14\nhobby = 1", '"hobby" ken ik niet'),
]  # fmt: skip


@pytest.mark.parametrize(("file", "what", "by", "said"), UNTIDY)
def test_what_is_only_untidy_is_told_and_used(tmp_path, file, what, by, said):
    text = {Path(name).stem: text for name, text in FILES.items()}[file]
    made = loaded(tmp_path, **{file: text.replace(what, by, 1)})
    assert made.world is not None
    assert any(said in problem.what for problem in made.problems)


@pytest.mark.parametrize("file", ["world", "stad", "sport", "crowd", "people"])
def test_a_file_that_is_missing_or_no_text(tmp_path, file):
    missing, garbled = loaded(tmp_path, **{file: None}), loaded(tmp_path, **{file: b"a = '\xff'"})
    for made, said in ((missing, "kan niet worden gelezen"), (garbled, "geen UTF-8")):
        assert made.world is None
        assert said in made.problems[0].what
        assert made.problems[0].file.endswith(f"{file}.toml")


def test_a_town_that_is_not_there(tmp_path):
    assert load_world(tmp_path / "weg").world is None


MEANINGLESS = [
    ("people", "minors = 0.35", "minors = 7"),
    ("people", "focus = 5.0", "focus = -1"),
    ("people", "sport = 2", "sport = -2"),
    ("people", "sport = 2", "koken = 2"),
    ("people", 'follows = ["krant"]', 'follows = ["niemand"]'),
    ("people", "interests = { sport = 3 }", "interests = { koken = 3 }"),
    ("stad", 'id = "stad-2"', 'id = "stad-1"'),
    ("stad", 'dispute = "zwembad"\n', ""),
    ("world", HEAD[HEAD.index('[[dispute]]\nid = "brug"') : HEAD.index("[[maker]]")], ""),
]


@pytest.mark.parametrize(("file", "what", "by"), MEANINGLESS)
def test_mistakes_that_would_only_show_when_the_town_is_made(tmp_path, file, what, by):
    text = {Path(name).stem: text for name, text in FILES.items()}[file]
    assert loaded(tmp_path, **{file: text.replace(what, by, 1)}).problems


cuts = st.lists(
    st.tuples(st.integers(0, 900), st.integers(0, 40), st.text(max_size=6)), min_size=1, max_size=3
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=120)
@given(st.sampled_from(sorted(FILES)), cuts)
def test_however_a_good_town_is_damaged_nothing_is_raised(tmp_path, file, some):
    text = FILES[file]
    for place, length, instead in some:
        text = text[:place] + instead + text[place + length :]
    made = loaded(tmp_path, **{Path(file).stem: text})
    assert made.world is not None or made.problems
    assert all(problem.file.startswith("proefstad/") for problem in made.problems)
