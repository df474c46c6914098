# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Random formulas against a slow evaluator that knows how far rounding may carry, and random texts that must not hurt."""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mediawijs.domain.lab.formula import FormulaProblem, compile_formula

NAMES = ("like", "reply", "anger", "new")
TOWN = {name: np.linspace(-place, 2, 7, dtype=np.float32) for place, name in enumerate(NAMES)}

NUMBER = re.compile(r"[0-9.]+(?:[eE][-+]?[0-9]+)?")
EPS = 2.0**-23


class Fragile(Exception):
    """Rounding decides: both outcomes are right."""


@dataclass(frozen=True)
class Known:
    """A value, how far float32 may be off, and the size of what was added up to it."""

    value: float
    off: float = 0.0
    mass: float = 0.0

    @staticmethod
    def exact(value):
        return Known(value, 0.0, abs(value))


def rounded(value, off, mass=None):
    value = min(max(value, -1e33), 1e33)
    return Known(value, off + EPS * (abs(value) if mass is None else mass) + 1e-44, mass or abs(value))


def cut(known):
    value = min(max(known.value, -1e30), 1e30)
    return rounded(value, known.off)


def divided(left, right):
    if right.value == 0 and right.off == 0:
        return Known.exact(0.0)
    if abs(right.value) <= right.off:
        raise Fragile
    value = left.value / right.value
    return cut(rounded(value, (left.off + abs(value) * right.off) / (abs(right.value) - right.off)))


def curved(curve, of):
    def at(x):
        return curve(max(x, 0.0))

    spread = at(of.value + of.off) - at(of.value - of.off)
    return rounded(at(of.value), spread + 4 * EPS * at(of.value))


def extreme(pick, left, right):
    value = pick(left.value, right.value)
    return Known(value, max(left.off, right.off), abs(value))


def operated(op, left, right):
    match op:
        case ast.Add() | ast.Sub():
            sign = 1 if isinstance(op, ast.Add) else -1
            return rounded(left.value + sign * right.value, left.off + right.off, left.mass + right.mass)
        case ast.Mult():
            off = abs(left.value) * right.off + abs(right.value) * left.off + left.off * right.off
            return cut(rounded(left.value * right.value, off))
        case _:
            return divided(left, right)


CALLS: dict[str, Callable[..., Known]] = {
    "abs": lambda of: Known(abs(of.value), of.off, of.mass),
    "sqrt": lambda of: curved(math.sqrt, of),
    "log1p": lambda of: curved(math.log1p, of),
    "min": lambda left, right: extreme(min, left, right),
    "max": lambda left, right: extreme(max, left, right),
    "clip": lambda of, low, high: extreme(min, extreme(max, of, low), high),
}
COMPARED = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}


def known(node, row):
    """One post at a time, in double precision."""
    match node:
        case ast.Constant(value=int() | float() as value):
            single = float(np.float32(value))
            return Known(single, 2 * abs(single - value) if single else 0.0, abs(single))
        case ast.Name(id=name):
            return Known.exact(row[name])
        case ast.UnaryOp(operand=operand):
            of = known(operand, row)
            return Known(-of.value, of.off, of.mass)
        case ast.BinOp(left=left, op=op, right=right):
            return operated(op, known(left, row), known(right, row))
        case ast.Call(func=ast.Name(id="where"), args=[when, then, other]):
            return known(then if holds(when, row) else other, row)
        case ast.Call(func=ast.Name(id=name), args=args):
            return CALLS[name](*(known(each, row) for each in args))
    raise AssertionError(node)


def holds(node, row):
    match node:
        case ast.BoolOp(op=ast.And(), values=values):
            return all(holds(each, row) for each in values)
        case ast.BoolOp(values=values):
            return any(holds(each, row) for each in values)
        case ast.UnaryOp(operand=operand):
            return not holds(operand, row)
    left, right = known(node.left, row), known(node.comparators[0], row)
    off = left.off + right.off
    if off and abs(left.value - right.value) <= off:
        raise Fragile
    return COMPARED[type(node.ops[0])](left.value, right.value)


def clean(value):
    value = float(value)
    return 0.0 if math.isnan(value) else min(max(value, -1e9), 1e9)


def clipped(value):
    return min(max(value, -1000.0), 1000.0)


def rows_of(columns):
    """(place, post) for every score."""
    shape = np.broadcast_shapes(*(values.shape for values in columns.values()))
    wide = {name: np.broadcast_to(values, shape) for name, values in columns.items()}
    return [(at, {name: clean(values[at]) for name, values in wide.items()}) for at in np.ndindex(*shape)]


# -- formulas, columns and other texts ----------------------------------------------------------------------------------

numbers = st.one_of(
    st.integers(0, 12).map(str),
    st.integers(0, 1_000_000).map(str),
    st.floats(0, 10).map(lambda value: f"{value:.3f}"),
    st.floats(0, 1e6).map(repr),
    st.sampled_from([".5", "2.", "1e-3", "1E+2", "1e-40", "0.0", "1e6"]),
)
leaves = st.one_of(st.sampled_from(NAMES), numbers)
SHAPES = [
    "leaf", "{} + {}", "{} - {}", "{}*{}", "{}/{}", "-{}", "({}) - ({})", "({})*({})", "({}) / ({})", "abs({})",
    "sqrt({})", "log1p({})", "min({}, {})", "max({}, {})", "clip({}, {}, {})", "where(?, {}, {})", "where(?, {}, {})",
]  # fmt: skip
LINEAR = ["leaf", "{} + {}", "{} - {}", "({})*#", "({}) / #", "#*({})", "-({})"]
TESTS = [
    "{} < {}",
    "{} <= {}",
    "{} > {}",
    "{} >= {}",
    "{} == {}",
    "{} != {}",
    "not ?",
    "(?) and (?)",
    "(?) or ?",
]


def filled(draw, shape, inner):
    """`{}` is any value, `#` a number, `?` a condition."""
    if shape == "leaf":
        return draw(leaves)
    while "?" in shape:
        shape = shape.replace("?", draw(st.sampled_from(TESTS)), 1)
        assume(len(shape) < 200)
    while "#" in shape:
        shape = shape.replace("#", draw(numbers), 1)
    return shape.format(*(inner() for _ in range(shape.count("{}"))))


@st.composite
def written(draw, shapes, deepest=4):
    def at(depth):
        return filled(draw, draw(st.sampled_from(shapes)) if depth else "leaf", lambda: at(depth - 1))

    text = at(draw(st.integers(0, deepest)))
    assume(len(text) <= 500)
    return text


formulas = written(SHAPES)
linear_formulas = written(LINEAR)
tame = st.integers(-64, 64).map(lambda eighths: eighths / 8)
wild = st.floats(width=32)


@st.composite
def towns(draw):
    shapes, values = st.sampled_from([(3,), (2, 3)]), draw(st.sampled_from([tame, st.one_of(tame, wild)]))
    return {name: draw(arrays(np.float32, draw(shapes), elements=values)) for name in NAMES}


# -- what must hold -----------------------------------------------------------------------------------------------------


def check(text, columns, result, expected=None):
    """Against the slow evaluator, or other values that must be as near. Says whether there was anything to check."""
    tree = ast.parse(text, mode="eval").body
    done = False
    assert result.shape == np.broadcast_shapes(*(values.shape for values in columns.values()))
    for place, (at, row) in enumerate(rows_of(columns)):
        try:
            slow = known(tree, row)
        except Fragile:
            continue
        done = True
        wanted = slow.value if expected is None else expected[place]
        assert abs(float(result[at]) - clipped(wanted)) <= 2 * slow.off + 1e-9, (text, row)
    return done


@settings(deadline=None, max_examples=400)
@given(formulas, towns())
def test_any_formula_is_finite_and_as_the_slow_evaluator_says(text, columns):
    result = compile_formula(text, NAMES).evaluate(columns)
    assert result.dtype == np.float32
    assert np.isfinite(result).all()
    assert (np.abs(result) <= 1000).all()
    assume(check(text, columns, result))


@settings(deadline=None, max_examples=300)
@given(formulas, towns())
def test_the_terms_add_up_to_the_score(text, columns):
    made = compile_formula(text, NAMES)
    parts = made.parts(columns)
    assert len(parts) == len(made.terms)
    total = parts[0].copy()
    for part in parts[1:]:
        assert part.shape == total.shape
        total += part
    np.testing.assert_array_equal(np.clip(total, -1000, 1000), made.evaluate(columns))


@settings(deadline=None, max_examples=300)
@given(formulas)
def test_signs_texts_and_columns_of_the_terms_are_the_formula_again(text):
    made = compile_formula(text, NAMES)
    again = " ".join(f"{'-' if term.sign < 0 else '+'} ({term.text})" for term in made.terms)
    if again.startswith("+"):
        again = again[2:]
    if len(again) <= 500 and again.count("(") < 40:
        rebuilt = compile_formula(again, NAMES)
        assert rebuilt.columns == made.columns
        np.testing.assert_array_equal(rebuilt.evaluate(TOWN), made.evaluate(TOWN))
    assert {name for term in made.terms for name in term.columns} == set(made.columns)


def weighed(weights, row):
    return math.fsum((weights[""], *(weight * row[name] for name, weight in weights.items() if name)))


@settings(deadline=None, max_examples=300)
@given(st.one_of(formulas, linear_formulas), towns())
def test_linear_formulas_are_their_weights(text, columns):
    made = compile_formula(text, NAMES)
    assume(made.linear is not None)
    assert made.linear is not None
    assert {"", *made.columns} == set(made.linear)
    wanted = [weighed(made.linear, row) for _, row in rows_of(columns)]
    check(text, columns, made.evaluate(columns), wanted)


@settings(deadline=None, max_examples=300)
@given(linear_formulas)
def test_sums_and_multiples_are_found_to_be_linear(text):
    values = [float(number) for number in NUMBER.findall(text)]
    made = math.prod(max(value, 1 / value if value else 1, 1) for value in values)
    assume(made < 1e9)  # else weights may be out of reach of float32
    assert compile_formula(text, NAMES).linear is not None


SCRAPS = [
    "like",
    "anger",
    "where(",
    "clip(",
    "abs(",
    "(",
    ")",
    ",",
    " ",
    "+",
    "-",
    "*",
    "/",
    "**",
    "<",
    "==",
    ">=",
    "not ",
]
SCRAPS += [
    " and ",
    " or ",
    "1",
    "0.5",
    "1e9",
    ".",
    "x",
    "_",
    "\x00",
    "\n",
    "if",
    "ｅ",
    "=",
    ":",
    "[",
    "'",
    "lambda ",
    "#",
]


@settings(deadline=None, max_examples=500)
@given(
    st.one_of(
        st.text(max_size=520),
        st.text("like()+-*/<>=., 019e", max_size=80),
        st.lists(st.sampled_from(SCRAPS), max_size=60).map("".join),
        st.lists(st.sampled_from(SCRAPS[:20]), max_size=30).map("".join),
        st.tuples(st.sampled_from(SCRAPS), st.integers(1, 500)).map(lambda it: it[0] * it[1]),
    )
)
def test_no_text_gives_any_other_error(text):
    refused = made = None
    try:
        made = compile_formula(text, NAMES)
    except FormulaProblem as problem:
        refused = problem
    if made is not None:
        assert np.isfinite(made.evaluate(TOWN)).all()
    if refused is not None:
        assert 0 <= refused.column <= len(text)
        assert refused.detail in text
