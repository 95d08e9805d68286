import re

from lab.patterns.pattern_page import page
from tests.lab.patterns.constructed_patterns import EVERY, some_results


def test_the_page_says_in_words_all_that_its_plots_show() -> None:
    html = page(EVERY, some_results())
    assert html == page(EVERY, some_results())
    assert "<script" not in html
    assert "a &lt; b: 2.00 (1.50 to 2.50), band 0 to 1, out of band" in html
    assert len(re.findall(r'<svg role="img" aria-label="[^"]+"', html)) == html.count("<svg") == 4
    assert "few seeds" in html
