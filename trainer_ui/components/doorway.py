"""The way out of a session: on to the sign-in page when it is over, and the buttons that end it."""

from urllib.parse import quote

from trainer_ui import session
from trainer_ui.components.registration import component
from trainer_ui.cookies import sign_out_proof


def go_to_sign_in(path: str) -> None:
    """Take the browser to the sign-in page, and from there back to the page called ``path``."""
    target = quote(f"/{path}", safe="")
    component("doorway", css=True)(key="doorway", data={"to": f"/sign-in?next={target}"})


def sign_out_buttons() -> None:
    """Show the buttons that end this session, or every session of the account, and clear drafts kept in the browser."""
    data = {
        "action": "/sign-out",
        "proof": sign_out_proof(session.token()),
        "here": "Sign out",
        "everywhere": "Sign out everywhere",
    }
    component("doorway", css=True)(key="sign-out", data=data)
