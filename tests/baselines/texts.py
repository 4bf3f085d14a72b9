"""What the tries see of an article: text as Ingestion reads it, sentences, stems, frames, actors."""
import json
import pathlib
import re
import tempfile

from baselines import ROOT, run

CORPUS = ROOT / "seeds/corpus"
LONGEST_PHRASE = 4
SHORTEST_STEM = 4
SPEAKER_REACH = 60
SENTENCE_END = re.compile(r'(?<=[.!?"”])\s+(?=["“A-Z0-9])|\n+')
WORD = re.compile(r"\w+")
SAYING = re.compile(
    r"\b(kata|ujar|ucap|tutur|tegas|sebut|menyebut|menyatakan|mengatakan|menegaskan|menuduh|membantah|menilai|mengecam|menolak|mendesak"
    r"|memperingatkan|berkata|mendakwa|menafikan|said|says|told|denied|denies|accused|warned|called|condemned|urged)\b", re.IGNORECASE)

# Tala (2003), "A study of stemming effects on information retrieval in Bahasa Indonesia": rules without a dictionary, in
# this order, each applied once and only where enough of the word is left. Of the first prefixes only one is taken off.
STEPS = [
    [(r"(kah|lah|pun)$", "")],
    [(r"(ku|mu|nya)$", "")],
    [(r"^(meng|peng)", ""), (r"^(meny|peny)", "s"), (r"^(men|pen)", ""), (r"^(mem|pem)(?=[aeiou])", "p"), (r"^(mem|pem)", ""),
     (r"^me", ""), (r"^(di|ter|ke)", "")],
    [(r"^(ber|bel|be|per|pel|pe)", "")],
    [(r"(kan|an|i)$", "")],
]
STEPS = [[(re.compile(pattern), replacement) for pattern, replacement in step] for step in STEPS]


class Article:
    """An article of the corpus: its page, its text, and labels for it and for each of its sentences, by topic."""

    def __init__(self, row, page, text, topics):
        self.page, self.text = page, text
        self.split, self.language, self.event = row["split"], row["language"], row.get("event") or row["id"]
        own = {label["topic"] for label in row["topics"]}
        self.labels = [topic in own for topic in topics]
        self.sentences = [part for part in SENTENCE_END.split(text) if WORD.search(part)] or [page[:100]]
        quotes = {letters(sentence["quote"]): sentence["topics"] for sentence in row["sentences"]}
        found = [[labels for quote, labels in quotes.items() if quote in letters(part) or letters(part) in quote] for part in self.sentences]
        self.sentence_labels = [[any(topic in labels for labels in own) for topic in topics] for own in found]


def read_corpus(program):
    """The taxonomy, and every article of train and dev as Ingestion reads it."""
    taxonomy = json.loads((CORPUS / "taxonomy.json").read_text(encoding="utf-8"))
    topics = [topic["id"] for topic in taxonomy["topics"]]
    rows = [(row, path.parent) for path in sorted(CORPUS.glob("*.jsonl"))
            for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()) if row["split"] in ("train", "dev")]
    pages = [row.get("text") or (place / row["file"]).read_text(encoding="utf-8", errors="replace") for row, place in rows]
    with tempfile.TemporaryDirectory(prefix="tries-") as name:
        folder = pathlib.Path(name)
        for index, ((row, _), page) in enumerate(zip(rows, pages)):
            (folder / f"{index:05}{pathlib.Path(row.get('file') or '.txt').suffix or '.txt'}").write_text(page, encoding="utf-8")
        texts = {}
        for parsed in map(json.loads, run([*program, "parse", folder]).splitlines()):
            index = int(pathlib.Path(parsed["file"]).stem[:5])
            texts[index] = "\n".join(filter(None, (parsed.get("title"), parsed.get("text"))))
    return taxonomy, topics, [Article(row, pages[i], texts.get(i, ""), topics) for i, (row, _) in enumerate(rows)]


def letters(text):
    return "".join(c for c in text.lower() if c.isalnum())


def stem(word):
    for step in STEPS:
        for pattern, replacement in step:
            if pattern.search(word):
                shorter = pattern.sub(replacement, word, count=1)
                word = shorter if len(shorter) >= SHORTEST_STEM else word
                break
    return word


class Frames:
    """The frame lexicon: words and phrases of one meaning in three languages."""

    def __init__(self):
        self.frames = {}
        for line in (ROOT / "seeds/lexicon.tsv").read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                frame, _, entries = line.split("\t")
                self.frames.update((" ".join(WORD.findall(entry.lower())), "frame" + frame.replace("-", "")) for entry in entries.split("|"))

    def of(self, text):
        words, found, place = WORD.findall(text.lower()), [], 0
        while place < len(words):
            phrases = (" ".join(words[place:place + length]) for length in range(LONGEST_PHRASE, 0, -1))
            phrase = next((phrase for phrase in phrases if phrase in self.frames), None)
            found += [self.frames[phrase]] if phrase else []
            place += phrase.count(" ") + 1 if phrase else 1
        return " ".join(found)


class Actors:
    """The names that the taxonomy gives to actors."""

    def __init__(self, taxonomy):
        self.actors = {alias: actor for actor in taxonomy["actors"]
                       for alias in {alias for own in actor["aliases"].values() for alias in own} | set(actor.get("people", []))}
        names = sorted(self.actors, key=len, reverse=True)
        self.pattern = re.compile(r"\b(" + "|".join(map(re.escape, names)) + r")\b")
        self.main = [actor for actor in taxonomy["actors"] if not actor["name"].startswith("other:") and "en" in actor["aliases"]]

    def masked(self, text):
        """Each name replaced by its role: whether a verb of saying follows it."""
        return self.pattern.sub(lambda m: " aspeaker " if SAYING.search(text[m.end():m.end() + SPEAKER_REACH]) else " anactor ", text)

    def swapped(self, text, language, random):
        """Each main actor exchanged for another one, the same throughout."""
        others = dict(zip([actor["name"] for actor in self.main], random.sample(self.main, len(self.main))))

        def other(match):
            actor = others.get(self.actors[match.group(0)]["name"])
            return actor["aliases"].get(language, actor["aliases"]["en"])[0] if actor else match.group(0)
        return self.pattern.sub(other, text)


def attribution(text):
    """Who says how, as words of their own: a name before a verb of saying, and how much is quoted."""
    said = [f"says{match.group(1).lower()}" for match in SAYING.finditer(text)]
    return " ".join(said + [f"quotations{min(9, text.count(chr(34)) // 2)}"])
