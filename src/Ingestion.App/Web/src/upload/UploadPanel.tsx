import type { Filter } from '../shell/address';
import { shown, titleOf } from '../shell/format';
import { failureText, TopicChip, ViewLink } from '../shell/parts';
import { useTexts } from '../shell/settings';
import { isDone, type Upload } from './uploads';

/** What was uploaded, and what each file became. */
export function UploadPanel({ uploads, filter, clear }: { uploads: readonly Upload[]; filter: Filter; clear: () => void }) {
  const texts = useTexts();
  const done = uploads.filter(isDone).length;
  return (
    <aside class="uploads" aria-labelledby="uploads-title">
      <header>
        <h2 id="uploads-title">{texts.upload.title}</h2>
        <p role="status" class="quiet">{texts.upload.progress(done, uploads.length)}</p>
        <button type="button" class="plain" disabled={done === 0} onClick={clear}>{texts.upload.close}</button>
      </header>
      <progress aria-labelledby="uploads-title" max={uploads.length} value={done} />
      <ul>{uploads.map(upload => <li key={upload.number} class={upload.state}><Line upload={upload} filter={filter} /></li>)}</ul>
    </aside>
  );
}

function Line({ upload, filter }: { upload: Upload; filter: Filter }) {
  const texts = useTexts();
  const { article } = upload;
  return (
    <>
      <p><bdi class="file">{shown(upload.name)}</bdi> <span class="upload-state">{texts.upload[upload.state]}</span></p>
      {article && (
        <>
          <ViewLink to={{ page: 'article', article: article.articleId, filter }}><bdi>{titleOf(article, texts.search.noTitle)}</bdi></ViewLink>
          <p class="chips">{article.topics.map(label => <TopicChip key={label.topic} topic={label.topic} stance={label.stance} />)}</p>
        </>
      )}
      {upload.state === 'rejected' && <p><strong>{texts.reasons[upload.reason ?? ''] ?? upload.reason}:</strong> <bdi lang="en">{failureText(upload.failure, texts.failure)}</bdi></p>}
      {upload.state === 'failed' && <p>{failureText(upload.failure, texts.failure)}</p>}
    </>
  );
}
