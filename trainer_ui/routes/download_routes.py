"""Files behind the sign-in: records, study data and a trainee's own log."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from exercise import accounts
from exercise.access import Caller, Refused
from exercise.services.services import Services
from trainer_ui.cookies import session_token

Writer = Callable[[Services, Caller, str, str], tuple[str, bytes]]
"""A function that makes a file: (services, caller, id, format) to (file name, content)."""
EVERYBODY = "all"
_ID = re.compile(r"[A-Za-z0-9_-]{1,80}")
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]")


def _record(services: Services, caller: Caller, run: str, fmt: str) -> tuple[str, bytes]:
    from exercise.marking import marking, signed_outcome

    if "assessor" in caller.roles:
        return marking.export(services, caller, run, fmt)
    return signed_outcome.record_file(services, caller, run, fmt)


def _register(services: Services, caller: Caller, learner: str, fmt: str) -> tuple[str, bytes]:
    from exercise.records import records

    return records.register_file(services, caller, "" if learner == EVERYBODY else learner)


def _status(services: Services, caller: Caller, list_name: str, fmt: str) -> tuple[str, bytes]:
    from exercise.records import records

    return records.status_file(services, caller)


def _bundles(services: Services, caller: Caller, batch: str, fmt: str) -> tuple[str, bytes]:
    from exercise.records import cohort_bundles

    return cohort_bundles.file(services, caller, batch)


def _study(services: Services, caller: Caller, job: str, fmt: str) -> tuple[str, bytes]:
    from exercise.research import research

    return research.study_file(services, caller, job, fmt)


def _log(services: Services, caller: Caller, run: str, fmt: str) -> tuple[str, bytes]:
    from exercise.desk import desk

    lines = (
        json.dumps(asdict(line), default=str, ensure_ascii=False)
        for line in desk.log_lines(services, caller, run)
    )
    return f"log-{run}.{fmt}", "".join(f"{line}\n" for line in lines).encode()


def _debrief(services: Services, caller: Caller, run: str, fmt: str) -> tuple[str, bytes]:
    from exercise.debrief.printed.debrief_pdf import debrief_pdf

    return debrief_pdf(services, caller, run)


def _frozen(services: Services, caller: Caller, run: str, fmt: str) -> tuple[str, bytes]:
    from exercise.freezing import frozen_runs

    return frozen_runs.archive_file(services, caller, run)


FILES: dict[str, tuple[Writer, tuple[str, ...]]] = {
    "record": (_record, ("json", "csv", "pdf", "zip", "badge", "png", "xapi")),
    "register": (_register, ("csv",)),
    "status": (_status, ("json",)),
    "bundles": (_bundles, ("zip",)),
    "study": (_study, ("csv", "parquet", "effects", "json")),
    "log": (_log, ("jsonl",)),
    "debrief": (_debrief, ("pdf",)),
    "frozen": (_frozen, ("zip",)),
}
"""Kinds of file, the function that makes each, and the formats it comes in.

Makers are imported when first used, so that the server answers before the simulation has loaded.
"""

MEDIA: dict[str, str] = {
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "csv": "text/csv; charset=utf-8",
    "effects": "text/csv; charset=utf-8",
    "pdf": "application/pdf",
    "zip": "application/zip",
    "png": "image/png",
    "badge": "application/vc+ld+json",
    "xapi": "application/json",
    "parquet": "application/vnd.apache.parquet",
}


def download_routes(services: Services) -> list[Route]:
    """Return the routes that hand out files to whoever the cookie names, if their role allows it."""

    async def download(request: Request) -> Response:
        token = session_token(request.headers)
        caller = await to_thread.run_sync(accounts.caller, services, token) if token else None
        if caller is None:
            return PlainTextResponse("Sign in first: files are for signed-in users.", status_code=401)
        kind, name = request.path_params["kind"], request.path_params["name"]
        stem, _, fmt = name.rpartition(".")
        writer, formats = FILES.get(kind, (None, ()))
        if writer is None or fmt not in formats or not _ID.fullmatch(stem):
            format_words = f"; it comes as {', '.join(formats)}" if formats else ""
            return PlainTextResponse(f"There is no such file{format_words}.", status_code=404)
        return await to_thread.run_sync(_file, services, caller, writer, stem, fmt)

    return [Route("/downloads/{kind}/{name}", download, methods=["GET"])]


def _file(services: Services, caller: Caller, writer: Writer, stem: str, fmt: str) -> Response:
    try:
        name, content = writer(services, caller, stem, fmt)
    except Refused as refusal:
        return PlainTextResponse(str(refusal), status_code=403)
    safe = _UNSAFE.sub("_", name)
    return Response(
        content,
        media_type=MEDIA[fmt],
        headers={"Content-Disposition": f'attachment; filename="{safe}"', "Cache-Control": "no-store"},
    )
