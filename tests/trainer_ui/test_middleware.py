"""Headers and origins: what the server lets through and what not."""

import socket

import pytest

from tests.trainer_ui.conftest import Site
from trainer_ui.middleware import policy


def test_every_answer_carries_the_security_headers(site: Site) -> None:
    for path in ("/sign-in", "/health", "/_stcore/health", "/drafts/x/y", "/nothing", "/assets/boot.js"):
        headers = site.ask("GET", path).headers
        assert "default-src 'self'" in headers["content-security-policy"]
        assert "script-src 'self';" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert "camera=()" in headers["permissions-policy"]


def test_a_strange_host_cannot_write_into_the_policy() -> None:
    assert "evil" not in policy("x; script-src evil.example")
    assert "ws://127.0.0.1:8501" in policy("127.0.0.1:8501")


@pytest.mark.parametrize(
    ("origin", "status"),
    [("https://elsewhere.example", 403), ("null", 403), ("http://localhost:1", 403), ("", 101)],
)
def test_a_web_socket_opens_for_our_own_pages_only(site: Site, origin: str, status: int) -> None:
    asked = origin or f"http://{site.host}"
    lines = [
        "GET /_stcore/stream HTTP/1.1",
        f"Host: {site.host}",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        f"Origin: {asked}",
    ]
    with socket.create_connection(("127.0.0.1", site.port), timeout=10) as link:
        link.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        assert int(link.recv(64).split()[1]) == status
