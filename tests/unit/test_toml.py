# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The quick reader against tomllib: the same tables or the same refusal."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediawijs import paths, toml

KEYS = st.sampled_from(["a", "b", "a.b", "b.a", "é", "a-b", "1", '"a"', "a.b.c", " a", ""])
VALUES = st.one_of(
    st.sampled_from(
        [
            '"x"',
            "1",
            "-0",
            "01",
            "1.5",
            "1e9",
            "true",
            "null",
            "[]",
            '["a", 1]',
            "[1,]",
            "[[1]]",
            "{}",
            "{ a = 1 }",
        ]
    ),
    st.sampled_from(
        ['"\\u0041"', '"\\/"', '"a\tb"', '"a\x7fb"', '"\x85"', "'x'", '"""x"""', "2026-11-01", "1 # one"]
    ),
    st.text(max_size=6),
)
LINES = st.one_of(
    st.tuples(KEYS, VALUES).map(" = ".join),
    KEYS.map("[{}]".format),
    KEYS.map("[[{}]]".format),
    st.sampled_from(["", "# said", "#\x01", "[a", "[[a]", "[a]]", "[a] # x", "\r", "a=1"]),
)


def outcome(read, text):
    try:
        return read(text)
    except ValueError:
        return "refused"


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_it_reads_and_refuses_what_tomllib_reads_and_refuses(text):
    assert outcome(toml.loads, text) == outcome(tomllib.loads, text)


def quick(text):
    return toml._simple(text)


FIRST = [*sorted((paths.assets() / "themes").glob("*.toml")), paths.lessons() / "modules.toml"]


@pytest.mark.parametrize("path", FIRST, ids=lambda path: path.name)
def test_what_the_first_paint_reads_is_read_the_quick_way(path):
    text = path.read_text(encoding="utf-8")
    assert quick(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "pack", sorted(paths.lessons().glob("*/pack.toml")), ids=lambda path: path.parent.name
)
def test_the_head_of_a_pack_too(pack):
    text = pack.read_text(encoding="utf-8")
    head = text[: text.index("\n[")]
    assert quick(head) == tomllib.loads(head)
