/** What the HTTP API answers. Spans count UTF-16 units, as JavaScript's strings do. */

export const stances = ['favor', 'against', 'mixed', 'neutral'] as const;
export type Stance = (typeof stances)[number];

export const languages = ['id', 'ms', 'en', 'other'] as const;
export type ArticleLanguage = (typeof languages)[number];

export interface Evidence {
  start: number;
  end: number;
  quote: string;
  score?: number;
}

export interface Voice {
  actor: string;
  stance: Stance;
  score: number;
  evidence: Evidence[];
}

export interface TopicLabel {
  topic: string;
  score: number;
  stance: Stance;
  stanceScore: number;
  evidence: Evidence[];
  voices: Voice[];
}

/** One article and one of its topics; an article without topics is one item without a topic. */
export interface ClassificationItem {
  articleId: string;
  blob: string;
  title: string | null;
  published: string | null;
  date: string;
  dateBasis: string;
  source: string | null;
  agency: string | null;
  language: ArticleLanguage;
  topic: string | null;
  score: number | null;
  stance: Stance | null;
  stanceScore: number | null;
  voices: Voice[];
  evidence: Evidence[];
  storyId: string | null;
  modelVersion: string;
}

export interface ClassificationPage {
  items: ClassificationItem[];
  continuation: string | null;
}

export interface Noise {
  text: string;
  kind: string;
  /** How much of the text was before it: the end of a paragraph, or 0. */
  at: number | null;
}

/** What a stored article and a tried text have in common. */
export interface LabelledText {
  title: string | null;
  published: string | null;
  source: string | null;
  agency: string | null;
  language: ArticleLanguage;
  text: string;
  noise: Noise[];
  topics: TopicLabel[];
  modelVersion: string;
}

export interface StoredArticle extends LabelledText {
  articleId: string;
  blob: string;
  publishedTime: string | null;
  publishedOffset: number | null;
  date: string;
  dateBasis: string;
  textLength: number;
  noiseLeftOut: number;
  contentHash: string;
  received: string;
  storyId?: string | null;
  corrections?: Correction[];
}

/** What a person said of one label. */
export interface Correction {
  field: 'topic' | 'stance' | 'voice';
  topic: string;
  actor: string | null;
  stance: Stance | null;
  verdict: 'right' | 'wrong';
  by: string;
  reason: string | null;
  received: string;
}

/** The articles that tell a story, the first that was published first. */
export interface Story {
  storyId: string;
  count: number;
  source: string | null;
  items: ClassificationItem[];
}

/** A file that was taken and will be read. */
export interface UploadedFile {
  articleId: string;
  blob: string;
}

export interface Timeline {
  interval: Interval;
  by: string;
  counts: { start: string; value: string | null; count: number }[];
  cut: boolean;
}

export const intervals = ['day', 'week', 'month'] as const;
export type Interval = (typeof intervals)[number];

export interface Rejection {
  articleId: string;
  blob: string;
  reason: string;
  message: string;
  received: string;
  attempts: number;
}

export interface RejectionPage {
  items: Rejection[];
  continuation: string | null;
}

export interface Health {
  status: string;
  modelVersion: string;
  detail: string | null;
}

/** A text by language; another taxonomy may lack one. */
type Names = Partial<Record<string, string>>;

export interface Taxonomy {
  name: string;
  topics: { id: string; name: Names; proposition: Names }[];
  actors: { name: string; aliases?: Record<string, string[]> }[];
}

export interface VoiceCounts {
  counts: { actor: string; topic: string; stance: 'favor' | 'against'; count: number }[];
  cut: boolean;
}
