import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { assertNoSidewaysScroll } from '../browser.mjs';
import { longLine, onPage, openArticle } from '../fixture.mjs';

describe('hostile articles', () => {
  for (const words of ['gnijieB', 'omong kosong']) {
    onPage(`Markup in an article is text and does nothing (${words})`, {}, async page => {
      await openArticle(page, words);
      await page.getByRole('checkbox', { name: /what was cut/ }).or(page.getByText('Nothing was cut')).first().waitFor();
      assert.equal(await page.evaluate(() => window.hacked), undefined);
      assert.equal(await page.locator('.article-view :is(script, img, iframe, object, svg)').count(), 0);
      assert.equal(await page.locator('a[href^="javascript:"]').count(), 0);
      const shown = await page.locator('main').innerText();
      assert.doesNotMatch(shown, /[\u202A-\u202E\u2066-\u2069]/);
    });
  }

  onPage('A line of 200,000 letters stays within the window', { viewport: { width: 360, height: 740 } }, async page => {
    await openArticle(page, 'mengecam latihan militer');
    assert.ok((await page.locator('.row > p').allTextContents()).some(text => text.length >= longLine));
    await assertNoSidewaysScroll(page, 'the article');
  });

  const markup = '"><img src=x onerror=window.hacked=1>';
  onPage('An address brings no markup in', { path: `/?q=${encodeURIComponent(markup)}&actor=${encodeURIComponent(markup)}&source=${encodeURIComponent(markup)}` }, async page => {
    await page.getByText('No article matches').waitFor();
    assert.equal(await page.getByRole('searchbox').inputValue(), markup);
    await page.getByRole('button', { name: `Remove ${markup}` }).first().waitFor();
    assert.equal(await page.locator('main img').count(), 0);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
  });
});
