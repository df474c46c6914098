# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Regelmaker: rules with steppers, a form for a new one, and which posts that changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from mediawijs.domain.rating.edit import Change, Idle
from mediawijs.domain.rating.rules import Rule, RuleSet, Status, ThemeKind, Words
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.rating_advice import STATUS_TINTS
from mediawijs.presenters.rating_posts import SetChoice
from mediawijs.presenters.rating_words import (
    AgeView,
    age_sign,
    age_view,
    first_question,
    from_age,
    say,
    signs,
    status_words,
    theme_title,
)

MOST_CONDITIONS = 3
_IDLE_LINES = 4
_ABOVE = 2

REASONS: Mapping[str, Words] = {
    "afraid": {"nl": "Hier kun je bang of verdrietig van worden.", "en": "This can frighten or sadden you."},
    "copy": {"nl": "Dit doen kinderen misschien na.", "en": "Children may copy this."},
    "hurt": {"nl": "Iemand heeft hier last van.", "en": "Somebody suffers from this."},
    "hidden": {"nl": "Je ziet niet goed wat de bedoeling is.", "en": "You cannot quite see what it is meant for."},
    "money": {"nl": "Dit kan je geld kosten.", "en": "This can cost you money."},
    "stay": {"nl": "Hierdoor kijk je langer dan je wilt.", "en": "This keeps you watching for longer than you want."},
    "private": {"nl": "Hierdoor weten anderen te veel van je.", "en": "This tells others too much about you."},
    "agreed": {"nl": "Dat hebben wij samen afgesproken.", "en": "That is what we agreed together."},
}  # fmt: skip
"""Reasons to choose from: a pupil types no sentences, and a set must say them in both languages."""


class ThemePick(NamedTuple):
    """`changed`: how many of its rules differ from the original."""

    id: str
    title: str
    words: str
    chosen: bool


class RuleRow(NamedTuple):
    """`original` is "" when the age is as it was. Labels have no age and no steps."""

    id: str
    when: str
    reason: str
    age: AgeView | None
    status: str
    tint: str
    original: str
    can_lower: bool
    can_raise: bool
    can_undo: bool
    own: bool


class ChangeRow(NamedTuple):
    post: str
    title: str
    before: AgeView
    after: AgeView
    by: str


class Pick(NamedTuple):
    id: str
    text: str


class FormRow(NamedTuple):
    """One condition: a question and the answer that counts; "" for not chosen."""

    question: str
    answer: str
    answers: tuple[Pick, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """What somebody filled in so far. `rows` are (question, answer)."""

    rows: tuple[tuple[str, str], ...] = (("", ""),)
    age: int = 12
    reason: str = "copy"


class FormPart(NamedTuple):
    """`sentence` is the rule in words; `lacks` says what is still needed."""

    questions: tuple[Pick, ...]
    rows: tuple[FormRow, ...]
    more: bool
    ages: tuple[Pick, ...]
    age: str
    reasons: tuple[Pick, ...]
    reason: str
    sentence: str
    lacks: str


@dataclass(frozen=True, slots=True)
class RuleMakerPage:
    """`key` changes when other rules are on show, so that the rows must be built anew.

    `idle` tells of each changed rule why it shifts nothing, when nothing shifts; `hint` stands above it.
    """

    title: str
    line: str
    sets: tuple[SetChoice, ...]
    name: str
    counts: str
    themes: tuple[ThemePick, ...]
    theme: str
    rows: tuple[RuleRow, ...]
    form: FormPart | None
    changes_title: str
    hint: str
    changes: tuple[ChangeRow, ...]
    idle: tuple[str, ...]
    can_save: bool
    can_undo_all: bool
    key: str
    file_name: str
    notice: str = ""
    trouble: str = ""
    note: str = field(default="")


def rule_rows(original: RuleSet, now: RuleSet, theme: str) -> tuple[RuleRow, ...]:
    """Those of one's own first: who made one wants to see it."""
    before = {rule.id: rule for rule in original.rules}
    mine = sorted((rule for rule in now.rules if rule.theme == theme), key=lambda rule: rule.id in before)
    return tuple(_row(now, rule, before.get(rule.id)) for rule in mine)


def _row(rules: RuleSet, rule: Rule, before: Rule | None) -> RuleRow:
    place = rules.ages.index(rule.age) if rule.age in rules.ages else -1
    changed = before is not None and before.age != rule.age
    return RuleRow(
        rule.id,
        when_words(rules, rule),
        say(rule.reason),
        None if rule.age is None else AgeView(age_sign(rule.age), from_age(rule.age)),
        status_words(rule.status),
        STATUS_TINTS[rule.status],
        _("eerst {age}").format(age=age_sign((before and before.age) or 0)) if changed else "",
        place > 0,
        0 <= place < len(rules.ages) - 1,
        changed,
        before is None,
    )


def when_words(rules: RuleSet, rule: Rule) -> str:
    """Its condition: questions, each with the answers that count."""
    parts = []
    for key, wanted in rule.when:
        question = rules.question(key)
        answers = _("” of “").join(say(one.text) for one in question.answers if one.id in wanted)
        parts.append(
            _("{question} “{answers}”").format(question=first_question(say(question.text)), answers=answers)
        )
    return _(" en ").join(parts)


def theme_picks(original: RuleSet, now: RuleSet, chosen: str) -> tuple[ThemePick, ...]:
    before = {rule.id: rule.age for rule in original.rules}
    changed = Counter(rule.theme for rule in now.rules if before.get(rule.id, -1) != rule.age)
    counts = Counter(rule.theme for rule in now.rules)
    return tuple(
        ThemePick(sign.theme, sign.title, _theme_words(counts[sign.theme], changed[sign.theme]),
                  sign.theme == chosen)
        for sign in signs(now, tuple(theme.id for theme in now.themes))
    )  # fmt: skip


def _theme_words(count: int, changed: int) -> str:
    words = ngettext("{n} regel", "{n} regels", count).format(n=count)
    return _("{words}, {n} anders").format(words=words, n=changed) if changed else words


def count_words(rules: RuleSet) -> str:
    """How many ages were published, and how many somebody chose."""
    counts = Counter(rule.status for rule in rules.rules)
    return _(
        "{all} regels: {published} gepubliceerd, {carried} overgezet, {derived} afgeleid, {own} zelf bedacht. "
        "Alles behalve gepubliceerd is iemands keuze."
    ).format(
        all=len(rules.rules),
        published=counts[Status.PUBLISHED],
        carried=counts[Status.CARRIED_OVER],
        derived=counts[Status.DERIVED],
        own=counts[Status.OWN],
    )


def change_rows(changes: Iterable[Change], titles: Mapping[str, str]) -> tuple[ChangeRow, ...]:
    return tuple(
        ChangeRow(
            one.post,
            titles.get(one.post, one.post),
            age_view(one.before),
            age_view(one.after),
            _("door {rules}").format(rules=_(" en ").join(one.by)) if one.by else "",
        )
        for one in changes
    )


def changes_title(rules_changed: int, changed: int, count: int, what: str) -> str:
    if not rules_changed:
        return _("Je hebt nog niets veranderd")
    if not changed and what == "service":
        words = ngettext(
            "{n} regel veranderd, geen app of game schuift", "{n} regels veranderd, geen app of game schuift",
            rules_changed,
        )  # fmt: skip
        return words.format(n=rules_changed)
    if not changed:
        words = ngettext(
            "{n} regel veranderd, geen post schuift", "{n} regels veranderd, geen post schuift", rules_changed
        )
        return words.format(n=rules_changed)
    if what == "service":
        return _("{n} van de {count} apps en games schuiven").format(n=changed, count=count)
    return ngettext("{n} van de {count} posts schuift", "{n} van de {count} posts schuiven", changed).format(
        n=changed, count=count
    )


def changes_hint(rules_changed: int, changed: int) -> str:
    if changed:
        return ""
    if rules_changed:
        return _(
            "Dat kan. Een regel geeft pas een andere leeftijd als hij hier ergens geldt, "
            "en als er dan geen andere regel hoger is."
        )
    return _(
        "Zet een regel hoger of lager. Hier zie je meteen welke leeftijden veranderen, en door welke regel."
    )


def idle_lines(idle: tuple[Idle, ...], count: int, what: str) -> tuple[str, ...]:
    """One for each rule, up to a few."""
    lines = [_idle_line(one, count, what) for one in idle[:_IDLE_LINES]]
    more = len(idle) - len(lines)
    if more:
        lines.append(ngettext("En nog {n} regel.", "En nog {n} regels.", more).format(n=more))
    return tuple(lines)


def _idle_line(one: Idle, count: int, what: str) -> str:
    things = _("apps en games") if what == "service" else _("posts")
    if not one.posts:
        return _("{rule} geldt bij geen van de {count} {things}.").format(
            rule=one.rule, count=count, things=things
        )
    words = {"rule": one.rule, "n": one.posts, "count": count, "things": things}
    if not one.by:
        return _(
            "{rule} geldt bij {n} van de {count} {things}. Daar bepaalt iets anders de leeftijd."
        ).format(**words)
    by = _(" en ").join(one.by[:_ABOVE])
    return _("{rule} geldt bij {n} van de {count} {things}. Daar is {by} hoger.").format(**words, by=by)


def form_part(rules: RuleSet, theme: str, form: Form) -> FormPart:
    rows = tuple(_form_row(rules, question, answer) for question, answer in form.rows)
    whole = all(row.answer for row in rows)
    rule = rule_of(rules, theme, form) if whole else None
    lacks = "" if whole else _("Kies bij elke vraag een antwoord.")
    sentence = ""
    if rule is not None and rule.age is not None:
        sentence = _("Als {when}, dan {age} bij “{theme}”. {reason}").format(
            when=when_words(rules, rule),
            theme=theme_title(rules, theme),
            age=from_age(rule.age),
            reason=say(rule.reason),
        )
    return FormPart(
        _questions(rules, theme),
        rows,
        len(rows) < MOST_CONDITIONS,
        tuple(Pick(str(age), from_age(age)) for age in rules.ages if age),
        str(form.age),
        tuple(Pick(key, say(words)) for key, words in REASONS.items()),
        form.reason,
        sentence,
        lacks,
    )


def _questions(rules: RuleSet, theme: str) -> tuple[Pick, ...]:
    """Those of this theme first."""
    ordered = sorted(rules.questions, key=lambda one: one.theme != theme)
    return tuple(Pick(one.id, first_question(say(one.text))) for one in ordered)


def _form_row(rules: RuleSet, question: str, answer: str) -> FormRow:
    if not question:
        return FormRow("", "", ())
    real = rules.index.real[question]
    answers = tuple(Pick(one.id, say(one.text)) for one in rules.question(question).answers if one.id in real)
    return FormRow(question, answer, answers)


def rule_of(rules: RuleSet, theme: str, form: Form) -> Rule:
    """The rule that the form describes, with a number that is free."""
    when: dict[str, frozenset[str]] = {}
    for question, answer in form.rows:
        when[question] = when.get(question, frozenset()) | {answer}
    return Rule(
        _free_id(rules),
        theme,
        tuple(when.items()),
        form.age,
        label=False,
        stop=None,
        status=Status.OWN,
        sources=(),
        reason=REASONS[form.reason],
    )


def _free_id(rules: RuleSet) -> str:
    used = {rule.id for rule in rules.rules} | {one.id for one in rules.softenings}
    return next(name for number in range(1, 10_000) if (name := f"WIJ-{number:02}") not in used)


def takes_rules(rules: RuleSet, theme: str) -> bool:
    """Whether a rule with an age can be added to this theme."""
    return rules.theme(theme).kind is not ThemeKind.LABEL
