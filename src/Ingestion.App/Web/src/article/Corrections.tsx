import type { Correction } from '../api/types';
import { shown, timeText } from '../shell/format';
import { useSettings } from '../shell/settings';
import { useNames } from '../shell/taxonomy';

/** What people said of an article's labels, the newest first. */
export function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  const { texts, language } = useSettings();
  const names = useNames();
  if (corrections.length === 0) {
    return null;
  }
  const what = ({ field, topic, actor, stance }: Correction) => {
    const side = stance ? ` · ${texts.stances[stance]}` : '';
    return field === 'topic' ? names.topic(topic) : `${names.topic(topic)}${actor ? ` · ${names.actor(actor)}` : ''}${side}`;
  };
  return (
    <section class="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{texts.correct.title}</h2>
      <ul>
        {corrections.toReversed().map(correction => (
          <li key={`${correction.received} ${what(correction)}`}>
            <span aria-hidden="true">{correction.verdict === 'right' ? '✓' : '✗'}</span> {what(correction)}: {correction.verdict === 'right' ? texts.correct.isRight : texts.correct.isWrong}
            <span class="quiet"> <bdi>{shown(correction.by)}</bdi>, {timeText(correction.received, language)}</span>
            {correction.reason && <p><bdi>{shown(correction.reason)}</bdi></p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
