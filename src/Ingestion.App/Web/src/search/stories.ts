import type { ClassificationItem } from '../api/types';

/** An article of the results with those of its labels that were asked for. */
export interface FoundArticle {
  first: ClassificationItem;
  labels: ClassificationItem[];
}

/** Articles that tell one story; the first is the newest. */
export interface FoundStory {
  key: string;
  articles: FoundArticle[];
}

/** Gathers items, newest first, by article and then by story; a story stands where its newest article does. */
export function gatherStories(items: readonly ClassificationItem[]): FoundStory[] {
  const articles = new Map<string, FoundArticle>();
  for (const item of items) {
    const known = articles.get(item.articleId);
    if (known) {
      known.labels.push(item);
    } else {
      articles.set(item.articleId, { first: item, labels: [item] });
    }
  }
  const stories = new Map<string, FoundStory>();
  for (const article of articles.values()) {
    const key = article.first.storyId ?? article.first.articleId;
    const known = stories.get(key);
    if (known) {
      known.articles.push(article);
    } else {
      stories.set(key, { key, articles: [article] });
    }
  }
  return [...stories.values()];
}
