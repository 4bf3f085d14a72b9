import { render } from 'preact';
import { App } from './app';
import { SettingsProvider } from './shell/settings';
import { NamesProvider } from './shell/taxonomy';
import './styles/base.css';
import './styles/search.css';
import './styles/article.css';
import './styles/shell.css';

// The list keeps its own place; the browser's guess would come before it is drawn.
history.scrollRestoration = 'manual';

render(
  <SettingsProvider>
    <NamesProvider>
      <App />
    </NamesProvider>
  </SettingsProvider>,
  document.getElementById('desk')!,
);
