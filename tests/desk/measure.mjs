// How fast the page is on many articles: node tests/desk/measure.mjs [ARTICLES], after dotnet build -c Release and npm ci.
// CONFIGURATION names the build that is measured, Release unless told.
import { rmSync } from 'node:fs';
import { openPage, startBrowser } from './browser.mjs';
import { writeCorpus } from './corpus.mjs';
import { startDesk, until } from './desk.mjs';

const articles = Number(process.argv[2] ?? 10_000);
const rounds = 5;

const corpus = writeCorpus(articles);
const desk = await startDesk({ configuration: process.env.CONFIGURATION ?? 'Release' });
const browser = await startBrowser();
try {
  desk.upload(corpus);
  let read = 0;
  let seen = -1;
  // Counting is work too: it is asked seldom, and the end is when nothing is added.
  while (read !== seen || read === 0) {
    seen = read;
    await new Promise(resolve => setTimeout(resolve, 15_000));
    const counts = await (await fetch(`${desk.address}/api/timeline?interval=month&by=language`)).json();
    read = counts.counts.reduce((sum, count) => sum + count.count, 0);
    console.log(`${read} labels`);
  }

  const first = [];
  for (let round = 0; round < rounds; round++) {
    const { page, close } = await openPage(browser, 'about:blank');
    const began = performance.now();
    await page.goto(desk.address, { waitUntil: 'commit' });
    await page.locator('.card .title').first().waitFor();
    // It answers to the keyboard, not only to the eye.
    await page.keyboard.press('j');
    await page.locator('.title:focus').waitFor();
    first.push(performance.now() - began);
    await close();
  }
  console.log(`first view on ${articles} articles, answering to keys: ${median(first).toFixed(0)} ms (median of ${rounds}; ${list(first)})`);

  const { page, close } = await openPage(browser, desk.address);
  await page.locator('.timeline .chart').waitFor();
  for (const name of ['Taiwan', 'Diplomacy', 'Indonesian', '▲ in favour', 'Sanctions and export controls']) {
    const times = [];
    for (let round = 0; round < rounds; round++) {
      const box = page.getByRole('checkbox', { name, exact: true });
      times.push(await changed(page, () => box.check()));
      await page.waitForLoadState('networkidle');
      await changed(page, () => box.uncheck());
      await page.waitForLoadState('networkidle');
    }
    console.log(`filter '${name}': ${median(times).toFixed(0)} ms (median of ${rounds}; ${list(times)})`);
  }
  await close();
} finally {
  await browser.close();
  desk.stop();
  rmSync(corpus, { recursive: true });
}

/** Milliseconds from a change of the filter until its articles are drawn, by the page's own clock. */
async function changed(page, work) {
  await page.evaluate(() => {
    const section = document.querySelector('section[aria-busy]:has(> .results-head)');
    window.drawn = new Promise(resolve => {
      let began;
      addEventListener('change', () => (began = performance.now()), { once: true, capture: true });
      const observer = new MutationObserver(() => {
        if (began && section.getAttribute('aria-busy') === 'false') {
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - began));
        }
      });
      observer.observe(section, { attributes: true, attributeFilter: ['aria-busy'] });
    });
  });
  await work();
  return page.evaluate(() => window.drawn);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function list(values) {
  return values.map(value => value.toFixed(0)).join(', ');
}
