"""Text saved while it is being typed: one draft a field of a run, or of an account, with a version."""

import re

from anyio import to_thread
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from exercise import accounts
from exercise.access import Caller, Refused
from exercise.desk.draft_lengths import longest_of
from exercise.services.services import Services
from trainer_ui.cookies import session_token
from trainer_ui.routes.request_body import TooLong, read_body

_CLASH = "This text was changed in another tab or browser. Nothing was overwritten: choose which to keep."
_NAME = re.compile(r"[A-Za-z0-9_.:-]{1,80}")


class DraftBody(BaseModel):
    """The body that a browser sends: the text, and the version it was typed over."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: str
    version: int = Field(ge=0)


def draft_routes(services: Services) -> list[Route]:
    """Return the routes that read and save the drafts of whoever the cookie names."""

    async def draft(request: Request) -> Response:
        run, key = request.path_params["run"], request.path_params["key"]
        if not (_NAME.fullmatch(run) and _NAME.fullmatch(key)):
            return _say("There is no such draft.", 404)
        token = session_token(request.headers)
        caller = await to_thread.run_sync(accounts.caller, services, token) if token else None
        if caller is None:
            return _say(
                "You are signed out. Your text is kept in this browser; sign in and it is saved.", 401
            )
        if request.method == "GET":
            return await to_thread.run_sync(_read, services, caller, run, key)
        longest = longest_of(run)
        try:
            draft_body = DraftBody.model_validate_json(await read_body(request, _bytes(longest)))
        except TooLong:
            return _say(f"That draft is too long to be kept: at most {longest} characters are taken.", 413)
        except ValidationError:
            draft_body = None
        if draft_body is None or len(draft_body.text) > longest:
            return _say(
                f"That draft cannot be read: it is text of at most {longest} characters and a version.", 400
            )
        return await to_thread.run_sync(_save, services, caller, run, key, draft_body)

    return [Route("/drafts/{run}/{key}", draft, methods=["GET", "PUT", "POST"])]


def _bytes(longest: int) -> int:
    """Return the most bytes of a message: every character escaped as ``\\uXXXX``, and the rest of it."""
    return 6 * longest + 1_000


def _say(message: str, status: int) -> JSONResponse:
    return JSONResponse({"message": message}, status_code=status, headers={"Cache-Control": "no-store"})


def _read(services: Services, caller: Caller, run: str, key: str) -> Response:
    from exercise.desk import desk  # on use: the server answers before the simulation has loaded

    try:
        text, version = desk.draft(services, caller, run, key)
    except Refused as refusal:
        return _say(str(refusal), 403)
    return JSONResponse({"text": text, "version": version}, headers={"Cache-Control": "no-store"})


def _save(services: Services, caller: Caller, run: str, key: str, draft_body: DraftBody) -> Response:
    from exercise.desk import desk

    try:
        version = desk.save_draft(services, caller, run, key, draft_body.text, draft_body.version)
    except Refused as refusal:
        return _conflict(services, caller, run, key, draft_body, refusal)
    return JSONResponse({"version": version}, headers={"Cache-Control": "no-store"})


def _conflict(
    services: Services, caller: Caller, run: str, key: str, draft_body: DraftBody, refusal: Refused
) -> Response:
    """Tell a clash of versions, which carries both texts, from a plain refusal."""
    from exercise.desk import desk

    try:
        stored_text, version = desk.draft(services, caller, run, key)
    except Refused:
        return _say(str(refusal), 403)
    if version == draft_body.version:
        return _say(str(refusal), 403)
    if stored_text == draft_body.text:
        return JSONResponse({"version": version}, headers={"Cache-Control": "no-store"})
    return JSONResponse(
        {"message": _CLASH, "yours": draft_body.text, "theirs": stored_text, "version": version},
        status_code=409,
        headers={"Cache-Control": "no-store"},
    )
