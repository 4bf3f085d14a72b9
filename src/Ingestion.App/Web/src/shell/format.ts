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

// Days before months, as in the region that the articles are from.
function locale(language: PageLanguage): string {
  return language === 'en' ? 'en-GB' : language;
}

/** A day such as 2024-10-16 in words. */
export function dayText(day: string, language: PageLanguage): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** A point in time in words, in the reader's own time zone. */
export function timeText(time: string, language: PageLanguage): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
}

export function numberText(number: number, language: PageLanguage): string {
  return new Intl.NumberFormat(locale(language)).format(number);
}

/** A probability, 0 to 1. No label is certain: beyond 99% it is shown as more than that. */
export function percentText(probability: number, language: PageLanguage): string {
  const percent = new Intl.NumberFormat(locale(language), { style: 'percent', maximumFractionDigits: 0 });
  return probability > 0.99 ? `>${percent.format(0.99)}` : percent.format(probability);
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
