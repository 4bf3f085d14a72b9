import { Dialog } from './Dialog';
import { useSettings } from './settings';

/** Which keys do what, and the switch to turn them off. */
export function ShortcutsDialog({ close }: { close: () => void }) {
  const { texts, shortcuts, setShortcuts } = useSettings();
  const words = texts.shortcuts;
  const keys = [['j', words.next], ['k', words.previous], ['Enter', words.read], ['/', words.find], ['u', words.back], ['?', words.help]];
  return (
    <Dialog title={words.title} close={close}>
      <dl class="keys">
        {keys.map(([key, what]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{what}</dd></div>)}
      </dl>
      <label class="choice">
        <input type="checkbox" checked={shortcuts} onChange={event => setShortcuts(event.currentTarget.checked)} />
        <span>{words.on}</span>
      </label>
      <p class="buttons"><button type="button" class="main" onClick={close}>{words.close}</button></p>
    </Dialog>
  );
}
