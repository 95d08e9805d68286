"""Signing in and out: a form that works without script, and sessions that can be ended here."""

import secrets
from hmac import compare_digest
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from anyio import to_thread
from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from documents.design_tokens import fill_tokens
from exercise import accounts
from exercise.access import Refused
from exercise.services.services import Services
from trainer_ui.cookies import FORM_NAME, clear_session, cookie, session_token, set_session, sign_out_proof
from trainer_ui.routes.request_body import TooLong, read_body

_MOST = 8_192
_TEMPLATES = Path(__file__).parent.parent / "templates"


def local_target(target: str) -> str:
    """Return ``target`` if it is a path of this site, else the first page: never a way to another site."""
    parts = urlsplit(target)
    plain = target.startswith("/") and not target.startswith(("//", "/\\", "/sign-"))
    printable = all(" " < letter < "\x7f" and letter != "\\" for letter in target)
    return target if plain and printable and not parts.scheme and not parts.netloc else "/"


def sign_in_routes(services: Services, *, https: bool) -> list[Route]:
    """Return the routes for signing in and out; ``https`` makes the cookies secure-only."""
    return [*_sign_in_form_routes(services, https), *_sign_out_routes(services, https)]


def _sign_in_form_routes(services: Services, https: bool) -> list[Route]:
    sheet = fill_tokens((_TEMPLATES / "sign-in.css").read_text(encoding="utf-8"))
    templates = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=select_autoescape(["html", "j2"]))

    def page(target: str, *, name: str = "", problem: str = "", status: int = 200) -> Response:
        proof = secrets.token_urlsafe(32)
        text = templates.get_template("sign_in.html.j2").render(
            proof=proof, target=target, name=name, problem=problem
        )
        answer = HTMLResponse(text, status_code=status, headers={"Cache-Control": "no-store"})
        answer.set_cookie(FORM_NAME, proof, httponly=True, secure=https, samesite="strict", path="/")
        return answer

    async def style(_: Request) -> Response:
        return Response(sheet, media_type="text/css")

    async def show(request: Request) -> Response:
        return page(local_target(request.query_params.get("next", "/")))

    async def sign_in(request: Request) -> Response:
        try:
            form = parse_qs(
                (await read_body(request, _MOST)).decode("utf-8", "replace"), keep_blank_values=True
            )
        except TooLong:
            return page(
                "/", problem="That was far too long for a name and a password. Try again.", status=413
            )
        fields = {key: values[0] for key, values in form.items()}
        target, name = local_target(fields.get("next", "/")), fields.get("name", "").strip()[:200]
        proof = cookie(request.headers, FORM_NAME)
        if not proof or not compare_digest(proof.encode(), fields.get("proof", "").encode()):
            problem = "This form had gone stale, or cookies are switched off. Sign in again."
            return page(target, name=name, problem=problem, status=403)
        try:
            token = await to_thread.run_sync(accounts.sign_in, services, name, fields.get("password", ""))
        except Refused as refusal:
            return page(target, name=name, problem=str(refusal), status=401)
        old = session_token(request.headers)
        if old:
            await to_thread.run_sync(accounts.sign_out, services, old)
        answer = RedirectResponse(target, status_code=303)
        set_session(answer, token, https=https)
        answer.delete_cookie(FORM_NAME, httponly=True, secure=https, samesite="strict", path="/")
        return answer

    return [
        Route("/assets/sign-in.css", style),
        Route("/sign-in", show, methods=["GET"]),
        Route("/sign-in", sign_in, methods=["POST"]),
    ]


def _sign_out_routes(services: Services, https: bool) -> list[Route]:
    async def sign_out(request: Request) -> Response:
        token = session_token(request.headers)
        try:
            form = parse_qs((await read_body(request, _MOST)).decode("utf-8", "replace"))
        except TooLong:
            return PlainTextResponse("That is not a sign-out. Use the button on the account page.", 413)
        proof = form.get("proof", [""])[0]
        if token and not compare_digest(sign_out_proof(token).encode(), proof.encode()):
            return PlainTextResponse("That is not a sign-out. Use the button on the account page.", 403)
        if token:
            await to_thread.run_sync(_end, services, token, form.get("everywhere", [""])[0] == "yes")
        answer = RedirectResponse("/sign-in", status_code=303)
        clear_session(answer, https=https)
        return answer

    async def to_account(_: Request) -> Response:
        return RedirectResponse("/account", status_code=303)

    return [
        Route("/sign-out", to_account, methods=["GET"]),
        Route("/sign-out", sign_out, methods=["POST"]),
    ]


def _end(services: Services, token: str, everywhere: bool) -> None:
    caller = accounts.caller(services, token)
    if everywhere and caller is not None:
        accounts.sign_out_everywhere(services, caller.user)
    accounts.sign_out(services, token)
