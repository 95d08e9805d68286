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
from exercise.house import House
from exercise.views import Refused, Seat
from trainer_ui.cookies import session_token

Writer = Callable[[House, Seat, str, str], tuple[str, bytes]]
"""Makes a file: (house, seat, id, format) to (file name, content)."""
EVERYBODY = "all"
_ID = re.compile(r"[A-Za-z0-9_-]{1,80}")
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]")


def _record(house: House, seat: Seat, run: str, fmt: str) -> tuple[str, bytes]:
    from exercise import marking, outcome

    if "assessor" in seat.roles:
        return marking.export(house, seat, run, fmt)
    return outcome.record_file(house, seat, run, fmt)


def _register(house: House, seat: Seat, which: str, fmt: str) -> tuple[str, bytes]:
    from exercise import records

    return records.register_file(house, seat, "" if which == EVERYBODY else which)


def _status(house: House, seat: Seat, which: str, fmt: str) -> tuple[str, bytes]:
    from exercise import records

    return records.status_file(house, seat)


def _bundles(house: House, seat: Seat, batch: str, fmt: str) -> tuple[str, bytes]:
    from exercise import batches

    return batches.file(house, seat, batch)


def _study(house: House, seat: Seat, job: str, fmt: str) -> tuple[str, bytes]:
    from exercise import research

    return research.study_file(house, seat, job, fmt)


def _log(house: House, seat: Seat, run: str, fmt: str) -> tuple[str, bytes]:
    from exercise import desk

    lines = (
        json.dumps(asdict(line), default=str, ensure_ascii=False) for line in desk.log_lines(house, seat, run)
    )
    return f"log-{run}.{fmt}", "".join(f"{line}\n" for line in lines).encode()


def _debrief(house: House, seat: Seat, run: str, fmt: str) -> tuple[str, bytes]:
    from exercise.printing.debrief_pdf import debrief_pdf

    return debrief_pdf(house, seat, run)


FILES: dict[str, tuple[Writer, tuple[str, ...]]] = {
    "record": (_record, ("json", "csv", "pdf", "zip", "badge", "png", "xapi")),
    "register": (_register, ("csv",)),
    "status": (_status, ("json",)),
    "bundles": (_bundles, ("zip",)),
    "study": (_study, ("csv", "parquet", "effects", "json")),
    "log": (_log, ("jsonl",)),
    "debrief": (_debrief, ("pdf",)),
}
"""Kinds of file, who makes each, and the formats it comes in.

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


def download_routes(house: House) -> list[Route]:
    """Routes that hand out files to whoever the cookie names, if their role allows it."""

    async def download(request: Request) -> Response:
        token = session_token(request.headers)
        seat = await to_thread.run_sync(accounts.seat, house, token) if token else None
        if seat is None:
            return PlainTextResponse("Sign in first: files are for signed-in users.", status_code=401)
        kind, name = request.path_params["kind"], request.path_params["name"]
        stem, _, fmt = name.rpartition(".")
        writer, formats = FILES.get(kind, (None, ()))
        if writer is None or fmt not in formats or not _ID.fullmatch(stem):
            offered = f"; it comes as {', '.join(formats)}" if formats else ""
            return PlainTextResponse(f"There is no such file{offered}.", status_code=404)
        return await to_thread.run_sync(_file, house, seat, writer, stem, fmt)

    return [Route("/downloads/{kind}/{name}", download, methods=["GET"])]


def _file(house: House, seat: Seat, writer: Writer, stem: str, fmt: str) -> Response:
    try:
        name, content = writer(house, seat, stem, fmt)
    except Refused as refusal:
        return PlainTextResponse(str(refusal), status_code=403)
    safe = _UNSAFE.sub("_", name)
    return Response(
        content,
        media_type=MEDIA[fmt],
        headers={"Content-Disposition": f'attachment; filename="{safe}"', "Cache-Control": "no-store"},
    )
