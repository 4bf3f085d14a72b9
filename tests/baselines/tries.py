#!/usr/bin/env python3
"""What each idea brings to linear models of topics, one at a time: one table.

    dotnet build -c Release src/Ingestion.Cli
    /usr/bin/python3 tests/baselines/tries.py [--only WORD…]

All are fitted to the split train and measured on dev, never on test. A topic's threshold is chosen on one half of dev's
events and measured on the other. Needs Debian's package python3-sklearn; where it is absent it says so and ends with 0.
"""
import argparse
import functools
import pathlib
import random
import zlib

import baselines

SEED = 1
HASH_SIZE = 1 << 18
LEAD_SENTENCES = 3
FOLDS = 3
THRESHOLDS = [step / 50 for step in range(1, 50)]


class Tries:
    def __init__(self, taxonomy, topics, articles):
        import texts
        self.topics, self.texts = topics, texts
        self.train = [article for article in articles if article.split == "train"]
        self.dev = [article for article in articles if article.split == "dev"]
        self.frames, self.actors = texts.Frames(), texts.Actors(taxonomy)
        self.base = [lambda article: article.text]

    def all(self):
        """Names and what each gives: a score for each article of dev and each topic."""
        texts, frames, actors = self.texts, self.frames, self.actors
        stems = lambda a: " ".join(texts.stem(word) for word in texts.WORD.findall(a.text.lower()))
        lead = lambda a: " ".join(f"lead{word}" for s in a.sentences[:LEAD_SENTENCES] for word in texts.WORD.findall(s.lower()))
        yield "words 1–2 and characters 3–5, hashed, of the page as it came", lambda: self.linear([lambda a: a.page])
        yield "**the same of the text that Ingestion reads** (base of all below)", lambda: self.linear(self.base)
        yield "stems in place of words (Tala 2003)", lambda: self.linear([stems])
        yield "words and stems", lambda: self.linear([*self.base, stems])
        yield "actors masked by role", lambda: self.linear([lambda a: actors.masked(a.text)])
        yield "with frames of the lexicon", lambda: self.linear([*self.base, lambda a: frames.of(a.text)])
        yield "with title and lead told apart (position)", lambda: self.linear([*self.base, lead])
        yield "with verbs of saying and quotations (attribution)", lambda: self.linear([*self.base, lambda a: texts.attribution(a.text)])
        yield "sentences alone, the best one (multiple instances)", lambda: self.pooled(lambda p: p.max(axis=0))
        yield "sentences alone, noisy or (multiple instances)", lambda: self.pooled(lambda p: 1 - (1 - p).prod(axis=0))
        yield "sentences and article together, linear", lambda: self.stacked(self.linear_decision)
        yield "sentences and article together, boosted trees", lambda: self.stacked(self.trees_decision)
        yield "sentences and article together, a feed-forward network of 16 units", lambda: self.stacked(self.network_decision)
        yield "half of train", lambda: self.linear(self.base, train=self.halves()[0])
        yield "half of train, self-trained on the other half's noise-free text", self.self_trained
        yield "augmented: every article once more with actors swapped", self.augmented

    def linear(self, views, train=None, labels=None, extra=(), asked=None):
        from sklearn.linear_model import LogisticRegression
        from sklearn.multiclass import OneVsRestClassifier
        train = train or self.train
        features = Features(views, train, extra)
        model = OneVsRestClassifier(LogisticRegression(C=10, class_weight="balanced", solver="liblinear", random_state=SEED))
        labels = (labels or [a.labels for a in train]) + [a.labels for a in extra]
        model.fit(features.of([*train, *extra]), labels)
        return model.predict_proba(features.of(asked or self.dev))

    def sentence_scores(self, train, asked):
        import types
        parts = [types.SimpleNamespace(text=s, labels=own) for a in train for s, own in zip(a.sentences, a.sentence_labels)]
        scores = self.linear(self.base, parts, asked=[types.SimpleNamespace(text=s) for a in asked for s in a.sentences])
        ends = [0]
        for article in asked:
            ends.append(ends[-1] + len(article.sentences))
        return [scores[start:end] for start, end in zip(ends, ends[1:])]

    def pooled(self, pool):
        import numpy
        return numpy.array([pool(own) for own in self.sentence_scores(self.train, self.dev)])

    def stacked(self, decision):
        """A decision shared by all topics, on what models say that have not seen the article."""
        rows, labels, asked = self.described()
        return decision().fit(rows, labels).predict_proba(asked)[:, 1].reshape(len(self.dev), len(self.topics))

    @functools.cache
    def described(self):
        import numpy
        rows, labels = [], []
        for fold in range(FOLDS):
            own = [a for a in self.train if zlib.crc32(a.event.encode()) % FOLDS == fold]
            rows.append(self.describe([a for a in self.train if zlib.crc32(a.event.encode()) % FOLDS != fold], own))
            labels += [label for a in own for label in a.labels]
        return numpy.vstack(rows), labels, self.describe(self.train, self.dev)

    def describe(self, train, asked):
        import numpy
        odds = lambda p: numpy.log(numpy.clip(p, 1e-3, 1 - 1e-3) / (1 - numpy.clip(p, 1e-3, 1 - 1e-3)))
        articles, sentences = self.linear(self.base, train, asked=asked), self.sentence_scores(train, asked)
        rows = []
        for article, own in zip(articles, sentences):
            best = numpy.sort(own, axis=0)[::-1]
            for t in range(len(self.topics)):
                rivals = numpy.delete(article, t).max()
                rows.append([odds(article[t]), odds(best[0, t]), odds(best[min(1, len(best) - 1), t]), odds(own[:LEAD_SENTENCES, t].max()),
                             odds(1 - (1 - own[:, t]).prod()), own[:, t].sum() ** 0.5, own[:, t].mean(), odds(rivals)])
        return numpy.array(rows)

    def linear_decision(self):
        from sklearn.linear_model import LogisticRegression
        return LogisticRegression(max_iter=1000)

    def trees_decision(self):
        from sklearn.ensemble import HistGradientBoostingClassifier
        return HistGradientBoostingClassifier(max_iter=60, learning_rate=0.1, max_leaf_nodes=8, l2_regularization=2, random_state=SEED)

    def network_decision(self):
        from sklearn.neural_network import MLPClassifier
        from sklearn.pipeline import make_pipeline
        from sklearn.preprocessing import StandardScaler
        return make_pipeline(StandardScaler(), MLPClassifier((16,), alpha=0.1, max_iter=200, random_state=SEED))

    def halves(self):
        parts = [[], []]
        for article in self.train:
            parts[zlib.crc32(article.event.encode()) % 2].append(article)
        return parts

    def self_trained(self):
        """The other half's labels are never looked at: the first half's model gives them."""
        known, unknown = self.halves()
        given = (self.linear(self.base, known, asked=unknown) >= 0.5).tolist()
        return self.linear(self.base, [*known, *unknown], labels=[a.labels for a in known] + given)

    def augmented(self):
        import types
        source = random.Random(SEED)
        extra = [types.SimpleNamespace(text=self.actors.swapped(a.text, a.language, source), labels=a.labels) for a in self.train]
        return self.linear(self.base, extra=extra)

    def measures(self, scores):
        """Macro F1 and mean average precision on dev."""
        from sklearn.metrics import average_precision_score
        half = [zlib.crc32(a.event.encode()) % 2 for a in self.dev]
        given = [[False] * len(self.topics) for _ in self.dev]
        for part in (0, 1):
            other = [i for i, own in enumerate(half) if own != part]
            for t in range(len(self.topics)):
                threshold = max(THRESHOLDS, key=lambda level: baselines.f1(*baselines.counts(
                    [scores[i][t] >= level for i in other], [self.dev[i].labels[t] for i in other])))
                for i, own in enumerate(half):
                    given[i][t] = scores[i][t] >= threshold if own == part else given[i][t]
        columns = [([row[t] for row in given], [a.labels[t] for a in self.dev]) for t in range(len(self.topics))]
        precision = [average_precision_score([a.labels[t] for a in self.dev], [row[t] for row in scores]) for t in range(len(self.topics))]
        return sum(baselines.f1(*baselines.counts(*own)) for own in columns) / len(columns), sum(precision) / len(precision)


class Features:
    """Hashed words 1-2 and characters in words 3-5 of each view of an article, weighed by rarity."""

    def __init__(self, views, articles, extra=()):
        from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer
        self.views = views
        self.words = HashingVectorizer(n_features=HASH_SIZE, ngram_range=(1, 2), alternate_sign=False, norm=None)
        self.parts = HashingVectorizer(n_features=HASH_SIZE, analyzer="char_wb", ngram_range=(3, 5), alternate_sign=False, norm=None)
        self.rarity = [TfidfTransformer(sublinear_tf=True).fit(counted) for counted in self.count([*articles, *extra])]

    def count(self, articles):
        pages = [[view(article) for article in articles] for view in self.views]
        return [self.parts.transform(pages[0]), *(self.words.transform(own) for own in pages)]

    def of(self, articles):
        import scipy.sparse
        return scipy.sparse.hstack([rarity.transform(counted) for rarity, counted in zip(self.rarity, self.count(articles))]).tocsr()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", default=[""], help="only the tries whose names have one of these words")
    parser.add_argument("--program", type=pathlib.Path, default=baselines.PROGRAM, help="Ingestion.Cli.dll, or a published Ingestion.Cli")
    arguments = parser.parse_args()
    program = [*(["dotnet"] if arguments.program.suffix == ".dll" else []), arguments.program]
    reason = baselines.missing(program)
    if reason and "fasttext" not in reason:
        print(f"Skipped: {reason}.")
        return

    import texts
    tries = Tries(*texts.read_corpus(program))
    print("| try | macro F1 | mean average precision |")
    print("| --- | ---: | ---: |")
    for name, scores in tries.all():
        if any(word in name for word in arguments.only):
            macro, precision = tries.measures(scores())
            print(f"| {name} | {macro:.3f} | {precision:.3f} |", flush=True)


if __name__ == "__main__":
    main()
