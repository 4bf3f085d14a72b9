import { describe } from 'node:test';
import { assertAccessible, assertNoSidewaysScroll } from '../browser.mjs';
import { answered, badFile, desk, findStory, goodFile, onPage, titles, uploads } from '../fixture.mjs';

describe('everybody', () => {
  for (const colorScheme of ['light', 'dark']) {
    onPage(`axe finds nothing on any view in ${colorScheme} colours`, { colorScheme }, page => visitAll(page, what => assertAccessible(page, what)));
  }

  onPage('Every view fits a window of 360 pixels, and axe finds nothing there', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }, page =>
    visitAll(page, async what => {
      await assertNoSidewaysScroll(page, what);
      await assertAccessible(page, what);
    }));
});

/** Goes to every view and into every state that a reader meets, and has each looked at. */
async function visitAll(page, look) {
  await visitSearch(page, look);
  await visitArticle(page, look);

  await page.goto(`${desk.address}/?page=try`);
  await page.getByLabel('Text of an article').fill('Taiwan Kecam Latihan China\n\nTaipei mengecam latihan militer China di sekitar Taiwan.');
  await page.getByRole('button', { name: 'Label it' }).click();
  await page.locator('.try mark').first().waitFor();
  await look('a tried text');

  await page.goto(`${desk.address}/?page=files`);
  await page.getByRole('row').nth(1).waitFor();
  await page.getByText('Storage answers').waitFor();
  await look('files and health');

  await page.getByLabel('Upload files').setInputFiles([goodFile, badFile]);
  await uploads(page).getByText('2 of 2 done').waitFor();
  await look('the uploads');

  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await look('the shortcuts');
}

async function visitSearch(page, look) {
  await titles(page).first().waitFor();
  const overview = page.locator('.overview');
  if (await overview.getAttribute('open') === null) {
    await look('the search with its overview closed');
    await page.getByText('Overview', { exact: true }).click();
  }
  await overview.locator('.timeline .legend').waitFor();
  await look('the search');
  await page.getByRole('button', { name: 'Who says what' }).click();
  await overview.locator('.matrix[aria-busy=false] table').waitFor();
  await look('who says what');

  const filters = page.getByRole('button', { name: /^Filters/ });
  if (await filters.isVisible()) {
    await filters.click();
  }
  await page.getByRole('checkbox', { name: 'Taiwan', exact: true }).check();
  const actor = page.getByRole('combobox', { name: 'Who speaks' });
  await actor.fill('Taiwan');
  await actor.press('Enter');
  await page.getByRole('button', { name: 'Remove Taiwan' }).waitFor();
  await answered(page);
  await overview.locator('.matrix[aria-busy=false] table').waitFor();
  await look('chosen filters');

  await page.goto(`${desk.address}/?q=tidakadakatanya`);
  await page.getByText('No article matches').waitFor();
  await look('no results');
  await page.goto(`${desk.address}/?topic=weather`);
  await page.getByRole('alert').waitFor();
  await look('a refused question');
}

async function visitArticle(page, look) {
  const { articleId } = await findStory();
  await page.goto(`${desk.address}/?article=${articleId}`);
  await page.getByRole('checkbox', { name: /what was cut/ }).check();
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.locator('.comparison :is(ins, del)').first().waitFor();
  await look('an article beside another of its story');

  await page.locator('.judge').getByRole('button', { name: /: right$/ }).first().click();
  const form = page.getByRole('form');
  await form.getByLabel('Your name').fill('Sari');
  await look('a correction');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.locator('.corrections li').first().waitFor();
  await look('a corrected article');
}
