// What every test of the page works on: one app, one emulator of storage, one browser, and ways to drive the page.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPage, startBrowser } from './browser.mjs';
import { root, startDesk, until } from './desk.mjs';

export const samples = join(root, 'seeds/articles');
const ownArticles = fileURLToPath(new URL('articles', import.meta.url));
export const longLine = 200_000;
// Of the samples one is damaged on purpose.
const rejected = 1;

export let desk;
export let browser;
let folder;

before(async () => {
  desk = await startDesk();
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
  writeFileSync(join(folder, 'satu-baris.txt'), `Taiwan Mengecam Latihan Militer China\n\nTaiwan mengecam latihan militer China. ${'kata'.repeat(longLine / 4)}`);
  const all = [samples, ownArticles, folder];
  all.forEach(path => desk.upload(path));
  const files = all.reduce((count, path) => count + readdirSync(path).length, 0);
  await until(async () => {
    const { items } = await ask('classifications?limit=1000');
    return new Set(items.map(item => item.articleId)).size === files - rejected;
  }, 120_000, 'all articles to be read');
});

after(async () => {
  await browser?.close();
  desk?.stop();
  if (folder) {
    rmSync(folder, { recursive: true });
  }
});

export const ask = async path => (await fetch(`${desk.address}/api/${path}`)).json();

/** Files that a reader may choose: one becomes an article, the other is rejected. */
export const goodFile = {
  name: 'baru.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Filipina Kecam Manuver Kapal China di Laut China Selatan\nHarian Uji - Senin, 7 April 2025\n\n'
    + 'Manila - Filipina mengecam manuver kapal penjaga pantai China di Laut China Selatan. Beijing menegaskan klaimnya sah.'),
};
export const badFile = { name: 'rusak.json', mimeType: 'application/json', buffer: Buffer.from('{"title": "terpotong') };

/**
 * Runs a test on a page of its own, and then asks what the page complained about.
 * `path` is where on the page it begins, `at` gives the address of another app than the fixture's own.
 */
export function onPage(name, { path = '/', at = () => desk.address, ...options }, work) {
  test(name, async () => {
    const { page, complaints, close } = await openPage(browser, at() + path, options);
    try {
      await work(page);
      assert.deepEqual(complaints, []);
    } finally {
      await close();
    }
  });
}

export const titles = page => page.locator('.card .title');
export const answered = page => page.locator('section[aria-busy=false] > .results-head').waitFor();
export const inAddress = (page, name) => new URL(page.url()).searchParams.get(name);
export const uploads = page => page.getByRole('complementary', { name: 'Uploads' });

/** Does what makes the page ask another question, and waits until the answer is drawn. */
export async function asking(page, question, work) {
  const answer = page.waitForResponse(response => {
    const url = new URL(response.url());
    return url.pathname.endsWith('/api/classifications') && question.test(decodeURIComponent(url.search));
  });
  await work();
  await answer;
  await answered(page);
}

/** Where an element stands once it moves no more: the chart finds its width, and then its interval. */
export async function placeOf(page, locator) {
  for (let last = null; ;) {
    await locator.waitFor();
    const place = await locator.boundingBox();
    if (place && JSON.stringify(place) === JSON.stringify(last)) {
      return place;
    }
    last = place;
    await page.waitForTimeout(400);
  }
}

export async function openArticle(page, words) {
  await asking(page, /[?&]q=/, () => page.getByRole('searchbox').fill(words));
  await titles(page).first().click();
  await page.locator('.article-head').waitFor();
}

/** How many cards these items make: one for a story. */
export const storiesIn = items => new Set(items.map(item => item.storyId ?? item.articleId)).size;

/** An article of a story that two of the files tell. */
export async function findStory() {
  const { items } = await ask('classifications?limit=1000');
  const [first, second] = ['kapal.txt', 'kapal-versi-lain.txt'].map(blob => items.find(item => item.blob === blob));
  assert.ok(first.storyId && first.storyId === second.storyId, 'both tell one story');
  return second;
}
