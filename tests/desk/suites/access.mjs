import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { assertAccessible, assertNoSidewaysScroll } from '../browser.mjs';
import { ask, asking, desk, goodFile, onPage, storiesIn, titles, uploads } from '../fixture.mjs';
import { startHost } from '../host.mjs';

const key = 'kunci-untuk-uji-0123456789abcdef0123456789';

describe('a key', () => {
  let address;
  before(async () => {
    address = await desk.serve({ IngestionApiKey: key });
  });

  onPage('It is asked for once, sent as a header and forgotten with the tab', { at: () => address }, async page => {
    const asked = [];
    page.on('request', request => asked.push(request));
    const dialog = page.getByRole('dialog', { name: 'A key is needed' });
    await dialog.getByLabel('Key').fill('kunci-yang-salah-0123456789abcdef0123456');
    await dialog.getByRole('button', { name: 'Use it' }).click();
    await dialog.getByRole('alert').filter({ hasText: 'That key was refused.' }).waitFor();
    await assertAccessible(page, 'a refused key');
    await dialog.getByLabel('Key').fill(key);
    await page.keyboard.press('Enter');
    await titles(page).first().waitFor();
    await page.locator('.timeline .legend').waitFor();
    assert.equal(await page.getByRole('alert').count(), 0, 'what waited for the key went on by itself');

    const given = asked.filter(request => request.headers()['x-functions-key'] === key);
    assert.ok(given.length >= 3, `${given.length} requests carry the key`);
    assert.deepEqual(asked.map(request => request.url()).filter(url => url.includes(key)), []);
    assert.equal(await page.evaluate(secret => JSON.stringify(localStorage).includes(secret), key), false);

    await page.reload();
    await titles(page).first().waitFor();
    assert.equal(await dialog.count(), 0);
    await page.locator('.timeline .legend').waitFor();
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV', exact: true }).click()]);
    assert.match(readFileSync(await csv.path(), 'utf8'), /^articleId,blob,title/);
  });

  onPage('Who has none is told so, and can be asked again', { at: () => address, locale: 'id-ID', viewport: { width: 360, height: 740 }, colorScheme: 'dark' }, async page => {
    const dialog = page.getByRole('dialog', { name: 'Perlu kunci' });
    await dialog.waitFor();
    await assertAccessible(page, 'the question for a key');
    await assertNoSidewaysScroll(page, 'the question for a key');
    await page.keyboard.press('Escape');
    const failure = page.getByRole('alert').filter({ hasText: 'Aplikasi hanya menjawab dengan kunci.' });
    await failure.getByRole('button', { name: 'Coba lagi' }).click();
    await dialog.getByLabel('Kunci').fill(key);
    await dialog.getByRole('button', { name: 'Pakai' }).click();
    await titles(page).first().waitFor();
    assert.equal(await failure.count(), 0);
  });
});

describe('under a Functions host', () => {
  let host;
  before(async () => {
    host = await startHost(await desk.handle(), key);
  });
  after(() => host?.stop());

  onPage('The page comes without a key, and works with the one of the function', { at: () => host.address }, async page => {
    const dialog = page.getByRole('dialog', { name: 'A key is needed' });
    await dialog.getByLabel('Key').fill(key);
    await page.keyboard.press('Enter');
    await titles(page).first().waitFor();

    await asking(page, /topic=taiwan,sanctions/, async () => {
      await page.getByRole('checkbox', { name: 'Taiwan', exact: true }).check();
      await page.getByRole('checkbox', { name: 'Sanctions and export controls', exact: true }).check();
    });
    assert.equal(await titles(page).count(), storiesIn((await ask('classifications?topic=taiwan,sanctions&limit=60')).items));
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV', exact: true }).click()]);
    assert.match(readFileSync(await csv.path(), 'utf8'), /^articleId,blob,title/);

    await page.getByLabel('Upload files').setInputFiles({ ...goodFile, name: 'lewat host, 100%.txt' });
    await uploads(page).locator('li.article').getByRole('link').click();
    await page.getByRole('heading', { name: 'Filipina Kecam Manuver' }).waitFor();
    await page.locator('mark').first().waitFor();
    await page.locator('.judge').getByRole('button', { name: /: right$/ }).first().click();
    await page.getByRole('form').getByLabel('Your name').fill('Sari');
    await page.getByRole('form').getByRole('button', { name: 'Save' }).click();
    await page.locator('.corrections li').filter({ hasText: 'confirmed' }).waitFor();

    await page.getByRole('link', { name: 'Try a text' }).click();
    await page.getByLabel('Text of an article').fill('Taiwan Kecam Latihan China\n\nTaipei mengecam latihan militer China di sekitar Taiwan.');
    await page.getByRole('button', { name: 'Label it' }).click();
    await page.locator('.try mark').first().waitFor();
    await page.getByRole('link', { name: 'Files & health' }).click();
    await page.getByText('Storage answers').waitFor();
  });
});
