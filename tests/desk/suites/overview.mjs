import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { ask, asking, inAddress, onPage, placeOf, titles } from '../fixture.mjs';

describe('the overview', () => {
  onPage('Brushing the timeline sets the dates, and clicking it takes them away', {}, async page => {
    const area = await placeOf(page, page.locator('.brush .overlay'));
    const middle = area.y + area.height / 2;
    await asking(page, /from=.*to=/, async () => {
      await page.mouse.move(area.x + area.width * 0.25, middle);
      await page.mouse.down();
      await page.mouse.move(area.x + area.width * 0.75, middle, { steps: 5 });
      await page.mouse.up();
    });
    const [from, to] = [inAddress(page, 'from'), inAddress(page, 'to')];
    assert.match(`${from} ${to}`, /^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/);
    for (const time of await page.locator('.card time').all()) {
      const day = await time.getAttribute('datetime');
      assert.ok(from <= day && day < to, `${day} within ${from} and ${to}`);
    }
    await page.locator('.brush .selection').waitFor();

    await asking(page, /^((?!from=).)*$/, () => page.mouse.click(area.x + area.width * 0.05, middle));
    assert.equal(inAddress(page, 'from'), null);
  });

  onPage('The chart is told in a table too, by stance or topic', {}, async page => {
    await page.getByText('As a table').click();
    const table = page.locator('.count-table table');
    await table.getByRole('columnheader', { name: 'against' }).waitFor();
    await page.getByLabel('Told apart by').selectOption('topic');
    await table.getByRole('columnheader', { name: 'Taiwan' }).waitFor();
    const { counts } = await ask('timeline?by=topic&interval=month');
    const cells = await table.locator('tbody td:last-child').allTextContents();
    assert.equal(cells.reduce((sum, cell) => sum + Number(cell), 0), counts.reduce((sum, count) => sum + count.count, 0));
  });

  onPage('Who says what is a matrix, and a cell leads to the articles', {}, async page => {
    await page.getByRole('button', { name: 'Who says what' }).click();
    const cell = page.getByRole('link', { name: /^Taiwan on Taiwan: \d+ in favour, \d+ against$/ });
    const counts = (await ask('voices?')).counts.filter(count => count.actor === 'Taiwan' && count.topic === 'taiwan');
    const of = side => counts.find(count => count.stance === side)?.count ?? 0;
    assert.equal(await cell.getAttribute('aria-label'), `Taiwan on Taiwan: ${of('favor')} in favour, ${of('against')} against`);
    await asking(page, /topic=taiwan.*actor=Taiwan/, () => cell.click());
    assert.equal(inAddress(page, 'actor'), 'Taiwan');
    assert.ok(await titles(page).count() > 0);
  });
});
