"""Hold statements on standard input against ralph's model; run by ralph's own Python."""

import json
import sys

from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement

faults = []
for statement in json.load(sys.stdin):
    try:
        BaseXapiStatement.model_validate(statement)
    except ValidationError as error:
        faults.append(f"{statement.get('id')}: {error.errors()[0]['loc']} {error.errors()[0]['msg']}")
json.dump(faults, sys.stdout)
