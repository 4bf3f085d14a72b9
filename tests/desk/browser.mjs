// Debian's Chromium, driven by Playwright, with an eye on what a reader would not see: errors and refused scripts.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';

export function startBrowser() {
  if (!existsSync(executable)) {
    throw new Error(`'${executable}' is missing. Install Debian's package chromium, or name a Chromium in the variable CHROMIUM.`);
  }
  return chromium.launch({
    executablePath: executable,
    // A machine without a network: nothing but the page may ask for anything.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** A page in a browser of its own; whatever it complains about stands in `complaints`. */
export async function openPage(browser, address, { locale = 'en-GB', colorScheme = 'light', viewport = { width: 1280, height: 900 }, ...rest } = {}) {
  const context = await browser.newContext({ locale, colorScheme, viewport, reducedMotion: 'reduce', timezoneId: 'Asia/Jakarta', ...rest });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = [];
  page.on('pageerror', error => complaints.push(`error: ${error.message}`));
  page.on('console', message => {
    // An answer that says no is no fault of the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(`console: ${message.text()}`);
    }
  });
  page.on('request', request => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(address).origin && !['blob:', 'data:'].includes(protocol)) {
      complaints.push(`asked ${request.url()}`);
    }
  });
  page.on('dialog', dialog => {
    complaints.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.goto(address);
  return { page, complaints, close: () => context.close() };
}

/** Nothing that axe knows of WCAG 2.2 A and AA is amiss. */
export async function assertAccessible(page, what) {
  // What is being counted anew is dimmed until it is there; behind a dialog it may wait for the reader.
  await page.waitForFunction(() => document.querySelector('dialog[open]')
    || (!document.querySelector('[aria-busy=true]') && document.getAnimations().every(animation => animation.playState !== 'running')));
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  assert.deepEqual(
    violations.map(violation => `${violation.id}: ${violation.nodes.map(node => `${node.target} ${node.failureSummary}`).join(' | ')}`),
    [],
    `axe on ${what}`,
  );
}

/** Nothing reaches over the right edge, so that nobody must scroll sideways to read. */
export async function assertNoSidewaysScroll(page, what) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `${what} is ${over} pixels wider than the window`);
}
