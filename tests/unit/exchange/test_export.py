# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is taken along is whole, readable elsewhere, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.records import Column, Records, Table
from mediawijs.exchange.export import as_csv, as_json, harmless

RECORDS = Records(
    1,
    (
        Table(
            "profiles",
            "Wie je hier bent",
            (Column("animal", "Dier", "Het dier dat je koos."), Column("level", "Niveau", "P, O of B.")),
            (("vos", "O"),),
        ),
        Table(
            "events",
            "Wat je deed",
            (
                Column("seq", "Volgnummer", "De volgorde."),
                Column("level", "Niveau", "Op welk niveau."),
                Column("answer", "Antwoord", "Wat je koos."),
            ),
            ((1, "O", '["é;\\"=1+1\\""]'), (2, "P", None)),
        ),
    ),
)


def test_json_holds_every_row_with_its_columns_explained() -> None:
    content = json.loads(as_json(RECORDS, "MediaWijs 1.2.3"))

    assert (content["schema"], content["version"]) == ("mediawijs.progress", 1)
    assert content["made_by"] == "MediaWijs 1.2.3"
    assert content["tables"]["events"] == {
        "title": "Wat je deed",
        "columns": {
            "seq": {"heading": "Volgnummer", "meaning": "De volgorde."},
            "level": {"heading": "Niveau", "meaning": "Op welk niveau."},
            "answer": {"heading": "Antwoord", "meaning": "Wat je koos."},
        },
        "rows": [
            {"seq": 1, "level": "O", "answer": '["é;\\"=1+1\\""]'},
            {"seq": 2, "level": "P", "answer": None},
        ],
    }
    assert content["tables"]["profiles"]["rows"] == [{"animal": "vos", "level": "O"}]


def test_json_is_readable_for_people() -> None:
    text = as_json(RECORDS, "x").decode()

    assert text.startswith('{\n  "schema": "mediawijs.progress",\n')
    assert "é" in text
    assert text.endswith("}\n")


def _rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_csv_opens_in_a_dutch_spreadsheet() -> None:
    data = as_csv(RECORDS)

    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 4
    assert _rows(data) == [
        ["Soort gegevens", "Dier", "Niveau", "Volgnummer", "Antwoord"],
        ["Wie je hier bent", "vos", "O", "", ""],
        ["Wat je deed", "", "O", "1", '["é;\\"=1+1\\""]'],
        ["Wat je deed", "", "P", "2", ""],
    ]


@given(st.lists(st.text() | st.integers() | st.none(), min_size=1, max_size=4))
def test_no_cell_of_a_csv_begins_as_a_formula(cells: list[str | int | None]) -> None:
    columns = tuple(Column(f"c{n}", f"=kop{n}", "") for n in range(len(cells)))

    rows = _rows(as_csv(Records(1, (Table("t", "@tabel", columns, (tuple(cells),)),))))

    texts = [cell for row in rows for cell in row if not cell.lstrip("-").isdecimal()]
    assert not [cell for cell in texts if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "|", "%"))]


@given(st.text())
def test_harmless_text_still_says_the_same(text: str) -> None:
    assert str(harmless(text)).removeprefix("'") == text.removeprefix("'")


def test_numbers_stay_numbers() -> None:
    assert harmless(-3) == -3
    assert harmless(None) is None
