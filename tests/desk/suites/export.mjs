import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe } from 'node:test';
import { ask, onPage, titles } from '../fixture.mjs';

describe('export', () => {
  onPage('The present view can be had as CSV, NDJSON and a feed', { path: '/?topic=taiwan' }, async page => {
    await titles(page).first().waitFor();
    const expected = (await ask('classifications?topic=taiwan&limit=1000')).items;
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
    const table = readFileSync(await csv.path(), 'utf8');
    assert.ok(table.startsWith('articleId,blob,title'));
    assert.ok(expected.every(item => table.includes(item.articleId)));
    const [ndjson] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'NDJSON' }).click()]);
    assert.deepEqual(readFileSync(await ndjson.path(), 'utf8').trim().split('\n').map(line => JSON.parse(line).articleId), expected.map(item => item.articleId));
    const feed = await fetch(await page.getByRole('link', { name: 'Atom feed' }).evaluate(link => link.href));
    assert.match(feed.headers.get('content-type'), /^application\/atom\+xml/);
    assert.match(feed.url, /topic=taiwan/);
  });
});
