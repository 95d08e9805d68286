"""Reading what a browser sends, no more of it than was agreed."""

from starlette.requests import Request


class TooLong(Exception):
    """A body is longer than its route takes."""


async def body(request: Request, most: int) -> bytes:
    """The body of ``request``, at most ``most`` bytes.

    Raises TooLong as soon as more than that has arrived.
    """
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise TooLong(f"At most {most} bytes are taken here.")
        parts.append(part)
    return b"".join(parts)
