// How fast the page is on many articles: node tests/desk/measure.mjs [ARTICLES], after dotnet build -c Release and npm ci.
// CONFIGURATION names the build that is measured, Release unless told. Ends with 1 where a bound is not kept.
import { openPage, startBrowser } from './browser.mjs';
import { corpusFiles } from './corpus.mjs';
import { startDesk } from './desk.mjs';

const articles = Number(process.argv[2] ?? 10_000);
const rounds = 7;
// As many as the listener and the host hand on at once.
const deliveries = 8;
const longestFirstViewMs = 1_000;
const longestChangeMs = 300;

const filters = ['Taiwan', 'Diplomacy', 'Sanctions and export controls', 'in favour', 'against', 'Indonesian', 'English'];

const desk = await startDesk({ configuration: process.env.CONFIGURATION ?? 'Release' });
const browser = await startBrowser();
try {
  await fill(await desk.handle());
  await measureFirstView();
  await measureFilters();
} finally {
  await browser.close();
  desk.stop();
}

/** Delivers the articles as the Functions host delivers blobs, and has the days counted as its timer does each hour. */
async function fill(port) {
  const call = async (name, envelope) => {
    const answer = await fetch(`http://127.0.0.1:${port}/${name}`, { method: 'POST', body: JSON.stringify(envelope) });
    if (!answer.ok) {
      throw new Error(`${name} answered ${answer.status}: ${await answer.text()}`);
    }
    await answer.arrayBuffer();
  };
  const began = performance.now();
  const waiting = corpusFiles(articles);
  const properties = { LastModified: new Date().toISOString() };
  await Promise.all(Array.from({ length: deliveries }, async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const content = Buffer.from(file.text).toString('base64');
      await call('IngestArticle', { Data: { article: content }, Metadata: { name: JSON.stringify(file.name), Properties: properties } });
    }
  }));
  const read = performance.now();
  await call('RecomputeTimeline', { Data: { timer: {} }, Metadata: {} });
  console.log(`${articles} articles read in ${seconds(read - began)}, their days counted in ${seconds(performance.now() - read)}`);
}

async function measureFirstView() {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const { page, close } = await openPage(browser, 'about:blank');
    const began = performance.now();
    await page.goto(desk.address, { waitUntil: 'commit' });
    await page.locator('.card .title').first().waitFor();
    // It answers to the keyboard, not only to the eye.
    await page.keyboard.press('j');
    await page.locator('.title:focus').waitFor();
    times.push(performance.now() - began);
    await close();
  }
  tell('first view, answering to keys', times, longestFirstViewMs);
}

async function measureFilters() {
  const { page, close } = await openPage(browser, desk.address);
  await settled(page);
  for (const name of filters) {
    const box = page.getByRole('checkbox', { name, exact: true });
    const times = [];
    for (let round = 0; round < rounds; round++) {
      times.push(await changed(page, () => box.check()));
      await settled(page);
      await changed(page, () => box.uncheck());
      await settled(page);
    }
    tell(`filter '${name}'`, times, longestChangeMs);
  }
  await close();
}

/** Waits until the charts have their answers too, so that one change is not measured with the last one's work. */
async function settled(page) {
  await page.locator('.timeline[aria-busy=false] .chart').waitFor();
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

function tell(what, times, bound) {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  console.log(`${what}: ${median.toFixed(0)} ms (median of ${times.length}, ${sorted[0].toFixed(0)} to ${sorted.at(-1).toFixed(0)}; at most ${bound})`);
  if (median > bound) {
    process.exitCode = 1;
  }
}

function seconds(milliseconds) {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
