import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { onPage, titles } from '../fixture.mjs';

describe('languages and colours', () => {
  onPage('An Indonesian browser is met in Indonesian, and the choice of another language is remembered', { locale: 'id-ID' }, async page => {
    await page.getByRole('heading', { name: 'Topik' }).or(page.getByText('Topik', { exact: true })).first().waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'id');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Topics', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('Topics', { exact: true }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  });

  onPage('Dark colours follow the system or the reader', { colorScheme: 'dark' }, async page => {
    const isDark = expected => page.waitForFunction(dark => Number(getComputedStyle(document.body).backgroundColor.match(/\d+/)[0]) < 60 === dark, expected);
    await titles(page).first().waitFor();
    await isDark(true);
    await page.getByLabel('Colours').selectOption('light');
    await isDark(false);
    await page.reload();
    await titles(page).first().waitFor();
    await isDark(false);
  });
});
