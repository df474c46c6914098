# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the rules said when somebody rated: kept with the rating, and shown again as it was said.

What the rules of today would say stands apart, and never under the name of the pupil's advice.
"""

from __future__ import annotations

from mediawijs.domain.kept_ratings import Ages, KeptRating, KeptReason, Outcome
from mediawijs.domain.rating.rate import Advice, AgeRange, Answers
from mediawijs.domain.rating.rules import RuleSet, Stop
from mediawijs.i18n import _, ngettext
from mediawijs.presenters.rating_advice import (
    AdvicePage,
    FullReason,
    Reason,
    full_reasons,
    state_words,
    stop_cards,
)
from mediawijs.presenters.rating_result import (
    NOTHING,
    ComparePage,
    Disagreement,
    DisagreePage,
    NowPart,
    Tile,
    WhyPage,
    comparison,
    question_options,
)
from mediawijs.presenters.rating_words import AgeView, Sign, age_sign, age_view, say, short_age, theme_sign

_RULES = 6
_ORDER = {"fired": 0, "softened": 1, "outvoted": 2}


def outcome_of(rules: RuleSet, advice: Advice) -> Outcome:
    """Everything that is needed to show it again without these rules."""
    return Outcome(
        _kept_ages(advice.content),
        _kept_ages(advice.environment),
        _kept_ages(advice.age),
        advice.pictograms,
        advice.labels,
        tuple(stop.value for stop in advice.stops),
        reasons=_reasons(rules, advice),
    )


def _reasons(rules: RuleSet, advice: Advice) -> tuple[KeptReason, ...]:
    heard = [one for one in advice.trace if one.state in _ORDER]
    heard.sort(key=lambda one: (_ORDER[one.state], -(one.age or 0)))
    return tuple(
        KeptReason(
            *(one.rule, one.theme, one.age, one.state, dict(rules.rule(one.rule).reason)),
            dict(rules.softening(one.by).reason) if one.state == "softened" else {},
        )
        for one in heard
    )


def then_line(kept: KeptRating) -> str:
    return _("Zo keurde je dit op {day}, met versie {version} van de regels.").format(
        day=f"{kept.day.day}-{kept.day.month}-{kept.day.year}", version=kept.version
    )


def then_advice(rules: RuleSet, kept: KeptRating, help_lines: tuple[str, ...], *, short: bool) -> AdvicePage:
    """`short`: without the reasons, because they stand elsewhere on the page."""
    outcome = kept.outcome
    age = age_view(_range(outcome.age))
    known = {stop.value: stop for stop in Stop}
    stops = tuple(known[one] for one in outcome.stops if one in known)
    return AdvicePage(
        title=_("Jouw advies van toen"),
        age=age,
        pictograms=tuple(theme_sign(rules, theme) for theme in outcome.pictograms),
        labels=tuple(theme_sign(rules, theme) for theme in outcome.labels),
        split=_split(outcome),
        note=say(rules.disclaimer),
        why="" if short else _why_title(outcome, age),
        reasons=() if short else tuple(_reason(rules, one) for one in outcome.reasons or ()),
        empty=_not_kept(kept) if outcome.reasons is None else _("Er telde geen enkele regel."),
        stops=stop_cards(stops, help_lines),
    )


def _why_title(outcome: Outcome, age: AgeView) -> str:
    if outcome.age is not None and outcome.age[1] == 0:
        return _("Waarom toen voor iedereen?")
    return _("Waarom toen {age}?").format(age=age.sign)


def then_compare(rules: RuleSet, kept: KeptRating, talk: str, now: NowPart) -> ComparePage:
    age = _range(kept.outcome.age)
    gut = Tile(_("Jouw gevoel"), age_view(AgeRange(kept.gut_age, kept.gut_age)), "violet")
    signs = tuple(theme_sign(rules, theme) for theme in kept.outcome.pictograms)
    said = Tile(_("De regels van toen, met jouw antwoorden"), age_view(age), "sun", signs)
    return ComparePage((gut, said), comparison(kept.gut_age, age, age), "", (), talk, then_line(kept), now)


def now_part(rules: RuleSet, kept: KeptRating, advice: Advice, ours: AgeRange | None) -> NowPart:
    """Apart from what was said: what the rules of today make of the same answers."""
    title = _("Met de regels van nu (versie {version})").format(version=rules.version)
    lines = [_now_line(kept, advice)]
    if advice.open:
        words = ngettext(
            "Op {n} vraag van nu gaf je toen geen antwoord.", "Op {n} vragen van nu gaf je toen geen antwoord.",
            len(advice.open),
        )  # fmt: skip
        lines.append(words.format(n=len(advice.open)))
    tiles = [Tile(_("Met jouw antwoorden"), age_view(advice.age), "plan")]
    if ours is not None:
        tiles.append(Tile(_("Met onze antwoorden"), age_view(ours), "sky"))
    return NowPart(title, " ".join(lines), tuple(tiles) if _differs(kept, advice) else ())


def _now_line(kept: KeptRating, advice: Advice) -> str:
    if not _differs(kept, advice):
        return _("De regels zijn veranderd. Met jouw antwoorden komt er nog steeds {age} uit.").format(
            age=short_age(advice.age)
        )
    return _("De regels zijn veranderd. Met dezelfde antwoorden wordt het nu {age}, toen was het {before}.").format(
        age=short_age(advice.age), before=short_age(_range(kept.outcome.age))
    )  # fmt: skip


def then_why(rules: RuleSet, kept: KeptRating, advice: Advice) -> WhyPage:
    """What was said then; below it the reasons of today when they come to another age, or are all there is."""
    reasons = kept.outcome.reasons
    then = tuple(_full(rules, one) for one in reasons or ())
    line = then_line(kept)
    more = _not_kept(kept) if reasons is None else _("Dit zeiden de regels toen.") if then else ""
    if reasons == ():
        more = _("Er telde geen enkele regel.")
    show_now = reasons is None or _differs(kept, advice)
    return WhyPage(
        f"{line} {more}",
        then,
        _("Met de regels van nu (versie {version})").format(version=rules.version),
        _now_line(kept, advice),
        full_reasons(rules, advice) if show_now else (),
    )


def then_disagree(
    rules: RuleSet, kept: KeptRating, answers: Answers, chosen: str, thanks: str
) -> DisagreePage:
    """With the rules of then: what somebody disagreed with must not become another rule of today."""
    options = [Disagreement(NOTHING, _("Nergens mee: dit klopt wel"))]
    for one in (kept.outcome.reasons or ())[:_RULES]:
        text = _("De regel {rule} ({age}): {reason}").format(
            rule=one.rule, age=_("label") if one.age is None else age_sign(one.age), reason=say(one.text)
        )
        options.append(Disagreement(f"rule:{one.rule}", text))
    options += question_options(rules, _about(rules, kept, answers))
    kind, _colon, about = chosen.partition(":")
    if kind == "rule" and chosen not in {one.key for one in options}:
        options.insert(1, Disagreement(chosen, _("De regel {rule} van toen").format(rule=about)))
    return DisagreePage(tuple(options), chosen, thanks)


def _about(rules: RuleSet, kept: KeptRating, answers: Answers) -> tuple[str, ...]:
    """Questions of the themes that had a say; of all themes when that is not known."""
    themes = {one.theme for one in kept.outcome.reasons or ()} or {theme.id for theme in rules.themes}
    return tuple(key for key in answers if rules.question(key).theme in themes)


def _not_kept(kept: KeptRating) -> str:
    return _("De redenen van versie {version} zijn niet bewaard. Wel wat eruit kwam.").format(
        version=kept.version
    )


def _differs(kept: KeptRating, advice: Advice) -> bool:
    return kept.outcome.age != _kept_ages(advice.age)


def _reason(rules: RuleSet, one: KeptReason) -> Reason:
    text = say(one.text)
    if one.but:
        but = _("Maar: {reason}").format(reason=say(one.but))
        text = f"{text} {but}"
    head = one.rule if one.age is None else f"{one.rule} → {age_sign(one.age)}"
    return Reason(one.state, state_words(one.state), head, text, theme_sign(rules, one.theme))


def _full(rules: RuleSet, one: KeptReason) -> FullReason:
    """Whose choice the rule was is not kept, so nothing is said about it."""
    return FullReason(_reason(rules, one), _sign(rules, one), "", "", "", ())


def _sign(rules: RuleSet, one: KeptReason) -> Sign:
    return theme_sign(rules, one.theme)


def _split(outcome: Outcome) -> str:
    if outcome.content is None or outcome.environment is None:
        return ""
    return _("De post zelf: {content} · de app eromheen: {around}").format(
        content=age_view(_range(outcome.content)).sign, around=age_view(_range(outcome.environment)).sign
    )


def _kept_ages(age: AgeRange | None) -> Ages | None:
    return None if age is None else (age.low, age.high)


def _range(ages: Ages | None) -> AgeRange | None:
    return None if ages is None else AgeRange(*ages)
