import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { answered, ask, asking, inAddress, onPage, storiesIn, titles } from '../fixture.mjs';

describe('search', () => {
  onPage('Words, topics and stances narrow the results, and the address reproduces them', {}, async page => {
    await titles(page).first().waitFor();
    const everything = await titles(page).count();
    await asking(page, /topic=taiwan/, () => page.getByRole('checkbox', { name: 'Taiwan', exact: true }).check());
    const onTaiwan = await titles(page).count();
    assert.ok(onTaiwan > 0 && onTaiwan < everything, `${onTaiwan} of ${everything}`);

    await asking(page, /topic=taiwan.*q=patroli|q=patroli.*topic=taiwan/, () => page.getByRole('searchbox').fill('patroli'));
    assert.equal(inAddress(page, 'q'), 'patroli');
    const found = await titles(page).allTextContents();
    assert.ok(found.length > 0 && found.length < onTaiwan);

    await page.reload();
    await answered(page);
    assert.deepEqual(await titles(page).allTextContents(), found);
    assert.equal(await page.getByRole('searchbox').inputValue(), 'patroli');
    assert.ok(await page.getByRole('checkbox', { name: 'Taiwan', exact: true }).isChecked());

    await asking(page, /topic=taiwan/, () => page.goBack());
    assert.equal(inAddress(page, 'q'), null);
    assert.equal(await titles(page).count(), onTaiwan);
  });

  onPage('From words and a filter the way leads to the sentences that show the label', {}, async page => {
    await titles(page).first().waitFor();
    const [expected] = (await ask('classifications?q=tekad&topic=taiwan')).items;
    const stance = { favor: 'in favour', against: 'against', mixed: 'mixed', neutral: 'neutral' }[expected.stance];
    await asking(page, /q=tekad/, () => page.getByRole('searchbox').fill('tekad'));
    await asking(page, /topic=taiwan/, () => page.getByRole('checkbox', { name: 'Taiwan', exact: true }).check());
    await asking(page, new RegExp(`stance=${expected.stance}`), () => page.getByRole('checkbox', { name: stance, exact: true }).check());
    await titles(page).first().click();
    await page.getByRole('heading', { name: expected.title }).waitFor();
    const marked = (await page.locator('mark').allTextContents()).join(' ');
    assert.ok(expected.evidence.every(({ quote }) => marked.includes(quote.slice(0, 20))), marked);
  });

  onPage('Actors, outlets, languages and dates narrow the results', {}, async page => {
    await titles(page).first().waitFor();
    const actor = page.getByRole('combobox', { name: 'Who speaks' });
    await actor.fill('Taiwan');
    await asking(page, /actor=Taiwan/, () => actor.press('Enter'));
    const expected = storiesIn((await ask('classifications?actor=Taiwan&limit=1000')).items);
    assert.equal(await titles(page).count(), expected);

    const { source } = (await ask('classifications?actor=Taiwan')).items.find(item => item.source);
    const outlet = page.getByRole('combobox', { name: 'Outlet' });
    await outlet.fill(source);
    await outlet.press('Enter');
    await page.waitForURL(url => url.searchParams.get('source') === source);
    await page.getByRole('checkbox', { name: 'Indonesian' }).check();
    await page.waitForURL(/language=id/);
    await page.getByLabel('From', { exact: true }).fill('2025-03-01');
    await asking(page, /to=2025-04-01/, () => page.getByLabel('Until', { exact: true }).fill('2025-03-31'));
    assert.equal(inAddress(page, 'from'), '2025-03-01');
    for (const time of await page.locator('.card time').all()) {
      assert.match(await time.getAttribute('datetime'), /^2025-03/);
    }

    await page.getByRole('button', { name: 'Remove Taiwan' }).click();
    await page.waitForURL(url => !url.searchParams.has('actor'));
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.waitForURL(url => url.search === '');
  });

  onPage('Where nothing matches, the page says what to do', { path: '/?q=tidakadakatanya' }, async page => {
    await page.getByText('No article matches').waitFor();
  });

  onPage('A filter that the API refuses is shown with the reason', { path: '/?topic=weather' }, async page => {
    await page.getByRole('alert').filter({ hasText: "'weather' is no topic of the taxonomy." }).waitFor();
  });
});
