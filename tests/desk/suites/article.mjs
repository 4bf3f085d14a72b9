import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { ask, desk, onPage, openArticle, titles } from '../fixture.mjs';

describe('an article', () => {
  onPage('The evidence of its labels is highlighted by topic and side, with the voices beside it', {}, async page => {
    await openArticle(page, 'tekad rakyat Taiwan');
    const against = page.locator('mark.against').filter({ hasText: 'Taipei mengecam latihan tersebut.' });
    await against.waitFor();
    const note = page.locator('.note').filter({ hasText: /Taiwan.*against/ }).first();
    const [sentence, voice] = [await against.boundingBox(), await note.boundingBox()];
    assert.ok(voice.x > sentence.x && Math.abs(voice.y - sentence.y) < 60, 'the voice stands beside its sentence');

    const topics = page.getByRole('group', { name: 'Highlight' }).getByRole('button');
    if (await topics.count() > 2) {
      await topics.last().click();
      assert.equal(await topics.last().getAttribute('aria-pressed'), 'true');
    }
    await page.getByText('Filed under').waitFor();
    await page.getByText('the byline').waitFor();
    await page.getByText((await ask('health')).modelVersion).waitFor();
  });

  onPage('What was cut from the page is shown greyed in its place on demand', {}, async page => {
    const noisy = await findNoisy();
    await page.goto(`${desk.address}/?article=${noisy.articleId}`);
    const box = page.getByRole('checkbox', { name: /what was cut/ });
    await box.waitFor();
    const rows = await page.locator('.marked > *').allTextContents();
    assert.equal(await page.locator('.noise li').count(), 0);
    await box.check();
    assert.deepEqual(await page.locator('.noise li bdi').allTextContents(), noisy.noise.map(piece => piece.text));

    const piece = noisy.noise.find(within(noisy));
    const before = await page.locator('.noise').filter({ hasText: piece.text }).first().evaluate(list => list.previousElementSibling.firstElementChild.textContent);
    assert.ok(noisy.text.slice(0, piece.at).endsWith(before), before);
    await box.uncheck();
    assert.deepEqual(await page.locator('.marked > *').allTextContents(), rows);
  });

  onPage('The way back leads to the same results and the same place', { viewport: { width: 1280, height: 500 } }, async page => {
    await titles(page).first().waitFor();
    const last = titles(page).last();
    await last.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    await last.click();
    await page.locator('.article-head').waitFor();
    await page.goBack();
    await last.waitFor();
    await page.waitForFunction(expected => Math.abs(scrollY - expected) < 5, place);
  });

  onPage('An address without an article says so', { path: `/?article=${'0'.repeat(32)}` }, async page => {
    await page.getByRole('heading', { name: 'There is no such article' }).waitFor();
  });
});

const within = article => piece => piece.at > 0 && piece.at < article.text.length;

/** An article from whose page something was cut between two paragraphs. */
async function findNoisy() {
  const { items } = await ask('classifications?limit=1000');
  for (const articleId of new Set(items.map(item => item.articleId))) {
    const article = await ask(`articles/${articleId}`);
    if (article.noise.some(within(article))) {
      return article;
    }
  }
  return assert.fail('no sample has noise within its text');
}
