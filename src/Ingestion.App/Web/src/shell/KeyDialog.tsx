import { useEffect, useState } from 'preact/hooks';
import { keyWanted } from '../api/client';
import { Dialog } from './Dialog';
import { useTexts } from './settings';
import { readSetting, writeSetting } from './storage';

/** Asks for the key when the API wants one, as under a Functions host. */
export function KeyDialog() {
  const texts = useTexts().key;
  const [wanted, setWanted] = useState(false);
  const [key, setKey] = useState('');
  useEffect(() => {
    const want = () => {
      setKey(readSetting('key') ?? '');
      setWanted(true);
    };
    keyWanted.addEventListener('wanted', want);
    return () => keyWanted.removeEventListener('wanted', want);
  }, []);
  if (!wanted) {
    return null;
  }
  return (
    <Dialog title={texts.title} close={() => setWanted(false)}>
      <p>{texts.hint}</p>
      <form
        onSubmit={event => {
          event.preventDefault();
          writeSetting('key', key.trim());
          location.reload();
        }}
      >
        <label>{texts.label}<input type="password" required autocomplete="off" value={key} onInput={event => setKey(event.currentTarget.value)} /></label>
        <p class="buttons">
          <button type="submit" class="main">{texts.save}</button>
          <button type="button" onClick={() => setWanted(false)}>{texts.cancel}</button>
        </p>
      </form>
    </Dialog>
  );
}
