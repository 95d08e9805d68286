"""The body of a request, no more of it than was agreed."""

from starlette.requests import Request


class TooLong(Exception):
    """A body is longer than its route takes."""


async def read_body(request: Request, limit: int) -> bytes:
    """Return the body of ``request``, at most ``limit`` bytes.

    Raises:
        TooLong: as soon as more than that has arrived.
    """
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            raise TooLong(f"At most {limit} bytes are taken here.")
        parts.append(part)
    return b"".join(parts)
