import { useState } from 'preact/hooks';
import type { Filter } from '../shell/address';
import { dayText, shown, titleOf } from '../shell/format';
import { TopicChip, ViewLink } from '../shell/parts';
import { useSettings } from '../shell/settings';
import type { FoundArticle, FoundStory } from './stories';

/** A story of the results: its newest article, and the others on demand. */
export function StoryCard({ story, filter }: { story: FoundStory; filter: Filter }) {
  const { texts } = useSettings();
  const [open, setOpen] = useState(false);
  const [newest, ...others] = story.articles;
  return (
    <li class="card">
      <Article article={newest!} filter={filter} />
      {others.length > 0 && (
        <>
          <button type="button" class="plain fold" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? texts.search.fold : texts.search.others(others.length)}
          </button>
          {open && (
            <ul class="others">
              {others.map(article => <li key={article.first.articleId}><Article article={article} filter={filter} /></li>)}
            </ul>
          )}
        </>
      )}
    </li>
  );
}

function Article({ article, filter }: { article: FoundArticle; filter: Filter }) {
  const { texts, language } = useSettings();
  const { first, labels } = article;
  const topics = labels.filter(label => label.topic);
  const surest = topics.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))[0];
  return (
    <article>
      <h3>
        <ViewLink class="title" to={{ page: 'article', article: first.articleId, filter }}>
          <bdi lang={spoken(first.language)}>{titleOf(first, texts.search.noTitle)}</bdi>
        </ViewLink>
      </h3>
      <p class="meta">
        {first.source && <bdi class="outlet">{shown(first.source)}</bdi>}
        <time dateTime={first.date}>
          {dayText(first.date, language)}{first.dateBasis === 'received' && ` (${texts.search.received})`}
        </time>
        <span>{texts.languages[first.language]}</span>
      </p>
      {surest?.evidence[0] && <p class="snippet" lang={spoken(first.language)}><bdi>{shown(surest.evidence[0].quote)}</bdi></p>}
      <p class="chips">
        {topics.length === 0 && <span class="chip none">{texts.search.noTopic}</span>}
        {topics.map(label => <TopicChip key={label.topic} topic={label.topic!} stance={label.stance} />)}
      </p>
    </article>
  );
}

/** The language for a screen reader's voice; of some articles it is not known. */
export function spoken(language: string): string | undefined {
  return language === 'other' ? undefined : language;
}
