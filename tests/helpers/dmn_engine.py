# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rates answers with SpiffWorkflow, a DMN engine that is not ours.

It reads the tables of the export itself and holds them against the DMN schema it brings along. What it cannot do is
said in its own words first; nothing is decided here:

* it reads 1.5 but only has schemas up to 1.3, in which all we use is the same: the namespace becomes that of 1.3;
* it takes one decision a file, so every decision gets a file with the questions and itself;
* its conditions are Python, in which `"a","b"` is a pair: they become `? in ("a","b")`, which DMN defines them as;
* it collects but does not aggregate, and runs tables only, so `MAX` and the totals are formulas for its script engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as Xml

from SpiffWorkflow.bpmn.parser import BpmnValidator
from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine, TaskDataEnvironment
from SpiffWorkflow.dmn.parser import BpmnDmnParser

KNOWN_NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/"


class DmnEngine:
    """One model, read once. Decisions run in the order of the file."""

    def __init__(self, dmn: bytes) -> None:
        root = Xml.fromstring(dmn)
        for element in root.iter():
            element.tag = element.tag.rpartition("}")[2]
        self._questions = [str(question.get("name")) for question in root.iterfind("inputData")]
        self._parser = BpmnDmnParser(validator=BpmnValidator())
        self._script = PythonScriptEngine(TaskDataEnvironment({"true": True, "false": False}))
        self._tables: dict[str, Any] = {}
        self._formulas: dict[str, str] = {}
        for decision in root.iterfind("decision"):
            self._read(root, decision)

    def decide(self, answers: Mapping[str, str]) -> dict[str, object]:
        """Decision -> outcome. Questions without an answer are null."""
        known: dict[str, object] = {**dict.fromkeys(self._questions), **answers}
        task = SimpleNamespace(data=known, workflow=SimpleNamespace(script_engine=self._script))
        for decision, table in self._tables.items():
            if table is not None:
                known.update(table.result(task))
            if decision in self._formulas:
                known[decision] = self._script.evaluate(task, self._formulas[decision])
        return {decision: known[decision] for decision in self._tables}

    def _read(self, root: Xml.Element, decision: Xml.Element) -> None:
        name = str(decision.get("name"))
        for condition in decision.iterfind("decisionTable/rule/inputEntry/text"):
            if "," in (condition.text or ""):
                condition.text = f"? in ({condition.text})"
        alone = Xml.Element(root.tag, {**root.attrib, "xmlns": KNOWN_NAMESPACE})
        alone.extend([*root.iterfind("inputData"), decision])
        self._parser.add_dmn_str(Xml.tostring(alone))  # complains of what is not valid
        table, formula = decision.find("decisionTable"), decision.findtext("literalExpression/text")
        self._tables[name] = None if table is None else self._parser.get_engine(decision.get("id"), None)
        if table is not None and table.get("aggregation"):
            formula = f"{str(table.get('aggregation')).lower()}({name})"
        if formula is not None:
            self._formulas[name] = formula
