import { useCallback, useState } from 'preact/hooks';
import { ArticleView } from './article/ArticleView';
import { FilesView } from './pages/FilesView';
import { TryView } from './pages/TryView';
import { SearchView } from './search/SearchView';
import { go, useAddress } from './shell/address';
import { Header } from './shell/Header';
import { KeyDialog } from './shell/KeyDialog';
import { useShortcuts } from './shell/keyboard';
import { useSettings } from './shell/settings';
import { ShortcutsDialog } from './shell/ShortcutsDialog';
import { DropTarget } from './upload/DropTarget';
import { UploadPanel } from './upload/UploadPanel';
import { useUploads } from './upload/uploads';

/** The whole page: one view at a time, and what stands around it. */
export function App() {
  const address = useAddress();
  const { shortcuts } = useSettings();
  const [help, setHelp] = useState(false);
  const { uploads, add, clear } = useUploads();
  const back = useCallback(() => go({ page: 'search', article: '', filter: address.filter }), [address.filter]);
  const openHelp = useCallback(() => setHelp(true), []);
  useShortcuts(shortcuts, address.page === 'search', back, openHelp);
  return (
    <>
      <Header address={address} help={openHelp} choose={add} />
      <main id="content" tabIndex={-1}>
        <SearchView filter={address.filter} visible={address.page === 'search'} />
        {address.page === 'article' && <ArticleView id={address.article} filter={address.filter} />}
        {address.page === 'try' && <TryView />}
        {address.page === 'files' && <FilesView />}
      </main>
      <DropTarget drop={add} />
      {uploads.length > 0 && <UploadPanel uploads={uploads} filter={address.filter} clear={clear} />}
      {help && <ShortcutsDialog close={() => setHelp(false)} />}
      <KeyDialog />
    </>
  );
}
