import { createContext } from 'preact';
import { useContext, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { en, type Texts } from '../texts/en';
import { id } from '../texts/id';
import { readSetting, writeSetting } from './storage';

const allTexts = { en, id };
export type PageLanguage = keyof typeof allTexts;
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

interface Settings {
  language: PageLanguage;
  texts: Texts;
  theme: Theme;
  shortcuts: boolean;
  setLanguage(language: PageLanguage): void;
  setTheme(theme: Theme): void;
  setShortcuts(on: boolean): void;
}

const SettingsContext = createContext<Settings | null>(null);

export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) {
    throw new Error('Settings are read outside of SettingsProvider.');
  }
  return settings;
}

export function useTexts(): Texts {
  return useSettings().texts;
}

export function SettingsProvider({ children }: { children: ComponentChildren }) {
  const [language, setLanguage] = useState(firstLanguage);
  const [theme, setTheme] = useState(firstTheme);
  const [shortcuts, setShortcuts] = useState(() => readSetting('shortcuts') !== 'off');

  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  const settings = useMemo(() => ({
    language,
    texts: allTexts[language],
    theme,
    shortcuts,
    setLanguage(next: PageLanguage) {
      writeSetting('language', next);
      setLanguage(next);
    },
    setTheme(next: Theme) {
      writeSetting('theme', next);
      setTheme(next);
    },
    setShortcuts(on: boolean) {
      writeSetting('shortcuts', on ? 'on' : 'off');
      setShortcuts(on);
    },
  }), [language, theme, shortcuts]);
  return <SettingsContext.Provider value={settings}>{children}</SettingsContext.Provider>;
}

function firstLanguage(): PageLanguage {
  const kept = readSetting('language');
  if (kept === 'en' || kept === 'id') {
    return kept;
  }
  // Of the languages that the reader prefers, the first that the page has; Malay readers read Indonesian sooner than English.
  const known = navigator.languages.map(language => language.slice(0, 2)).find(language => ['id', 'ms', 'en'].includes(language));
  return known === 'id' || known === 'ms' ? 'id' : 'en';
}

function firstTheme(): Theme {
  const kept = readSetting('theme');
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}
