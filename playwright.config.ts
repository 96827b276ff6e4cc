import { defineConfig } from 'playwright/test'
import { findChromium } from '#.ci/chromium.ts'

const isGate = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] !== undefined

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // The tests of a file run one after the other in a worker that has a newsroom of its own. They mostly wait, so three
  // workers are faster than two also where there are two cores.
  workers: Number(process.env['BROWSERS'] ?? 3),
  globalSetup: './e2e/support/prepared-sample.ts',
  forbidOnly: true,
  // In the gate a test outside the journeys that fails is run once more in a fresh newsroom, and is named.
  retries: isGate ? 1 : 0,
  reportSlowTests: null,
  // Limits for what hangs. They are generous, because a machine may be slow: nothing passes by waiting for them.
  timeout: 120_000,
  expect: { timeout: 45_000 },
  projects: [
    // Some of each promise, for `npm test`. Tests below one in its file do not rely on it.
    { name: 'journeys', grep: /@journey/, retries: 0 },
    { name: 'browser', grepInvert: /@journey/, testIgnore: ['edge/**', 'server/instant.spec.ts'] },
    // Of the browser's own cache of pages, which it gives up on a machine that is busy.
    { name: 'alone', testMatch: 'server/instant.spec.ts' },
    // Needs other servers; `npm run test:edge` installs them.
    { name: 'edge', testMatch: 'edge/**/*.spec.ts' },
    // Takes pictures and tests nothing: only `npm run pixels` names a folder for them.
    ...(process.env['PIXELS_OUT'] ? [{ name: 'pixels', testMatch: 'pixels/take.ts' }] : []),
  ],
  reporter: isGate ? [['list'], ['json']] : [['list']],
  use: {
    browserName: 'chromium',
    // Only the offline spec tests the service worker; in the others every page comes from the server.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Letters are as wide as in a Chromium with windows.
        '--font-render-hinting=none',
      ],
    },
    // Lets a failing action report its own error before the test times out.
    actionTimeout: 30_000,
    // Without a limit Playwright waits forever for a page that was cut off, for example by a killed server.
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'off',
  },
})
