import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { asking, inAddress, onPage, titles } from '../fixture.mjs';

// The filters of the side come before the articles.
const mostStops = 80;

describe('the keyboard alone', () => {
  onPage('It searches, walks through the results, reads and comes back', {}, async page => {
    await titles(page).first().waitFor();
    await page.keyboard.press('/');
    await asking(page, /q=taiwan/, async () => {
      await page.keyboard.type('taiwan');
      await page.keyboard.press('Enter');
    });
    await page.keyboard.press('Tab');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const first = await titles(page).first().innerText();
    assert.equal(await page.evaluate(() => document.activeElement.innerText), first);
    await page.keyboard.press('Enter');
    await page.locator('.article-head').waitFor();
    assert.equal(await page.locator('h1:focus').innerText(), first);
    await page.keyboard.press('u');
    await page.waitForURL(url => !url.searchParams.has('article'));
    assert.equal(inAddress(page, 'q'), 'taiwan');
  });

  onPage('Single keys can be turned off', {}, async page => {
    await titles(page).first().waitFor();
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Single keys work' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    assert.equal(await page.locator('.title:focus').count(), 0);
  });

  onPage('The first stop leads past the header', {}, async page => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.innerText), 'Skip to the content');
  });

  onPage('Tab leads to a filter, an article, a verdict on a label and back', {}, async page => {
    await titles(page).first().waitFor();
    await tabTo(page, page.getByRole('checkbox', { name: 'Taiwan', exact: true }));
    await asking(page, /topic=taiwan/, () => page.keyboard.press('Space'));
    await tabTo(page, titles(page).first());
    await page.keyboard.press('Enter');
    const verdict = page.locator('.judge').getByRole('button', { name: /: right$/ }).first();
    await verdict.waitFor();
    await tabTo(page, verdict);
    const label = await verdict.getAttribute('aria-label');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Sari');
    await page.keyboard.press('Escape');
    await page.getByRole('form').waitFor({ state: 'detached' });
    assert.ok(await hasFocus(verdict));
    await page.keyboard.press('Enter');
    await page.keyboard.type('Sari');
    await page.keyboard.press('Enter');
    await page.locator('.corrections li').filter({ hasText: 'Sari' }).first().waitFor();
    await page.waitForFunction(expected => document.activeElement.ariaLabel === expected, label);
  });
});

const hasFocus = locator => locator.evaluate(element => element === document.activeElement);

/** Goes on with Tab until an element has the focus, as somebody without a pointer does. */
async function tabTo(page, locator) {
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab');
    if (await hasFocus(locator)) {
      return;
    }
  }
  assert.fail(`${mostStops} stops do not lead to ${locator}`);
}
