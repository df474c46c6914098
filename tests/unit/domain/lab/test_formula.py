# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Formulas of strangers: what they compute, what is refused, and that nothing gets past."""

from __future__ import annotations

import pickle

import numpy as np
import pytest

from mediawijs.domain.lab.formula import FormulaProblem, Reason, compile_formula

NAMES = ("like", "reply", "anger", "new")
TOWN = {
    "like": np.array([0, 0.5, 1, 0.25], np.float32),
    "reply": np.array([0.5, 0, 0.25, 1], np.float32),
    "anger": np.array([0.9, 0.1, 0.8, 0.7], np.float32),
    "new": np.array([-4, 0, 9, 0.25], np.float32),
}


def formula(text):
    return compile_formula(text, NAMES)


def scores(text, columns=TOWN):
    return formula(text).evaluate(columns)


def problem(text, allowed=NAMES):
    with pytest.raises(FormulaProblem) as caught:
        compile_formula(text, allowed)
    return caught.value


# -- what formulas compute --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("like", [0, 0.5, 1, 0.25]),
        ("3", [3, 3, 3, 3]),
        ("0.5*like + 5*reply - where(anger > 0.75, 2, 0)", [0.5, 0.25, -0.25, 5.125]),
        ("2 - like*2 - 1", [1, 0, -1, 0.5]),
        ("-(like - 1) + -reply", [0.5, 0.5, -0.25, -0.25]),
        ("--like", [0, 0.5, 1, 0.25]),
        ("-2*like", [0, -1, -2, -0.5]),
        ("new / 4 / 2", [-0.5, 0, 1.125, 0.03125]),
        ("8 / (4 / 2)", [4, 4, 4, 4]),
        ("1 / like", [0, 2, 1, 4]),
        ("like / 0", [0, 0, 0, 0]),
        ("0 / 0 + 1 / 0 + 7", [7, 7, 7, 7]),
        ("like / (1 - 1) + 1", [1, 1, 1, 1]),
        ("abs(new)", [4, 0, 9, 0.25]),
        ("sqrt(new)", [0, 0, 3, 0.5]),
        ("log1p(new * 0 - 5)", [0, 0, 0, 0]),
        ("min(like, reply)", [0, 0, 0.25, 0.25]),
        ("max(like, reply)", [0.5, 0.5, 1, 1]),
        ("max(0.5, like) + min(0.5, like)", [0.5, 1, 1.5, 0.75]),
        ("clip(new, -1, 1)", [-1, 0, 1, 0.25]),
        ("clip(new, 1, -1)", [-1, -1, -1, -1]),
        ("clip(new, like, reply)", [0, 0, 0.25, 0.25]),
        ("where(like == 0.5, 1, reply)", [0.5, 1, 0.25, 1]),
        ("where(like != 0.5, 0, reply + 1)", [0, 1, 0, 0]),
        ("where(like <= 0.25, like, -like)", [0, -0.5, -1, 0.25]),
        ("where(not like < 0.5 and (anger < 0.5 or new >= 9), 1, 2)", [2, 1, 1, 2]),
        ("where(1 > 2, like, 5)", [5, 5, 5, 5]),
        ("where(1 > 2, 3, 4) * like", [0, 2, 4, 1]),
        ("1000*like + 1e3", [1000, 1000, 1000, 1000]),
        ("new * 1000000", [-1000, 0, 1000, 1000]),
        ("where(like*0 == 0, 1e6*1e6*1e6*1e6*1e6*1e6*1e6*1e6*new, 0)", [-1000, 0, 1000, 1000]),
        ("new / 1e-300", [0, 0, 0, 0]),
        ("sqrt(sqrt(sqrt(like*1e-30)))*1e6*1e6*1e6*1e6*1e6*1e6*1e6*1e6*0 + 1", [1, 1, 1, 1]),
        ("  .5 * like+1.  ", [1, 1.25, 1.5, 1.125]),
    ],
)
def test_worked_examples(text, wanted):
    np.testing.assert_array_equal(scores(text), np.array(wanted, np.float32))
    assert scores(text).dtype == np.float32


def test_what_a_formula_knows_of_itself():
    made = formula("0.5*like + 5*reply - where(anger > 0.7, 2, 0) - (3 - like)")
    assert made.columns == ("anger", "like", "reply")
    assert made.nodes == 18
    assert [(term.sign, term.text, term.columns) for term in made.terms] == [
        (1, "0.5*like", ("like",)),
        (1, "5*reply", ("reply",)),
        (-1, "where(anger > 0.7, 2, 0)", ("anger",)),
        (-1, "3", ()),
        (1, "like", ("like",)),
    ]
    assert made.linear is None


def test_a_minus_in_front_of_a_term_is_its_sign():
    assert [(term.sign, term.text) for term in formula("- 2*like - -(reply)*3 + (-2)*new").terms] == [
        (-1, "2*like"),
        (1, "(reply)*3"),
        (1, "(-2)*new"),
    ]


@pytest.mark.parametrize(
    ("text", "weights"),
    [
        ("0.5*like + 5*reply", {"like": 0.5, "reply": 5, "": 0}),
        ("2*(like - 3*(reply + 1)) / 4 - like*2", {"like": -1.5, "reply": -1.5, "": -1.5}),
        ("-like - -reply + 0.1", {"like": -1, "reply": 1, "": 0.1}),
        ("like - like", {"like": 0, "": 0}),
        ("like / 0 + 2", {"like": 0, "": 2}),
        ("max(2, 3) * where(1 > 2, 5, sqrt(16)) * like", {"like": 12, "": 0}),
        ("7", {"": 7}),
    ],
)
def test_weights_of_linear_formulas(text, weights):
    assert formula(text).linear == pytest.approx(weights, rel=1e-12)


@pytest.mark.parametrize(
    "text",
    [
        "like*reply",
        "(like*reply)*0",
        "1 / like",
        "abs(like)",
        "sqrt(like)",
        "min(like, 1)",
        "2 + clip(like, 0, 1)",
        "where(like > 1, 1, 0)",
        "1e6*1e6*1e6*like",
        "like/1e6/1e6/1e6",
    ],
)
def test_no_weights_when_not_linear_or_out_of_reach_of_float32(text):
    assert formula(text).linear is None


def test_a_formula_travels_as_text():
    made = formula("2*like + where(anger > 0.5, 1, 0)")
    back = pickle.loads(pickle.dumps(made))
    assert back == made
    assert back.columns == made.columns
    np.testing.assert_array_equal(back.evaluate(TOWN), made.evaluate(TOWN))
    refused = pickle.loads(pickle.dumps(problem("like.real")))
    assert (refused.reason, refused.column, refused.detail) == (Reason.SIGN, 5, ".")


# -- columns ----------------------------------------------------------------------------------------------------------


def test_odd_values_count_as_documented():
    odd = {"like": np.array([np.nan, np.inf, -np.inf, 1], np.float32)}
    np.testing.assert_array_equal(scores("like", odd), [0, 1000, -1000, 1])
    np.testing.assert_array_equal(scores("where(like == like, 1, 0)", odd), [1, 1, 1, 1])
    np.testing.assert_array_equal(scores("where(like >= 0, 1, 0)", odd), [1, 1, 0, 1])
    np.testing.assert_array_equal(scores("like - like", odd), [0, 0, 0, 0])
    np.testing.assert_array_equal(scores("like / 1000000", odd), np.array([0, 1000, -1000, 1e-6], np.float32))
    np.testing.assert_array_equal(scores("like*like*like*like*0", odd), [0, 0, 0, 0])
    assert np.isnan(odd["like"][0])  # the caller's column is left alone


def test_long_columns_of_large_values_are_not_taken_for_odd_ones():
    large = {"like": np.full(50_000, 5e7, np.float32)}
    np.testing.assert_array_equal(scores("like / 1000000", large), np.full(50_000, 50, np.float32))


@pytest.mark.parametrize(
    "text", ["like", "-like", "like + 1", "abs(like) + like", "where(new > 0, like, 0)", "5"]
)
def test_columns_are_never_written_in_and_results_are_the_callers(text):
    before = {name: values.copy() for name, values in TOWN.items()}
    made = formula(text)
    for result in (made.evaluate(TOWN), *made.parts(TOWN)):
        result += 1
    for name, values in TOWN.items():
        np.testing.assert_array_equal(values, before[name])


def test_shapes():
    row, matrix = np.ones(3, np.float32), np.ones((2, 3), np.float32)
    both = {"like": row, "reply": matrix}
    for text in ("like", "reply", "like + reply", "reply - like*2", "5", "where(like > 0, reply, 0)"):
        assert scores(text, both).shape == (2, 3)
        assert all(part.shape == (2, 3) for part in formula(text).parts(both))
    assert scores("like", {"like": row}).shape == (3,)
    for text in ("like + reply", "2*like + 3*reply", "3*reply - 2*like", "where(like > 0, -reply, -like)"):
        assert scores(text, {"like": np.ones((1, 3), np.float32), "reply": row}).shape == (1, 3)
        assert scores(text, {"like": np.ones((4, 1), np.float32), "reply": row}).shape == (4, 3)
    assert scores("5", {}).shape == (1,)
    assert scores("like*2", {"like": np.ones(0, np.float32)}).shape == (0,)
    assert scores("like", {"like": np.asfortranarray(matrix)[:, ::2]}).shape == (2, 2)
    with pytest.raises(ValueError, match="shape"):
        scores("like + reply", {"like": row, "reply": np.ones(2, np.float32)})
    with pytest.raises(KeyError, match="reply"):
        scores("like + reply", {"like": row})


# -- what is refused --------------------------------------------------------------------------------------------------

HOSTILE = [
    ("", Reason.EMPTY),
    ("   ", Reason.EMPTY),
    ("1+" * 250 + "1", Reason.TOO_LONG),
    ("9" * 501, Reason.TOO_LONG),
    ("+".join(["like"] * 100) + "+1+1", Reason.TOO_LONG),
    ("1" + "+1" * 100, Reason.TOO_MANY_NODES),
    ("1" + "*1" * 249, Reason.TOO_MANY_NODES),
    ("(" * 400, Reason.TOO_DEEP),
    ("(" * 200 + "like" + ")" * 200, Reason.TOO_DEEP),
    ("-" * 41 + "like", Reason.TOO_DEEP),
    ("-" * 490 + "like", Reason.TOO_DEEP),
    ("- " * 240 + "like", Reason.TOO_DEEP),
    ("abs(" * 60 + "like" + ")" * 60, Reason.TOO_DEEP),
    ("where(" + "not " * 100 + "like > 1, 1, 0)", Reason.TOO_DEEP),
    ("like*(2+" * 39 + "1" + ")" * 39, Reason.TOO_DEEP),
    (")" * 400, Reason.SYNTAX),
    ("like)", Reason.SYNTAX),
    ("(like", Reason.SYNTAX),
    ("like reply", Reason.SYNTAX),
    ("like +", Reason.SYNTAX),
    ("* like", Reason.SYNTAX),
    ("min(like,,reply)", Reason.SYNTAX),
    ("like <> reply", Reason.SYNTAX),
    ("007", Reason.SYNTAX),
    ("like\x00", Reason.SIGN),
    ("like\n+ reply", Reason.SIGN),
    ("like\r", Reason.SIGN),
    ("like\t+ 1", Reason.SIGN),
    ("like # more", Reason.SIGN),
    ("like; reply", Reason.SIGN),
    ("like \\", Reason.SIGN),
    ("like\xa0+ 1", Reason.SIGN),  # a space that does not break
    ("like\u200b", Reason.SIGN),  # a space without width
    ("\ufefflike", Reason.SIGN),
    ("ｌｉｋｅ", Reason.SIGN),  # full width: Python reads it as like
    ("ſqrt(like)", Reason.SIGN),  # long s: Python reads it as sqrt
    ("lіke", Reason.SIGN),  # Cyrillic і
    ("١ + 1", Reason.SIGN),  # Arabic digit
    ("2 × like", Reason.SIGN),
    ("\ud800", Reason.SIGN),
    ("like.real", Reason.SIGN),
    ("like.__class__.__mro__", Reason.SIGN),
    ("(1).__class__", Reason.SIGN),
    ("().__class__.__bases__[0].__subclasses__()", Reason.SIGN),
    ("__import__('os').system('ls')", Reason.SIGN),
    ("'like'", Reason.SIGN),
    ('f"{like}"', Reason.SIGN),
    ("b'like'", Reason.SIGN),
    ("like[0]", Reason.SIGN),
    ("[x for x in like]", Reason.SIGN),
    ("{like}", Reason.SIGN),
    ("{**like}", Reason.SIGN),
    ("(x := 5)", Reason.SIGN),
    ("like = 5", Reason.SIGN),
    ("clip(like, low=0, high=1)", Reason.SIGN),
    ("like % 2", Reason.SIGN),
    ("like @ reply", Reason.SIGN),
    ("like & reply", Reason.SIGN),
    ("like | ~reply ^ new", Reason.SIGN),
    ("like!", Reason.SIGN),
    ("like ? 1 : 0", Reason.SIGN),
    ("`like`", Reason.SIGN),
    ("10_000", Reason.NUMBER_FORM),
    ("0x10", Reason.NUMBER_FORM),
    ("0b1 + 0o7", Reason.NUMBER_FORM),
    ("1j", Reason.NUMBER_FORM),
    ("1.5j", Reason.NUMBER_FORM),
    ("1.2.3", Reason.NUMBER_FORM),
    ("1.real", Reason.NUMBER_FORM),
    ("1e", Reason.NUMBER_FORM),
    ("2like", Reason.NUMBER_FORM),
    ("1if like else 2", Reason.NUMBER_FORM),
    ("1e308*1e308", Reason.NUMBER_TOO_LARGE),
    ("1e999", Reason.NUMBER_TOO_LARGE),
    ("9" * 499, Reason.NUMBER_TOO_LARGE),
    ("like*1000001", Reason.NUMBER_TOO_LARGE),
    ("like * -1000000.5", Reason.NUMBER_TOO_LARGE),
    ("9**9**9", Reason.NOT_ALLOWED),
    ("like**0.5", Reason.NOT_ALLOWED),
    ("9**9**9**9**9**9", Reason.NOT_ALLOWED),
    ("like // 2", Reason.NOT_ALLOWED),
    ("1 << 1000000", Reason.NOT_ALLOWED),
    ("+like", Reason.NOT_ALLOWED),
    ("()", Reason.NOT_ALLOWED),
    ("like, reply", Reason.NOT_ALLOWED),
    ("abs((like, reply))", Reason.NOT_ALLOWED),
    ("*like,", Reason.SYNTAX),
    ("abs(*like)", Reason.NOT_ALLOWED),
    ("abs(like)(reply)", Reason.NOT_ALLOWED),
    ("(1)(2)", Reason.NOT_ALLOWED),
    ("lambda: 1", Reason.NOT_ALLOWED),
    ("like if anger > 1 else reply", Reason.NOT_ALLOWED),
    ("max(x for x in like)", Reason.NOT_ALLOWED),
    ("where(like in reply, 1, 0)", Reason.NOT_ALLOWED),
    ("where(like is reply, 1, 0)", Reason.NOT_ALLOWED),
    ("(yield)", Reason.NOT_ALLOWED),
    ("await like", Reason.NOT_ALLOWED),
    ("import os", Reason.NOT_ALLOWED),
    ("True", Reason.NOT_ALLOWED),
    ("where(True, 1, 0)", Reason.NOT_ALLOWED),
    ("None", Reason.NOT_ALLOWED),
    ("__class__", Reason.UNKNOWN_NAME),
    ("__builtins__", Reason.UNKNOWN_NAME),
    ("Like", Reason.UNKNOWN_NAME),
    ("nan + inf", Reason.UNKNOWN_NAME),
    ("min", Reason.UNKNOWN_NAME),
    ("where + 1", Reason.UNKNOWN_NAME),
    ("like + likes", Reason.UNKNOWN_NAME),
    ("__import__(like)", Reason.UNKNOWN_FUNCTION),
    ("eval(like)", Reason.UNKNOWN_FUNCTION),
    ("exec(like)", Reason.UNKNOWN_FUNCTION),
    ("like(1)", Reason.UNKNOWN_FUNCTION),
    ("exp(like)", Reason.UNKNOWN_FUNCTION),
    ("pow(9, 9)", Reason.UNKNOWN_FUNCTION),
    ("where(like > 1, 2)", Reason.ARGUMENTS),
    ("where()", Reason.ARGUMENTS),
    ("where(like > 1, 2, 3, 4)", Reason.ARGUMENTS),
    ("min(like)", Reason.ARGUMENTS),
    ("max(like, 1, 2)", Reason.ARGUMENTS),
    ("abs(like, 1)", Reason.ARGUMENTS),
    ("clip(like, 1)", Reason.ARGUMENTS),
    ("abs(**like)", Reason.ARGUMENTS),
    ("abs(like, **like)", Reason.ARGUMENTS),
    ("where(0 < like < 1, 1, 0)", Reason.CHAINED),
    ("where(like > 0 > 1 and 1 > 0, 1, 0)", Reason.CHAINED),
    ("like > 1", Reason.CONDITION_AS_NUMBER),
    ("like > 1 > 2", Reason.CONDITION_AS_NUMBER),
    ("not like", Reason.CONDITION_AS_NUMBER),
    ("like and reply", Reason.CONDITION_AS_NUMBER),
    ("1 + (like > 1)", Reason.CONDITION_AS_NUMBER),
    ("-(like > 1)", Reason.CONDITION_AS_NUMBER),
    ("abs(like > 1)", Reason.CONDITION_AS_NUMBER),
    ("where(like > 1, reply > 1, 0)", Reason.CONDITION_AS_NUMBER),
    ("where((like > 1) == (reply > 1), 1, 0)", Reason.CONDITION_AS_NUMBER),
    ("where(like, 1, 0)", Reason.NUMBER_AS_CONDITION),
    ("where(1, 1, 0)", Reason.NUMBER_AS_CONDITION),
    ("where(like > 1 and reply, 1, 0)", Reason.NUMBER_AS_CONDITION),
    ("where(not like, 1, 0)", Reason.NUMBER_AS_CONDITION),
    ("where(where(like > 1, 1, 0), 1, 0)", Reason.NUMBER_AS_CONDITION),
]


@pytest.mark.parametrize(("text", "reason"), HOSTILE)
def test_refused(text, reason):
    assert problem(text).reason == reason


def test_every_reason_is_tried():
    assert {reason for _, reason in HOSTILE} == set(Reason)


@pytest.mark.parametrize(
    ("text", "column", "detail"),
    [
        ("like + likes*2", 8, "likes"),
        ("  like.real", 7, "."),
        ("  2*foo(like)", 5, "foo"),
        ("  like + 1 if new else 2", 12, "if"),
        ("2*clip(like, 0)", 3, "clip"),
        ("  like + 9**2", 10, "9**2"),
        ("1 + 10_000*like", 5, "10_000"),
        ("like*2000000", 6, "2000000"),
        ("1 + (like > 1)", 6, "like > 1"),
        ("where(0 < like < 1, 1, 0)", 7, "0 < like < 1"),
        ("where(like, 1, 0)", 7, "like"),
        ("  like reply", 8, "reply"),
        ("  like +", 8, "+"),
        ("(" * 41, 41, ""),
        ("1+" * 251, 0, ""),
        ("", 0, ""),
    ],
)
def test_a_problem_points_at_its_place(text, column, detail):
    refused = problem(text)
    assert (refused.column, refused.detail) == (column, detail)


@pytest.mark.parametrize("error", [MemoryError, RecursionError, ValueError])
def test_whatever_pythons_parser_runs_into_is_a_problem_of_the_formula(error, monkeypatch):
    def parse(*_, **__):
        raise error

    monkeypatch.setattr("mediawijs.domain.lab.formula_reader.ast.parse", parse)
    assert problem("like").reason == Reason.TOO_DEEP


def test_only_allowed_columns():
    assert problem("reply", ["like"]).reason == Reason.UNKNOWN_NAME
    assert problem("like", []).reason == Reason.UNKNOWN_NAME
    assert problem("like", "like").reason == Reason.UNKNOWN_NAME  # letters of a text are not names
    assert problem("vóór", ["vóór"]).reason == Reason.SIGN
    assert problem("lambda", ["lambda"]).reason == Reason.NOT_ALLOWED
    assert compile_formula("min(min, max)", ["min", "max"]).columns == (
        "max",
        "min",
    )  # functions stand before a bracket


def test_limits_are_reached_and_not_before():
    assert formula("1" + "+1" * 99 + " " * 301).nodes == 199
    assert formula("-" + "1" + "+1" * 99).nodes == 200
    assert problem("--" + "1" + "+1" * 99).reason == Reason.TOO_MANY_NODES
    assert formula("-" * 39 + "like").nodes == 40
    assert problem("-" * 40 + "like").reason == Reason.TOO_DEEP
    assert formula("abs(" * 39 + "like" + ")" * 39).nodes == 40
    assert formula("(" * 40 + "like" + ")" * 40).nodes == 1
    assert formula("(" * 40 + "like" + "+1)*2" * 40).nodes == 161
    assert problem("(" * 41 + "like" + "+1)*2" * 41).reason == Reason.TOO_DEEP
    assert formula("like*1000000 - 1e6").linear == {"like": 1e6, "": -1e6}


def test_a_long_sum_is_not_deep():
    many = formula("like" + "+like" * 90)
    assert len(many.terms) == 91
    np.testing.assert_array_equal(many.evaluate(TOWN), 91 * TOWN["like"])
    np.testing.assert_array_equal(scores("abs(2" + "*1" * 90 + "*like)"), 2 * TOWN["like"])
    np.testing.assert_array_equal(scores("2*(like" + "-1+1" * 45 + ")"), 2 * TOWN["like"])
