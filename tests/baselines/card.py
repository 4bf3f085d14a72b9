#!/usr/bin/env python3
"""The tables of docs/model-card.md, measured and in the card's own form.

    dotnet build -c Release src/Ingestion.Cli
    /usr/bin/python3 tests/baselines/card.py [--data DIR] [--curve] [--write]

Prints them, or with --write puts each in its place in the card, where a table with the same head stands. --curve trains
on a quarter, a half and three quarters of the corpus besides, which takes some minutes; without it that table stays.
"""
import argparse
import json
import pathlib
import sys
import tempfile

from baselines import PROGRAM, ROOT, f1, run
from errors import error_table, stance_table

CARD = ROOT / "docs/model-card.md"
CORPUS = ROOT / "seeds/corpus"
MODEL = ROOT / "seeds/ingestion.model"
TEST, OUTSIDE = "test split", "outside set"
LANGUAGES = {"en": "English", "id": "Indonesian", "ms": "Malay"}
SHARES = [0.25, 0.5, 0.75, 1.0]
MAIN_HEAD = ["articles", "number", "topics, macro F1", "stance of found topics, macro F1", "voices, F1"]


def table(head, rows, texts=1):
    """A table in Markdown whose first columns are text and whose others are numbers."""
    marks = [" --- "] * texts + [" ---: "] * (len(head) - texts)
    lines = ["| " + " | ".join(head) + " |", "|" + "|".join(marks) + "|"]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])


def estimate(own):
    return f"{own['value']:.3f} ({own['low']:.3f}–{own['high']:.3f})"


def main_row(name, main):
    return [name, main["articles"], *(estimate(main[measure]) for measure in ("topicMacroF1", "stanceMacroF1", "voicesF1"))]


def noise_table(reports):
    return table(MAIN_HEAD, [
        main_row(name + ending, report["main"])
        for name, whole, clean in reports for ending, report in (("", whole), (", noise cut out by hand", clean))])


def language_table(reports):
    return table(MAIN_HEAD, [
        main_row(f"{name}, {LANGUAGES.get(main['part'], main['part'])}", main) for name, whole, _ in reports for main in whole["languages"]])


def topic_table(reports):
    head = ["topic", "precision", "recall", "F1", "articles"]
    for name, _, _ in reports[1:]:
        head += [f"{name}: F1", "articles"]
    rows = []
    for place, topic in enumerate(reports[0][1]["topics"]):
        own = topic["accuracy"]
        row = [f"`{topic['topic']}`", *(f"{own[measure]:.3f}" for measure in ("precision", "recall", "f1")), own["support"]]
        for _, whole, _ in reports[1:]:
            other = whole["topics"][place]["accuracy"]
            row += [f"{other['f1']:.3f}", other["support"]]
        rows.append(row)
    return table(head, rows)


def other_table(reports):
    measures = [
        ("topics, micro F1", lambda own: f1(*(own["topicMicro"][part] for part in ("right", "given", "support")))),
        ("stance of found topics, accuracy", lambda own: own["stanceOfFound"]["accuracy"]),
        ("stance of all topics, macro F1", lambda own: own["stanceOfAll"]["macroF1"]),
        ("voices, precision", lambda own: own["voices"]["precision"]),
        ("voices, recall", lambda own: own["voices"]["recall"]),
        *((f"{field}, exact", lambda own, field=field: own["metadata"][field]) for field in ("title", "published", "source", "agency", "language")),
        ("noise by characters, F1", lambda own: own["noise"]["f1"]),
        ("expected calibration error", lambda own: own["calibrationError"]),
    ]
    return table(
        ["measure", *(name for name, _, _ in reports)],
        [[name, *(f"{measure(whole):.3f}" for _, whole, _ in reports)] for name, measure in measures])


def reliability_table(reports):
    head = ["probability"]
    for name, _, _ in reports:
        head += [f"{name}: pairs", "mean", "share that is right"]
    rows = []
    for tenth in range(10):
        row = [f"{tenth / 10:.1f} to {(tenth + 1) / 10:.1f}"]
        for _, whole, _ in reports:
            own = next((found for found in whole["reliability"] if round(found["from"] * 10) == tenth), None)
            row += [own["pairs"], f"{own['probability']:.3f}", f"{own['share']:.3f}"] if own else [0, "", ""]
        rows.append(row)
    return table(head, rows)


def curve_table(program, sets, folder):
    head = ["share of the training articles"]
    for name, _, _ in sets:
        head += [f"{name}: topics, macro F1", "stance of found topics, macro F1", "voices, F1"]
    rows = []
    for share in SHARES:
        model = folder / f"{share}.model"
        run([*program, "train", "--corpus", CORPUS, "--share", share, "--output", model])
        row = [f"{share:.0%}"]
        for _, data, split in sets:
            main = evaluate(program, model, data, split)["main"]
            row += [f"{main[measure]['value']:.3f}" for measure in ("topicMacroF1", "stanceMacroF1", "voicesF1")]
        rows.append(row)
    return table(head, rows)


def evaluate(program, model, data, split, *options):
    own = ["--split", split] if split else []
    return json.loads(run([*program, "evaluate", "--data", data, *own, "--model", model, "--json", "--errors", *options]))


def labels_of(data, split):
    """The labels of a folder by article."""
    rows = (json.loads(line) for path in sorted(data.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return {row["id"]: row["topics"] for row in rows if split is None or row.get("split") == split}


def put(card, tables):
    """The card with each table in its place: the next one that has the same head."""
    lines, place = card.splitlines(), 0
    for own in tables:
        head = own.splitlines()[0]
        if head not in lines[place:]:
            sys.exit(f"The card has no table with this head where it should stand: {head}")
        first = lines.index(head, place)
        end = next((at for at in range(first, len(lines)) if not lines[at].startswith("|")), len(lines))
        lines[first:end] = own.splitlines()
        place = first + len(own.splitlines())
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, help="the outside set; without it the tables are of the test split alone, and cannot be written")
    parser.add_argument("--curve", action="store_true", help="train on shares of the corpus too")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/model-card.md")
    parser.add_argument("--program", type=pathlib.Path, default=PROGRAM, help="Ingestion.Cli.dll, or a published Ingestion.Cli")
    parser.add_argument("--model", type=pathlib.Path, default=MODEL, help="the model to measure")
    arguments = parser.parse_args()
    if arguments.write and not arguments.data:
        parser.error("--write needs --data: the card shows the outside set too.")
    program = [*(["dotnet"] if arguments.program.suffix == ".dll" else []), arguments.program]
    sets = [(TEST, CORPUS, "test"), *([(OUTSIDE, arguments.data, None)] if arguments.data else [])]
    reports = [(name, evaluate(program, arguments.model, data, split), evaluate(program, arguments.model, data, split, "--clean"))
               for name, data, split in sets]
    actors = {actor["name"] for actor in json.loads((CORPUS / "taxonomy.json").read_text(encoding="utf-8"))["actors"]}
    wrong = [(name, whole["errors"], labels_of(data, split)) for (name, data, split), (_, whole, _) in zip(sets, reports)]
    version = table(["", ""], [["version", f"`{reports[0][1]['modelVersion']}`"], ["bytes", f"{arguments.model.stat().st_size:,}"]], texts=2)
    tables = [noise_table(reports), language_table(reports), topic_table(reports), other_table(reports), reliability_table(reports)]
    if arguments.curve:
        with tempfile.TemporaryDirectory(prefix="card-") as folder:
            tables.append(curve_table(program, sets, pathlib.Path(folder)))
    tables += [table(*error_table(wrong, actors)), table(*stance_table(wrong))]
    if arguments.write:
        CARD.write_text(put(CARD.read_text(encoding="utf-8"), tables), encoding="utf-8")
        tables = []
    print("\n\n".join([version, *tables]))


if __name__ == "__main__":
    main()
