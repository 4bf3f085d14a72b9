import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { ask, onPage } from '../fixture.mjs';

describe('a tried text', () => {
  onPage('It is labelled, and nothing is stored', {}, async page => {
    await page.getByRole('link', { name: 'Try a text' }).click();
    await page.getByLabel('Text of an article').fill(
      'Taiwan Kecam Latihan China\n\nTaipei mengecam latihan militer China di sekitar Taiwan. Beijing menyebut latihan itu sah dan menegaskan Taiwan bagian dari China.');
    await page.getByRole('button', { name: 'Label it' }).click();
    await page.locator('.try mark').first().waitFor();
    await page.getByRole('region', { name: 'Taiwan' }).or(page.locator('.label', { hasText: 'Taiwan' })).first().waitFor();
    const { items } = await ask('classifications?q=kecam&limit=1000');
    assert.ok(items.every(item => item.blob !== 'request'));
  });

  onPage('A text that is no article is refused with the reason', { path: '/?page=try' }, async page => {
    await page.getByLabel('Text of an article').fill('{"a": ');
    await page.getByRole('button', { name: 'Label it' }).click();
    await page.locator('.try .failure').waitFor();
  });
});

describe('files and health', () => {
  onPage('Rejections stand there with their reason, and the app says that it is well', { path: '/?page=files' }, async page => {
    const [rejection] = (await ask('rejections')).items;
    const row = page.getByRole('row').filter({ hasText: rejection.blob });
    await row.waitFor();
    assert.match(await row.innerText(), new RegExp(rejection.message.slice(0, 20).replace(/[^\w ]/g, '.')));
    await page.getByText('Storage answers').waitFor();
  });
});
