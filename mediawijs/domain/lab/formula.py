# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Formulas of strangers, such as `0.5*like - where(anger > 0.7, 2, 0)`, as safe arithmetic on whole columns.

What may be in one: numbers up to a million, names of columns, + - * /, min(a, b), max(a, b), abs(a), sqrt(a), log1p(a),
clip(a, low, high) and where(condition, a, b). A condition compares two values with < <= > >= == or !=; conditions join by
and, or, not. No text is ever executed, and there is nothing in it that could take long or much memory.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

import numpy as np

from mediawijs.domain.lab import expression as ex
from mediawijs.domain.lab.arrays import Floats
from mediawijs.domain.lab.expression import Columns, Expression, Weights
from mediawijs.domain.lab.formula_reader import FormulaProblem, Piece, Reason, read

__all__ = ["MOST_SCORE", "Formula", "FormulaProblem", "Reason", "Term", "compile_formula"]

MOST_SCORE = 1000.0


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """A piece of the outer sum.

    Attributes:
        text: its source, without the sign.
        sign: 1 or -1; the score is Σ sign · text.
        columns: names used, sorted.
    """

    text: str
    sign: int
    columns: tuple[str, ...]
    _made: Expression = field(repr=False)

    def evaluate(self, columns: Columns) -> Floats:
        """What it adds to the score, sign included and not clipped. Columns, shape and errors as `Formula.evaluate`."""
        with np.errstate(all="ignore"):
            values = self._made.run(ex.clean(columns, self.columns))
        return np.array(np.broadcast_to(values, _shape(columns)))


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that was found safe; equal when the text is.

    Attributes:
        columns: names used, sorted.
        nodes: how many numbers, names, operators and calls there are.
        terms: the outer sum, in the order of the text.
        linear: the weights when the score is Σ weight · column + constant, clipped; else None. "" is the constant, and is
            always there. Holds for columns that need no cleaning.
    """

    text: str
    columns: tuple[str, ...] = field(compare=False)
    nodes: int = field(compare=False)
    terms: tuple[Term, ...] = field(compare=False)
    linear: Weights | None = field(compare=False)
    _made: Expression = field(compare=False, repr=False)

    def evaluate(self, columns: Columns) -> Floats:
        """The scores: a new array, finite and within ±MOST_SCORE.

        Dividing by 0 gives 0, and sqrt and log1p of what is below 0 give 0. Products and quotients are cut to ±1e30.

        Args:
            columns: float32 of shape (P,) or (B, P), for P posts and B people; there may be more than are used. NaN counts as
                0, and what is outside ±1e9 (infinity too) as the nearest of those.

        Returns:
            The shape that all the given columns, used or not, broadcast to.

        Raises:
            KeyError: a used column is missing.
            ValueError: the shapes do not fit.
        """
        with np.errstate(all="ignore"):
            values = self._made.run(ex.clean(columns, self.columns))
            shape = _shape(columns)
            room = values if values.flags.writeable and values.shape == shape else np.empty(shape, np.float32)
            return np.clip(values, -MOST_SCORE, MOST_SCORE, out=room)

    def parts(self, columns: Columns) -> tuple[Floats, ...]:
        """What each of `terms` adds to the score, for explanations. Columns, shapes and errors as `evaluate`.

        Added up in their order in float32 they are exactly the score before it is clipped.
        """
        return tuple(term.evaluate(columns) for term in self.terms)

    def __reduce__(self) -> tuple[Callable[[str, Collection[str]], Formula], tuple[str, tuple[str, ...]]]:
        """To another process it goes as text, to be checked again there."""
        return compile_formula, (self.text, self.columns)


def compile_formula(text: str, allowed: Collection[str]) -> Formula:
    """Read a formula.

    Args:
        text: one line of at most 500 signs, 200 nodes and 40 levels; a long sum or product is one level.
        allowed: the columns it may use. Names can only be written with A-Z, a-z, 0-9 and _.

    Raises:
        FormulaProblem: it is no such formula. There are no other errors, whatever the text.
    """
    pieces, nodes = read(text, allowed)
    whole = _signed(pieces[0])
    for piece in pieces[1:]:
        whole = (ex.plus if piece.sign > 0 else ex.minus)(whole, piece.made)
    columns = tuple(sorted({name for piece in pieces for name in piece.names}))
    return Formula(text, columns, nodes, tuple(_term(piece) for piece in pieces), whole.weights, whole)


def _signed(piece: Piece) -> Expression:
    return piece.made if piece.sign > 0 else ex.negative(piece.made)


def _term(piece: Piece) -> Term:
    """In -2*like the minus is part of the product, but people read it as the sign."""
    text, sign = piece.text, piece.sign
    while text.startswith("-"):
        text, sign = text[1:].lstrip(" "), -sign
    return Term(text, sign, piece.names, _signed(piece))


def _shape(columns: Columns) -> tuple[int, ...]:
    return np.broadcast_shapes((1,), *(values.shape for values in columns.values()))
