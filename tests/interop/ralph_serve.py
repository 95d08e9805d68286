"""Serve ralph's record store on a port; run by ralph's own Python.

Its file store creates a file and never adds to it, as if a store were filled once. Here it adds; the rest,
and everything about statements, is ralph's own.
"""

import sys

import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.data.fs import FSDataBackend

FSDataBackend.default_operation_type = BaseOperationType.APPEND
uvicorn.run("ralph.api:app", host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
