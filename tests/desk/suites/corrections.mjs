import { describe } from 'node:test';
import { onPage, openArticle } from '../fixture.mjs';

describe('correction', () => {
  onPage('A label is marked wrong in two clicks, with who and why, and it shows at once', {}, async page => {
    await openArticle(page, 'tekad rakyat Taiwan');
    const wrong = page.getByRole('button', { name: 'Russia in favour: wrong' }).first();
    await wrong.click();
    const form = page.getByRole('form', { name: 'Russia in favour: wrong' });
    await form.getByLabel('Your name').fill('Sari');
    await form.getByLabel('Why').fill('<b>Hanya dikutip</b>');
    await form.getByRole('button', { name: 'Save' }).click();
    const said = page.locator('.corrections li').filter({ hasText: '<b>Hanya dikutip</b>' }).filter({ hasText: 'marked wrong' });
    await said.waitFor();

    // The name is known now: two clicks are enough.
    await page.getByRole('button', { name: 'Taiwan: right', exact: true }).click();
    await page.getByRole('form').getByRole('button', { name: 'Save' }).click();
    await page.locator('.corrections li').filter({ hasText: 'confirmed' }).waitFor();
    await page.reload();
    await said.waitFor();
  });
});
