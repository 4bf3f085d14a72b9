import { diffArrays } from 'diff';

/** Sentences that two texts share, or that one of them has alone. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  sentences: string[];
}

/** What changes from one text to another, by sentences; blanks and case are no change. */
export function compareSentences(before: string, after: string, language: string): Piece[] {
  const plain = (sentence: string) => sentence.replace(/\s+/g, ' ').trim().toLowerCase();
  return diffArrays(sentencesOf(before, language), sentencesOf(after, language), { comparator: (a, b) => plain(a) === plain(b) })
    .map(part => ({ kind: part.added ? 'added' : part.removed ? 'removed' : 'same', sentences: part.value }));
}

function sentencesOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language === 'other' ? undefined : language, { granularity: 'sentence' });
  return text.split('\n').flatMap(line => [...segmenter.segment(line)].map(part => part.segment.trim())).filter(sentence => sentence);
}
