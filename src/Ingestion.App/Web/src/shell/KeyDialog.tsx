import { useLayoutEffect, useState } from 'preact/hooks';
import { giveKey, keyWanted } from '../api/key';
import { Dialog } from './Dialog';
import { useTexts } from './settings';

// What a header can carry: letters, digits and signs of ASCII.
const writable = '[!-~]+';

/** Asks for the key when the API wants one; what waited for it then goes on by itself. */
export function KeyDialog() {
  const texts = useTexts().key;
  const [wanted, setWanted] = useState<'first' | 'another' | null>(null);
  const [key, setKey] = useState('');
  // Before the first question goes out: its answer may be that a key is wanted.
  useLayoutEffect(() => {
    const want = (event: Event) => {
      setKey('');
      setWanted((event as CustomEvent<boolean>).detail ? 'another' : 'first');
    };
    keyWanted.addEventListener('wanted', want);
    return () => keyWanted.removeEventListener('wanted', want);
  }, []);
  if (!wanted) {
    return null;
  }
  const end = (given: string | null) => {
    setWanted(null);
    giveKey(given);
  };
  return (
    <Dialog title={texts.title} close={() => end(null)}>
      {wanted === 'another' && <p role="alert">{texts.wrong}</p>}
      <p>{texts.hint}</p>
      <form
        onSubmit={event => {
          event.preventDefault();
          end(key);
        }}
      >
        <label>{texts.label}<input type="password" required pattern={writable} title={texts.signs} autocomplete="off" value={key} onInput={event => setKey(event.currentTarget.value.trim())} /></label>
        <p class="buttons">
          <button type="submit" class="main">{texts.save}</button>
          <button type="button" onClick={() => end(null)}>{texts.cancel}</button>
        </p>
      </form>
    </Dialog>
  );
}
