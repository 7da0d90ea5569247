"""The numbers of targets and series."""

from __future__ import annotations

from tests.diff.conftest import TwoPlans

DATA = "data/sygedagpenge.csv"
TARGETS = "goals/2023/targets.yml"


def test_one_month_of_a_target_is_told_with_the_average(plans: TwoPlans) -> None:
    plans.change(DATA, "2023-06,98,", "2023-06,86,")

    assert plans.said() == ["Mål for sygedagpenge: juni 98 → 86; årsgennemsnit 97,5 → 96,5"]
    assert plans.kinds() == ["value_changed"]


def test_an_average_that_stays_the_same_is_not_told(plans: TwoPlans) -> None:
    plans.change(DATA, "2023-06,98,", "2023-06,99,").change(DATA, "2023-07,97,", "2023-07,96,")

    assert plans.said() == ["Mål for sygedagpenge: juni 98 → 99, juli 97 → 96"]


def test_many_months_in_a_row_are_told_by_the_first_and_the_last(plans: TwoPlans) -> None:
    for month, value in enumerate(range(103, 91, -1), 1):
        plans.change(DATA, f"2023-{month:02},{value},", f"2023-{month:02},{value - 10},")

    assert plans.said() == [
        "Mål for sygedagpenge: januar-december 103 … 92 → 93 … 82; årsgennemsnit 97,5 → 87,5"
    ]


def test_runs_apart_are_told_apart(plans: TwoPlans) -> None:
    for month, value in ((1, 103), (2, 102), (3, 101), (7, 97), (9, 95)):
        plans.change(DATA, f"2023-{month:02},{value},", f"2023-{month:02},{value + 1},")

    assert plans.said() == [
        (
            "Mål for sygedagpenge: januar-marts 103 … 101 → 104 … 102, juli 97 → 98, "
            "september 95 → 96; årsgennemsnit 97,5 → 97,9"
        )
    ]


def test_a_month_that_is_no_longer_given_is_said_in_words(plans: TwoPlans) -> None:
    plans.change(DATA, "2023-06,98,target", "2023-06,,missing")
    plans.change(DATA, "2023-07,97,target", "2023-07,,suppressed")

    assert plans.said() == [
        (
            "Mål for sygedagpenge: juni 98 → ikke oplyst, juli 97 → skjult; "
            "årsgennemsnit 97,5 → kan ikke regnes ud"
        )
    ]


def test_a_year_of_targets_that_is_filled_in_is_told_in_a_line(plans: TwoPlans) -> None:
    text = (plans.after / DATA).read_text("utf-8")
    rows = [line for line in text.splitlines(keepends=True) if "maal" not in line]
    (plans.before / DATA).write_text("".join(rows), "utf-8")

    assert plans.said() == [
        (
            "Mål for sygedagpenge: januar-december tilføjet: 103 … 92; "
            "årsgennemsnit ikke oplyst → 97,5"
        )
    ]


def test_a_number_that_becomes_realised_is_a_change_of_status(plans: TwoPlans) -> None:
    plans.change(DATA, "2022-09,106,projected", "2022-09,106,realised")

    assert plans.said() == ["Sygedagpenge: september 2022: fremskrevet → realiseret"]
    assert plans.kinds() == ["status_changed"]


def test_months_that_become_realised_are_told_together(plans: TwoPlans) -> None:
    for month, value in ((9, 106), (10, 105), (11, 104)):
        row = f"2022-{month:02},{value},"
        plans.change(DATA, f"{row}projected", f"{row}realised")

    assert plans.said() == ["Sygedagpenge: september-november 2022: fremskrevet → realiseret"]


def test_a_number_that_becomes_realised_and_another_is_told_with_both(plans: TwoPlans) -> None:
    plans.change(DATA, "2022-09,106,projected", "2022-09,109,realised")

    assert plans.said() == ["Sygedagpenge: september 2022: fremskrevet 106 → realiseret 109"]


def test_a_realised_number_that_is_corrected_is_a_change_of_value(plans: TwoPlans) -> None:
    plans.change(DATA, "2022-08,107,", "2022-08,107.5,")

    assert plans.said() == ["Sygedagpenge: august 2022 107 → 107,5"]
    assert plans.kinds() == ["value_changed"]


def test_new_rows_are_told_but_rows_without_a_number_are_no_news(plans: TwoPlans) -> None:
    plans.add(DATA, "sygedagpenge,2023-01,101,realised\nsygedagpenge,2023-02,,missing\n")
    plans.add(DATA, "sygedagpenge,2023-Q1,101,realised\nsygedagpenge,2023,100,projected\n")

    assert plans.said() == [
        (
            "Sygedagpenge: januar 2023 tilføjet: 101, 1. kvartal 2023 tilføjet: 101, "
            "2023 tilføjet: 100"
        )
    ]


def test_a_run_over_new_year_names_both_years(plans: TwoPlans) -> None:
    plans.change(DATA, "2022-12,104,projected", "2022-12,104,realised")
    plans.add(DATA, "sygedagpenge,2023-01,101,projected\n").settle()
    plans.change(DATA, "2022-12,104,realised", "2022-12,104,projected")
    plans.change(DATA, "2023-01,101,projected", "2023-01,101,realised").settle()
    plans.change(DATA, "2022-12,104,projected", "2022-12,104,realised")
    plans.change(DATA, "2023-01,101,realised", "2023-01,101,projected")

    assert plans.said() == [
        (
            "Sygedagpenge: december 2022: fremskrevet → realiseret, "
            "januar 2023: realiseret → fremskrevet"
        )
    ]

    plans.settle().change(DATA, "2022-12,104,realised", "2022-12,104,projected").settle()
    plans.change(DATA, "2022-12,104,projected", "2022-12,104,realised")
    plans.change(DATA, "2023-01,101,projected", "2023-01,101,realised")

    assert plans.said() == ["Sygedagpenge: december 2022-januar 2023: fremskrevet → realiseret"]


def test_many_odd_rows_are_counted_after_the_first_six(plans: TwoPlans) -> None:
    for month in (1, 3, 5, 7, 9, 11):
        plans.add(DATA, f"sygedagpenge,2024-{month:02},90,realised\n")
        plans.add(DATA, f"sygedagpenge,2025-{month:02},90,realised\n")

    (said,) = plans.said()

    assert said.endswith("november 2024 tilføjet: 90, og 6 til")


def test_rows_of_a_target_series_for_other_years_are_told_of_the_series(plans: TwoPlans) -> None:
    plans.add(DATA, "sygedagpenge-maal,2024-01,90,target\n")

    assert plans.said() == ["Sygedagpenge, mål: januar 2024 tilføjet: 90"]


def test_a_series_that_is_nowhere_described_goes_by_its_id(plans: TwoPlans) -> None:
    plans.add(DATA, "ukendt,2024-01,90,realised\n")

    assert plans.said() == ["ukendt: januar 2024 tilføjet: 90"]


def test_the_same_number_with_more_decimals_is_no_change(plans: TwoPlans) -> None:
    plans.change(DATA, "2022-08,107,", "2022-08,107.0,")

    assert plans.said() == []


def test_of_two_rows_for_a_month_the_first_counts(plans: TwoPlans) -> None:
    plans.add(DATA, "sygedagpenge-maal,2023-06,50,target\n")

    assert plans.said() == []


def test_rows_that_cannot_be_read_are_not_said_to_be_gone(plans: TwoPlans) -> None:
    plans.change(DATA, "2023-06,98,target", "2023-06,otteoghalvfems,target")
    plans.change(DATA, "2022-08,107,realised", "2022-08,107,måske")
    plans.change(DATA, "2023-01,103,", "2023-01,104,")

    assert plans.said() == ["Mål for sygedagpenge: januar 103 → 104"]


def test_another_series_for_the_target_is_told_with_its_numbers(plans: TwoPlans) -> None:
    plans.change(TARGETS, "target: sygedagpenge-maal", "target: sygedagpenge")

    assert plans.said() == [
        (
            "Mål for sygedagpenge: januar-december fjernet: 103 … 92; "
            "årsgennemsnit 97,5 → ikke oplyst"
        ),
        (
            'Mål for sygedagpenge: har nu måltal fra serien "Sygedagpenge", '
            'ikke længere serien "Sygedagpenge, mål"'
        ),
    ]
