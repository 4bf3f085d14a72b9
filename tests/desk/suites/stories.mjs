import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { desk, findStory, onPage } from '../fixture.mjs';

describe('a story', () => {
  onPage('Its articles are one card, and what each says otherwise is shown by sentences', { path: '/?q=Okinawa' }, async page => {
    const first = await findStory();
    const card = page.locator('.card').filter({ hasText: 'Okinawa' });
    await card.getByRole('button', { name: '1 more article tells this story' }).click();
    assert.equal(await card.locator('.title').count(), 2);

    await page.goto(`${desk.address}/?article=${first.articleId}`);
    await page.getByRole('heading', { name: 'The same story elsewhere' }).waitFor();
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.locator('.comparison').getByText(/sentences? (is|are) the same/).first().waitFor();
    await page.locator('.comparison :is(ins, del)').first().waitFor();
  });
});
