"""Three things to practise, with the next exercise that trains each."""

from collections.abc import Sequence

import streamlit as st

from exercise.read_models.lesson_models import Recommendation
from trainer_ui.widgets.page.plain_text import bullets, escape, heading

RULE = (
    "Chosen by one rule from your marks and prompts: the largest losses that rest on enough of what you did, first. "
    "A bias prompt alone never chooses. For practice only: no mark and no certificate rests on it."
)


def practise(found: Sequence[Recommendation]) -> None:
    """Show each with why, what to do next time and where to train it."""
    st.text(RULE)
    if not found:
        st.info("Nothing stands out: no measure lost anything that rests on enough of what you did.")
    places = {one.training for one in found}
    alike = len(found) > 1 and len(places) == 1
    for number, one in enumerate(found, start=1):
        with st.container(border=True):
            heading(f"{number}. {one.name}")
            st.caption(escape(one.strength))
            bullets(one.why)
            st.markdown(f"**Next time:** {escape(one.next_time)}")
            if not alike:
                st.markdown(f"**Train it with:** {escape(one.training)}")
    if alike:
        st.markdown(f"**Train all of them with:** {escape(found[0].training)}")
