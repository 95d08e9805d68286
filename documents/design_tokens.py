"""The colours, fonts and sizes of everything that is drawn: screens, printed documents, pages of the lab, badges.

Nowhere else does the product name a colour. Python imports a token; a style sheet or the theme writes
``${NAME}`` where it wants one and is filled in where it is read; a Typst template finds them all in
``sys.inputs.tokens``. Two tokens may be alike: each may change without the other.
"""

from string import Template

WHITE, BLACK = "#ffffff", "#000000"

# Fonts, and the sizes that more than one document has.
FONT_PRINT = "DejaVu Sans"
FONT_LAB = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
FONT_LAB_CODE = 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace'
FONT_PLAIN = "system-ui, sans-serif"
SIZE_SCREEN = 16
"""Pixels of running text on a screen."""
SIZE_PRINT = 9
"""Points of running text on paper; the next are those of what stands around it."""
SIZE_PRINT_TITLE, SIZE_PRINT_SUBHEADING = 17, 9.5
SIZE_PRINT_MARKING, SIZE_PRINT_FOOTER = 8, 6.5
SIZE_CERTIFICATE_HEADING, SIZE_CERTIFICATE_TABLE = 12, 8
SIZE_DEBRIEF_HEADING, SIZE_DEBRIEF_TABLE, SIZE_DEBRIEF_CAPTION = 12.5, 7, 7.5

# Who is drawn: both stand out on light and dark, in every form of colour blindness.
TRAINEE = "#1f83bf"
IDEAL_OBSERVER = "#d55e00"
COMPARED_PRINT = "#b34e00"

# Charts on the screen.
HUE_GREEN, HUE_PINK, HUE_GREY, HUE_GOLD, HUE_SKY = "#1b9e77", "#cc79a7", "#8a8a8a", "#b8860b", "#56b4e9"
STEP_1, STEP_2, STEP_3, STEP_4 = "#e6eff7", "#bfd8ec", "#94bfe0", "#67a3d1"
"""Few to many, light enough for dark text on each."""

# Kinds of things by colour: Okabe and Ito's palette without its yellow, in an order that keeps neighbours
# apart in every form of colour blindness; dark enough for text-size marks on white.
KIND_BLUE, KIND_ORANGE, KIND_GREEN, KIND_PURPLE = "#0072b2", "#d55e00", "#007a5a", "#aa4499"
KIND_GREY, KIND_BROWN, KIND_SKY = "#4d4d4d", "#8a6100", "#2a9bc9"
KIND_BLUE_DARK, KIND_ORANGE_DARK, KIND_GREEN_DARK, KIND_PURPLE_DARK = (
    "#56b4e9",
    "#f0965a",
    "#3fc79a",
    "#e08ccb",
)
KIND_GREY_DARK, KIND_BROWN_DARK, KIND_SKY_DARK = "#c8ccd0", "#e3b341", "#8cc8fa"

# Pages of the exercises, light and dark.
SCREEN_GROUND, SCREEN_PANEL = WHITE, "#f2f4f7"
SCREEN_SIDEBAR, SCREEN_SIDEBAR_PANEL = "#eef1f5", WHITE
SCREEN_INK, SCREEN_QUIET = "#090c10", "#4a5159"
"""Captions are drawn at 60 % of the ink: this keeps them above 4.5 to 1."""
SCREEN_LINE, SCREEN_STRONG_LINE = "#8a929c", "#6b747e"
SCREEN_ACTION = "#0b5394"
"""Buttons and links."""
SCREEN_GROUND_DARK, SCREEN_PANEL_DARK = "#14171b", "#20252b"
SCREEN_SIDEBAR_DARK, SCREEN_SIDEBAR_PANEL_DARK = "#1a1e23", "#262c33"
SCREEN_INK_DARK, SCREEN_QUIET_DARK = "#f7f8fa", "#c3c9d0"
SCREEN_LINE_DARK, SCREEN_STRONG_LINE_DARK = "#77808a", "#8a929c"
SCREEN_ACTION_DARK, SCREEN_LINK_DARK = "#6cb6f5", "#8cc8fa"
SCREEN_HIGHLIGHT = "rgba(255, 196, 0, .28)"
"""Behind words that are remarked upon."""
SCREEN_SHADOW = "rgb(0 0 0 / .12)"
UNTHEMED_INK = "#111111"
"""Words of the link chart where the theme says nothing."""

# The sign-in page, where it differs from those behind it.
SIGN_IN_INK, SIGN_IN_INK_DARK, SIGN_IN_BUTTON_INK_DARK = "#1b1f24", "#f1f3f5", "#10141a"
SIGN_IN_PROBLEM, SIGN_IN_PROBLEM_GROUND = "#8f1d14", "#fdecea"
SIGN_IN_PROBLEM_DARK, SIGN_IN_PROBLEM_GROUND_DARK = "#ffb4ab", "#3b1512"

# Printed documents and the badge.
PRINT_INK, PRINT_RULE, PRINT_GRID = "#14213d", "#8c96aa", "#c9cfda"
"""Words, rules of tables, and lines of a chart's grid."""
BADGE_INK, BADGE_GROUND, BADGE_GOLD = WHITE, PRINT_INK, "#c8a951"

# Pages of the lab: on a light screen, on a dark one, and printed.
LAB_GROUND, LAB_CARD, LAB_INK, LAB_SOFT = "#f6f5f1", WHITE, "#1b222b", "#505b68"
LAB_RULE, LAB_STRONG, LAB_SHADE = "#d5d8dc", "#848d98", "#e9eef3"
LAB_BLUE, LAB_ORANGE = "#176ca3", "#b94d00"
LAB_WARN, LAB_WARN_INK, LAB_WARN_RULE = "#fff3cd", "#4a3500", "#c99a1b"
LAB_GROUND_DARK, LAB_CARD_DARK, LAB_INK_DARK, LAB_SOFT_DARK = "#12161b", "#1a2027", "#e8ecf0", "#aeb8c3"
LAB_RULE_DARK, LAB_STRONG_DARK, LAB_SHADE_DARK = "#343d47", "#76828f", "#252e38"
LAB_BLUE_DARK, LAB_ORANGE_DARK = "#62b4ea", "#ff9d57"
LAB_WARN_DARK, LAB_WARN_INK_DARK, LAB_WARN_RULE_DARK = "#3a2f0d", "#ffe7a8", "#a67f17"
LAB_SOFT_PRINT, LAB_RULE_PRINT, LAB_STRONG_PRINT, LAB_SHADE_PRINT = "#3c444d", "#c3c8ce", "#7d8690", "#eef1f4"

# Maps of the lab: a place with nothing, then amounts, presence of a group and differences, each from few to many.
MAP_NOTHING, MAP_NOTHING_DARK = "#f3f2ed", "#222931"
FILM_AMOUNT_1, FILM_AMOUNT_2, FILM_AMOUNT_3 = "#fde7ab", "#fcc661", "#f49735"
FILM_AMOUNT_4, FILM_AMOUNT_5, FILM_AMOUNT_6 = "#da631c", "#ab3b0d", "#6d2208"
FILM_AMOUNT_1_DARK, FILM_AMOUNT_2_DARK, FILM_AMOUNT_3_DARK = "#4b2d13", "#7c4011", "#b15b13"
FILM_AMOUNT_4_DARK, FILM_AMOUNT_5_DARK, FILM_AMOUNT_6_DARK = "#df8125", "#f7b04d", "#ffe4a6"
FILM_PRESENCE_1, FILM_PRESENCE_2, FILM_PRESENCE_3 = "#d9e9f6", "#b0d1eb", "#7cb2dc"
FILM_PRESENCE_4, FILM_PRESENCE_5, FILM_PRESENCE_6 = "#468cc4", "#2166a3", "#0c3f70"
FILM_PRESENCE_1_DARK, FILM_PRESENCE_2_DARK, FILM_PRESENCE_3_DARK = "#16324c", "#1e4e79", "#2c70aa"
FILM_PRESENCE_4_DARK, FILM_PRESENCE_5_DARK, FILM_PRESENCE_6_DARK = "#4e95d0", "#88bde7", "#d1e7fb"
FILM_DOT, FILM_DOT_EDGE, FILM_DOT_DARK, FILM_DOT_EDGE_DARK = "#111111", WHITE, WHITE, BLACK
FILM_ORDER, FILM_ORDER_DARK = "#0b6e5f", "#4fd6bf"
REPORT_LESS_1, REPORT_LESS_2, REPORT_LESS_3 = "#c9dff1", "#7fb3dd", "#2a74b3"
REPORT_LESS_1_DARK, REPORT_LESS_2_DARK, REPORT_LESS_3_DARK = "#1d3d58", "#2f74b0", "#8fc6f2"
REPORT_MORE_1, REPORT_MORE_2, REPORT_MORE_3 = "#fbdcb6", "#ee9f52", "#b5520b"
REPORT_MORE_1_DARK, REPORT_MORE_2_DARK, REPORT_MORE_3_DARK = "#573611", "#ad671f", "#ffb469"
REPORT_ORDER, REPORT_ORDER_DARK = "#111111", WHITE

# The page of patterns and controls.
PATTERN_INK, PATTERN_GROUND, PATTERN_SOFT = "#1b2733", "#fdfdfb", "#5b6873"
PATTERN_BAND, PATTERN_MARK = "#cfe0ec", "#0b4f7d"
PATTERN_INK_DARK, PATTERN_GROUND_DARK, PATTERN_SOFT_DARK = "#e8edf1", "#14191e", "#a5b1bb"
PATTERN_BAND_DARK, PATTERN_MARK_DARK = "#27455a", "#8cc6ee"

TOKENS: dict[str, str | float] = {
    name: value
    for name, value in list(globals().items())
    if name.isupper() and isinstance(value, str | int | float)
}
"""Every token by its name."""


def fill_tokens(text: str) -> str:
    """Return a style sheet or a settings file with its tokens filled in.

    Raises:
        KeyError: when it names a token that there is not.
    """
    return Template(text).substitute(TOKENS)
