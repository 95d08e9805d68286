"""Studies in files: YAML, or Python that defines ``STUDY``."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from pydantic import ValidationError

from lab.design.study import Factor, PlannedOrder, PolicyPlan, Stopping, Study, StudyError
from scenarios.fault_sentences import alike
from scenarios.faults import ScenarioFault
from scenarios.yaml_text import Document, path_text, read, short
from simulator.knowledge import ForceKnowledge
from simulator.orders import Order

EXAMPLES = Path(__file__).parents[1] / "examples"
COPY = "copy an example from lab/examples, or see docs/lab.md"
_TAGS = ("orders", "policy")
_FIELDS = sorted(
    {name for part in (Study, PlannedOrder, Factor, Stopping, PolicyPlan) for name in part.model_fields}
)


@dataclass(frozen=True)
class SourcePolicy:
    """A policy of a Python study. It travels as text, so that any process can carry it out."""

    code: str
    strategy: str

    def __call__(self, knowledge: ForceKnowledge) -> tuple[Order, ...]:
        """Return what the function in the text orders, given what the force knows."""
        plan = _module(self.code).STUDY.strategies[self.strategy]
        return tuple(plan.policy(knowledge))

    @property
    def name(self) -> str:
        """Return what identifies it: the strategy and a hash of the whole text."""
        return f"{self.strategy} of {hashlib.sha256(self.code.encode()).hexdigest()[:16]}"

    @property
    def words(self) -> str:
        """Return what the function says of itself."""
        return _module(self.code).STUDY.strategies[self.strategy].policy.__doc__ or ""


def examples() -> tuple[str, ...]:
    """Return the names of the studies that come with the product, in order."""
    return tuple(sorted(path.stem for path in EXAMPLES.glob("*.yaml")))


def study_path(name_or_path: str) -> Path:
    """Return the file of a study, given its path or the name of an example."""
    return EXAMPLES / f"{name_or_path}.yaml" if name_or_path in examples() else Path(name_or_path)


def read_study(path: Path) -> tuple[Study, Document]:
    """Return the study in a file, and the file as written, so that later faults can name a line.

    Raises:
        StudyError: with every fault, when the file cannot be read or says what a study cannot.
    """
    text = _text(path)
    if path.suffix == ".py":
        return _from_python(path, text), Document(str(path), {}, {})
    document, yaml_faults = read(text, str(path))
    faults = [
        ScenarioFault(f.file, f.line, f.path, _study_words(f.what), _study_words(f.remedy))
        for f in yaml_faults
    ]
    if document is None or faults:
        raise StudyError(tuple(faults))
    try:
        return Study.model_validate(document.data), document
    except ValidationError as error:
        raise StudyError(tuple(_fault(document, dict(detail)) for detail in error.errors())) from error


def load_study(path: Path) -> Study:
    """Return the study in a file.

    Raises:
        StudyError: with every fault, when the file cannot be read or says what a study cannot.
    """
    return read_study(path)[0]


def _text(path: Path) -> str:
    """Return the text of a file.

    Raises:
        StudyError: when it cannot be read, or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        problem = f"it cannot be read ({(error.strerror or str(error)).lower()})"
        remedy = f"check the path, or use an example: {', '.join(examples())}"
        raise StudyError((ScenarioFault(str(path), 0, "", problem, remedy),)) from error
    except UnicodeDecodeError as error:
        fault = ScenarioFault(str(path), 0, "", "the text is not UTF-8", "save the file as UTF-8")
        raise StudyError((fault,)) from error


def _study_words(words: str) -> str:
    """Return words that the reader of scenarios has for a fault, as they fit a study."""
    words = words.replace("copy a scenario from the library, or see docs/writing-a-scenario.md", COPY)
    return words.replace("scenario", "study").replace("title: and area:", "title: and strategies:")


def _fault(document: Document, error: Mapping[str, Any]) -> ScenarioFault:
    """Return one error of Pydantic as a fault at its line."""
    steps = list(error["loc"])
    if len(steps) > 2 and steps[0] == "strategies" and steps[2] in _TAGS:
        del steps[2]
    kind, context = error["type"], error.get("ctx", {})
    if kind == "value_error":
        problem, _, remedy = str(context.get("error", "")).partition("; ")
        return document.fault(tuple(steps), problem, remedy or "correct it")
    if kind == "extra_forbidden":
        return document.fault(
            tuple(steps), f"{short(steps[-1])} is not a field here", alike(steps[-1], _FIELDS)
        )
    if kind == "missing":
        return document.fault(tuple(steps), f"{steps[-1]} is missing", f"add {steps[-1]}; {COPY}")
    message = str(error["msg"])
    problem = f"{path_text(tuple(steps[-1:]))} is {short(error['input'])}"
    return document.fault(tuple(steps), problem, message[0].lower() + message[1:])


def _from_python(path: Path, text: str) -> Study:
    """Return STUDY of a Python file, its functions replaced by ones that any process can call.

    Raises:
        StudyError: when the file fails, or defines no STUDY.
    """
    try:
        study = getattr(_module(text), "STUDY", None)
    except ValidationError as error:
        document = Document(str(path), {}, {})
        raise StudyError(tuple(_fault(document, dict(detail)) for detail in error.errors())) from error
    except Exception as error:
        problem = f"the file fails when it is run ({type(error).__name__}: {error})"
        raise StudyError((ScenarioFault(str(path), 0, "", problem, "mend it there"),)) from error
    if not isinstance(study, Study):
        fault = ScenarioFault(
            str(path), 0, "STUDY", "the file defines no STUDY", "write STUDY = Study(title=..., ...)"
        )
        raise StudyError((fault,))
    plans = {
        name: PolicyPlan(policy=SourcePolicy(text, name))
        if isinstance(plan, PolicyPlan) and callable(plan.policy)
        else plan
        for name, plan in study.strategies.items()
    }
    return study.model_copy(update={"strategies": plans})


@cache
def _module(code: str) -> ModuleType:
    """Return what a Python study defines, run once in each process."""
    module = ModuleType("goldenthread_study")
    exec(compile(code, "<study>", "exec"), module.__dict__)  # noqa: S102 - a study in Python is a program
    return module
