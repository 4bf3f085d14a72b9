import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { getJson } from '../api/client';
import type { Taxonomy } from '../api/types';
import { shown } from './format';
import { useLoad } from './load';
import { useSettings } from './settings';

/** The names that readers know topics and actors by. */
export interface Names {
  topics: string[];
  actors: string[];
  topic(id: string): string;
  proposition(id: string): string;
  /** The topic's colour, one of twelve. */
  hue(id: string): number;
  actor(name: string): string;
}

const hues = 12;
const otherActor = /^other:/;

const NamesContext = createContext<Names | null>(null);

export function useNames(): Names {
  const names = useContext(NamesContext);
  if (!names) {
    throw new Error('Names are read outside of NamesProvider.');
  }
  return names;
}

export function NamesProvider({ children }: { children: ComponentChildren }) {
  const taxonomy = useLoad<Taxonomy>('topics', signal => getJson('topics', {}, signal));
  const { language, texts } = useSettings();
  const names = useMemo(() => namesOf(taxonomy.value, language, texts.author), [taxonomy.value, language]);
  return <NamesContext.Provider value={names}>{children}</NamesContext.Provider>;
}

// Until the taxonomy is there, and for rows of an older one, an id is its own name.
function namesOf(taxonomy: Taxonomy | null, language: 'en' | 'id', author: string): Names {
  const topics = new Map(taxonomy?.topics.map((topic, index) => [topic.id, { topic, index }]));
  const inLanguage = (names?: Partial<Record<string, string>>) => names?.[language] ?? names?.en ?? Object.values(names ?? {})[0];
  const actors = new Map(taxonomy?.actors.map(actor => [actor.name, actor]));
  return {
    topics: [...topics.keys()],
    actors: [...actors.keys()],
    topic: id => inLanguage(topics.get(id)?.topic.name) ?? id,
    proposition: id => inLanguage(topics.get(id)?.topic.proposition) ?? '',
    hue: id => (topics.get(id)?.index ?? 0) % hues,
    actor: name => {
      const plain = name === 'author' ? author : name.replace(otherActor, '');
      return shown((language === 'id' && actors.get(name)?.aliases?.id?.[0]) || plain);
    },
  };
}
