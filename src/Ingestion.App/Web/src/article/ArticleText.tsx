import { useState } from 'preact/hooks';
import type { LabelledText, Noise, TopicLabel } from '../api/types';
import { useTexts } from '../shell/settings';
import { MarkedText } from './MarkedText';

const nothing: readonly Noise[] = [];

/** A text with what its colours mean; what was cut from its page stands greyed in its place when it is asked for. */
export function ArticleText({ article, topics, leftOut = 0 }: { article: LabelledText; topics: readonly TopicLabel[]; leftOut?: number }) {
  const texts = useTexts();
  const [whole, setWhole] = useState(false);
  return (
    <>
      <div class="text-head">
        {article.topics.length > 0 && (
          <p class="mark-key">
            <mark class="none hue-0">{texts.article.keyTopic}</mark> <mark class="favor">{texts.stances.favor}</mark> <mark class="against">{texts.stances.against}</mark>
          </p>
        )}
        {article.noise.length === 0
          ? <p class="quiet">{texts.article.noNoise}</p>
          : (
            <label class="choice">
              <input type="checkbox" checked={whole} onChange={() => setWhole(!whole)} />
              <span>{texts.article.noise} ({article.noise.length + leftOut})</span>
            </label>
          )}
      </div>
      <MarkedText text={article.text} language={article.language} topics={topics} noise={whole ? article.noise : nothing} />
      {whole && leftOut > 0 && <p class="quiet">{texts.article.noiseLeftOut(leftOut)}</p>}
    </>
  );
}
