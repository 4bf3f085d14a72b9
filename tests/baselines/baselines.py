#!/usr/bin/env python3
"""Topics by two common baselines and by Ingestion, trained and measured on the same articles: one table.

    dotnet build -c Release src/Ingestion.Cli
    /usr/bin/python3 tests/baselines/baselines.py [--data DIR]

Needs Debian's packages python3-sklearn and fasttext; where one is absent it says so and ends with 0.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

CORE = 0
ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "src/Ingestion.Cli/bin/Release/net10.0/Ingestion.Cli.dll"
# So many pages that a second is measured and not a moment; the pages of the set, over and over.
TIMED_PAGES = 2000
THRESHOLDS = [step / 20 for step in range(1, 20)]
FASTTEXT = ["-loss", "ova", "-epoch", "100", "-lr", "0.5", "-dim", "100", "-wordNgrams", "2",
            "-minn", "3", "-maxn", "5", "-bucket", "200000", "-thread", "1", "-seed", "1"]


def read(folder):
    """The labelled articles of a folder: page, topics, split."""
    articles = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                row = json.loads(line)
                page = row.get("text") or (path.parent / row["file"]).read_text(encoding="utf-8", errors="replace")
                articles.append((page, {topic["topic"] for topic in row["topics"]}, row.get("split")))
    return articles


def part(articles, split):
    return [(page, topics) for page, topics, own in articles if own == split]


def best_thresholds(topics, scores, labels):
    """For each topic the threshold with the best F1 on the dev split."""
    return [max(THRESHOLDS, key=lambda t: f1(*counts([s[i] >= t for s in scores], [topic in l for l in labels])))
            for i, topic in enumerate(topics)]


def counts(given, true):
    return sum(g and t for g, t in zip(given, true)), sum(given), sum(true)


def f1(right, given, support):
    return 2 * right / (given + support) if given + support else 0.0


def measures(topics, scores, thresholds, labels):
    """Macro F1 over the topics that occur, and micro F1."""
    each = [counts([s[i] >= thresholds[i] for s in scores], [topic in l for l in labels]) for i, topic in enumerate(topics)]
    occurring = [f1(*c) for c in each if c[2]]
    return sum(occurring) / len(occurring), f1(*(sum(column) for column in zip(*each)))


class LogisticRegression:
    """TF-IDF of words 1-2 and of characters in words 3-5, one logistic regression a topic."""

    name = "TF-IDF + logistic regression"

    def __init__(self, topics, train):
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression as Regression
        from sklearn.multiclass import OneVsRestClassifier
        from sklearn.pipeline import make_pipeline, make_union
        self.model = make_pipeline(
            make_union(
                TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2),
                TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=2)),
            OneVsRestClassifier(Regression(C=10, class_weight="balanced", solver="liblinear", random_state=1)))
        self.model.fit([page for page, _ in train], [[topic in own for topic in topics] for _, own in train])

    def score(self, pages):
        return self.model.predict_proba(pages).tolist()

    def seconds(self, pages):
        return timed(lambda: self.score(pages))


class FastText:
    """fastText, one against all, with word pairs and characters 3-5."""

    name = "fastText"

    def __init__(self, topics, train, folder):
        self.topics, self.model = topics, folder / "fasttext"
        lines = [" ".join([*(f"__label__{topic}" for topic in sorted(own)), *words(page)]) for page, own in train if own]
        # It takes no line without a label.
        lines += [" ".join(["__label__none", *words(page)]) for page, own in train if not own]
        (folder / "train.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        run(["fasttext", "supervised", "-input", folder / "train.txt", "-output", self.model, *FASTTEXT])

    def score(self, pages):
        scores = []
        for line in self.predict(pages).splitlines():
            parts = line.split()
            found = dict(zip(parts[::2], map(float, parts[1::2])))
            scores.append([found.get(f"__label__{topic}", 0.0) for topic in self.topics])
        return scores

    def seconds(self, pages):
        loading = timed(lambda: self.predict(pages[:1]))
        return timed(lambda: self.predict(pages)) - loading

    def predict(self, pages):
        text = "".join(" ".join(words(page)) + "\n" for page in pages)
        return run(["fasttext", "predict-prob", f"{self.model}.bin", "-", "-1", "0.0"], text)


def words(page):
    """fastText splits at spaces only; its own advice is to part the marks from the words before."""
    return "".join(c.lower() if c.isalnum() else f" {c} " if not c.isspace() else " " for c in page).split()


def ingestion_measures(program, folder, split, model):
    options = [*(["--split", split] if split else []), *(["--model", model] if model else [])]
    report = json.loads(run([*program, "evaluate", "--data", folder, "--json", *options]))
    micro = report["topicMicro"]
    return report["topicMacroF1"], f1(micro["right"], micro["given"], micro["support"])


def ingestion_seconds(program, pages, model, folder):
    for index, page in enumerate(pages):
        (folder / f"{index}.txt").write_text(page, encoding="utf-8")
    options = ["--model", model] if model else []
    starting = timed(lambda: run([*program, "classify", folder / "0.txt", *options]))
    return timed(lambda: run([*program, "classify", folder, *options])) - starting


def timed(work):
    """Seconds of processor time, ours and of what we start: what else the machine does must not count."""
    began = os.times()
    work()
    ended = os.times()
    return sum(ended[:4]) - sum(began[:4])


def run(command, text=None):
    result = subprocess.run([str(word) for word in command], input=text, capture_output=True, encoding="utf-8", check=False)
    if result.returncode != 0:
        sys.exit(f"{command[0]} {command[1]} failed: {result.stderr.strip()}")
    return result.stdout


def missing(program):
    try:
        import sklearn  # noqa: F401
    except ImportError:
        return "python3-sklearn is absent (apt install python3-sklearn, and run with /usr/bin/python3)"
    if not shutil.which("fasttext"):
        return "fasttext is absent (apt install fasttext)"
    if not pathlib.Path(program[-1]).exists():
        return f"{program[-1]} is absent (dotnet build -c Release src/Ingestion.Cli)"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=pathlib.Path, default=ROOT / "seeds/corpus", help="train, dev and test splits")
    parser.add_argument("--data", type=pathlib.Path, help="another labelled folder to measure on")
    parser.add_argument("--program", type=pathlib.Path, default=PROGRAM, help="Ingestion.Cli.dll, or a published Ingestion.Cli")
    parser.add_argument("--model", type=pathlib.Path, help="the model of ours to measure; without it the one beside the program")
    arguments = parser.parse_args()
    program = [*(["dotnet"] if arguments.program.suffix == ".dll" else []), arguments.program]
    if reason := missing(program):
        print(f"Skipped: {reason}.")
        return

    # Before anything counts the cores: all three run on one, and what they start with them.
    os.sched_setaffinity(0, {CORE})
    corpus = read(arguments.corpus)
    train, dev, test = (part(corpus, split) for split in ("train", "dev", "test"))
    topics = [topic["id"] for topic in json.loads((arguments.corpus / "taxonomy.json").read_text(encoding="utf-8"))["topics"]]
    sets = [("test split", arguments.corpus, "test", test)]
    if arguments.data:
        sets.append((arguments.data.name, arguments.data, None, [(page, own) for page, own, _ in read(arguments.data)]))
    timed_pages = [test[index % len(test)][0] for index in range(TIMED_PAGES)]

    rows = []
    with tempfile.TemporaryDirectory(prefix="baselines-") as name:
        folder = pathlib.Path(name)
        for baseline in (LogisticRegression(topics, train), FastText(topics, train, folder)):
            thresholds = best_thresholds(topics, baseline.score([page for page, _ in dev]), [own for _, own in dev])
            figures = [measures(topics, baseline.score([page for page, _ in articles]), thresholds, [own for _, own in articles])
                       for _, _, _, articles in sets]
            rows.append((baseline.name, figures, TIMED_PAGES / baseline.seconds(timed_pages)))
        pages = folder / "pages"
        pages.mkdir()
        figures = [ingestion_measures(program, data, split, arguments.model) for _, data, split, _ in sets]
        rows.append(("Ingestion", figures, TIMED_PAGES / ingestion_seconds(program, timed_pages, arguments.model, pages)))

    heads = [f"{head}: {measure} F1" for head, *_ in sets for measure in ("macro", "micro")]
    print("| topics | " + " | ".join(heads) + " | articles a second of one core |")
    print("| --- |" + " ---: |" * (len(heads) + 1))
    for name, figures, speed in rows:
        print(f"| {name} | " + " | ".join(f"{value:.3f}" for pair in figures for value in pair) + f" | {speed:,.0f} |")


if __name__ == "__main__":
    main()
