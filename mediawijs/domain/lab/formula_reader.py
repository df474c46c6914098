# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the text of a formula to arithmetic, with everything unknown refused by name and place.

The text is looked through piece by piece before Python's parser sees it (so no letters of other scripts, no words of
Python's but and, or, not, no deep brackets), and the tree that comes back is rebuilt from known pieces only.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from keyword import iskeyword

import numpy as np

from mediawijs.domain.lab import expression as ex
from mediawijs.domain.lab.expression import Condition, Expression

MOST_SIGNS = 500
MOST_NODES = 200
MOST_DEPTH = 40
MOST_NUMBER = 1e6


class Reason(StrEnum):
    """Why a formula is refused; between brackets what the problem's `detail` is, if not empty."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    TOO_MANY_NODES = "too_many_nodes"
    TOO_DEEP = "too_deep"
    SIGN = "sign"  # (the sign) not one that formulas are written with
    NUMBER_FORM = "number_form"  # (the piece) not a plain decimal number
    NUMBER_TOO_LARGE = "number_too_large"  # (the number)
    SYNTAX = "syntax"  # (the piece where reading stopped)
    UNKNOWN_NAME = "unknown_name"  # (the name)
    UNKNOWN_FUNCTION = "unknown_function"  # (the name)
    ARGUMENTS = "arguments"  # (the function) too many or too few
    NOT_ALLOWED = "not_allowed"  # (the word or piece)
    CHAINED = "chained"  # (the piece) a < b < c
    CONDITION_AS_NUMBER = "condition_as_number"  # (the piece) maybe the whole formula
    NUMBER_AS_CONDITION = "number_as_condition"  # (the piece)


class FormulaProblem(ValueError):
    """A formula that is refused.

    Attributes:
        reason: why.
        column: place in the text, from 1; 0 when it is about the whole text.
        detail: the piece of the text it is about, or "".
    """

    def __init__(self, reason: Reason, column: int = 0, detail: str = "") -> None:
        super().__init__(reason, column, detail)
        self.reason = reason
        self.column = column
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the outer sum: its source, the names in it (sorted), and whether it is added (1) or taken off (-1)."""

    sign: int
    text: str
    names: tuple[str, ...]
    made: Expression


def read(text: str, allowed: Collection[str]) -> tuple[list[Piece], int]:
    """The outer sum, in the order of the text, and the number of nodes. Raises FormulaProblem."""
    if len(text) > MOST_SIGNS:
        raise FormulaProblem(Reason.TOO_LONG)
    body = text.lstrip(" ")
    if not body:
        raise FormulaProblem(Reason.EMPTY)
    _look_through(text)
    start = len(text) - len(body)
    try:
        tree = ast.parse(body, mode="eval").body
    except SyntaxError as problem:
        place = min(start + (problem.offset or len(body)), len(text))  # no offset: at the end
        raise FormulaProblem(Reason.SYNTAX, place, text[place - 1 :]) from None
    except (ValueError, MemoryError, RecursionError):
        raise FormulaProblem(Reason.TOO_DEEP) from None
    reader = _Reader(text, start, frozenset(allowed))
    return list(reader.pieces(tree, 1, 1)), reader.nodes


_PIECE = re.compile(
    r"(?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?(?![\w.]))"
    r"|(?P<almost>\.?[0-9][\w.]*)"
    r"|(?P<word>[A-Za-z_]\w*)"
    r"|(?P<sign>[<>=!]=|[-+*/<>(), ])",
    re.ASCII,
)
_WORDS = frozenset(["and", "or", "not"])


def _look_through(text: str) -> None:
    """Refuse what no formula contains, before Python's parser gets it."""
    at = depth = 0
    while at < len(text):
        found = _PIECE.match(text, at)
        if not found:
            raise FormulaProblem(Reason.SIGN, at + 1, text[at])
        piece = found.group()
        if found.lastgroup == "almost":
            raise FormulaProblem(Reason.NUMBER_FORM, at + 1, piece)
        if iskeyword(piece) and piece not in _WORDS:
            raise FormulaProblem(Reason.NOT_ALLOWED, at + 1, piece)
        depth += (piece == "(") - (piece == ")")
        if depth > MOST_DEPTH:
            raise FormulaProblem(Reason.TOO_DEEP, at + 1)
        at = found.end()


_ARITHMETIC: dict[type[ast.operator], Callable[[Expression, Expression], Expression]] = {
    ast.Add: ex.plus,
    ast.Sub: ex.minus,
    ast.Mult: ex.times,
    ast.Div: ex.over,
}
_FUNCTIONS: dict[str, tuple[int, Callable[..., Expression]]] = {
    "min": (2, ex.least),
    "max": (2, ex.most),
    "abs": (1, ex.absolute),
    "sqrt": (1, ex.root),
    "log1p": (1, ex.log1p),
    "clip": (3, ex.clipped),
    "where": (3, ex.choose),
}
_COMPARISONS: dict[type[ast.cmpop], np.ufunc] = {
    ast.Lt: np.less,
    ast.LtE: np.less_equal,
    ast.Gt: np.greater,
    ast.GtE: np.greater_equal,
    ast.Eq: np.equal,
    ast.NotEq: np.not_equal,
}
_JOINS: dict[type[ast.boolop], np.ufunc] = {ast.And: np.logical_and, ast.Or: np.logical_or}


class _Reader:
    """Walks one tree; `depth` is that of the node, from 1."""

    def __init__(self, text: str, start: int, allowed: frozenset[str]) -> None:
        self._text = text
        self._start = start
        self._allowed = allowed
        self._used: set[str] = set()
        self.nodes = 0

    def pieces(self, node: ast.expr, sign: int, depth: int) -> Iterator[Piece]:
        match node:
            case ast.BinOp(left=left, op=ast.Add() | ast.Sub() as op, right=right):
                self._enter(node, depth)
                yield from self.pieces(left, sign, _left_depth(left, depth))
                yield from self.pieces(right, sign if isinstance(op, ast.Add) else -sign, depth + 1)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                self._enter(node, depth)
                yield from self.pieces(operand, -sign, depth + 1)
            case _:
                self._used = set()
                made = self._number(node, depth)
                yield Piece(sign, self._source(node), tuple(sorted(self._used)), made)

    def _number(self, node: ast.expr, depth: int) -> Expression:
        self._enter(node, depth)
        match node:
            case ast.Constant(value=int() | float() as value):
                return self._literal(node, value)
            case ast.Name(id=name):
                return self._column(node, name)
            case ast.BinOp():
                return self._arithmetic(node, depth)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return ex.negative(self._number(operand, depth + 1))
            case ast.Call():
                return self._call(node, depth)
            case ast.Compare() | ast.BoolOp() | ast.UnaryOp(op=ast.Not()):
                raise self._problem(Reason.CONDITION_AS_NUMBER, node)
        raise self._problem(Reason.NOT_ALLOWED, node)

    def _literal(self, node: ast.expr, value: float) -> Expression:
        if value > MOST_NUMBER:
            raise self._problem(Reason.NUMBER_TOO_LARGE, node)
        return ex.number(float(value))

    def _column(self, node: ast.expr, name: str) -> Expression:
        if name not in self._allowed:
            raise self._problem(Reason.UNKNOWN_NAME, node)
        self._used.add(name)
        return ex.column(name)

    def _arithmetic(self, node: ast.BinOp, depth: int) -> Expression:
        make = _ARITHMETIC.get(type(node.op))
        if make is None:
            raise self._problem(Reason.NOT_ALLOWED, node)
        left = self._number(node.left, _left_depth(node.left, depth))
        return make(left, self._number(node.right, depth + 1))

    def _call(self, node: ast.Call, depth: int) -> Expression:
        if not isinstance(node.func, ast.Name):
            raise self._problem(Reason.NOT_ALLOWED, node)
        name = node.func.id
        if name not in _FUNCTIONS:
            raise self._problem(Reason.UNKNOWN_FUNCTION, node.func)
        wanted, make = _FUNCTIONS[name]
        if len(node.args) != wanted or node.keywords:
            raise self._problem(Reason.ARGUMENTS, node.func)
        if make is ex.choose:
            when, *numbers = node.args
            return make(
                self._condition(when, depth + 1), *(self._number(each, depth + 1) for each in numbers)
            )
        return make(*(self._number(each, depth + 1) for each in node.args))

    def _condition(self, node: ast.expr, depth: int) -> Condition:
        self._enter(node, depth)
        match node:
            case ast.Compare():
                return self._comparison(node, depth)
            case ast.BoolOp(op=op, values=values):
                ufunc = _JOINS[type(op)]
                conditions = [self._condition(each, depth + 1) for each in values]
                return reduce(lambda left, right: ex.joined(ufunc, left, right), conditions)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return ex.denied(self._condition(operand, depth + 1))
        raise self._problem(Reason.NUMBER_AS_CONDITION, node)

    def _comparison(self, node: ast.Compare, depth: int) -> Condition:
        if len(node.ops) > 1:
            raise self._problem(Reason.CHAINED, node)
        ufunc = _COMPARISONS.get(type(node.ops[0]))
        if ufunc is None:
            raise self._problem(Reason.NOT_ALLOWED, node)
        left = self._number(node.left, depth + 1)
        return ex.compared(ufunc, left, self._number(node.comparators[0], depth + 1))

    def _enter(self, node: ast.expr, depth: int) -> None:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise FormulaProblem(Reason.TOO_MANY_NODES)
        if depth > MOST_DEPTH:
            raise FormulaProblem(Reason.TOO_DEEP, self._place(node))

    def _place(self, node: ast.expr) -> int:
        return self._start + node.col_offset + 1

    def _source(self, node: ast.expr) -> str:
        length = (node.end_col_offset or 0) - node.col_offset
        return self._text[self._place(node) - 1 :][:length]

    def _problem(self, reason: Reason, node: ast.expr) -> FormulaProblem:
        return FormulaProblem(reason, self._place(node), self._source(node))


def _left_depth(left: ast.expr, depth: int) -> int:
    """In Python's tree a + b + c is deep on the left; people only call brackets deep, and those have been counted."""
    return depth if isinstance(left, ast.BinOp) else depth + 1
