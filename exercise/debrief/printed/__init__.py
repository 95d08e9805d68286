"""The debrief on paper: pictures drawn as SVG, sheets put together, and the document set."""
