# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Changing a copy of the rules, and seeing at once which posts shift. The rules that ship stay as they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from mediawijs.content.rules_toml import load_rules
from mediawijs.domain.level import Level
from mediawijs.domain.rating.edit import as_own, changes, different, idle, with_age, with_rule, without_rule
from mediawijs.domain.rating.rate import Answers
from mediawijs.domain.rating.rules import RuleSet
from mediawijs.domain.trouble import Trouble
from mediawijs.exchange.rule_file import FILE, as_toml
from mediawijs.i18n import _
from mediawijs.presenters.ports import Clock
from mediawijs.presenters.rating_posts import SetChoice, Stock
from mediawijs.presenters.rating_result import reference_of
from mediawijs.presenters.rating_words import say
from mediawijs.presenters.rule_maker_pages import (
    Form,
    RuleMakerPage,
    change_rows,
    changes_hint,
    changes_title,
    count_words,
    form_part,
    idle_lines,
    rule_of,
    rule_rows,
    takes_rules,
    theme_picks,
)
from mediawijs.store.errors import calm_files
from mediawijs.store.files import write_whole

LONGEST_NAME = 40
_OWN = "eigen-"


@dataclass(frozen=True, slots=True)
class Work:
    """`original` is what ships and is compared with, `opened` what is kept on this laptop, `now` what is on show."""

    original: RuleSet
    opened: RuleSet
    now: RuleSet

    @property
    def changed(self) -> bool:
        return self.now != self.opened


class RuleMakerPresenter:
    """`folder` is where own sets are kept; `saved` is called with the id of a set that was."""

    def __init__(
        self,
        stock: Stock,
        level: Level,
        folder: Path,
        clock: Clock,
        show: Callable[[RuleMakerPage], None],
        saved: Callable[[str], None],
    ) -> None:
        self._stock, self._level, self._folder = stock, level, folder
        self._clock, self._show, self._saved = clock, show, saved
        self._shipped = [one for one in stock.rule_sets if one.id not in stock.own]
        self._works = {one.id: self._work_of(one) for one in stock.sets_for(level)}
        self._own = set(stock.own)
        self._at = next(iter(self._works), "")
        self._theme = ""
        self._name = ""
        self._form: Form | None = None
        self._notice = self._trouble = ""

    def start(self, set_id: str = "") -> None:
        """With this set when it is there."""
        self.use_set(set_id if set_id in self._works else self._at)

    def show_again(self) -> None:
        """After the look or the language changed."""
        self._tell()

    @property
    def work(self) -> Work:
        return self._works[self._at]

    # Looking

    def use_set(self, set_id: str) -> None:
        """Another set; what was changed in the one before waits there."""
        if set_id in self._works:
            self._at = set_id
            themes = [theme.id for theme in self.work.now.themes]
            self._theme = self._theme if self._theme in themes else themes[0]
            own = set_id in self._own
            self._name = say(self.work.now.title) if own else ""
            self._form = None
        self._tell()

    def use_theme(self, theme: str) -> None:
        self._theme, self._form = theme, None
        self._tell()

    # Changing

    def step(self, rule_id: str, by: int) -> None:
        """One age higher (1) or lower (-1); nothing happens at the end of the scale."""
        now = self.work.now
        age = now.rule(rule_id).age
        if age is None:
            return
        place = now.ages.index(age) + by
        if 0 <= place < len(now.ages):
            self._change(with_age(now, rule_id, now.ages[place]))

    def undo(self, rule_id: str) -> None:
        """As it was in the original: the rule with its age and its sources."""
        known = {rule.id: rule for rule in self.work.original.rules}
        if rule_id in known:
            self._change(with_rule(self.work.now, known[rule_id]))

    def undo_all(self) -> None:
        self._change(self.work.opened)

    def remove(self, rule_id: str) -> None:
        """A rule that was added."""
        if all(rule.id != rule_id for rule in self.work.original.rules):
            self._change(without_rule(self.work.now, rule_id))

    # The form

    def open_form(self) -> None:
        if takes_rules(self.work.now, self._theme):
            first = next((q.id for q in self.work.now.questions if q.theme == self._theme), "")
            self._form = Form(((first, ""),))
        self._tell()

    def close_form(self) -> None:
        self._form = None
        self._tell()

    def fill_question(self, row: int, question: str) -> None:
        self._fill(row, question, "")

    def fill_answer(self, row: int, answer: str) -> None:
        if self._form is not None:
            self._fill(row, self._form.rows[row][0], answer)

    def more_rows(self) -> None:
        if self._form is not None:
            self._set_form(replace(self._form, rows=(*self._form.rows, ("", ""))))

    def fewer_rows(self) -> None:
        if self._form is not None and len(self._form.rows) > 1:
            self._set_form(replace(self._form, rows=self._form.rows[:-1]))

    def fill_age(self, age: int) -> None:
        if self._form is not None:
            self._set_form(replace(self._form, age=age))

    def fill_reason(self, reason: str) -> None:
        if self._form is not None:
            self._set_form(replace(self._form, reason=reason))

    def add_rule(self) -> None:
        """Adds what the form describes, once it is whole."""
        form = self._form
        if form is None or not all(answer for _question, answer in form.rows):
            return
        self._form = None
        self._change(with_rule(self.work.now, rule_of(self.work.now, self._theme, form)))

    # Keeping

    def rename(self, name: str) -> None:
        """Without showing the page again: somebody is typing."""
        self._name = name[:LONGEST_NAME]

    def save(self) -> None:
        """Under its own name, in the folder of this laptop. A set that ships becomes a copy."""
        work = self.work
        name = " ".join(self._name.split())
        if not name:
            self._tell(trouble=_("Geef je regels eerst een naam."))
            return
        set_id = self._at if self._at in self._own else self._free_id(name)
        version = _next_version(work.opened.version) if self._at in self._own else "1"
        title = dict.fromkeys(("nl", "en"), name)
        made = replace(as_own(work.now, set_id, version, title), valid_from=self._clock.today())
        try:
            with calm_files():
                (self._folder / set_id).mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self._folder / set_id / FILE, as_toml(made))
        except Trouble as trouble:
            self._tell(trouble=str(trouble))
            return
        if self._at not in self._own:
            self._works[self._at] = replace(work, now=work.opened)
        self._own.add(set_id)
        self._works[set_id] = Work(work.original, made, made)
        self._at = set_id
        self._saved(set_id)
        self._tell(notice=_("Bewaard als “{name}”. Je kunt er nu mee keuren.").format(name=name))

    def export(self, path: Path) -> None:
        """What is on show, as a file to take along."""
        try:
            write_whole(path, as_toml(self._named()), chosen=True)
        except Trouble as trouble:
            self._tell(trouble=str(trouble))
        else:
            self._tell(
                notice=_("Bewaard als {name}. Op een andere laptop open je het hier.").format(name=path.name)
            )

    def open_file(self, path: Path) -> None:
        """A set from another laptop. One that cannot be used is told, and nothing changes."""
        loaded = load_rules(path)
        if loaded.rules is None:
            first = next(iter(loaded.problems), None)
            why = "" if first is None else first.what
            text = _("Dit bestand gaat niet open. {why} Er is niets veranderd. Vraag om een nieuw bestand.")
            self._tell(trouble=" ".join(text.format(why=why).split()))
            return
        rules = loaded.rules
        if rules.id in self._works:
            rules = replace(rules, id=self._free_id(say(rules.title)))
        if self._level not in rules.levels:
            self._tell(trouble=_("Deze regels zijn voor een ander niveau. Er is niets veranderd."))
            return
        original = self._original_of(rules)
        self._works[rules.id] = Work(original, rules, rules)
        self._own.add(rules.id)
        self._form = None
        self.use_set(rules.id)
        self._tell(notice=_("Geopend. Bewaar het als je ermee wilt keuren."))

    # Inside

    def _work_of(self, rules: RuleSet) -> Work:
        original = self._original_of(rules) if rules.id in self._stock.own else rules
        return Work(original, rules, rules)

    def _original_of(self, rules: RuleSet) -> RuleSet:
        """The set that ships with the same questions; the set itself when there is none."""
        mine = [question.id for question in rules.questions]
        same = (one for one in self._shipped if [question.id for question in one.questions] == mine)
        return next(same, rules)

    def _free_id(self, name: str) -> str:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:30] or "regels"
        known = self._works.keys() | {one.id for one in self._stock.rule_sets}
        names = (f"{_OWN}{slug}", *(f"{_OWN}{slug}-{number}" for number in range(2, 1000)))
        return next(one for one in names if one not in known)

    def _named(self) -> RuleSet:
        """What is on show, under a name of its own when it has changed."""
        name = " ".join(self._name.split())
        if self._at in self._own or not self.work.changed:
            return self.work.now
        name = name or _("Mijn regels")
        return as_own(self.work.now, self._free_id(name), "1", dict.fromkeys(("nl", "en"), name))

    def _fill(self, row: int, question: str, answer: str) -> None:
        form = self._form
        if form is not None and 0 <= row < len(form.rows):
            rows = (*form.rows[:row], (question, answer), *form.rows[row + 1 :])
            self._set_form(replace(form, rows=rows))

    def _set_form(self, form: Form) -> None:
        self._form = form
        self._tell()

    def _change(self, rules: RuleSet) -> None:
        self._works[self._at] = replace(self.work, now=rules)
        self._tell()

    def _posts(self) -> tuple[Mapping[str, Answers], Mapping[str, str]]:
        """What can be rated with these rules: our own answers, and titles."""
        now = self.work.now
        subjects = self._stock.subjects(now, self._level)
        return (
            {one.id: reference_of(one, now) for one in subjects},
            {one.id: say(one.title) for one in subjects},
        )

    def _tell(self, *, notice: str = "", trouble: str = "") -> None:
        self._notice, self._trouble = notice, trouble
        self._show(self._page())

    def _page(self) -> RuleMakerPage:
        work, theme = self.work, self._theme
        references, titles = self._posts()
        shifted = changes(work.original, work.now, references)
        moved = different(work.original, work.now)
        still = idle(work.original, work.now, references) if moved and not shifted else ()
        rows = rule_rows(work.original, work.now, theme)
        return RuleMakerPage(
            title=_("Regelmaker"),
            line=_("Verander een leeftijd of maak een regel. Rechts zie je meteen wat er schuift."),
            sets=tuple(SetChoice(key, self._set_title(key), key == self._at) for key in self._works),
            name=self._name,
            counts=count_words(work.now),
            themes=theme_picks(work.original, work.now, theme),
            theme=theme,
            rows=rows,
            form=None if self._form is None else form_part(work.now, theme, self._form),
            changes_title=changes_title(len(moved), len(shifted), len(references), work.now.rates),
            hint=changes_hint(len(moved), len(shifted)),
            changes=change_rows(shifted, titles),
            idle=idle_lines(still, len(references), work.now.rates),
            can_save=work.changed or self._at in self._own,
            can_undo_all=work.changed,
            key=f"{self._at} {theme} {' '.join(row.id for row in rows)}",
            file_name=self._named().id,
            notice=self._notice,
            trouble=self._trouble,
            note=say(work.now.disclaimer),
        )

    def _set_title(self, key: str) -> str:
        title = say(self._works[key].opened.title)
        return _("{title} (veranderd)").format(title=title) if self._works[key].changed else title


def _next_version(version: str) -> str:
    head, _dot, last = version.rpartition(".")
    number = int(last) + 1 if last.isdigit() and len(last) < 6 else 1
    return f"{head}.{number}" if head else str(number)
