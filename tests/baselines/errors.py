"""Counts by kind what `ingestion evaluate --errors` lists."""
import collections

STANCES = ["favor", "against", "mixed", "neutral"]
AUTHOR = "author"
MOST_TOPICS = 4
TOPIC_MISSED, TOPIC_WRONG = "topic missed", "topic given wrongly"
BOTH_FOR_ONE, ONE_FOR_BOTH = "stance: both sides for one", "stance: one side for both"
OPPOSITE, NO_SIDE, A_SIDE = "stance: the opposite side", "stance: none where there is one", "stance: one where there is none"
MISSED_TOPIC, MISSED_UNLISTED = "voice missed: its topic was missed", "voice missed: an actor that the taxonomy does not list"
MISSED_AUTHOR, MISSED_SIDE = "voice missed: the author's own", "voice missed: heard on the other side"
MISSED_ACTOR = "voice missed: an actor of the taxonomy"
WRONG_TOPIC, WRONG_SIDE = "voice given wrongly: its topic was given wrongly", "voice given wrongly: on the other side"
WRONG_NEIGHBOUR, WRONG_ACTOR = "voice given wrongly: it speaks on another topic", "voice given wrongly: it takes no side"
KINDS = [
    TOPIC_MISSED, TOPIC_WRONG, BOTH_FOR_ONE, ONE_FOR_BOTH, OPPOSITE, NO_SIDE, A_SIDE,
    MISSED_TOPIC, MISSED_UNLISTED, MISSED_AUTHOR, MISSED_SIDE, MISSED_ACTOR, WRONG_TOPIC, WRONG_SIDE, WRONG_NEIGHBOUR, WRONG_ACTOR,
]


def error_table(sets, actors):
    """Head and rows: how many errors of each kind each set has, and for topics and stances on which topics they are most."""
    head, counted = ["kind"], []
    for name, errors, labels in sets:
        head += [f"{name}: number", "most of all"]
        counted.append(count(errors, labels, actors))
    rows = []
    for kind in KINDS:
        row = [kind]
        for found in counted:
            most = ", ".join(f"`{topic}` {number}" for topic, number in found[kind].most_common(MOST_TOPICS))
            row += [found[kind].total(), most]
        rows.append(row)
    return head, rows


def stance_table(sets):
    """Head and rows: which stance was given for which, over the labelled topics that were found."""
    head, columns = ["labelled, and given"], []
    for name, errors, labels in sets:
        head += [f"{name}: {STANCES[0]}", *STANCES[1:]]
        columns.append(given_stances(errors, labels))
    return head, [[labelled, *(found[labelled][given] for found in columns for given in STANCES)] for labelled in STANCES]


def given_stances(errors, labels):
    """Of each labelled stance how often each stance was given."""
    wrong = {(error["article"], *pair(error["expected"])): pair(error["found"])[1] for error in errors if error["field"] == "stance"}
    missed = {(error["article"], error["expected"]) for error in errors if error["field"] == "topic" and error["expected"]}
    rejected = {error["article"] for error in errors if error["field"] == "rejected"}
    found = collections.defaultdict(collections.Counter)
    for article, topics in labels.items():
        for topic in topics:
            if (article, topic["topic"]) not in missed and article not in rejected:
                stance = topic["stance"]
                found[stance][wrong.get((article, topic["topic"], stance), stance)] += 1
    return found


def count(errors, labels, actors):
    """By kind and topic."""
    counts = {kind: collections.Counter() for kind in KINDS}
    for error in errors:
        expected, given = error["expected"], error.get("found")
        if error["field"] == "topic":
            counts[TOPIC_MISSED if expected else TOPIC_WRONG][expected or given] += 1
        elif error["field"] == "stance":
            topic, stance = pair(expected)
            counts[stance_kind(stance, pair(given)[1])][topic] += 1
        elif error["field"] == "voice":
            topic, actor, stance = voice(expected or given)
            kind = missed_kind if expected else wrong_kind
            counts[kind(error["article"], topic, actor, stance, errors, labels, actors)][topic] += 1
    return counts


def stance_kind(labelled, given):
    if given == "mixed" and labelled != "neutral":
        return BOTH_FOR_ONE
    if labelled == "mixed" and given != "neutral":
        return ONE_FOR_BOTH
    if given == "neutral":
        return NO_SIDE
    return A_SIDE if labelled == "neutral" else OPPOSITE


def missed_kind(article, topic, actor, stance, errors, labels, actors):
    if any(e["article"] == article and e["field"] == "topic" and e["expected"] == topic for e in errors):
        return MISSED_TOPIC
    if actor == AUTHOR:
        return MISSED_AUTHOR
    if actor not in actors:
        return MISSED_UNLISTED
    other = f"{topic}: {actor} {'against' if stance == 'favor' else 'favor'}"
    heard = any(e["article"] == article and e["field"] == "voice" and e.get("found") == other for e in errors)
    return MISSED_SIDE if heard else MISSED_ACTOR


def wrong_kind(article, topic, actor, stance, errors, labels, actors):
    own = {label["topic"]: {(voice["actor"], voice["stance"]) for voice in label["voices"]} for label in labels.get(article, [])}
    if topic not in own:
        return WRONG_TOPIC
    if (actor, "against" if stance == "favor" else "favor") in own[topic]:
        return WRONG_SIDE
    return WRONG_NEIGHBOUR if any(actor == other for voices in own.values() for other, _ in voices) else WRONG_ACTOR


def pair(text):
    topic, stance = text.split(": ")
    return topic, stance


def voice(text):
    topic, rest = text.split(": ", 1)
    actor, stance = rest.rsplit(" ", 1)
    return topic, actor, stance
