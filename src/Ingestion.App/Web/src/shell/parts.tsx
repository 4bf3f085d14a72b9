import type { ComponentChildren } from 'preact';
import { Problem } from '../api/client';
import type { Stance } from '../api/types';
import { go, writeAddress, type Address } from './address';
import { useNames } from './taxonomy';
import type { Texts } from '../texts/en';
import { useTexts } from './settings';

/** A link to another view of this page; it can be copied and opened beside like any other. */
export function ViewLink({ to, children, ...rest }: { to: Address; children: ComponentChildren; class?: string; id?: string; 'aria-label'?: string; 'aria-current'?: 'page' | undefined }) {
  return (
    <a
      {...rest}
      href={writeAddress(to)}
      onClick={event => {
        if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
          event.preventDefault();
          go(to);
        }
      }}
    >
      {children}
    </a>
  );
}

const signs: Record<Stance, string> = { favor: '▲', against: '▼', mixed: '◆', neutral: '●' };

/** A stance in words, with a sign so that it does not hang on colour. */
export function StanceMark({ stance }: { stance: Stance }) {
  const texts = useTexts();
  return (
    <span class={`stance ${stance}`}>
      <span aria-hidden="true">{signs[stance]}</span> {texts.stances[stance]}
    </span>
  );
}

export function TopicChip({ topic, stance }: { topic: string; stance: Stance | null }) {
  const names = useNames();
  return (
    <span class={`chip hue-${names.hue(topic)}`}>
      <span class="chip-topic">{names.topic(topic)}</span>
      {stance && <StanceMark stance={stance} />}
    </span>
  );
}

export function Loading() {
  return <p class="quiet">{useTexts().search.loading}</p>;
}

/** Why there is no answer, and a way to ask again. */
export function Failure({ failure, again }: { failure: unknown; again?: () => void }) {
  const texts = useTexts();
  return (
    <div class="failure" role="alert">
      <p>{failureText(failure, texts.failure)}</p>
      {again && <button type="button" onClick={again}>{texts.failure.again}</button>}
    </div>
  );
}

export function failureText(failure: unknown, texts: Texts['failure']): string {
  if (failure instanceof Problem) {
    return failure.status === 0 ? texts.unreachable : failure.status === 401 ? texts.key : failure.message || texts.server;
  }
  return texts.server;
}
