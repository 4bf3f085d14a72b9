import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openPage } from '../browser.mjs';
import { browser, desk } from '../fixture.mjs';

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
