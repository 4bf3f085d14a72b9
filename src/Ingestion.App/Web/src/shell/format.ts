import type { PageLanguage } from './settings';

// What turns the direction of the text after it (Unicode Standard Annex 9, section 2) could show a reader something other
// than what the article says.
const directionMarks = /[\u202A-\u202E\u2066-\u2069]/g;

/** What an article is called; one without a title goes by its file's name. */
export function titleOf({ title, blob }: { title: string | null; blob?: string }, untitled: string): string {
  return shown(title ?? (blob ? `${untitled} (${blob})` : untitled));
}

/** A text from outside as it may be shown: marks that turn its direction are made visible, and no offset moves. */
export function shown(text: string): string {
  return text.replace(directionMarks, '\uFFFD');
}

/** The formats of a language: each takes longer to make than to use, and a page uses it a hundred times. */
interface Formats {
  day: Intl.DateTimeFormat;
  time: Intl.DateTimeFormat;
  number: Intl.NumberFormat;
  percent: Intl.NumberFormat;
}

const made = new Map<PageLanguage, Formats>();

function formats(language: PageLanguage): Formats {
  let own = made.get(language);
  if (!own) {
    // Days before months, as in the region that the articles are from.
    const locale = language === 'en' ? 'en-GB' : language;
    own = {
      day: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
      time: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
      number: new Intl.NumberFormat(locale),
      percent: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
    };
    made.set(language, own);
  }
  return own;
}

/** A day such as 2024-10-16 in words. */
export function dayText(day: string, language: PageLanguage): string {
  return formats(language).day.format(new Date(`${day}T00:00:00Z`));
}

/** A point in time in words, in the reader's own time zone. */
export function timeText(time: string, language: PageLanguage): string {
  return formats(language).time.format(new Date(time));
}

export function numberText(number: number, language: PageLanguage): string {
  return formats(language).number.format(number);
}

/** A probability, 0 to 1. No label is certain: beyond 99% it is shown as more than that. */
export function percentText(probability: number, language: PageLanguage): string {
  const { percent } = formats(language);
  return probability > 0.99 ? `>${percent.format(0.99)}` : percent.format(probability);
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
