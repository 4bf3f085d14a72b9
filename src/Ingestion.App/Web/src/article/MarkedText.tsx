import { Fragment } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Noise, TopicLabel } from '../api/types';
import { percentText, shown } from '../shell/format';
import { useSettings } from '../shell/settings';
import { useNames } from '../shell/taxonomy';
import { StanceMark } from '../shell/parts';
import { spoken } from '../search/StoryCard';
import { cutText, placeNoise, sideOf, spansOf, type Paragraph, type Segment, type Span } from './marks';

/** A text with what shows its labels marked, the voices beside the sentences that they have, and noise between its paragraphs. */
export function MarkedText({ text, language, topics, noise }: { text: string; language: string; topics: readonly TopicLabel[]; noise: readonly Noise[] }) {
  const paragraphs = useMemo(() => cutText(text, spansOf(topics)), [text, topics]);
  const places = useMemo(() => placeNoise(noise, paragraphs), [noise, paragraphs]);
  return (
    <div class="marked">
      <NoiseHere noise={places.get(-1)} />
      {paragraphs.map((paragraph, index) => (
        <Fragment key={paragraph.start}>
          <Row paragraph={paragraph} language={language} />
          <NoiseHere noise={places.get(index)} />
        </Fragment>
      ))}
    </div>
  );
}

function NoiseHere({ noise }: { noise: readonly Noise[] | undefined }) {
  const { texts } = useSettings();
  return noise && (
    <ul class="noise" aria-label={texts.article.noiseTitle}>
      {noise.map((piece, index) => <li key={index}><span class="kind">{texts.noises[piece.kind] ?? piece.kind}</span> <bdi>{shown(piece.text)}</bdi></li>)}
    </ul>
  );
}

function Row({ paragraph, language }: { paragraph: Paragraph; language: string }) {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (paragraph.voices.length === 0 || !row.current) {
      return;
    }
    const observer = new ResizeObserver(() => row.current && placeNotes(row.current));
    observer.observe(row.current.firstElementChild!);
    return () => observer.disconnect();
  }, [paragraph]);
  return (
    <div class="row" ref={row}>
      <p dir="auto" lang={spoken(language)}>{paragraph.segments.map(segment => <Piece key={segment.start} segment={segment} />)}</p>
      {paragraph.voices.length > 0 && <Notes voices={paragraph.voices} />}
    </div>
  );
}

function Piece({ segment }: { segment: Segment }) {
  const names = useNames();
  if (segment.spans.length === 0) {
    return <>{shown(segment.text)}</>;
  }
  return (
    <mark class={`${sideOf(segment)} hue-${names.hue(segment.spans[0]!.topic)}`} data-start={segment.start}>
      {shown(segment.text)}
    </mark>
  );
}

function Notes({ voices }: { voices: readonly Span[] }) {
  const { texts, language } = useSettings();
  const names = useNames();
  return (
    <ul class="notes" aria-label={texts.article.voices}>
      {voices.map(span => (
        <li key={`${span.start} ${span.topic} ${span.voice!.actor} ${span.voice!.stance}`} class={`note hue-${names.hue(span.topic)}`} data-at={span.start}>
          <strong>{names.actor(span.voice!.actor)}</strong> <StanceMark stance={span.voice!.stance} />{' '}
          <span class="quiet">{percentText(span.voice!.score, language)} · {names.topic(span.topic)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Moves each note down to the line where its sentence begins; on a narrow page notes stand under the paragraph. */
function placeNotes(row: HTMLElement): void {
  const top = row.getBoundingClientRect().top;
  const notes = [...row.querySelectorAll<HTMLElement>('.note')];
  for (const note of notes) {
    note.style.marginTop = '';
  }
  const text = row.firstElementChild!.getBoundingClientRect();
  if (notes[0]!.getBoundingClientRect().left < text.right) {
    return;
  }
  for (const note of notes) {
    const sentence = row.querySelector(`mark[data-start="${note.dataset.at}"]`)?.getClientRects()[0];
    const gap = sentence ? sentence.top - top - (note.getBoundingClientRect().top - top) : 0;
    if (gap > 0) {
      note.style.marginTop = `${gap}px`;
    }
  }
}
