"""The runner's arithmetic: what is over its bound is said to be, and nothing else."""

from bench import figures
from bench.figures import Figures, conclusion, growth, is_over, over, table


def measured(size: int = 10_000, *, today: float = 10.0, bare: float = 2.0, database: str = "SQLite") -> Figures:
    one = Figures(size, database)
    one.note(figures.BARE, [bare] * 20)
    one.note("Today", [today] * 20)
    one.other[figures.START] = 0.9
    return one


def test_the_middle_and_the_slow_end_of_a_hundred_times() -> None:
    one = Figures(1000)
    one.note("Today", [float(number) for number in range(1, 101)])
    assert one.p50["Today"] == 50.5
    assert 95 <= one.p95["Today"] <= 97


def test_a_page_costs_so_many_bare_pages() -> None:
    assert measured(today=9.0, bare=2.0).in_bare_pages("Today") == 4.5


def test_a_page_over_its_bound_is_named() -> None:
    assert over([measured(today=12.0)]) == []
    assert over([measured(today=12.4)]) == ["Today at 10,000: 6.20 bare pages, at most 6"]
    assert "**over**" in table([measured(today=12.4)])


def test_small_workspaces_and_postgresql_have_no_bound() -> None:
    assert over([measured(1000, today=40.0), measured(database="PostgreSQL", today=40.0)]) == []


def test_the_last_line_says_what_was_judged_and_praises_nothing_else() -> None:
    assert conclusion([measured(today=12.4)]) == "Over:\nToday at 10,000: 6.20 bare pages, at most 6"
    assert (
        conclusion([measured(today=9.0)])
        == "Within their bounds: the figures that are no pages, pages from 10,000 people on."
    )
    assert conclusion([measured(1000, today=40.0)]) == "Within their bounds: the figures that are no pages."
    assert conclusion([measured(database="PostgreSQL")]) == "Nothing here has a bound."


def test_a_slow_import_is_over_its_bound_in_a_small_workspace_too() -> None:
    slow = measured(1000)
    slow.other[figures.IMPORT] = 6.5
    assert over([slow]) == ["10,000 rows brought in at 1,000: 6.50 s, at most 2 s"]


def test_growth_is_from_the_smallest_to_the_largest_on_sqlite() -> None:
    small, large = measured(1000, today=4.0), measured(100_000, today=8.0)
    assert growth(small, large) == {"Today": 2.0}
    beside = measured(100_000, today=400.0, database="PostgreSQL")
    assert over([small, measured(today=5.0), large, beside]) == ["Today from 1,000 to 100,000: 2.00 times, at most 1.5"]


def test_figures_that_are_no_pages_have_bounds_of_either_kind() -> None:
    assert is_over(figures.LIMITS[figures.START], 1.01)
    assert not is_over(figures.LIMITS[figures.START], 1.0)
    assert is_over(figures.LIMITS[figures.THROUGHPUT], 299)
    assert not is_over(figures.LIMITS[figures.THROUGHPUT], 300)
    slow = measured()
    slow.other[figures.START] = 1.5
    assert over([slow]) == ["start to first page at 10,000: 1.50 s, at most 1 s"]
