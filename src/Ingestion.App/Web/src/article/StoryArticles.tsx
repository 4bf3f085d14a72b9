import { useState } from 'preact/hooks';
import { getJson } from '../api/client';
import type { ClassificationItem, StoredArticle, Story } from '../api/types';
import type { Filter } from '../shell/address';
import { dayText, shown, titleOf } from '../shell/format';
import { useLoad } from '../shell/load';
import { Failure, Loading, ViewLink } from '../shell/parts';
import { useSettings } from '../shell/settings';
import { spoken } from '../search/StoryCard';

/** The other articles of the story, and what each says otherwise. */
export function StoryArticles({ article, storyId, filter }: { article: StoredArticle; storyId: string; filter: Filter }) {
  const { texts } = useSettings();
  const story = useLoad(storyId, signal => getJson<Story>(`stories/${encodeURIComponent(storyId)}`, {}, signal));
  const others = othersOf(story.value, article.articleId);
  return (
    <section class="story" aria-labelledby="story-title">
      <h2 id="story-title">{texts.article.story}</h2>
      {story.failure ? <Failure failure={story.failure} again={story.again} /> : null}
      {story.loading && !story.value && <Loading />}
      {story.value && others.length === 0 && <p class="quiet">{texts.article.storyAlone}</p>}
      <ul>{others.map(other => <Other key={other.articleId} article={article} other={other} filter={filter} />)}</ul>
    </section>
  );
}

function othersOf(story: Story | null, articleId: string): ClassificationItem[] {
  const byArticle = new Map(story?.items.map(item => [item.articleId, item]));
  byArticle.delete(articleId);
  return [...byArticle.values()];
}

function Other({ article, other, filter }: { article: StoredArticle; other: ClassificationItem; filter: Filter }) {
  const { texts, language } = useSettings();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <p>
        <ViewLink to={{ page: 'article', article: other.articleId, filter }}><bdi lang={spoken(other.language)}>{titleOf(other, texts.search.noTitle)}</bdi></ViewLink>
      </p>
      <p class="meta">
        {other.source && <bdi class="outlet">{shown(other.source)}</bdi>}
        <time dateTime={other.date}>{dayText(other.date, language)}</time>
        <button type="button" class="plain" aria-expanded={open} onClick={() => setOpen(!open)}>{texts.article.compare}</button>
      </p>
      {open && <Comparison article={article} other={other} />}
    </li>
  );
}

function Comparison({ article, other }: { article: StoredArticle; other: ClassificationItem }) {
  const { texts } = useSettings();
  // What compares is loaded when somebody compares.
  const pieces = useLoad(other.articleId, async signal => {
    const [{ compareSentences }, there] = await Promise.all([import('./sentences'), getJson<StoredArticle>(`articles/${other.articleId}`, {}, signal)]);
    return compareSentences(article.text, there.text, article.language);
  });
  if (pieces.failure) {
    return <Failure failure={pieces.failure} again={pieces.again} />;
  }
  return (
    <div class="comparison">
      <p class="quiet">{texts.article.compared(shown(other.source ?? other.blob))}</p>
      {pieces.loading && <Loading />}
      {pieces.value?.map((piece, index) => (
        piece.kind === 'same'
          ? <p key={index} class="same">{texts.article.same(piece.sentences.length)}</p>
          : piece.kind === 'added'
            ? <ins key={index}><span class="kind">{texts.article.added}</span> <bdi>{shown(piece.sentences.join(' '))}</bdi></ins>
            : <del key={index}><span class="kind">{texts.article.removed}</span> <bdi>{shown(piece.sentences.join(' '))}</bdi></del>
      ))}
    </div>
  );
}
