import { useEffect, useRef, useState } from 'preact/hooks';
import { postJson, Problem } from '../api/client';
import type { LabelledText } from '../api/types';
import { ArticleText } from '../article/ArticleText';
import { Labels } from '../article/Labels';
import { dayText, shown, titleOf } from '../shell/format';
import { Failure } from '../shell/parts';
import { useSettings } from '../shell/settings';
import { useTitle } from '../shell/title';
import { spoken } from '../search/StoryCard';

/** A text from the clipboard, labelled and not stored. */
export function TryView() {
  const { texts } = useSettings();
  useTitle(texts.try.title);
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<LabelledText | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [running, setRunning] = useState(false);
  const last = useRef<AbortController | null>(null);
  useEffect(() => () => last.current?.abort(), []);

  const run = async () => {
    last.current?.abort();
    const abort = (last.current = new AbortController());
    setRunning(true);
    setFailure(null);
    try {
      setAnswer(await postJson<LabelledText>('classify', text, 'text/plain; charset=utf-8', abort.signal));
    } catch (problem) {
      if (!abort.signal.aborted) {
        setAnswer(null);
        setFailure(problem);
      }
    } finally {
      if (last.current === abort) {
        setRunning(false);
      }
    }
  };
  return (
    <div class="try">
      <h1>{texts.try.title}</h1>
      <p>{texts.try.hint}</p>
      <form
        onSubmit={event => {
          event.preventDefault();
          void run();
        }}
      >
        <label for="tried">{texts.try.label}</label>
        <textarea id="tried" rows={10} required value={text} placeholder={texts.try.placeholder} onInput={event => setText(event.currentTarget.value)} />
        <p class="buttons">
          <button type="submit" class="main" disabled={running}>{texts.try.run}</button>
          <button
            type="button"
            onClick={() => {
              setText('');
              setAnswer(null);
              setFailure(null);
            }}
          >
            {texts.try.clear}
          </button>
        </p>
      </form>
      <div aria-live="polite" aria-busy={running}>
        {failure instanceof Problem && failure.reason
          ? <p class="failure">{texts.reasons[failure.reason] ?? failure.reason}: {failure.detail}</p>
          : failure ? <Failure failure={failure} /> : null}
        {answer && <Answer answer={answer} />}
      </div>
    </div>
  );
}

function Answer({ answer }: { answer: LabelledText }) {
  const { texts, language } = useSettings();
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => setChosen(null), [answer]);
  return (
    <article>
      <h2><bdi lang={spoken(answer.language)}>{titleOf(answer, texts.search.noTitle)}</bdi></h2>
      <p class="meta">
        {answer.source && <bdi class="outlet">{shown(answer.source)}</bdi>}
        {answer.published && <time dateTime={answer.published}>{dayText(answer.published, language)}</time>}
        <span>{texts.languages[answer.language]}</span>
        <span>{texts.article.model} <code>{answer.modelVersion}</code></span>
      </p>
      <Labels topics={answer.topics} chosen={chosen} choose={setChosen} />
      <ArticleText article={answer} topics={chosen ? answer.topics.filter(label => label.topic === chosen) : answer.topics} />
    </article>
  );
}
