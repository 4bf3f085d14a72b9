import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { getJson, linkAddress, Problem } from '../api/client';
import type { StoredArticle } from '../api/types';
import type { Filter } from '../shell/address';
import { dayText, numberText, shown, titleOf } from '../shell/format';
import { useLoad } from '../shell/load';
import { Failure, Loading, ViewLink } from '../shell/parts';
import { useSettings } from '../shell/settings';
import { useTitle } from '../shell/title';
import { spoken } from '../search/StoryCard';
import { ArticleText } from './ArticleText';
import { Corrections } from './Corrections';
import { Facts } from './Facts';
import { Judge } from './Judge';
import { Labels } from './Labels';
import { StoryArticles } from './StoryArticles';

/** One article, with everything that is known of it. */
export function ArticleView({ id, filter }: { id: string; filter: Filter }) {
  const { texts } = useSettings();
  const article = useLoad(id, signal => getJson<StoredArticle>(`articles/${encodeURIComponent(id)}`, {}, signal));
  useEffect(() => scrollTo(0, 0), [id]);
  useTitle(article.value?.articleId === id ? titleOf(article.value, texts.search.noTitle) : texts.nav.search);
  return (
    <div class="article-view">
      <p><ViewLink class="back" to={{ page: 'search', article: '', filter }}><span aria-hidden="true">←</span> {texts.article.back}</ViewLink></p>
      {article.failure ? <Missing failure={article.failure} again={article.again} />
        : article.value?.articleId === id ? <Article article={article.value} filter={filter} again={article.again} /> : <Loading />}
    </div>
  );
}

function Missing({ failure, again }: { failure: unknown; again: () => void }) {
  const { texts } = useSettings();
  if (!(failure instanceof Problem) || failure.status !== 404) {
    return <Failure failure={failure} again={again} />;
  }
  return (
    <div class="nothing">
      <h1>{failure.reason ? texts.article.rejected : texts.article.gone}</h1>
      <p>{failure.reason ? `${texts.reasons[failure.reason] ?? failure.reason}: ${failure.detail}` : texts.article.goneHint}</p>
    </div>
  );
}

function Article({ article, filter, again }: { article: StoredArticle; filter: Filter; again: () => void }) {
  const { texts, language } = useSettings();
  const [chosen, setChosen] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    setChosen(null);
    // A reader who came by keyboard or hears the page goes on from here.
    title.current?.focus({ preventScroll: true });
  }, [article.articleId]);
  const topics = chosen ? article.topics.filter(label => label.topic === chosen) : article.topics;
  return (
    <article>
      <header class="article-head">
        <h1 ref={title} tabIndex={-1}><bdi lang={spoken(article.language)}>{titleOf(article, texts.search.noTitle)}</bdi></h1>
        <p class="meta">
          {article.source && <bdi class="outlet">{shown(article.source)}</bdi>}
          <time dateTime={article.date}>{dayText(article.date, language)}</time>
          <span>{texts.languages[article.language]}</span>
          <a href={linkAddress(`articles/${article.articleId}/source`)} download>{texts.article.source}</a>
        </p>
      </header>
      <section aria-labelledby="labels-title">
        <h2 id="labels-title" class="unseen">{texts.article.labels}</h2>
        <Labels
          topics={article.topics}
          chosen={chosen}
          choose={setChosen}
          judge={(claim, what) => article.corrections && <Judge articleId={article.articleId} claim={claim} what={what} corrections={article.corrections} saved={again} />}
        />
      </section>
      <section aria-labelledby="text-title">
        <h2 id="text-title" class="unseen">{texts.article.text}</h2>
        <ArticleText article={article} topics={topics} leftOut={article.noiseLeftOut} />
        {article.textLength > article.text.length && (
          <p class="quiet">{texts.article.cut(numberText(article.text.length, language), numberText(article.textLength, language))}</p>
        )}
      </section>
      {article.corrections && <Corrections corrections={article.corrections} />}
      {article.storyId && <StoryArticles article={article} storyId={article.storyId} filter={filter} />}
      <Facts article={article} />
    </article>
  );
}
