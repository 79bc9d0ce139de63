from tests.ui.charts.conftest import trend
from ui.charts.trend.chart_words import ChartWords
from ui.charts.trend.point_words import PointWords
from ui.context import Context

FADING = [(20.0 * step, 1 + step // 7) for step in range(30)]
DOUBTFUL = [(30.0 * step, value) for step, value in enumerate((3, 4, 4, 3, 4, 3, 4, 3, 2, 3, 3, 2))]


def test_a_verdict_says_what_it_stands_on(words: ChartWords) -> None:
    fading = trend(FADING)
    assert words.verdict(fading) == "fading"
    assert words.count(fading) == "30 ratings"
    reasons = words.reasons(fading)
    assert reasons.startswith("30 days with a rating, −")
    assert "a year, between −" in reasons


def test_what_noise_could_be_too_is_a_perhaps_and_says_why(words: ChartWords) -> None:
    firm, perhaps = trend(FADING), trend(DOUBTFUL)
    assert (words.verdict(perhaps), words.sign(perhaps)) == ("perhaps rising", "↗?")
    assert (words.verdict(firm), words.sign(firm)) == ("fading", "↘")
    doubt = "With 12 ratings a relationship that does not move can look like this, too."
    assert words.reasons(perhaps).endswith(f".\n{doubt}")
    assert "look like this" not in words.reasons(firm)
    assert ", perhaps rising; the last is" in words.summary(perhaps)


def test_too_few_days_have_no_verdict_but_a_reason(words: ChartWords) -> None:
    few = trend([(200, 4), (100, 3), (10, 3)])
    assert words.verdict(few) == "too early to say"
    assert words.reasons(few).startswith("3 days with a rating. A verdict needs")


def test_what_a_line_still_needs(words: ChartWords) -> None:
    assert "point" in words.missing(trend([]))
    assert words.missing(trend([(1, 4)])) == "Two more ratings and a line can be drawn."
    assert words.missing(trend([(1, 4), (9, 2)])) == "One more rating and a line can be drawn."
    assert words.missing(trend([(1, 4), (9, 2), (20, 2)])) == ""


def test_one_sentence_holds_the_chart(words: ChartWords) -> None:
    said = words.summary(trend([(40, 2), (20, 3), (0, 5)]))
    assert said == (
        "Depth: 3 ratings from 15 Oct 2026 to 24 Nov 2026, too early to say; the last is 5 of 5."
    )


def test_a_point_says_date_value_and_title(context: Context, words: ChartWords) -> None:
    say = PointWords(context.formats, words).point
    depth, safety = (trend([(0, 5)]), 0), (trend([(0, 4)], "safety"), 0)
    assert say(depth) == "24 Nov 2026 · Depth 5\nNo 0"
    assert say(depth, [safety], 2).splitlines()[2:] == ["Safety 4", "2 more points here"]
