// Makes the pictures in docs/: node tests/desk/screenshots.mjs, after dotnet build and npm ci.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openPage, startBrowser } from './browser.mjs';
import { writeCorpus } from './corpus.mjs';
import { root, startDesk, until } from './desk.mjs';

const articles = 200;

const corpus = writeCorpus(articles);
const desk = await startDesk();
const browser = await startBrowser();
try {
  desk.upload(join(root, 'seeds/articles'));
  desk.upload(corpus);
  const ask = async path => (await fetch(`${desk.address}/api/${path}`)).json();
  await until(async () => new Set((await ask('classifications?limit=1000')).items.map(item => item.articleId)).size > articles, 180_000, 'all articles to be read');
  const { articleId } = (await ask('classifications?topic=taiwan&q=tekad')).items[0];

  await shoot('desk-light', '/', { colorScheme: 'light' }, page => page.locator('.timeline .legend').waitFor());
  await shoot('desk-dark', '/', { colorScheme: 'dark', locale: 'id-ID' }, async page => {
    await page.getByRole('button', { name: 'Siapa berkata apa' }).click();
    await page.locator('.matrix table').waitFor();
  });
  await shoot('desk-article', `/?article=${articleId}`, { colorScheme: 'light' }, read);
  await shoot('desk-article-dark', `/?article=${articleId}`, { colorScheme: 'dark', locale: 'id-ID' }, read);
} finally {
  await browser.close();
  desk.stop();
  rmSync(corpus, { recursive: true });
}

function read(page) {
  return page.locator('.facts').waitFor();
}

async function shoot(name, path, options, work) {
  const { page, close } = await openPage(browser, desk.address + path, { viewport: { width: 1200, height: 840 }, ...options });
  await work(page);
  // The chart asks again at the interval that fits.
  await page.waitForTimeout(2_000);
  await page.screenshot({ path: join(root, `docs/${name}.png`) });
  await close();
}
