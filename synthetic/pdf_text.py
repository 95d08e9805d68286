"""What PDF files say, page by page."""

import io
from collections.abc import Iterator

from synthetic.file_text import Piece, Unreadable


def pdf(raw: bytes) -> Iterator[Piece]:
    """Yield the text of every page, as laid out and as running text, and the document's properties.

    Raises Unreadable for a file that is broken or locked.
    """
    from pypdf import PdfReader

    try:
        document = PdfReader(io.BytesIO(raw), strict=False)
        if document.is_encrypted:
            raise Unreadable("it is locked with a password")
        for name, value in (document.metadata or {}).items():
            yield Piece("", 0, str(name).lstrip("/"), str(value))
        for number, page in enumerate(document.pages, start=1):
            text = page.extract_text()
            yield Piece("", number, "", text, steady=True)
            # A line may have ended in the middle of a number.
            yield Piece("", number, "", " ".join(text.split("\n")), steady=True)
    except Unreadable:
        raise
    except Exception as fault:  # a broken file makes the reader trip in many ways
        raise Unreadable(f"the PDF file cannot be read ({fault})") from fault
