# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shape of the code: sizes, tables that agree, and what may not be imported at start."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "mediawijs").rglob("*.py"))
FILE_LINES, FUNCTION_LINES, CLASS_LINES = 400, 50, 330


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_classes_and_functions_stay_small(path):
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= FILE_LINES
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < FUNCTION_LINES, node.name
        elif isinstance(node, ast.ClassDef):
            assert (node.end_lineno or 0) - node.lineno < CLASS_LINES, node.name


def test_the_folder_packaging_does_not_hide_the_library_packaging():
    assert not (ROOT / "packaging" / "__init__.py").exists()
    import packaging.version

    assert packaging.version.Version("1.0") > packaging.version.Version("0.9")


def run_python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True, timeout=60
    )
    return done.stdout.strip()


def test_domain_content_and_presenters_do_without_qt():
    code = (
        "import sys, mediawijs.presenters.lesson, mediawijs.presenters.home, mediawijs.content.check, mediawijs.cli.check;"
        "print([m for m in sys.modules if m.startswith(('PySide6', 'shiboken'))])"
    )
    assert run_python(code) == "[]"


def test_heavy_libraries_wait_until_after_the_first_paint():
    code = (
        "import sys, mediawijs.app.run;"
        "print([m for m in ('sqlite_utils', 'sqlite3', 'markdown', 'PIL', 'numpy', 'pyphen') if m in sys.modules])"
    )
    assert run_python(code) == "[]"


def test_nothing_that_can_connect_is_imported():
    code = (
        "import sys, mediawijs.app.run, mediawijs.store.database, sqlite_utils, markdown, PIL.Image, pyphen;"
        "print([m for m in ('_socket', '_ssl', 'http.client', 'PySide6.QtNetwork') if m in sys.modules])"
    )
    assert run_python(code) == "[]"


def test_every_kind_has_a_parser_and_a_widget():
    from mediawijs.content.kinds import PARSERS
    from mediawijs.domain.lessons.kinds import KINDS
    from mediawijs.ui.exercises import EXERCISE_WIDGETS

    assert set(KINDS) == set(PARSERS) == set(EXERCISE_WIDGETS)


def test_rich_text_is_nowhere():
    """No string from a pack or a pupil reaches a widget that would read it as HTML."""
    banned = (
        "nextInFocusChain",  # PySide deletes what it gives along with what was asked
        "RichText",
        "AutoText",
        "QTextBrowser",
        "QTextEdit",
        "setHtml",
        "QDesktopServices",
        "setMarkdown",
    )
    for path in SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        names |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        assert names.isdisjoint(banned), path


def test_only_the_theme_styles_and_knows_colours():
    for path in SOURCES:
        if "theme" in path.parts or path.parts[-2:] == ("theme", "tokens.py"):
            continue
        text = path.read_text(encoding="utf-8")
        assert "setStyleSheet" not in text, path


def test_words_are_not_looked_up_inside_f_strings():
    """Extraction does not see them there, so they would stay Dutch in every language."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                calls = [one.func for one in ast.walk(node) if isinstance(one, ast.Call)]
                assert not [f for f in calls if isinstance(f, ast.Name) and f.id in ("_", "ngettext")], path


def test_every_text_has_english_words():
    """And the compiled catalogue is that of the words."""
    sys.path.insert(0, str(ROOT / "packaging"))
    from mediawijs_dev.i18n import as_mo, catalogues, extracted, missing, updated

    template = extracted(ROOT)
    for po in catalogues(ROOT):
        catalog = updated(po, template)
        assert missing(catalog) == []
        assert len(as_mo(catalog)) == po.with_suffix(".mo").stat().st_size
