import { useId, useState } from 'preact/hooks';
import type { Noise } from '../api/types';
import { shown } from '../shell/format';
import { useTexts } from '../shell/settings';

/** What was cut from the page, greyed, when it is asked for. */
export function NoiseList({ noise, leftOut = 0 }: { noise: readonly Noise[]; leftOut?: number }) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (noise.length === 0) {
    return <p class="quiet">{texts.article.noNoise}</p>;
  }
  return (
    <div class="noise">
      <label class="choice">
        <input type="checkbox" checked={open} aria-controls={id} onChange={() => setOpen(!open)} />
        <span>{texts.article.noise} ({noise.length + leftOut})</span>
      </label>
      <div id={id}>
        {open && (
          <>
            <ul>
              {noise.map((piece, index) => (
                <li key={index}><span class="kind">{texts.noises[piece.kind] ?? piece.kind}</span> <bdi>{shown(piece.text)}</bdi></li>
              ))}
            </ul>
            {leftOut > 0 && <p>{texts.article.noiseLeftOut(leftOut)}</p>}
          </>
        )}
      </div>
    </div>
  );
}
