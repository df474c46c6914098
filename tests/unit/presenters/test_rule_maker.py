# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regelmaker: what changes is shown at once, what is kept is a copy, and a bad file changes nothing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from mediawijs.content.rules_toml import load_rules
from mediawijs.domain.level import Level
from mediawijs.domain.rating.rules import Status
from mediawijs.exchange.rule_file import as_toml
from mediawijs.presenters.rating_posts import Stock
from mediawijs.presenters.rule_maker import RuleMakerPresenter
from mediawijs.presenters.rule_maker_pages import REASONS, ChangeRow, FormPart, RuleMakerPage
from tests.helpers.fakes import DAY, SteadyClock
from tests.helpers.ratings import REFERENCE, a_post, a_stock, trial_rules


@dataclass
class Bench:
    folder: Path
    stock: Stock = field(
        default_factory=lambda: a_stock(
            a_post("duw"), a_post("rustig", {**REFERENCE, "vecht": "nee", "vreemden": "nee"})
        )
    )
    pages: list[RuleMakerPage] = field(default_factory=list)
    saved: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.maker = RuleMakerPresenter(
            self.stock, Level.O, self.folder, SteadyClock(), self.pages.append, self.saved.append
        )
        self.maker.start()

    @property
    def page(self) -> RuleMakerPage:
        return self.pages[-1]

    def form(self) -> FormPart:
        form = self.page.form
        assert form is not None
        return form

    def only_change(self) -> ChangeRow:
        changes = self.page.changes
        assert len(changes) == 1
        return changes[0]

    def row(self, rule: str):
        return next(row for row in self.page.rows if row.id == rule)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "eigen")


def test_it_begins_with_rules_that_ship_and_nothing_shifts(bench: Bench) -> None:
    page = bench.page
    assert [(one.id, one.chosen) for one in page.sets] == [("proefregels", True), ("proefdienst", False)]
    assert [(one.id, one.words, one.chosen) for one in page.themes][:2] == [
        ("vechten", "4 regels", True),
        ("eng", "2 regels", False),
    ]
    assert [row.id for row in page.rows] == ["VEC-01", "VEC-02", "VEC-03", "VEC-04"]
    assert bench.row("VEC-02").when == "Vecht er iemand? “Slaan”"
    assert bench.row("VEC-03").when == "Zie je bloed? “Ja” en Is het echt? “Ja”"
    assert page.counts.startswith("9 regels: 1 gepubliceerd, 1 overgezet, 1 afgeleid, 6 zelf bedacht.")
    assert (page.changes_title, page.changes, page.can_save, page.name) == (
        "Je hebt nog niets veranderd",
        (),
        False,
        "",
    )
    assert page.hint.startswith("Zet een regel hoger of lager.")
    assert page.idle == ()


def test_one_step_shifts_a_post_and_says_which_rule_did_it(bench: Bench) -> None:
    bench.maker.step("VEC-02", 1)
    assert bench.page.changes_title == "1 van de 2 posts schuift"
    change = bench.only_change()
    assert (change.title, change.before.sign, change.after.sign, change.by) == (
        "Post duw",
        "12",
        "16",
        "door VEC-02",
    )
    row = bench.row("VEC-02")
    assert row.age is not None
    assert (row.age.sign, row.status, row.original, row.can_undo) == ("16", "zelf bedacht", "eerst 12", True)
    assert bench.page.themes[0].words == "4 regels, 1 anders"
    assert bench.page.sets[0].title == "Proefregels (veranderd)"

    bench.maker.undo("VEC-02")
    assert bench.page.changes == ()
    assert bench.row("VEC-02").status == "afgeleid"
    bench.maker.undo("WIJ-01")
    bench.maker.step("VEC-02", -1)
    bench.maker.undo_all()
    assert not bench.page.can_undo_all


def test_a_change_that_shifts_nothing_is_told_with_the_reason(bench: Bench) -> None:
    maker = bench.maker
    maker.step("VEC-01", 1)  # nobody pushes
    assert bench.page.changes_title == "1 regel veranderd, geen post schuift"
    assert bench.page.hint.startswith("Dat kan. Een regel geeft pas een andere leeftijd")
    assert list(bench.page.idle) == ["VEC-01 geldt bij geen van de 2 posts."]
    assert bench.page.can_undo_all

    maker.open_form()
    maker.fill_answer(0, "slaan")
    maker.fill_age(6)
    maker.add_rule()
    assert bench.page.changes_title == "2 regels veranderd, geen post schuift"
    assert bench.page.idle[-1] == "WIJ-01 geldt bij 1 van de 2 posts. Daar is VEC-02 hoger."

    maker.step("VEC-02", -1)  # strangers still make it 12
    assert "VEC-02 geldt bij 1 van de 2 posts. Daar bepaalt iets anders de leeftijd." in bench.page.idle
    maker.undo("VEC-01")
    maker.undo("VEC-02")
    maker.remove("WIJ-01")
    assert bench.page.changes_title == "Je hebt nog niets veranderd"


def test_many_changes_that_shift_nothing_are_counted(bench: Bench) -> None:
    for age in (6, 9, 6, 9, 6):
        bench.maker.open_form()
        bench.maker.fill_answer(0, "slaan")
        bench.maker.fill_age(age)
        bench.maker.add_rule()
    assert len(bench.page.idle) == 5
    assert bench.page.idle[-1] == "En nog 1 regel."
    bench.maker.use_set("proefdienst")
    bench.maker.step("VEC-01", 1)
    assert bench.page.changes_title == "1 regel veranderd, geen app of game schuift"
    assert list(bench.page.idle) == ["VEC-01 geldt bij geen van de 1 apps en games."]


def test_the_scale_has_ends(bench: Bench) -> None:
    for _step in range(9):
        bench.maker.step("VEC-03", 1)
    assert not bench.row("VEC-03").can_raise
    for _step in range(9):
        bench.maker.step("VEC-03", -1)
    assert not bench.row("VEC-03").can_lower
    assert bench.row("VEC-03").original == "eerst 16"


def test_labels_have_no_steps_and_take_no_rule(bench: Bench) -> None:
    bench.maker.use_theme("reclame")
    row = bench.row("REC-01")
    assert (row.age, row.can_lower, row.can_raise) == (None, False, False)
    bench.maker.step("REC-01", 1)
    assert bench.row("REC-01").age is None
    bench.maker.open_form()
    assert bench.page.form is None


def test_a_rule_from_the_form(bench: Bench) -> None:
    maker = bench.maker
    maker.use_theme("eng")
    maker.open_form()
    form = bench.form()
    assert (form.rows[0].question, form.lacks, form.sentence) == (
        "griezel", "Kies bij elke vraag een antwoord.", "",
    )  # fmt: skip
    assert form.questions[0].id == "griezel"
    maker.add_rule()
    assert bench.form()

    maker.fill_answer(0, "nee")
    maker.more_rows()
    maker.fill_question(1, "echt")
    form = bench.form()
    assert [pick.id for pick in form.rows[1].answers] == ["nep", "echt"]
    maker.fill_answer(1, "echt")
    maker.more_rows()
    form = bench.form()
    assert (len(form.rows), form.more, form.rows[2].answers) == (3, False, ())
    maker.fewer_rows()
    maker.fill_age(18)
    maker.fill_reason("agreed")
    form = bench.form()
    assert form.sentence == (
        "Als Is het eng? “Nee” en Is het echt? “Ja”, dan vanaf 18 jaar bij “Eng”. Dat hebben wij samen afgesproken."
    )
    maker.add_rule()

    assert bench.page.form is None
    row = bench.row("WIJ-01")
    assert (row.own, row.status, row.can_undo) == (True, "zelf bedacht", False)
    assert {change.by for change in bench.page.changes} == {"door WIJ-01"}
    assert bench.page.themes[1].words == "3 regels, 1 anders"


def test_added_rules_can_be_removed_and_others_cannot(bench: Bench) -> None:
    maker = bench.maker
    maker.use_theme("eng")
    for answer in ("nee", "heel"):
        maker.open_form()
        maker.fill_answer(0, answer)
        maker.add_rule()
    assert [row.id for row in bench.page.rows] == ["WIJ-01", "WIJ-02", "ENG-01", "ENG-02"]
    for rule in ("WIJ-02", "WIJ-01", "ENG-01"):
        maker.remove(rule)
    assert [row.id for row in bench.page.rows] == ["ENG-01", "ENG-02"]


def test_two_answers_to_one_question_make_one_condition(bench: Bench) -> None:
    maker = bench.maker
    maker.open_form()
    maker.fill_answer(0, "duwen")
    maker.more_rows()
    maker.fill_question(1, "vecht")
    maker.fill_answer(1, "slaan")
    maker.add_rule()
    assert bench.row("WIJ-01").when == "Vecht er iemand? “Duwen” of “Slaan”"


def test_a_closed_form_does_nothing(bench: Bench) -> None:
    maker = bench.maker
    before = maker.work.now
    for do in (maker.more_rows, maker.fewer_rows, maker.add_rule):
        do()
    maker.fill_age(6)
    maker.fill_reason("copy")
    maker.fill_answer(0, "ja")
    maker.fill_question(0, "vecht")
    maker.open_form()
    maker.fewer_rows()
    maker.fill_question(5, "vecht")
    maker.close_form()
    assert maker.work.now == before
    assert bench.page.form is None


def test_saving_makes_a_copy_that_can_be_rated_with(bench: Bench) -> None:
    maker = bench.maker
    maker.step("VEC-02", 1)
    maker.save()
    assert bench.page.trouble == "Geef je regels eerst een naam."
    maker.rename("  Regels van   2b é! " + "x" * 60)
    maker.rename("Regels van 2b é!")
    maker.save()

    assert bench.saved == ["eigen-regels-van-2b-e"]
    assert bench.page.notice == "Bewaard als “Regels van 2b é!”. Je kunt er nu mee keuren."
    loaded = load_rules(bench.folder / "eigen-regels-van-2b-e")
    assert loaded.problems == ()
    assert loaded.rules == maker.work.now
    assert loaded.rules is not None
    assert (loaded.rules.version, loaded.rules.valid_from) == ("1", DAY)
    assert loaded.rules.rule("VEC-02").status is Status.OWN
    assert [one.title for one in bench.page.sets] == ["Proefregels", "Proefregels", "Regels van 2b é!"]
    assert bench.only_change()

    maker.step("VEC-01", 1)
    maker.save()
    again = load_rules(bench.folder / "eigen-regels-van-2b-e").rules
    assert again is not None
    assert again.version == "2"

    maker.use_set("proefregels")
    assert bench.page.changes == ()
    maker.use_set("weg")
    maker.step("VEC-02", -1)
    maker.rename("Regels van 2b é!")
    maker.save()
    assert bench.saved[-1] == "eigen-regels-van-2b-e-2"


def test_a_set_of_ones_own_is_compared_with_the_one_it_came_from(tmp_path: Path) -> None:
    rules = trial_rules()
    changed = tuple(replace(rule, age=16) if rule.id == "VEC-02" else rule for rule in rules.rules)
    own = replace(rules, id="eigen-x", version="2026.1", rules=changed, title={"nl": "Van ons", "en": "Ours"})
    stock = a_stock()
    bench = Bench(tmp_path, replace(stock, rule_sets=(*stock.rule_sets, own), own=frozenset({"eigen-x"})))
    bench.maker.start("eigen-x")

    assert bench.page.name == "Van ons"
    assert bench.row("VEC-02").original == "eerst 12"
    assert len(bench.page.changes) == 1
    bench.maker.save()
    assert bench.maker.work.now.version == "2026.2"


def test_bad_luck_keeps_what_was_made(tmp_path: Path) -> None:
    (tmp_path / "eigen").write_text("geen map")
    bench = Bench(tmp_path / "eigen")
    bench.maker.step("VEC-02", 1)
    bench.maker.rename("Van ons")
    bench.maker.save()
    assert bench.page.trouble
    assert bench.saved == []
    assert len(bench.page.changes) == 1
    bench.maker.export(tmp_path / "weg" / "regels.toml")
    assert "andere map" in bench.page.trouble


def test_rules_travel_to_another_laptop(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "eigen")
    bench.maker.step("VEC-02", 1)
    file = tmp_path / "mee.toml"
    bench.maker.export(file)
    assert bench.page.notice.startswith("Bewaard als mee.toml.")
    assert bench.page.file_name == "eigen-mijn-regels"

    other = Bench(tmp_path / "ander")
    other.maker.open_file(file)
    assert other.page.notice == "Geopend. Bewaar het als je ermee wilt keuren."
    assert other.page.name == "Mijn regels"
    assert [change.by for change in other.page.changes] == ["door VEC-02"]
    other.maker.open_file(file)
    assert [one.id for one in other.page.sets][-2:] == ["eigen-mijn-regels", "eigen-mijn-regels-2"]
    other.maker.save()
    assert other.saved == ["eigen-mijn-regels-2"]


def test_unchanged_rules_are_taken_along_as_they_are(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "eigen")
    bench.maker.export(tmp_path / "zelfde.toml")
    assert load_rules(tmp_path / "zelfde.toml").rules == trial_rules()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"format = 1\n", b"format = 9\n", b"[[[[" * 999])
def test_a_bad_file_is_told_calmly_and_nothing_changes(bench: Bench, tmp_path: Path, content: bytes) -> None:
    bench.maker.step("VEC-02", 1)
    before = bench.maker.work
    (tmp_path / "stuk.toml").write_bytes(content)
    bench.maker.open_file(tmp_path / "stuk.toml")
    assert bench.page.trouble.startswith("Dit bestand gaat niet open.")
    assert "Er is niets veranderd." in bench.page.trouble
    assert bench.maker.work == before
    bench.maker.open_file(tmp_path / "weg.toml")
    assert bench.page.trouble


def test_rules_for_another_level_do_not_open(bench: Bench, tmp_path: Path) -> None:
    rules = trial_rules()
    questions = tuple(replace(question, levels=("B",)) for question in rules.questions)
    only_b = replace(rules, id="alleen-b", levels=("B",), questions=questions)
    (tmp_path / "b.toml").write_bytes(as_toml(only_b))
    bench.maker.open_file(tmp_path / "b.toml")
    assert bench.page.trouble == "Deze regels zijn voor een ander niveau. Er is niets veranderd."


def test_rules_that_came_from_nowhere_are_compared_with_themselves(bench: Bench, tmp_path: Path) -> None:
    rules = trial_rules()
    strange = replace(rules, id="vreemd", version="x", questions=rules.questions[:-1], rules=rules.rules[:-1])
    (tmp_path / "v.toml").write_bytes(as_toml(strange))
    bench.maker.open_file(tmp_path / "v.toml")
    assert bench.page.changes_title == "Je hebt nog niets veranderd"
    bench.maker.save()
    assert bench.maker.work.now.version == "1"


def test_services_shift_too(bench: Bench) -> None:
    bench.maker.use_set("proefdienst")
    bench.maker.step("VEC-02", 1)
    assert bench.page.changes_title == "1 van de 1 apps en games schuiven"
    bench.maker.show_again()
    assert len(bench.pages[-1].changes) == 1


def test_reasons_are_in_both_languages() -> None:
    assert all(set(words) == {"nl", "en"} and all(words.values()) for words in REASONS.values())
