import type { Address, Page } from './address';
import { ViewLink } from './parts';
import { themes, useSettings, type Theme } from './settings';

/** The name, the pages, and how the reader wants to see them. */
export function Header({ address, help, choose }: { address: Address; help: () => void; choose: (files: FileList) => void }) {
  const { texts, theme, setTheme, setLanguage } = useSettings();
  const page = (name: Page, text: string) => (
    <li>
      <ViewLink to={{ ...address, page: name, article: '' }} aria-current={(address.page === 'article' ? 'search' : address.page) === name ? 'page' : undefined}>{text}</ViewLink>
    </li>
  );
  return (
    <header class="top">
      <a class="skip" href="#content">{texts.nav.skip}</a>
      <p class="brand"><span class="logo" aria-hidden="true"><i /><i /><i /></span>Ingestion</p>
      <nav aria-label={texts.nav.main}>
        <ul>
          {page('search', texts.nav.search)}
          {page('try', texts.nav.try)}
          {page('files', texts.nav.files)}
        </ul>
      </nav>
      <div class="tools">
        <label class="upload-button">
          <input
            type="file"
            multiple
            class="unseen"
            aria-label={texts.upload.chooseTitle}
            onChange={event => {
              if (event.currentTarget.files) {
                choose(event.currentTarget.files);
              }
              event.currentTarget.value = '';
            }}
          />
          <span>{texts.upload.choose}</span>
        </label>
        <button type="button" class="plain" lang={texts.other.to} onClick={() => setLanguage(texts.other.to as 'en' | 'id')}>{texts.other.label}</button>
        <label>
          <span class="unseen">{texts.theme.label}</span>
          <select value={theme} onChange={event => setTheme(event.currentTarget.value as Theme)}>
            {themes.map(name => <option key={name} value={name}>{texts.theme[name]}</option>)}
          </select>
        </label>
        <button type="button" class="plain help" aria-label={texts.shortcuts.open} onClick={help}>?</button>
      </div>
    </header>
  );
}
