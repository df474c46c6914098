# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far people agree: counted in plain words, measured for teachers, and never by name."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from mediawijs.domain.kept_ratings import KeptRating
from mediawijs.domain.level import Level
from mediawijs.domain.trouble import Trouble
from mediawijs.exchange.answers_file import AnswersFile, as_answers, read_answers
from mediawijs.presenters.agreement_pages import AgreementPage
from mediawijs.presenters.class_agreement import AgreementPresenter, gather
from mediawijs.presenters.rating_posts import Stock
from tests.helpers.ratings import REFERENCE, a_post, a_stock, kept, trial_rules

HARSH = {**REFERENCE, "bloed": "ja"}  # 16
MILD = {**REFERENCE, "vecht": "nee", "vreemden": "nee"}  # all ages
UNSURE = {**REFERENCE, "vecht": "weet_niet", "vreemden": "nee"}


@dataclass
class Table:
    everybody: list[list[KeptRating]] = field(default_factory=list)
    stock: Stock = field(default_factory=lambda: a_stock(a_post("duw"), a_post("deur")))
    pages: list[AgreementPage] = field(default_factory=list)
    broken: bool = False

    def __post_init__(self) -> None:
        self.presenter = AgreementPresenter(
            self.stock, Level.O, self._all, self._mine, "Vos 12", self.pages.append
        )

    def _all(self) -> tuple[tuple[KeptRating, ...], ...]:
        if self.broken:
            raise Trouble("Het bestand is bezet.", "Probeer het nog eens.")
        return tuple(tuple(one) for one in self.everybody)

    def _mine(self) -> tuple[KeptRating, ...]:
        if self.broken:
            raise Trouble("Het bestand is bezet.", "Probeer het nog eens.")
        return tuple(self.everybody[0]) if self.everybody else ()

    @property
    def page(self) -> AgreementPage:
        return self.pages[-1]


def clean(answers: dict[str, str]) -> dict[str, str]:
    from mediawijs.domain.rating.rate import asked

    rules = trial_rules()
    return {question: answers.get(question, "nee") for question in asked(rules, answers)}


def pupils(*answers: dict[str, str], post: str = "duw") -> list[list[KeptRating]]:
    return [[kept(post, clean(one))] for one in answers]


def test_nobody_yet() -> None:
    table = Table()
    table.presenter.start()
    assert table.page.posts == ()
    assert table.page.empty.startswith("Nog te weinig om te vergelijken")
    assert table.page.sources == "0 profielen op deze laptop"
    assert (table.page.can_hand_in, table.page.hand_in_words) == (
        False,
        "Keur eerst een post met deze regels.",
    )
    assert table.page.teacher[0].startswith("Te weinig antwoorden: nodig zijn 8 posts met elk 5 mensen.")


def test_plain_words_and_where_people_differ_most() -> None:
    table = Table([*pupils(REFERENCE, REFERENCE, HARSH, MILD), *pupils(REFERENCE, REFERENCE, post="deur")])
    table.presenter.start("proefregels")
    first, second = table.page.posts
    assert (first.post, first.title, first.picture) == ("duw", "Post duw", "duw/1.svg")
    assert first.same == "2 van de 4 kozen hetzelfde: 12."
    assert first.near == "3 van de 4 zaten er hoogstens één stap vanaf."
    assert [(bar.sign, bar.people, bar.most) for bar in first.bars] == [
        ("alle", 1, False), ("6", 0, False), ("9", 0, False), ("12", 2, True), ("16", 1, False), ("18", 0, False),
    ]  # fmt: skip
    assert first.split.startswith("Meest verdeeld bij: ")
    assert "× “" in first.split
    assert (second.same, second.split) == ("Alle 2 kozen hetzelfde: 12.", "")
    assert table.page.sources == "6 profielen op deze laptop"
    assert table.page.hand_in_words == "Je hebt 1 post gekeurd."


def test_a_tie_is_told_as_one() -> None:
    table = Table(pupils(REFERENCE, HARSH))
    table.presenter.start()
    [post] = table.page.posts
    assert post.same == "De meeste stemmen gingen naar 12 en 16: elk 1 van de 2."


def test_one_rater_is_no_agreement_and_a_range_does_not_count() -> None:
    table = Table(pupils(REFERENCE, UNSURE))
    table.presenter.start()
    assert table.page.posts == ()
    assert table.page.sources.endswith("1 keuring zonder één leeftijd telt niet mee")


def test_only_this_version_and_the_newest_rating_count() -> None:
    old, newer = kept("duw", clean(MILD)), kept("duw", clean(HARSH))
    other = kept("duw", clean(MILD), version="0.1")
    found = gather(trial_rules(), [[old, newer, other], [other]], [])
    assert found.ages == {"#1": {"duw": 16}}
    assert found.laptop == 1


def test_posts_and_answers_that_are_here_no_more() -> None:
    table = Table(pupils(REFERENCE, HARSH, post="weg"))
    table.presenter.start()
    [post] = table.page.posts
    assert (post.title, post.picture) == ("weg", "")
    strange = [[kept("duw", {**clean(REFERENCE), "verdwenen": one})] for one in ("ja", "nee")]
    table.everybody[:] = strange
    table.presenter.use_set("proefregels")
    assert table.page.posts[0].split == ""


def many(ages: Iterable[dict[str, str]], posts: int = 8) -> list[list[KeptRating]]:
    return [[kept(f"p{n}", clean(answers)) for n in range(posts)] for answers in ages]


def test_alpha_for_teachers() -> None:
    mixed = [
        [kept(f"p{n}", clean((MILD, REFERENCE, HARSH)[(n + shift) % 3])) for n in range(8)]
        for shift in (0, 0, 0, 0, 1)
    ]
    table = Table(mixed)
    table.presenter.start()
    figures, meaning, method = table.page.teacher
    assert figures.startswith("Alpha = 0,")
    assert "95 %" in figures
    assert method.startswith("Maat: Krippendorffs alpha")
    assert meaning

    same = [[kept(f"p{n}", clean((MILD, REFERENCE, HARSH)[n % 3])) for n in range(8)] for _rater in range(5)]
    table.everybody[:] = same
    table.presenter.start()
    assert table.page.teacher[0].startswith("Alpha = 1,00 (95 %: 1,00 tot 1,00)")
    assert table.page.teacher[1].startswith("Dat is hoog")

    against = [
        [kept(f"p{n}", clean((MILD, HARSH)[(n + shift) % 2])) for n in range(8)]
        for shift in (0, 1, 0, 1, 0, 1)
    ]
    table.everybody[:] = against
    table.presenter.start()
    assert table.page.teacher[0].startswith("Alpha = −0,")
    assert table.page.teacher[1].startswith("Dat is laag")

    table.everybody[:] = many([REFERENCE] * 5)
    table.presenter.start()
    assert table.page.teacher[0].startswith("Iedereen koos overal dezelfde leeftijd.")


def test_fair_agreement_is_told_with_care() -> None:
    nearly = [
        [
            kept(f"p{n}", clean(HARSH if n % 2 else MILD if (rater, n) != (0, 0) else REFERENCE))
            for n in range(8)
        ]
        for rater in range(5)
    ]
    nearly[1][1] = kept("p1", clean(REFERENCE))
    nearly[2][3] = kept("p3", clean(REFERENCE))
    nearly[3][2] = kept("p2", clean(REFERENCE))
    nearly[4][5] = kept("p5", clean(MILD))
    table = Table(nearly)
    table.presenter.start()
    assert table.page.teacher[1].startswith("Dat is redelijk")


def write(folder: Path, name: str, **more: object) -> None:
    file = AnswersFile("Uil 3", "proefregels", "1.0", {"duw": clean(REFERENCE)})
    (folder / name).write_bytes(as_answers(replace(file, **more)))  # type: ignore[arg-type] # its fields


def test_a_folder_of_answers_counts_and_bad_files_are_told(tmp_path: Path) -> None:
    write(tmp_path, "een.json", rater="Uil 1")
    write(tmp_path, "twee.json", rater="Uil 2", posts={"duw": clean(HARSH)})
    write(tmp_path, "dubbel.json", rater="Uil 1")
    write(tmp_path, "anders.json", rule_set="andere")
    write(tmp_path, "oud.json", version="0.9")
    write(tmp_path, "raar.json", posts={"duw": {"vecht": "draak"}})
    (tmp_path / "stuk.json").write_text("{")
    (tmp_path / "groot.json").write_bytes(b" " * 2_100_000)
    (tmp_path / "map.json").mkdir()
    table = Table(pupils(MILD))
    table.presenter.start()
    table.presenter.open_folder(tmp_path)

    assert table.page.sources == "1 profiel op deze laptop · 2 ingeleverde bestanden"
    assert table.page.folder == tmp_path.name
    [post] = table.page.posts
    assert sum(bar.people for bar in post.bars) == 3
    told = "\n".join(table.page.left_out)
    for name, why in (
        ("anders.json", "andere regels"),
        ("oud.json", "andere versie"),
        ("raar.json", "draak"),
        ("stuk.json", "JSON"),
        ("groot.json", "te groot"),
        ("map.json", "gaat niet open"),
        ("een.json", "precies hetzelfde als dubbel.json"),
    ):
        assert any(line.startswith(f"{name}: ") and why in line for line in table.page.left_out), (name, told)

    table.presenter.close_folder()
    assert table.page.folder == ""
    assert table.page.left_out == ()


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    table = Table()
    table.presenter.open_folder(tmp_path)
    assert table.page.trouble == "In deze map staan geen antwoorden die ik kan lezen."


def test_handing_in_has_the_answers_and_no_name_but_the_alias(tmp_path: Path) -> None:
    table = Table([[kept("duw", clean(MILD)), kept("duw", clean(REFERENCE)), kept("oud", {}, version="0")]])
    table.presenter.start()
    assert table.page.file_name == "keurkamer-vos-12"
    table.presenter.hand_in(tmp_path / "mee.json")

    assert "“Vos 12”" in table.page.notice
    file = read_answers((tmp_path / "mee.json").read_bytes())
    assert file == AnswersFile("Vos 12", "proefregels", "1.0", {"duw": clean(REFERENCE)})
    assert set(json.loads((tmp_path / "mee.json").read_text())) == {
        "schema", "rater", "rule_set", "version", "posts",
    }  # fmt: skip

    table.presenter.hand_in(tmp_path / "weg" / "mee.json")
    assert "andere map" in table.page.trouble


def test_bad_luck_is_told() -> None:
    table = Table(broken=True)
    table.presenter.start()
    assert table.page.trouble == "Het bestand is bezet. Probeer het nog eens."


def test_no_rules_for_this_level(tmp_path: Path) -> None:
    table = Table(stock=Stock((), (), ()))
    table.presenter.start()
    assert (table.page.sets, table.page.teacher, table.page.note) == ((), (), "")
    table.presenter.hand_in(tmp_path / "mee.json")
    assert not (tmp_path / "mee.json").exists()


@pytest.mark.parametrize("count", [1, 2])
def test_a_folder_that_is_a_file_is_no_problem(tmp_path: Path, count: int) -> None:
    path = tmp_path / "bestand"
    path.write_text("x" * count)
    table = Table()
    table.presenter.open_folder(path)
    assert table.page.trouble
