import type { ComponentChildren } from 'preact';
import type { StoredArticle } from '../api/types';
import { dayText, shown, timeText } from '../shell/format';
import { useSettings } from '../shell/settings';

/** What is known of an article, and where from. */
export function Facts({ article }: { article: StoredArticle }) {
  const { texts, language } = useSettings();
  const words = texts.article;
  const unknown = <span class="quiet">{words.unknown}</span>;
  return (
    <section class="facts" aria-labelledby="facts-title">
      <h2 id="facts-title">{words.facts}</h2>
      <dl>
        <Fact name={words.published}>{article.published ? dayText(article.published, language) : unknown}{article.publishedTime && ` · ${clockText(article)}`}</Fact>
        <Fact name={words.filed}>{dayText(article.date, language)}</Fact>
        <Fact name={words.basis}>{texts.bases[article.dateBasis] ?? article.dateBasis}</Fact>
        <Fact name={words.outlet}>{article.source ? <bdi>{shown(article.source)}</bdi> : unknown}</Fact>
        <Fact name={words.agency}>{article.agency ? <bdi>{shown(article.agency)}</bdi> : unknown}</Fact>
        <Fact name={words.language}>{texts.languages[article.language]}</Fact>
        <Fact name={words.file}><bdi class="file">{shown(article.blob)}</bdi></Fact>
        <Fact name={words.received}>{timeText(article.received, language)}</Fact>
        <Fact name={words.model}><code>{article.modelVersion}</code></Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

/** The clock as the page gave it, with its zone where it gave one. */
function clockText({ publishedTime, publishedOffset }: StoredArticle): string {
  const clock = (publishedTime ?? '').slice(0, 5);
  if (publishedOffset === null) {
    return clock;
  }
  const minutes = Math.abs(publishedOffset);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${clock} (UTC${publishedOffset < 0 ? '−' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)})`;
}
