# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads a town of the lab: assets/worlds/<id>/ with world.toml, people.toml, crowd.toml and a file per topic."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from mediawijs import paths
from mediawijs.content.problems import Broken, Problem, Problems
from mediawijs.content.rules_parts import words
from mediawijs.content.tables import Table, parse_toml, read_text
from mediawijs.domain.lab.people import Persona, Population
from mediawijs.domain.lab.world import (
    AGES,
    EMOTIONS,
    FORMS,
    MAKER_KINDS,
    SIDES,
    TONES,
    TRUTHS,
    Dispute,
    Grammar,
    Labels,
    Line,
    Maker,
    Post,
    Topic,
    Words,
    World,
)

FORMAT = 1
LANGUAGES = ("nl", "en")
_SLOT = re.compile(r"\{(\w+)\}")


class LoadedWorld(NamedTuple):
    """The town and who lives there, or None with the problems that stand in its way."""

    world: World | None
    population: Population | None
    personas: tuple[Persona, ...]
    problems: tuple[Problem, ...]


def worlds_root() -> Path:
    return paths.assets() / "worlds"


def load_world(folder: Path | None = None) -> LoadedWorld:
    """Never raises: a damaged post is left out and told, a damaged town is None."""
    problems = Problems()
    try:
        reader = _Reader(folder or worlds_root() / "schermstad", problems)
        world = reader.world()
        population, personas = reader.people(world)
    except Broken:
        return LoadedWorld(None, None, (), problems.sorted())
    return LoadedWorld(world, population, personas, problems.sorted())


class _Reader:
    def __init__(self, folder: Path, problems: Problems) -> None:
        self.folder, self.problems = folder, problems
        self.topics: list[str] = []
        self.disputes: dict[str, str] = {}
        self.makers: dict[str, Maker] = {}

    def table(self, name: str) -> Table:
        source = read_text(self.folder / name, f"{self.folder.name}/{name}", self.problems)
        return Table(parse_toml(source, self.problems), source, self.problems, name)

    def world(self) -> World:
        head = self.table("world.toml")
        if head.number("format") != FORMAT:
            head.problem("format", "Dit formaat ken ik niet.", f"Deze versie van MediaWijs leest formaat {FORMAT}.", "Zet format = 1.")  # fmt: skip
            raise Broken
        self.topics = list(head.texts("topics"))
        disputes = tuple(self._dispute(one) for one in head.tables("dispute", "ruzie"))
        if len(disputes) != 2:
            head.problem("dispute", f"Er zijn {len(disputes)} ruzies.", "Het lab rekent met twee meningen.", "Zet twee keer [[dispute]].")  # fmt: skip
            raise Broken
        for one in head.tables("maker", "maker"):
            self._maker(one, None)
        made = head.text("id"), head.text("version"), words(head, "title")
        head.done()
        parts = [self._topic(name) for name in self.topics]
        topics, posts = (
            tuple(topic for topic, _posts in parts),
            tuple(post for _topic, some in parts for post in some),
        )
        return World(*made, topics, disputes, tuple(self.makers.values()), posts, self._crowd())

    def _dispute(self, table: Table) -> Dispute:
        made = Dispute(
            table.text("id"),
            table.one_of("topic", self.topics),
            words(table, "title"),
            words(table, "a"),
            words(table, "b"),
        )
        self.disputes[made.id] = made.topic
        table.done()
        return made

    def _maker(self, table: Table, topic: str | None) -> None:
        made = Maker(
            table.text("id"),
            table.text("handle"),
            table.text("name"),
            table.one_of("kind", MAKER_KINDS),
            topic,
            words(table, "about") if table.has("about") else {},
        )
        table.done()
        if made.id in self.makers:
            table.problem(f'"{made.id}"', f"De maker {made.id} staat er twee keer.", "Een post weet dan niet van wie hij is.", "Zet hem één keer, of in world.toml.")  # fmt: skip
        self.makers.setdefault(made.id, made)

    def _topic(self, name: str) -> tuple[Topic, list[Post]]:
        table = self.table(f"topics/{name}.toml")
        head = table.table("topic")
        topic = Topic(
            head.one_of("id", (name,)),
            {language: head.text(language) for language in LANGUAGES},
            head.text("colour"),
            head.text("icon"),
        )
        head.done()
        for one in table.tables("maker", "maker"):
            self._maker(one, name)
        posts: dict[str, Post] = {}
        for one in table.tables("post", "post"):
            try:
                post = self._post(one, name)
            except Broken:
                continue
            if post.id in posts:
                one.problem(f'"{post.id}"', f"Post {post.id} staat er twee keer.", "Een id hoort bij één post.", "Geef de tweede een andere id.")  # fmt: skip
            posts[post.id] = post
        table.done()
        return topic, list(posts.values())

    def _post(self, table: Table, topic: str) -> Post:
        made = Post(
            table.text("id"),
            table.one_of("maker", self.makers),
            {language: table.text(language) for language in LANGUAGES},
            self._labels(table, topic),
            words(table, "why") if table.has("why") else None,
            words(table, "shows") if table.has("shows") else None,
        )
        table.done()
        return made

    def _labels(self, table: Table, topic: str) -> Labels:
        dispute = table.one_of("dispute", self.disputes) if table.has("dispute") else None
        if dispute is None and table.has("side"):
            table.problem("side", f"{table.name} kiest een kant, maar er staat niet van welke ruzie.", "Een kant hoort bij een ruzie.", "Zet dispute erbij, of haal side weg.")  # fmt: skip
            raise Broken
        return Labels(
            topic=topic,
            form=table.one_of("form", FORMS),
            seconds=_within(table, "seconds", range(1, 181)),
            tone=table.one_of("tone", TONES),
            emotion=table.one_of("emotion", EMOTIONS),
            hostility=_within(table, "hostility", range(4)),
            truth=table.one_of("truth", TRUTHS),
            quality=_within(table, "quality", range(1, 6)),
            age=_within(table, "age", AGES),
            dispute=dispute,
            side=table.one_of("side", SIDES, "none"),
            advert=table.flag("advert", False),
        )

    def _crowd(self) -> Grammar:
        table = self.table("crowd.toml")
        table.number("format")
        slots = table.table("slots")
        filled = {name: self._slot(slots, name) for name in slots.data}
        lines = []
        for one in table.tables("line", "regel"):
            try:
                lines.append(self._line(one, filled))
            except Broken:
                continue
        first, second = table.texts("handle_first", ()), table.texts("handle_second", ())
        handles = tuple(one + other for other in second for one in first)
        slots.done()
        table.done()
        return Grammar(tuple(lines), filled, handles)

    def _slot(self, slots: Table, name: str) -> Mapping[str, tuple[str, ...]]:
        table = slots.table(name)
        made = {language: table.texts(language) for language in LANGUAGES}
        if len({len(fillers) for fillers in made.values()}) > 1 or not made["nl"]:
            table.problem(name, f"Het gat {name} heeft niet in elke taal evenveel woorden.", "Dezelfde plaats hoort bij elkaar.", "Maak de lijsten even lang.")  # fmt: skip
            raise Broken
        table.done()
        return made

    def _line(self, table: Table, slots: Mapping[str, object]) -> Line:
        topic = table.one_of("topic", self.topics)
        text: Words = {language: table.text(language) for language in LANGUAGES}
        used = [set(_SLOT.findall(said)) for said in text.values()]
        if used[0] != used[1] or not used[0] <= set(slots):
            table.problem(text["nl"][:30], "De gaten van deze regel kloppen niet.", "In elke taal dezelfde gaten, en elk gat met woorden.",
                          f"Bekende gaten: {', '.join(sorted(slots))}.")  # fmt: skip
            raise Broken
        made = Line(text, self._labels(table, topic))
        table.done()
        return made

    def people(self, world: World) -> tuple[Population, tuple[Persona, ...]]:
        table = self.table("people.toml")
        table.number("format")
        share = self._known_topics(table, "topic_share")
        population = Population(
            minors=_between(table, "minors", 0.0, 1.0),
            topic_share=tuple(share.get(topic.id, 0.0) for topic in world.topics),
            focus=_between(table, "focus", 0.1, 1000.0),
            stance_spread=_between(table, "stance_spread", 0.0, 5.0),
            outrage_spread=_between(table, "outrage_spread", 0.0, 3.0),
            follows=_between(table, "follows", 0.0, 500.0),
            like_minded=_between(table, "like_minded", 0.0, 10.0),
            said_noise=_between(table, "said_noise", 0.0, 1.0),
            warmth_spread=_between(table, "warmth_spread", 0.0, 50.0),
        )
        personas = tuple(self._persona(one) for one in table.tables("persona", "bewoner"))
        table.done()
        return population, personas

    def _known_topics(self, table: Table, key: str) -> dict[str, float]:
        """Weights by topic: of topics that exist, not below 0, and not all 0."""
        weights = table.decimals(key)
        if strange := sorted(set(weights) - set(self.topics)):
            table.problem(strange[0], f"{table.name}: bij {key} staat een onderwerp dat ik niet ken: {', '.join(strange)}.", "Niemand post erover.", f"Kies uit: {', '.join(self.topics)}.")  # fmt: skip
            raise Broken
        if not weights or min(weights.values()) < 0 or not sum(weights.values()):
            table.problem(key, f"{table.name}: bij {key} horen gewichten van 0 of meer, niet allemaal 0.", "Het zijn delen.", "Schrijf bijvoorbeeld { sport = 3 }.")  # fmt: skip
            raise Broken
        return weights

    def _known_makers(self, table: Table) -> tuple[str, ...]:
        follows = table.texts("follows", ())
        for maker in follows:
            if maker not in self.makers:
                table.problem(maker, f"{table.name} volgt {maker}, en die maker is er niet.", "Dan ziet hij daar niets van.", "Kies de id van een maker.")  # fmt: skip
                raise Broken
        return follows

    def _persona(self, table: Table) -> Persona:
        made = Persona(
            table.text("id"),
            table.text("name"),
            _within(table, "age", range(8, 100)),
            self._known_topics(table, "interests"),
            _pair(table, "stance"),
            _between(table, "outrage", 0.0, 10.0),
            self._known_makers(table),
        )
        table.done()
        return made


def _within(table: Table, key: str, allowed: range | tuple[int, ...]) -> int:
    value = table.number(key)
    if value not in allowed:
        table.problem(key, f"{table.name}: {key} kan niet {value} zijn.", "Alleen deze getallen hebben een betekenis.",
                      f"Kies uit {min(allowed)} tot en met {max(allowed)}.")  # fmt: skip
        raise Broken
    return value


def _between(table: Table, key: str, low: float, high: float) -> float:
    value = table.decimal(key)
    if not low <= value <= high:
        table.problem(key, f"{table.name}: {key} kan niet {value:g} zijn.", "Dan is er geen stad van te maken.", f"Kies {low:g} tot {high:g}.")  # fmt: skip
        raise Broken
    return value


def _pair(table: Table, key: str) -> tuple[float, float]:
    table.has(key)
    value = table.data.get(key)
    if (
        isinstance(value, list)
        and len(value) == 2
        and all(isinstance(v, int | float) and -1 <= v <= 1 for v in value)
    ):
        return float(value[0]), float(value[1])
    table.problem(key, f"{table.name}: bij {key} horen twee getallen van -1 tot 1.", "Er zijn twee ruzies.", f"Schrijf {key} = [0.0, 0.0].")  # fmt: skip
    raise Broken
