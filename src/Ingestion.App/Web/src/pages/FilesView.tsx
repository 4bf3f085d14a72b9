import { useState } from 'preact/hooks';
import { getJson, Problem } from '../api/client';
import type { Health, Rejection, RejectionPage } from '../api/types';
import { shown, timeText } from '../shell/format';
import { useLoad } from '../shell/load';
import { Failure, Loading } from '../shell/parts';
import { useSettings } from '../shell/settings';
import { useTitle } from '../shell/title';

/** Whether the app is well, and which files became no article. */
export function FilesView() {
  const { texts } = useSettings();
  useTitle(texts.files.title);
  return (
    <div class="files">
      <h1>{texts.files.title}</h1>
      <HealthCard />
      <Rejections />
    </div>
  );
}

function HealthCard() {
  const { texts } = useSettings();
  const health = useLoad('health', signal => getJson<Health>('health', {}, signal));
  const bad = health.failure instanceof Problem && health.failure.status === 503;
  return (
    <section aria-labelledby="health-title">
      <h2 id="health-title">{texts.files.health}</h2>
      {health.loading && !health.value && <Loading />}
      {health.failure && !bad ? <Failure failure={health.failure} again={health.again} /> : null}
      {bad && <p class="health bad" role="alert"><span aria-hidden="true">▼</span> {texts.files.bad} <button type="button" onClick={health.again}>{texts.files.again}</button></p>}
      {health.value && !health.failure && (
        <p class="health"><span class="good" aria-hidden="true">●</span> {texts.files.ok} <span class="quiet">{texts.files.model} <code>{health.value.modelVersion}</code></span></p>
      )}
    </section>
  );
}

function Rejections() {
  const { texts, language } = useSettings();
  const [older, setOlder] = useState<Rejection[]>([]);
  const [continuation, setContinuation] = useState<string | null>(null);
  const page = useLoad(`rejections ${continuation ?? ''}`, signal => getJson<RejectionPage>('rejections', { continuation: continuation ?? undefined }, signal));
  const items = [...older, ...(page.loading && continuation ? [] : page.value?.items ?? [])];
  const next = page.loading ? null : page.value?.continuation ?? null;
  return (
    <section aria-labelledby="rejections-title">
      <h2 id="rejections-title">{texts.files.rejections}</h2>
      {page.failure ? <Failure failure={page.failure} again={page.again} /> : null}
      {items.length > 0 && (
        <div class="scroll" tabIndex={0} role="group" aria-labelledby="rejections-title">
          <table>
            <thead>
              <tr><th scope="col">{texts.files.file}</th><th scope="col">{texts.files.reason}</th><th scope="col">{texts.files.when}</th></tr>
            </thead>
            <tbody>
              {items.map(item => (
                <tr key={item.articleId}>
                  <th scope="row"><bdi class="file">{shown(item.blob)}</bdi></th>
                  <td><strong>{texts.reasons[item.reason] ?? item.reason}</strong><br /><bdi lang="en">{shown(item.message)}</bdi>{item.attempts > 1 && <span class="quiet"> {texts.files.attempts(item.attempts)}</span>}</td>
                  <td><time dateTime={item.received}>{timeText(item.received, language)}</time></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page.loading && <Loading />}
      {!page.loading && !page.failure && items.length === 0 && <p class="quiet">{texts.files.none}</p>}
      {next && (
        <button
          type="button"
          class="more"
          onClick={() => {
            setOlder(items);
            setContinuation(next);
          }}
        >
          {texts.search.more}
        </button>
      )}
    </section>
  );
}
