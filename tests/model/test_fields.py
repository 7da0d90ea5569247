"""Every field is its own documentation: a Danish description, and examples that hold."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from planvaerk.model.base import Record, record_in
from planvaerk.model.data import Observation
from planvaerk.store import EDITION_FILES, YAML_FILES

FILE_MODELS: tuple[type[BaseModel], ...] = (
    *YAML_FILES.values(),
    *EDITION_FILES.values(),
    Observation,
)


class ModelField(NamedTuple):
    """A field of a model, for a test's name."""

    model: type[BaseModel]
    name: str
    info: FieldInfo


def _models(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    found = {model.__name__: model}
    for info in model.model_fields.values():
        inner = record_in(info.annotation)
        if inner is not None:
            found |= _models(inner)
    return found


MODELS = {name: model for top in FILE_MODELS for name, model in _models(top).items()}
FIELDS = [
    ModelField(model, name, info)
    for model in MODELS.values()
    for name, info in model.model_fields.items()
]


def _name(field: ModelField) -> str:
    return f"{field.model.__name__}.{field.name}"


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_a_record_is_frozen_and_refuses_unknown_keys(model: type[BaseModel]) -> None:
    assert issubclass(model, Record)
    assert model.model_config["frozen"]
    assert model.model_config["extra"] == "forbid"


@pytest.mark.parametrize("field", FIELDS, ids=_name)
def test_a_field_is_described_in_a_sentence(field: ModelField) -> None:
    assert (field.info.description or "").endswith(".")


@pytest.mark.parametrize("field", FIELDS, ids=_name)
def test_a_field_that_holds_a_value_has_an_example_that_holds(field: ModelField) -> None:
    if record_in(field.info.annotation) is not None:
        assert not field.info.examples, "a record is shown by the examples of its fields"
        return
    annotation: Any = field.info.rebuild_annotation()
    assert field.info.examples
    for example in field.info.examples:
        # An example is as in YAML, where the reader makes a Decimal of a decimal number.
        read = Decimal(str(example)) if isinstance(example, float) else example
        assert TypeAdapter(annotation).validate_python(read) is not None
