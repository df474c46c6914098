# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""All checks on content: what `mediawijs check` and the content tests share."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mediawijs import paths
from mediawijs.content.check_lab import check_lab, check_shipped_lab
from mediawijs.content.check_rules import check_ratings, check_shipped_ratings
from mediawijs.content.check_web import check_shipped_web, check_web_path
from mediawijs.content.manifest import PackFile, read_pack
from mediawijs.content.markdown_text import read_lesson_text
from mediawijs.content.media import Refused, checked_picture
from mediawijs.content.pack import read_lesson
from mediawijs.content.problems import Broken, Problem, Problems
from mediawijs.content.reading import LONGEST_MEAN, LOWEST, measure
from mediawijs.content.tables import Source, Table, read_text
from mediawijs.domain.lessons.kinds.look_back import LookBack
from mediawijs.domain.lessons.kinds.round import Round
from mediawijs.domain.lessons.lesson import Lesson, Phase

FINE_LABELS = frozenset({"real", "fine", "helps", "clean", "no-trick"})


def check_shipped() -> tuple[Problem, ...]:
    """Checks everything that ships: lessons, rule sets, posts, the lab."""
    problems = Problems()
    check_shipped_ratings(problems)
    check_shipped_lab(problems)
    check_shipped_web(problems)
    return tuple(sorted((*check_path(paths.lessons()), *problems.found)))


def check_path(path: Path) -> tuple[Problem, ...]:
    """Checks one pack, rule set, post, town or recommender, or every pack, set or post below a folder."""
    problems = Problems()
    if check_web_path(path, problems) or check_ratings(path, problems) or check_lab(path, problems):
        return problems.sorted()
    packs = [path] if (path / "pack.toml").is_file() else sorted(p.parent for p in path.glob("*/pack.toml"))
    if not packs:
        problems.add(path.name, 0, "Hier staat geen les, regelset of post.",
                     "Een les is een map met pack.toml erin; een regelset heeft rules.toml, een post post.toml.",
                     "Geef de map daarvan, of een map met zulke mappen.")  # fmt: skip
    for pack in packs:
        check_pack(pack, problems)
    return problems.sorted()


def check_pack(folder: Path, problems: Problems) -> None:
    try:
        pack = read_pack(folder, problems)
    except Broken:
        return
    by_language: dict[str, dict[str, Lesson]] = {}
    for language in pack.manifest.languages:
        for level in pack.manifest.levels:
            lesson = _check_lesson(pack, language, level, problems)
            if lesson is not None:
                by_language.setdefault(level, {})[language] = lesson
        _check_teacher(pack, language, problems)
    _check_pictures(pack, problems)
    _check_files(pack, problems)
    _check_facts(pack, problems)


def _check_lesson(pack: PackFile, language: str, level: str, problems: Problems) -> Lesson | None:
    try:
        lesson = read_lesson(pack, language, level, problems)
    except Broken:
        return None
    _check_look_backs(pack, lesson, problems)
    _check_rounds(pack, lesson, problems)
    _check_before(pack, lesson, problems)
    if language == "nl":
        _check_reading(pack, f"{language}/{level}.md", level, problems)
    return lesson


def _check_before(pack: PackFile, lesson: Lesson, problems: Problems) -> None:
    first = lesson.steps[0]
    if first.phase is Phase.BEFORE and not any(s.confidence for s in lesson.steps if s.phase is Phase.BEFORE):
        problems.add(pack.source.file, pack.source.line_of(f'id = "{first.id}"'), f"Niveau {lesson.level}: de voorspelling vraagt niet hoe zeker je bent.",
                     "Zo zie je later of je gevoel klopte.", "Zet confidence = true bij de stap.")  # fmt: skip


def _check_look_backs(pack: PackFile, lesson: Lesson, problems: Problems) -> None:
    known = [step.id for step in lesson.steps]
    for step in lesson.steps:
        if isinstance(step.exercise, LookBack):
            for other in step.exercise.of:
                if other not in known or known.index(other) >= known.index(step.id):
                    problems.add(pack.source.file, pack.source.line_of(f'id = "{step.id}"'),
                                 f"Niveau {lesson.level}: “{step.id}” kijkt terug op “{other}”, maar die stap komt er niet voor.",
                                 "Er is dan niets om op terug te kijken.", "Noem alleen eerdere stappen van dit niveau.")  # fmt: skip


def _check_rounds(pack: PackFile, lesson: Lesson, problems: Problems) -> None:
    for step in lesson.steps:
        if not isinstance(step.exercise, Round) or step.phase is not Phase.ROUND:
            continue
        labels = {key for key, _slot in step.exercise.labels}
        fine = sum(1 for item in step.exercise.items if item.label in FINE_LABELS)
        line = pack.source.line_of(f'id = "{step.id}"')
        if not labels & FINE_LABELS:
            continue
        if 2 * fine < len(step.exercise.items):
            problems.add(pack.source.file, line, f"Niveau {lesson.level}: in “{step.id}” is minder dan de helft echt of in orde.",
                         "We oefenen onderscheid, geen wantrouwen.", "Maak minstens de helft echt of in orde.")  # fmt: skip
        if not 4 <= len(step.exercise.items) <= 8:
            problems.add(pack.source.file, line, f"Niveau {lesson.level}: “{step.id}” heeft {len(step.exercise.items)} vragen.",
                         "Een ronde duurt twee minuten.", "Maak er vier tot acht van.")  # fmt: skip


def _check_reading(pack: PackFile, name: str, level: str, problems: Problems) -> None:
    file = f"{pack.folder.name}/{name}"
    source = read_text(pack.folder / name, file, problems)
    reading = measure(spoken_text(source))
    lowest, reason = _override(pack, name, problems)
    lowest = LOWEST[level] if lowest is None else lowest
    if reading.score < lowest:
        problems.add(file, 0, f"De tekst is te moeilijk: Flesch-Douma {reading.score:.0f}, minstens {lowest:.0f}.",
                     f"Dit is niveau {level}." + (f" ({reason})" if reason else ""), "Maak zinnen en woorden korter.")  # fmt: skip
    if reading.words_per_sentence > LONGEST_MEAN[level]:
        problems.add(file, 0, f"De zinnen zijn lang: gemiddeld {reading.words_per_sentence:.1f} woorden.",
                     f"Niveau {level} leest prettig tot {LONGEST_MEAN[level]:.0f}.", "Knip zinnen in tweeën.")  # fmt: skip


def _override(pack: PackFile, name: str, problems: Problems) -> tuple[float | None, str]:
    root = Table(pack.data, pack.source, problems, "pack.toml")
    table = root.table("reading")
    if not table.has(name):
        return None, ""
    try:
        mine = table.table(name)
        return float(mine.number("min")), mine.text("reason")
    except Broken:
        return None, ""


def spoken_text(source: Source) -> str:
    """What a pupil reads of a Markdown file: no keys, no markup."""
    from mediawijs.domain.lessons.text import plain

    text = read_lesson_text(source, Problems())
    parts = [text.title, plain(text.blurb)]
    for section in text.sections.values():
        parts += [section.title, plain(section.body), plain(section.note)]
        for slot in section.slots.values():
            parts += [plain(slot.text), plain(slot.note)]
    return "\n".join(part for part in parts if part)


def _check_teacher(pack: PackFile, language: str, problems: Problems) -> None:
    file = f"{pack.folder.name}/{language}/teacher.md"
    try:
        source = read_text(pack.folder / language / "teacher.md", file, problems)
    except Broken:
        return
    if len(source.text.split()) < 80:
        problems.add(file, 1, "De handleiding voor de docent is erg kort.", "Een docent met tien minuten begint hier.",
                     "Schrijf doel, tijdplan, gesprek en waar je op let.")  # fmt: skip


def _check_pictures(pack: PackFile, problems: Problems) -> None:
    media = pack.folder / "media"
    for path in sorted(media.iterdir()) if media.is_dir() else []:
        try:
            checked_picture(pack.folder, f"media/{path.name}")
        except Refused as reason:
            problems.add(f"{pack.folder.name}/media/{path.name}", 0, f"Deze afbeelding wordt niet getoond: {reason}.",
                         "Een afbeelding mag niets openen en moet overal hetzelfde zijn.", "Teken hem met gewone vormen, of bewaar hem opnieuw.")  # fmt: skip
    for source in _named_pictures(pack):
        if not (pack.folder / source[0]).is_file():
            problems.add(source[1], source[2], f"De afbeelding “{source[0]}” is er niet.", "De leerling ziet dan een leeg vak.",
                         "Zet het bestand in media/, of verbeter de naam.")  # fmt: skip


def _named_pictures(pack: PackFile) -> list[tuple[str, str, int]]:
    """Every "media/…" named in the pack: name, file, line."""
    import re

    found = []
    names = [("pack.toml", pack.source.text)]
    for path in sorted(one for one in pack.folder.glob("*/*.md") if one.is_file()):
        names.append((f"{path.parent.name}/{path.name}", path.read_text(encoding="utf-8", errors="replace")))
    for name, text in names:
        for number, line in enumerate(text.splitlines(), 1):
            for match in re.finditer(r"[\"(](media/[^\")\s]+)", line):
                found.append((match[1], f"{pack.folder.name}/{name}", number))
    return found


def _check_files(pack: PackFile, problems: Problems) -> None:
    """Nothing else lies in the folder: packs hold no code."""
    wanted = {"pack.toml", "README.md"}
    for language in pack.manifest.languages:
        wanted |= {f"{language}/{level}.md" for level in pack.manifest.levels} | {f"{language}/teacher.md"}
    for path in sorted(pack.folder.rglob("*")):
        name = path.relative_to(pack.folder).as_posix()
        if path.is_file() and name not in wanted and not name.startswith("media/"):
            problems.add(f"{pack.folder.name}/{name}", 0, "Dit bestand hoort niet in een les.", "Een les is alleen tekst en afbeeldingen.",
                         "Haal het weg, of zet de taal in languages.")  # fmt: skip


def _check_facts(pack: PackFile, problems: Problems) -> None:
    root = Table(pack.data, pack.source, problems, "pack.toml")
    used = {fact for step in _tables(root, "step") for fact in _names(step)}
    for table in _tables(root, "fact"):
        key = str(table.data.get("id", ""))
        if key and key not in used:
            table.problem(
                key,
                f"Feit “{key}” staat in geen enkele stap.",
                "Niemand leest het.",
                "Zet het bij facts van een stap.",
            )
        source = table.data.get("source")
        if isinstance(source, str) and not source.startswith(("https://", "http://", "ISBN", "doi:")):
            table.problem("source", f"Feit “{key}” heeft geen vindbare bron.", "Een leerling moet het kunnen nazoeken.",
                          "Geef een adres (https://…), een doi of een ISBN.")  # fmt: skip


def _tables(root: Table, key: str) -> Iterable[Table]:
    try:
        return root.tables(key, key)
    except Broken:
        return ()


def _names(step: Table) -> tuple[str, ...]:
    found = step.data.get("facts", ())
    only = step.data.get("only")
    names = [str(one) for one in found] if isinstance(found, list) else []
    if isinstance(only, dict):
        for over in only.values():
            names += [str(one) for one in over.get("facts", [])] if isinstance(over, dict) else []
    return tuple(names)
