import type { Noise, Stance, TopicLabel } from '../api/types';

/** What a stretch of the text shows. */
export interface Span {
  start: number;
  end: number;
  topic: string;
  /** Who takes a side here; nobody where the stretch shows the topic alone. */
  voice: { actor: string; stance: Stance; score: number } | null;
}

export interface Segment {
  start: number;
  text: string;
  spans: Span[];
}

export interface Paragraph {
  start: number;
  segments: Segment[];
  /** The voices whose evidence begins here, in text order. */
  voices: Span[];
}

export function spansOf(topics: readonly TopicLabel[]): Span[] {
  return topics.flatMap(label => [
    ...label.evidence.map(evidence => ({ start: evidence.start, end: evidence.end, topic: label.topic, voice: null })),
    ...label.voices.flatMap(voice => voice.evidence.map(evidence => ({
      start: evidence.start,
      end: evidence.end,
      topic: label.topic,
      voice: { actor: voice.actor, stance: voice.stance, score: voice.score },
    }))),
  ]);
}

/** Cuts a text into paragraphs, and each where a span begins or ends. */
export function cutText(text: string, spans: readonly Span[]): Paragraph[] {
  const ordered = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const paragraphs: Paragraph[] = [];
  for (let start = 0; start < text.length;) {
    const gap = text.indexOf('\n\n', start);
    const end = gap < 0 ? text.length : gap;
    const inside = ordered.filter(span => span.start < end && span.end > start);
    paragraphs.push({ start, segments: cutParagraph(text, start, end, inside), voices: inside.filter(span => span.voice && span.start >= start) });
    start = end + 2;
  }
  return paragraphs;
}

function cutParagraph(text: string, start: number, end: number, spans: readonly Span[]): Segment[] {
  const cuts = new Set([start, end]);
  for (const span of spans) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1]!;
    return { start: from, text: text.slice(from, to), spans: spans.filter(span => span.start <= from && span.end >= to) };
  });
}

/** The sides that a segment's voices take: one, both, or none. */
export function sideOf(segment: Segment): 'favor' | 'against' | 'both' | 'none' {
  const favor = segment.spans.some(span => span.voice?.stance === 'favor');
  const against = segment.spans.some(span => span.voice?.stance === 'against');
  return favor && against ? 'both' : favor ? 'favor' : against ? 'against' : 'none';
}

/** What was cut from a page, by the paragraph behind which it stood, -1 before the first; what has no known place is behind the last. */
export function placeNoise(noise: readonly Noise[], paragraphs: readonly Paragraph[]): Map<number, Noise[]> {
  const places = new Map<number, Noise[]>();
  for (const piece of noise) {
    const at = piece.at ?? Infinity;
    const place = paragraphs.findLastIndex(paragraph => paragraph.start < at);
    places.set(place, [...(places.get(place) ?? []), piece]);
  }
  return places;
}
