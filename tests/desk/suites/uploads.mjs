import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe } from 'node:test';
import { badFile, goodFile, onPage, titles, uploads } from '../fixture.mjs';

describe('upload', () => {
  onPage('Chosen files become an article, or a rejection with its reason', {}, async page => {
    await titles(page).first().waitFor();
    await page.getByLabel('Upload files').setInputFiles([goodFile, badFile]);
    const panel = uploads(page);
    await panel.getByText('2 of 2 done').waitFor();
    await panel.locator('li.rejected').filter({ hasText: 'rusak.json' }).filter({ hasText: 'Damaged' }).waitFor();
    await panel.locator('li.article').filter({ hasText: 'baru.txt' }).getByRole('link').click();
    await page.getByRole('heading', { name: 'Filipina Kecam Manuver' }).waitFor();

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Source file' }).click()]);
    assert.equal(readFileSync(await download.path(), 'utf8'), goodFile.buffer.toString());
  });

  onPage('Files can be dropped anywhere on the page', { path: '/?page=try' }, async page => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    const files = await page.evaluateHandle(text => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'jatuh.txt', { type: 'text/plain' }));
      return transfer;
    }, goodFile.buffer.toString().replace('Filipina Kecam', 'Manila Kecam'));
    await page.dispatchEvent('main', 'dragover', { dataTransfer: files });
    await page.getByText('Drop the files to upload them').waitFor();
    await page.dispatchEvent('main', 'drop', { dataTransfer: files });
    await page.locator('.uploads li.article').filter({ hasText: 'jatuh.txt' }).waitFor();
  });

  onPage('A file may be called anything', {}, async page => {
    const name = '<img src=x onerror=window.hacked=1>\u202Etxt.exe';
    await page.getByLabel('Upload files').setInputFiles({ ...badFile, name });
    const line = uploads(page).locator('li.rejected');
    await line.waitFor();
    assert.match(await line.innerText(), /<img src=x onerror=window\.hacked=1>\uFFFDtxt\.exe/);
    await page.getByRole('link', { name: 'Files & health' }).click();
    await page.getByRole('row').filter({ hasText: 'window.hacked' }).waitFor();
    assert.equal(await page.locator('main img').count(), 0);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
  });
});
