# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""From columns to slates: what a list may never hold, that the quick ways give what the plain ways give, and the rules."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.lab.columns import names
from mediawijs.domain.lab.pool import HIDDEN
from mediawijs.domain.lab.rank import CARDS, CHOICE, Scorer, best, rank, take
from mediawijs.domain.lab.recommender import Recommender, ReRank, Rule
from tests.helpers.lab import (
    NEWEST,
    TOPICS,
    WATCH,
    ground,
    list_columns,
    open_gate,
    played,
    recommender,
)

WARM = played(WATCH, 13, ground(300))
"""At the second sitting of a day, when some posts are not there yet; more people than one block has."""
EVERYBODY = np.arange(300)
VARIETY, MAKERS, SIDES = (
    ReRank(Rule.VARIETY, 0.3),
    ReRank(Rule.MAKERS, 2.0),
    ReRank(Rule.SIDES, 0.3),
)
SOME = {
    "newest": NEWEST,
    "watch": WATCH,
    "dice": recommender({"dice": 1.0}),
    "follow": recommender({"follow": 2.0, "small": 1.0}),
    "only who I follow": recommender({"new": 10.0}, only_follows=True),
    "formula": recommender(formula="2*about_sport + where(hostile > 0.3, -3, 0) + 0.1*new"),
    "rules": recommender({"like": 1.0, "new": 0.2}, VARIETY, MAKERS, SIDES),
    "nothing": recommender({"new": 0.0}),
}
each = pytest.mark.parametrize("one", SOME.values(), ids=SOME)


def slates(one: Recommender, cards: int = CARDS) -> np.ndarray:
    return rank(one, WARM.columns, WARM.gate, EVERYBODY, WARM.unborn, cards)


def shares(lists: np.ndarray) -> np.ndarray:
    """Sum of squared topic shares of each list."""
    counts = np.stack([(WARM.columns.topic[lists] == topic).sum(axis=1) for topic in range(len(TOPICS))])
    made: np.ndarray = (counts**2).sum(axis=0) / counts.sum(axis=0) ** 2
    return made


# What a list may never hold


@each
def test_a_slate_holds_nothing_twice_seen_hidden_too_old_or_not_yet_posted(one):
    people, posts = WARM.ground.people, WARM.ground.posts
    assert WARM.unborn.any()
    for person, slate in enumerate(slates(one)):
        shown = slate[slate >= 0]
        assert (slate[: len(shown)] >= 0).all()  # -1 only at the end
        assert len(set(shown.tolist())) == len(shown)
        assert not WARM.unborn[shown].any()
        assert (WARM.gate[person, shown] != HIDDEN).all()
        at = WARM.pool.posts[shown]
        assert (posts.age[at] <= people.age[person]).all()
        if one.only_follows:
            assert (WARM.inner.follows[person, posts.maker[at]] == 1).all()
        elif not one.rules:
            assert len(shown) == CARDS


scores = st.lists(st.integers(-3, 3), min_size=1, max_size=90)
rules = st.lists(
    st.builds(ReRank, st.sampled_from(Rule), st.sampled_from([0.0, 0.25, 1.0, 3.0, 100.0])), max_size=3
).map(tuple)


@given(scores, rules, st.data())
def test_a_slate_of_whatever_is_left(values, some, data):
    size = len(values)
    draw = st.lists(st.integers(0, 3), min_size=size, max_size=size)
    shut = np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)))
    side = np.zeros((size, 2))
    side[:, 0] = np.array(data.draw(draw)) - 1.5
    columns = list_columns(data.draw(draw), data.draw(draw), np.sign(side), {"new": values})
    made = rank(recommender({"new": 1.0}, *some), columns, open_gate(3, size), np.arange(3), shut)
    for slate in made:
        shown = slate[slate >= 0]
        assert (slate[: len(shown)] >= 0).all()
        assert len(set(shown.tolist())) == len(shown)
        assert not shut[shown].any()
        if not any(rule.rule is Rule.MAKERS for rule in some):
            assert len(shown) == min(CARDS, int((~shut).sum()))


def test_an_empty_pool_gives_empty_slates():
    for some in ((), (VARIETY, MAKERS, SIDES)):
        made = rank(recommender({"new": 1.0}, *some), list_columns([]), open_gate(3, 0), np.arange(3))
        assert (made == -1).all()


# The quick way and the plain way


@given(st.integers(0, 10_000), st.integers(1, 60), st.integers(1, 25), st.integers(1, 400))
def test_so_many_times_the_largest_is_sorting(seed, size, cards, kinds):
    dice = np.random.default_rng(seed)
    values = dice.integers(0, kinds, (9, size)).astype(np.float32)
    values[dice.random((9, size)) < 0.2] = HIDDEN
    expected = np.argsort(-values, axis=1, kind="stable").astype(np.int32)
    expected[np.take_along_axis(values, expected, axis=1) == HIDDEN] = -1
    wanted = np.full((9, cards), -1, np.int32)
    wanted[:, : min(cards, size)] = expected[:, :cards]
    assert (best(values.copy(), cards) == wanted).all()


@given(st.integers(0, 10_000), st.integers(1, 400), st.integers(1, 300), st.sampled_from(Rule))
def test_a_rule_that_asks_nothing_changes_nothing(seed, size, kinds, rule):
    """With ties too, and more posts than the rules look at: those go to the older post."""
    values = np.random.default_rng(seed).integers(0, kinds, (5, size)).astype(np.float32) + 3072
    idle = ReRank(rule, 1000.0 if rule is Rule.MAKERS else 0.0)
    columns = list_columns([0] * size, side=np.ones((size, 2)))
    assert (take(values.copy(), CARDS, (idle,), columns) == best(values.copy(), CARDS)).all()


@pytest.mark.parametrize("name", names(TOPICS))
def test_one_column_scores_as_itself(name):
    scored = Scorer(recommender({name: 2.5}), WARM.columns)(EVERYBODY)
    assert scored.shape == (300, len(WARM.pool))
    plain = np.broadcast_to(2.5 * WARM.columns.values(name, EVERYBODY), scored.shape)
    assert scored == pytest.approx(plain, abs=1e-3)


@given(st.dictionaries(st.sampled_from(names(TOPICS)), st.floats(-3, 3), max_size=12))
def test_the_matrix_product_is_the_sum_over_columns(weights):
    rows = EVERYBODY[:20]
    plain = np.zeros((20, len(WARM.pool)))
    for name, weight in weights.items():
        plain = plain + weight * WARM.columns.values(name, rows)
    assert Scorer(recommender(weights), WARM.columns)(rows) == pytest.approx(plain, abs=1e-3)


MIXED = {"like": 0.5, "reply": 4.0, "follow": 1.0, "dice": 0.25, "anger": -2.0, "match": 1.0}
SUM = "0.5*like + 4*reply + follow + 0.25*dice - 2*anger + match"


@pytest.mark.parametrize("text", [SUM, f"where(new > -1, {SUM}, 0)"], ids=["linear", "not linear"])
def test_a_formula_scores_as_the_weights_that_it_stands_for(text):
    written = recommender(formula=text)
    assert (written.linear is None) == ("where" in text)
    by_weights, by_formula = recommender(MIXED), written
    one, other = (Scorer(which, WARM.columns)(EVERYBODY) for which in (by_weights, by_formula))
    assert one == pytest.approx(other, abs=1e-3)
    assert (slates(by_weights) == slates(by_formula)).mean() > 0.99


def test_a_formula_of_one_number_scores_everybody_alike():
    for text in ("3", "where(new > -1, 3, 0)"):
        scored = Scorer(recommender(formula=text), WARM.columns)(EVERYBODY)
        assert scored.shape == (300, len(WARM.pool))
        assert (scored == 3).all()


def test_scores_stay_within_a_thousand():
    for one in (recommender({"new": 1e6}), recommender({"new": -1e6}), recommender(formula="1000000*new")):
        scored = Scorer(one, WARM.columns)(EVERYBODY)
        assert np.abs(scored).max() == 1000
        assert (slates(one)[:, 0] >= 0).all()


@each
def test_a_list_does_not_depend_on_who_else_is_in_the_block(one):
    """The bits of a matrix product do; the grid is there for that."""
    alone = np.concatenate(
        [rank(one, WARM.columns, WARM.gate, np.array([person]), WARM.unborn) for person in EVERYBODY[::7]]
    )
    assert (alone == slates(one)[::7]).all()
    backwards = rank(one, WARM.columns, WARM.gate, EVERYBODY[::-1], WARM.unborn)
    assert (backwards[::-1] == slates(one)).all()


def test_noise_below_the_grid_changes_no_slate():
    dice = np.random.default_rng(4)
    values = dice.integers(-100, 100, 300) / 64
    noisy = values + dice.uniform(-1e-6, 1e-6, 300)

    def ranked(some: np.ndarray, gate: np.ndarray) -> list[list[int]]:
        columns = list_columns([0] * 300, rows={"new": some})
        made: list[list[int]] = rank(recommender({"new": 1.0}), columns, gate, np.arange(3)).tolist()
        return made

    assert ranked(values, open_gate(3, 300)) == ranked(noisy, open_gate(3, 300))
    bare = np.zeros((3, 300), np.float32)
    assert ranked(values, bare) != ranked(noisy, bare)  # without the grid it does


# The rules


def test_variety_lowers_the_sum_of_squared_topic_shares():
    plain, some, much = (
        shares(slates(recommender({"match": 1.0, "new": 0.3}, *rule), 12)).mean()
        for rule in ((), (VARIETY,), (ReRank(Rule.VARIETY, 3.0),))
    )
    assert much < some < plain


def test_variety_takes_the_amount_off_for_each_earlier_post_of_the_topic():
    columns = list_columns([0, 0, 0, 1, 1], rows={"new": [1.0, 0.9, 0.8, 0.75, 0.1]})
    one = recommender({"new": 1.0}, ReRank(Rule.VARIETY, 0.2))
    made = rank(one, columns, open_gate(3, 5), np.arange(1))
    assert made[0, :5].tolist() == [0, 3, 1, 2, 4]


@pytest.mark.parametrize("most", [1, 2])
def test_makers_get_no_more_than_their_share(most):
    dice = np.random.default_rng(3)
    maker = dice.integers(0, 8, 60) ** 2 // 8  # a few of them post most
    columns = list_columns([0] * 60, maker, rows={"new": dice.random(60)})

    def cards(*some: ReRank) -> np.ndarray:
        slate = rank(recommender({"new": 1.0}, *some), columns, open_gate(3, 60), np.arange(1))[0]
        return np.bincount(maker[slate[slate >= 0]], minlength=7)

    assert cards().max() > 4
    assert cards(ReRank(Rule.MAKERS, most)).tolist() == np.minimum(most, np.bincount(maker)).tolist()


def test_sides_are_brought_into_balance():
    side = np.zeros((40, 2))
    side[:20, 0], side[20:, 0] = 1, -1
    rows = {"new": np.concatenate([np.linspace(1, 0.8, 20), np.linspace(0.5, 0.3, 20)])}
    columns = list_columns([0] * 40, side=side, rows=rows)

    def balance(*some: ReRank) -> int:
        made = rank(recommender({"new": 1.0}, *some), columns, open_gate(3, 40), np.arange(1))[0]
        return abs(int(side[made, 0].sum()))

    assert balance() == CARDS
    assert balance(ReRank(Rule.SIDES, 0.1)) < CARDS / 2
    assert balance(ReRank(Rule.SIDES, 5.0)) == 0


def test_sides_of_one_quarrel_leave_the_other_alone():
    side = np.array([[1, 0], [1, 0], [0, 1], [0, -1], [-1, 0]])
    columns = list_columns([0] * 5, side=side, rows={"new": [1.0, 0.9, 0.8, 0.7, 0.1]})
    made = rank(recommender({"new": 1.0}, ReRank(Rule.SIDES, 0.3)), columns, open_gate(3, 5), np.arange(1))
    assert made[0, :5].tolist() == [0, 2, 3, 1, 4]


def test_rules_choose_from_the_best_alone():
    """A post far down does not come up, however rare its topic is."""
    topics = [0] * CHOICE + [1]
    columns = list_columns(topics, rows={"new": np.linspace(1, 0, CHOICE + 1)})
    one = recommender({"new": 1.0}, ReRank(Rule.VARIETY, 100.0))
    assert (columns.topic[rank(one, columns, open_gate(3, CHOICE + 1), np.arange(1))] == 0).all()


# What it reads


def test_what_a_recommender_really_reads():
    assert recommender({"like": 1.0, "new": 0.0}).reads == {"like"}
    assert recommender(formula="2*like - anger + 1").reads == {"like", "anger"}
    assert recommender({"new": 1.0}, only_follows=True).reads == {"new", "follow"}


def test_the_manifest_tells_whether_it_is_personal():
    assert WATCH.manifest.personal
    assert not NEWEST.manifest.personal
    assert recommender({"new": 1.0}, only_follows=True).manifest.personal
