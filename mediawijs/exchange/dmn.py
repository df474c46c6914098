# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A rule set as DMN 1.5 decision tables, for programs and people who know that standard.

One table per theme with an age (collect, highest), one per label and kind of stop (true or false), and the totals as expressions. Every
rule holds its skip logic, so a table works on raw answers; a question without an answer is null. Outside the export,
and said so in the file: softening, the range of "I can't tell", pictograms, and that a no-rating stop takes the age away.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as Xml

from mediawijs.domain.rating.index import Needs, RuleLine, ThemeIndex
from mediawijs.domain.rating.rules import RuleSet, Stop, ThemeKind

NAMESPACE = "https://www.omg.org/spec/DMN/20230324/MODEL/"
OUTSIDE = (
    "Niet in deze tabellen: verzachten (één stap lager), het bereik bij “weet ik niet”, pictogrammen, en dat bij de stop"
    " no-rating geen leeftijd geldt. Leeftijd 0 is “voor iedereen”. / Not in these tables: softening (one step lower),"
    " the range of “I can't tell”, pictograms, and that a no-rating stop leaves no age. Age 0 means “for all”."
)


def as_dmn(rules: RuleSet, made_by: str) -> bytes:
    """The set as a DMN 1.5 file, UTF-8. The same set always gives the same bytes."""
    root = Xml.Element(
        "definitions",
        {
            "xmlns": NAMESPACE,
            "id": f"set_{rules.id}",
            "name": f"{rules.id} {rules.version}",
            "namespace": f"urn:mediawijs:{rules.id}:{rules.version}",
            "exporter": made_by,
        },
    )
    about = [
        *rules.disclaimer.values(),
        OUTSIDE,
        f"{rules.id} {rules.version}, {rules.valid_from}, {rules.licence}.",
    ]
    _text(root, "description", "\n".join(about))
    for question in rules.questions:
        data = Xml.SubElement(root, "inputData", {"id": question.id, "name": question.id})
        _text(data, "description", f"{_say(question.text)} {', '.join(rules.index.real[question.id])}")
        Xml.SubElement(
            data, "variable", {"id": f"{question.id}_value", "name": question.id, "typeRef": "string"}
        )
    for theme in rules.index.themes:
        if theme.theme.kind is ThemeKind.LABEL:
            _yes_or_no(root, f"label_{theme.theme.id}", _say(theme.theme.title), theme.lines)
        else:
            _ages(root, theme)
    for stop in Stop:
        lines = [line for line in rules.index.lines if line.rule.stop is stop]
        if lines:
            _yes_or_no(root, f"stop_{stop.replace('-', '_')}", f"Stop: {stop}", lines)
    _totals(root, rules)
    Xml.indent(root)
    xml: bytes = Xml.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + xml + b"\n"


def theme_decision(theme: str) -> str:
    """The name of a theme's decision."""
    return f"theme_{theme}"


def _ages(root: Xml.Element, theme: ThemeIndex) -> None:
    lines = [line for line in theme.lines if line.rule.age is not None]
    table = _table(root, theme_decision(theme.theme.id), _say(theme.theme.title), lines, "number")
    table.set("hitPolicy", "COLLECT")
    table.set("aggregation", "MAX")
    columns = _columns(lines)
    for line in lines:
        _rule(table, f"rule_{line.rule.id}", columns, line.needs, str(line.age), line)
    _rule(table, f"none_{theme.theme.id}", columns, (), "0", None)


def _yes_or_no(root: Xml.Element, name: str, label: str, lines: Sequence[RuleLine]) -> None:
    """True when one of the rules holds."""
    table = _table(root, name, label, lines, "boolean")
    table.set("hitPolicy", "FIRST")
    columns = _columns(lines)
    for line in lines:
        _rule(table, f"{name}_{line.rule.id}", columns, line.needs, "true", line)
    _rule(table, f"none_{name}", columns, (), "false", None)


def _totals(root: Xml.Element, rules: RuleSet) -> None:
    sides = {}
    for kind in (ThemeKind.CONTENT, ThemeKind.ENVIRONMENT):
        names = [theme_decision(theme.id) for theme in rules.themes if theme.kind is kind]
        if names:
            sides[f"{kind}_age"] = names
    for name, needed in {**sides, "age": list(sides)}.items():
        decision = _decision(root, name, name, decisions=needed)
        expression = Xml.SubElement(
            decision, "literalExpression", {"id": f"{name}_expression", "typeRef": "number"}
        )
        _text(expression, "text", needed[0] if len(needed) == 1 else f"max({', '.join(needed)})")


def _table(root: Xml.Element, name: str, label: str, lines: Sequence[RuleLine], type_ref: str) -> Xml.Element:
    columns = _columns(lines)
    decision = _decision(root, name, label, inputs=columns, type_ref=type_ref)
    table = Xml.SubElement(decision, "decisionTable", {"id": f"{name}_table"})
    for question in columns:
        column = Xml.SubElement(table, "input", {"id": f"{name}_{question}", "label": question})
        expression = Xml.SubElement(
            column, "inputExpression", {"id": f"{name}_{question}_is", "typeRef": "string"}
        )
        _text(expression, "text", question)
    Xml.SubElement(table, "output", {"id": f"{name}_out", "name": name, "typeRef": type_ref})
    return table


def _decision(
    root: Xml.Element,
    name: str,
    label: str,
    *,
    inputs: Iterable[str] = (),
    decisions: Iterable[str] = (),
    type_ref: str = "number",
) -> Xml.Element:
    decision = Xml.SubElement(root, "decision", {"id": name, "name": name, "label": label})
    Xml.SubElement(decision, "variable", {"id": f"{name}_value", "name": name, "typeRef": type_ref})
    for kind, needed in (("requiredInput", inputs), ("requiredDecision", decisions)):
        for other in needed:
            requirement = Xml.SubElement(decision, "informationRequirement", {"id": f"{name}_needs_{other}"})
            Xml.SubElement(requirement, kind, {"href": f"#{other}"})
    return decision


def _columns(lines: Iterable[RuleLine]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(question for line in lines for question, _answers in line.needs))


def _rule(
    table: Xml.Element, rule_id: str, columns: Iterable[str], needs: Needs, output: str, line: RuleLine | None
) -> None:
    """An answer that cannot be given stands as `not(-)`-like null: such a rule never holds, and the check tells so."""
    wanted = dict(needs)
    rule = Xml.SubElement(table, "rule", {"id": rule_id})
    if line is not None:
        _text(rule, "description", f"{line.rule.id} ({line.rule.status}): {_say(line.rule.reason)}")
    for place, question in enumerate(columns):
        entry = Xml.SubElement(rule, "inputEntry", {"id": f"{rule_id}_in{place}"})
        _text(entry, "text", _test(wanted.get(question)))
    entry = Xml.SubElement(rule, "outputEntry", {"id": f"{rule_id}_out"})
    _text(entry, "text", output)


def _test(answers: frozenset[str] | None) -> str:
    """A FEEL unary test. No answer at all can be given to a rule that can never fire: compare with an impossible one."""
    if answers is None:
        return "-"
    return ",".join(f'"{answer}"' for answer in sorted(answers)) or '""'


def _say(words: object) -> str:
    return str(words.get("nl", "")) if isinstance(words, dict) else ""


def _text(parent: Xml.Element, tag: str, text: str) -> None:
    """XML cannot hold control characters, so those are left out."""
    Xml.SubElement(parent, tag).text = "".join(one for one in text if one >= " " or one in "\n\t")
