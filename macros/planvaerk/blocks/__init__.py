"""The blocks that macros insert on a page: plan in, HTML out."""

from collections.abc import Callable, Mapping

from planvaerk.blocks import charts, comparisons, lists, manual, open_data, reports, targets, texts

BLOCKS: Mapping[str, Callable[..., str]] = {
    "target": targets.target,
    "target_sentence": targets.target_sentence,
    "target_chart": targets.target_chart,
    "target_table": targets.target_table,
    "chart": comparisons.chart,
    "benchmark": comparisons.benchmark,
    "number": charts.number,
    "vision": texts.vision,
    "ways_of_working": texts.ways_of_working,
    "experiences": texts.experiences,
    "core_tasks": texts.core_tasks,
    "strategy": texts.strategy,
    "letter": texts.letter,
    "ministerial_goals": texts.ministerial_goals,
    "focus_areas": texts.focus_areas,
    "targets": targets.targets,
    "edition": texts.edition,
    "process": texts.process,
    "follow_up": texts.follow_up,
    "follow_up_quarter": reports.follow_up_quarter,
    "follow_up_year": reports.follow_up_year,
    "follow_up_list": reports.follow_up_list,
    "editions": texts.editions,
    "sources": lists.sources,
    "series": lists.series,
    "key_figures": lists.key_figures,
    "datasets": open_data.datasets,
    "updates": open_data.updates,
    "glossary": lists.glossary,
    "contact": lists.contact,
    "rule_list": manual.rule_list,
    "macro_list": manual.macro_list,
    "key_list": manual.key_list,
}
