# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms A, B and C are as hard as each other: the checker sees when not, and the dealer makes it so."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import product
from random import Random
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediawijs.domain.level import Level
from mediawijs.domain.meter.deal import deal
from mediawijs.domain.meter.forms import Uneven, imbalances
from mediawijs.domain.meter.items import Form, Item

TECHNIQUES = ("haast", "boosheid", "nepdeskundige", "twijfel", "complot", "mooi-cijfer")
PLAIN = [
    Item(f"{form}-{fake}-{number}", "een twee drie vier vijf", fake, Level.O, ("haast",), 0.3, form)
    for form, fake, number in product(Form, (True, False), range(4))
]


def bank(seed, of_kind=30, levels=(Level.P, Level.O, Level.B)):
    """As ours could be: guessed difficulties in steps of 0.05, 8 to 24 words, one or two techniques, or none when real."""
    dice = Random(seed)
    return [
        Item(
            f"{level}-{fake}-{number:02}",
            " ".join(["woord"] * dice.randint(8, 24)),
            fake,
            level,
            tuple(dice.sample(TECHNIQUES, dice.choice((1, 1, 2) if fake else (0, 1)))),
            dice.randrange(10, 71, 5) / 100,
        )
        for level, fake, number in product(levels, (True, False), range(of_kind))
    ]


def changed(place, **what):
    return [replace(item, **what) if number == place else item for number, item in enumerate(PLAIN)]


def kinds(items):
    return {one.uneven for one in imbalances(items)}


def test_balanced_forms_have_nothing_to_report():
    assert imbalances(PLAIN) == ()
    assert imbalances([]) == ()


def test_a_difference_within_the_step_is_allowed():
    assert imbalances(changed(0, difficulty=0.38, claim="een twee drie vier vijf zes", techniques=())) == ()


@pytest.mark.parametrize(
    ("items", "found"),
    [
        (PLAIN[1:], {Uneven.SIZE, Uneven.HALVES}),
        (PLAIN[1:4] + PLAIN[5:], {Uneven.SIZE}),
        (changed(0, fake=False), {Uneven.HALVES}),
        (changed(0, difficulty=0.5), {Uneven.DIFFICULTY}),
        (changed(0, claim="te kort"), {Uneven.LENGTH}),
        (changed(0, id=PLAIN[5].id), {Uneven.TWICE}),
        (
            [replace(item, techniques=()) if item.form is Form.B else item for item in PLAIN],
            {Uneven.TECHNIQUE},
        ),
        ([item for item in PLAIN if item.form is not Form.C], {Uneven.SIZE, Uneven.TECHNIQUE}),
    ],
)
def test_what_is_uneven_is_seen(items, found):
    assert found <= kinds(items)
    if found not in ({Uneven.HALVES}, {Uneven.SIZE, Uneven.HALVES}, {Uneven.SIZE}):
        assert kinds(items) == found


def test_an_imbalance_says_where():
    (one,) = imbalances(changed(0, difficulty=0.5))
    assert (one.level, one.fake, one.about) == (Level.O, True, "")
    assert one.numbers == pytest.approx((0.35, 0.3, 0.3))


def test_the_reserve_is_left_out():
    assert imbalances([*PLAIN, replace(PLAIN[0], id="spare", form=None, difficulty=1)]) == ()


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("of_kind", [30, 34])
def test_dealt_forms_are_balanced(seed, of_kind):
    dealt = deal(bank(seed, of_kind, (Level.P,)), of_each=10)
    assert imbalances(dealt) == ()
    sizes = Counter((item.form, item.fake) for item in dealt)
    assert all(sizes[form, fake] == 10 for form in Form for fake in (True, False))


def test_a_bank_of_120_in_three_levels():
    """40 a level: 6 fake and 6 real ones a form, and 4 in reserve."""
    dealt = deal(bank(1, 20))
    assert imbalances(dealt) == ()
    assert Counter(item.form for item in dealt) == {Form.A: 36, Form.B: 36, Form.C: 36, None: 12}


def test_all_items_come_back_once_and_unchanged():
    items = bank(3, 13, (Level.B,))
    dealt = deal(items)
    assert {replace(item, form=None) for item in dealt} == set(items)
    assert len(dealt) == len(items)


@settings(max_examples=10)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_bank_does_not_count(dice):
    items = bank(4, 9, (Level.P,))
    mixed = items.copy()
    dice.shuffle(mixed)
    assert deal(mixed) == deal(items)


@pytest.mark.parametrize("of_each", [0, 4, None])
def test_too_few_items(of_each):
    with pytest.raises(ValueError, match="level P"):
        deal(bank(1, 10 if of_each is not None else 2, (Level.P,)), of_each)


def test_what_cannot_be_balanced_is_dealt_as_near_as_can_be_and_said():
    """One fake item is far harder than all others: wherever it goes, that form is harder."""
    easy = [replace(item, id=f"x{place}", form=None) for place, item in enumerate(PLAIN)]
    dealt = deal([replace(easy[0], difficulty=0.9), *easy[1:]])
    assert kinds(dealt) == {Uneven.DIFFICULTY}
    assert Counter(item.form for item in dealt) == dict.fromkeys(Form, 8)


def test_an_empty_bank_is_no_trouble():
    assert deal([]) == ()


def test_forms_are_closer_than_dealing_by_number_would_make_them():
    items = bank(7, 30, (Level.P,))
    by_number = [replace(item, form=list(Form)[place % 3]) for place, item in enumerate(items)]
    assert apart(deal(items)) < apart(by_number) / 5


def apart(items):
    means = [fmean(item.difficulty for item in items if item.form is form) for form in Form]
    return max(means) - min(means)
