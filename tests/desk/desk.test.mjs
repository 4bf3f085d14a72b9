// What an analyst does on the page, on the real app and a real emulator of storage.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertAccessible, assertNoSidewaysScroll, openPage, startBrowser } from './browser.mjs';
import { root, startDesk, until } from './desk.mjs';

const samples = join(root, 'seeds/articles');
const ownArticles = fileURLToPath(new URL('articles', import.meta.url));
const longLine = 200_000;
// Of the samples one is damaged on purpose.
const rejected = 1;

let desk;
let browser;
let folder;

before(async () => {
  desk = await startDesk();
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
  writeFileSync(join(folder, 'satu-baris.txt'), `Taiwan Mengecam Latihan Militer China\n\nTaiwan mengecam latihan militer China. ${'kata'.repeat(longLine / 4)}`);
  const all = [samples, ownArticles, folder];
  all.forEach(path => desk.upload(path));
  const files = all.reduce((count, path) => count + readdirSync(path).length, 0);
  await until(async () => {
    const { items } = await ask('classifications?limit=1000');
    return new Set(items.map(item => item.articleId)).size === files - rejected;
  }, 120_000, 'all articles to be read');
});

after(async () => {
  await browser?.close();
  desk?.stop();
  if (folder) {
    rmSync(folder, { recursive: true });
  }
});

const ask = async path => (await fetch(`${desk.address}/api/${path}`)).json();

/** Runs a test on a page of its own, and then asks what the page complained about. */
function onPage(name, options, work) {
  test(name, async () => {
    const { page, complaints, close } = await openPage(browser, desk.address + (options.path ?? '/'), options);
    try {
      await work(page);
      assert.deepEqual(complaints, []);
    } finally {
      await close();
    }
  });
}

const titles = page => page.locator('.card .title');
const answered = page => page.locator('section[aria-busy=false] > .results-head').waitFor();

/** Does what makes the page ask another question, and waits until the answer is drawn. */
async function asking(page, question, work) {
  const answer = page.waitForResponse(response => {
    const url = new URL(response.url());
    return url.pathname.endsWith('/api/classifications') && question.test(decodeURIComponent(url.search));
  });
  await work();
  await answer;
  await answered(page);
}
const inAddress = (page, name) => new URL(page.url()).searchParams.get(name);

/** Where an element stands once it moves no more: the chart finds its width, and then its interval. */
async function placeOf(page, locator) {
  for (let last = null; ;) {
    await locator.waitFor();
    const place = await locator.boundingBox();
    if (place && JSON.stringify(place) === JSON.stringify(last)) {
      return place;
    }
    last = place;
    await page.waitForTimeout(400);
  }
}

async function openArticle(page, words) {
  await asking(page, /[?&]q=/, () => page.getByRole('searchbox').fill(words));
  await titles(page).first().click();
  await page.locator('.article-head').waitFor();
}

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

  onPage('Actors, outlets, languages and dates narrow the results', {}, async page => {
    await titles(page).first().waitFor();
    const actor = page.getByRole('combobox', { name: 'Who speaks' });
    await actor.fill('Taiwan');
    await asking(page, /actor=Taiwan/, () => actor.press('Enter'));
    const expected = new Set((await ask('classifications?actor=Taiwan&limit=1000')).items.map(item => item.articleId)).size;
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

  onPage('What was cut from the page is shown greyed on demand', {}, async page => {
    const { items } = await ask('classifications?limit=1000');
    let noisy;
    for (const { articleId } of items) {
      const article = await ask(`articles/${articleId}`);
      if (article.noise.length > 0) {
        noisy = article;
        break;
      }
    }
    await page.goto(`${desk.address}/?article=${noisy.articleId}`);
    const box = page.getByRole('checkbox', { name: /what was cut/ });
    await box.waitFor();
    assert.equal(await page.locator('.noise li').count(), 0);
    await box.check();
    assert.equal(await page.locator('.noise li').count(), noisy.noise.length);
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
    await assertAccessible(page, 'the matrix');
    await asking(page, /topic=taiwan.*actor=Taiwan/, () => cell.click());
    assert.equal(inAddress(page, 'actor'), 'Taiwan');
    assert.ok(await titles(page).count() > 0);
  });
});

describe('export', () => {
  onPage('The present view can be had as CSV, NDJSON and a feed', { path: '/?topic=taiwan' }, async page => {
    await titles(page).first().waitFor();
    const expected = (await ask('classifications?topic=taiwan&limit=1000')).items;
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
    const table = readFileSync(await csv.path(), 'utf8');
    assert.ok(table.startsWith('articleId,blob,title'));
    assert.ok(expected.every(item => table.includes(item.articleId)));
    const [ndjson] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'NDJSON' }).click()]);
    assert.deepEqual(readFileSync(await ndjson.path(), 'utf8').trim().split('\n').map(line => JSON.parse(line).articleId), expected.map(item => item.articleId));
    const feed = await fetch(await page.getByRole('link', { name: 'Atom feed' }).evaluate(link => link.href));
    assert.match(feed.headers.get('content-type'), /^application\/atom\+xml/);
    assert.match(feed.url, /topic=taiwan/);
  });
});

describe('upload', () => {
  const good = { name: 'baru.txt', mimeType: 'text/plain', buffer: Buffer.from('Filipina Kecam Manuver Kapal China di Laut China Selatan\nHarian Uji - Senin, 7 April 2025\n\nManila - Filipina mengecam manuver kapal penjaga pantai China di Laut China Selatan. Beijing menegaskan klaimnya sah.') };
  const bad = { name: 'rusak.json', mimeType: 'application/json', buffer: Buffer.from('{"title": "terpotong') };

  onPage('Chosen files become an article, or a rejection with its reason', {}, async page => {
    await titles(page).first().waitFor();
    await page.getByLabel('Upload files').setInputFiles([good, bad]);
    const panel = page.getByRole('complementary', { name: 'Uploads' });
    await panel.getByText('2 of 2 done').waitFor();
    await panel.locator('li.rejected').filter({ hasText: 'rusak.json' }).filter({ hasText: 'Damaged' }).waitFor();
    await assertAccessible(page, 'the uploads');
    await panel.locator('li.article').filter({ hasText: 'baru.txt' }).getByRole('link').click();
    await page.getByRole('heading', { name: 'Filipina Kecam Manuver' }).waitFor();

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Source file' }).click()]);
    assert.equal(readFileSync(await download.path(), 'utf8'), good.buffer.toString());
  });

  onPage('Files can be dropped anywhere on the page', { path: '/?page=try' }, async page => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    const files = await page.evaluateHandle(text => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'jatuh.txt', { type: 'text/plain' }));
      return transfer;
    }, good.buffer.toString().replace('Filipina Kecam', 'Manila Kecam'));
    await page.dispatchEvent('main', 'dragover', { dataTransfer: files });
    await page.getByText('Drop the files to upload them').waitFor();
    await page.dispatchEvent('main', 'drop', { dataTransfer: files });
    await page.locator('.uploads li.article').filter({ hasText: 'jatuh.txt' }).waitFor();
  });
});

describe('a story', () => {
  const sameStory = ['latihan-laut-jepang.txt', 'latihan-laut-jepang-versi-lain.html'];

  onPage('Its articles are one card, and what each says otherwise is shown by sentences', {}, async page => {
    const { items } = await ask('classifications?limit=1000');
    const [first, second] = sameStory.map(blob => items.find(item => item.blob === blob));
    assert.ok(first.storyId && first.storyId === second.storyId, 'the samples tell one story');
    const card = page.locator('.card').filter({ has: page.getByRole('button', { name: '1 more article tells this story' }) }).first();
    await card.getByRole('button').click();
    assert.equal(await card.locator('.title').count(), 2);

    await page.goto(`${desk.address}/?article=${first.articleId}`);
    await page.getByRole('heading', { name: 'The same story elsewhere' }).waitFor();
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.locator('.comparison').getByText(/sentences? (is|are) the same/).first().waitFor();
    await page.locator('.comparison :is(ins, del)').first().waitFor();
    await assertAccessible(page, 'the comparison');
  });
});

describe('correction', () => {
  onPage('A label is marked wrong in two clicks, with who and why, and it shows at once', {}, async page => {
    await openArticle(page, 'tekad rakyat Taiwan');
    const wrong = page.getByRole('button', { name: 'Russia in favour: wrong' }).first();
    await wrong.click();
    const form = page.getByRole('form', { name: 'Russia in favour: wrong' });
    await form.getByLabel('Your name').fill('Sari');
    await form.getByLabel('Why').fill('<b>Hanya dikutip</b>');
    await assertAccessible(page, 'a correction');
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
});

describe('a tried text', () => {
  onPage('It is labelled, and nothing is stored', {}, async page => {
    await page.getByRole('link', { name: 'Try a text' }).click();
    await page.getByLabel('Text of an article').fill(
      'Taiwan Kecam Latihan China\n\nTaipei mengecam latihan militer China di sekitar Taiwan. Beijing menyebut latihan itu sah dan menegaskan Taiwan bagian dari China.');
    await page.getByRole('button', { name: 'Label it' }).click();
    await page.locator('.try mark').first().waitFor();
    await page.getByRole('region', { name: 'Taiwan' }).or(page.locator('.label', { hasText: 'Taiwan' })).first().waitFor();
    const { items } = await ask('classifications?q=kecam&limit=1000');
    assert.ok(items.every(item => item.blob !== 'request'));
  });

  onPage('A text that is no article is refused with the reason', { path: '/?page=try' }, async page => {
    await page.getByLabel('Text of an article').fill('{"a": ');
    await page.getByRole('button', { name: 'Label it' }).click();
    await page.locator('.try .failure').waitFor();
  });
});

describe('files and health', () => {
  onPage('Rejections stand there with their reason, and the app says that it is well', { path: '/?page=files' }, async page => {
    const [rejection] = (await ask('rejections')).items;
    const row = page.getByRole('row').filter({ hasText: rejection.blob });
    await row.waitFor();
    assert.match(await row.innerText(), new RegExp(rejection.message.slice(0, 20).replace(/[^\w ]/g, '.')));
    await page.getByText('Storage answers').waitFor();
  });
});

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
});

describe('everybody', () => {
  for (const colorScheme of ['light', 'dark']) {
    onPage(`axe finds nothing in ${colorScheme} colours`, { colorScheme }, async page => {
      await titles(page).first().waitFor();
      await assertAccessible(page, 'the search');
      await titles(page).first().click();
      await page.locator('.facts').waitFor();
      await assertAccessible(page, 'an article');
      await page.goto(`${desk.address}/?page=try`);
      await page.getByLabel('Text of an article').fill('Taiwan Kecam Latihan China\n\nTaipei mengecam latihan militer China di sekitar Taiwan.');
      await page.getByRole('button', { name: 'Label it' }).click();
      await page.locator('.try mark').first().waitFor();
      await assertAccessible(page, 'a tried text');
      await page.goto(`${desk.address}/?page=files`);
      await page.getByRole('row').nth(1).waitFor();
      await assertAccessible(page, 'files and health');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await assertAccessible(page, 'the shortcuts');
    });
  }

  onPage('Everything fits a window of 360 pixels', { viewport: { width: 360, height: 740 } }, async page => {
    await titles(page).first().waitFor();
    await assertNoSidewaysScroll(page, 'the search');
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByRole('checkbox', { name: 'Taiwan', exact: true }).check();
    await page.waitForURL(/topic=taiwan/);
    await assertNoSidewaysScroll(page, 'the filters');
    await titles(page).first().click();
    await page.locator('.facts').waitFor();
    await assertNoSidewaysScroll(page, 'an article');
    for (const view of ['try', 'files']) {
      await page.goto(`${desk.address}/?page=${view}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await assertNoSidewaysScroll(page, view);
    }
  });
});

describe('the first view', () => {
  test('It transfers less than 300 KB and runs under a policy without inline script', async () => {
    const { page, close } = await openPage(browser, 'about:blank');
    let bytes = 0;
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    const answer = await page.goto(desk.address);
    await page.locator('.overview section').first().waitFor();
    await page.waitForLoadState('networkidle');
    await close();
    assert.match(answer.headers()['content-security-policy'], /default-src 'none'; script-src 'self'/);
    assert.doesNotMatch(answer.headers()['content-security-policy'], /unsafe/);
    assert.ok(bytes > 10_000 && bytes < 300_000, `${bytes} bytes`);
    console.log(`first view: ${Math.round(bytes / 1024)} KB transferred`);
  });
});
