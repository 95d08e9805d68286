"""What PDF files say, page by page."""

import io
from collections.abc import Iterator

from synthetic.file_text import FileText, UnreadableFile


def pdf(raw: bytes) -> Iterator[FileText]:
    """Yield the text of every page, as laid out and as running text, and the document's properties.

    Raises:
        UnreadableFile: when a file is broken or locked.
    """
    from pypdf import PdfReader

    try:
        document = PdfReader(io.BytesIO(raw), strict=False)
        if document.is_encrypted:
            raise UnreadableFile("it is locked with a password")
        for name, value in (document.metadata or {}).items():
            yield FileText("", 0, str(name).lstrip("/"), str(value))
        for number, page in enumerate(document.pages, start=1):
            text = page.extract_text()
            yield FileText("", number, "", text, steady=True)
            # A line may have ended in the middle of a number.
            yield FileText("", number, "", " ".join(text.split("\n")), steady=True)
    except UnreadableFile:
        raise
    except Exception as fault:  # a broken file makes the reader trip in many ways
        raise UnreadableFile(f"the PDF file cannot be read ({fault})") from fault
