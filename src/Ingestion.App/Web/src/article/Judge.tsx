import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { address, request } from '../api/client';
import { stances, type Correction, type Stance } from '../api/types';
import { shown } from '../shell/format';
import { failureText } from '../shell/parts';
import { useSettings } from '../shell/settings';
import { readSetting, writeSetting } from '../shell/storage';
import type { Claim } from './Labels';

/** Lets a reader say that a label is right or wrong, and shows what was said. */
export function Judge({ articleId, claim, what, corrections, saved }: {
  articleId: string;
  claim: Claim;
  what: string;
  corrections: readonly Correction[];
  saved: () => void;
}) {
  const { texts } = useSettings();
  const [verdict, setVerdict] = useState<Correction['verdict'] | null>(null);
  const pressed = useRef<HTMLButtonElement | null>(null);
  const last = corrections.findLast(correction => isAbout(correction, claim));
  const close = () => {
    setVerdict(null);
    pressed.current?.focus();
  };
  // With what was said the label may change its place among the others, which takes the focus from its button.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) {
      pressed.current?.focus();
    }
    pressed.current = null;
  }, [corrections]);
  const choice = (of: Correction['verdict'], sign: string) => (
    <button
      type="button"
      aria-label={texts.correct[of](what)}
      aria-pressed={last?.verdict === of}
      onClick={event => {
        pressed.current = event.currentTarget;
        setVerdict(of);
      }}
    >
      {sign}
    </button>
  );
  return (
    <span class="judge">
      {choice('right', '✓')}
      {choice('wrong', '✗')}
      {last && <span class="said">{last.verdict === 'right' ? texts.correct.isRight : texts.correct.isWrong}: <bdi>{shown(last.by)}</bdi></span>}
      {verdict && (
        <JudgeForm
          articleId={articleId}
          claim={claim}
          what={what}
          verdict={verdict}
          key={verdict}
          close={() => {
            close();
            pressed.current = null;
          }}
          saved={() => {
            close();
            saved();
          }}
        />
      )}
    </span>
  );
}

function JudgeForm({ articleId, claim, what, verdict, close, saved }: {
  articleId: string;
  claim: Claim;
  what: string;
  verdict: Correction['verdict'];
  close: () => void;
  saved: () => void;
}) {
  const { texts } = useSettings();
  const words = texts.correct;
  const id = useId();
  const others = stances.filter(stance => stance !== claim.stance);
  const asksStance = claim.field === 'stance' && verdict === 'wrong';
  const [by, setBy] = useState(() => readSetting('by') ?? '');
  const [reason, setReason] = useState('');
  const [stance, setStance] = useState<Stance>(others[0]!);
  const [failure, setFailure] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Before the next key comes, which is meant for the form.
  useLayoutEffect(() => form.current!.querySelector<HTMLElement>(asksStance ? 'select' : by ? '.main' : 'input')!.focus(), []);

  const save = async () => {
    setSaving(true);
    setFailure(null);
    try {
      writeSetting('by', by.trim());
      const body = { ...claim, stance: asksStance ? stance : claim.field === 'voice' ? claim.stance : undefined, verdict, by: by.trim(), reason: reason.trim() || undefined };
      await request(address(`articles/${articleId}/corrections`), {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { accept: 'application/json', 'content-type': 'application/json' },
      });
      saved();
    } catch (problem) {
      setFailure(problem);
      setSaving(false);
    }
  };
  return (
    <form
      ref={form}
      class="judge-form"
      aria-label={words[verdict](what)}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      <strong>{words[verdict](what)}</strong>
      {asksStance && (
        <label>{words.should}
          <select value={stance} onChange={event => setStance(event.currentTarget.value as Stance)}>
            {others.map(other => <option key={other} value={other}>{texts.stances[other]}</option>)}
          </select>
        </label>
      )}
      <label>{words.by}<input type="text" required maxLength={100} autocomplete="name" value={by} onInput={event => setBy(event.currentTarget.value)} /></label>
      <label>{words.reason}<input type="text" maxLength={1000} aria-describedby={failure ? id : undefined} value={reason} onInput={event => setReason(event.currentTarget.value)} /></label>
      {failure ? <p id={id} role="alert">{words.failed} {failureText(failure, texts.failure)}</p> : null}
      <span class="buttons">
        <button type="submit" class="main" disabled={saving}>{words.save}</button>
        <button type="button" onClick={close}>{words.cancel}</button>
      </span>
    </form>
  );
}

function isAbout(correction: Correction, claim: Claim): boolean {
  return correction.field === claim.field && correction.topic === claim.topic
    && (claim.field !== 'voice' || (correction.actor === claim.actor && correction.stance === claim.stance));
}
