import type { ComponentChildren } from 'preact';
import type { Stance, TopicLabel } from '../api/types';
import { percentText } from '../shell/format';
import { StanceMark } from '../shell/parts';
import { useSettings } from '../shell/settings';
import { useNames } from '../shell/taxonomy';

/** What can be said right or wrong of an article. */
export interface Claim {
  topic: string;
  field: 'topic' | 'stance' | 'voice';
  actor?: string;
  stance?: Stance;
}

/** Every label with its probability; the chosen topic's evidence is what the text shows. */
export function Labels({ topics, chosen, choose, judge }: {
  topics: readonly TopicLabel[];
  chosen: string | null;
  choose(topic: string | null): void;
  judge?: (claim: Claim, what: string) => ComponentChildren;
}) {
  const { texts } = useSettings();
  const names = useNames();
  if (topics.length === 0) {
    return <p class="quiet">{texts.article.noTopics}</p>;
  }
  return (
    <>
      {topics.length > 1 && (
        <div class="switch" role="group" aria-label={texts.article.highlight}>
          <button type="button" aria-pressed={chosen === null} onClick={() => choose(null)}>{texts.article.all}</button>
          {topics.map(label => (
            <button key={label.topic} type="button" aria-pressed={chosen === label.topic} onClick={() => choose(label.topic)}>
              <span class={`dot hue-${names.hue(label.topic)}`} aria-hidden="true" />{names.topic(label.topic)}
            </button>
          ))}
        </div>
      )}
      <div class="labels">
        {topics.map(label => (
          <section key={label.topic} class={`label hue-${names.hue(label.topic)}${chosen && chosen !== label.topic ? ' dim' : ''}`} aria-label={names.topic(label.topic)}>
            <div>
              <h3>{names.topic(label.topic)} <Share value={label.score} /></h3>{' '}
              {judge?.({ topic: label.topic, field: 'topic' }, names.topic(label.topic))}
            </div>
            <p class="proposition">{names.proposition(label.topic)}</p>
            <div>
              <StanceMark stance={label.stance} /> <Share value={label.stanceScore} />{' '}
              {judge?.({ topic: label.topic, field: 'stance', stance: label.stance }, `${names.topic(label.topic)}: ${texts.stances[label.stance]}`)}
            </div>
            {label.voices.length === 0
              ? <p class="quiet">{texts.article.noVoices}</p>
              : (
                <ul class="label-voices">
                  {label.voices.map(voice => (
                    <li key={`${voice.actor} ${voice.stance}`}>
                      <strong>{names.actor(voice.actor)}</strong> <StanceMark stance={voice.stance} /> <Share value={voice.score} />{' '}
                      {judge?.({ topic: label.topic, field: 'voice', actor: voice.actor, stance: voice.stance }, `${names.actor(voice.actor)} ${texts.stances[voice.stance]}`)}
                    </li>
                  ))}
                </ul>
              )}
          </section>
        ))}
      </div>
    </>
  );
}

function Share({ value }: { value: number }) {
  const { texts, language } = useSettings();
  return <span class="share" title={`${texts.article.probability} ${value}`}>{percentText(value, language)}</span>;
}
