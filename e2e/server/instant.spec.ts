import type { Newsroom } from '#e2e/support/newsroom.ts'
import { openTab, type Tab, type TabPage } from '#e2e/support/tab.ts'
import { expect, test } from '#e2e/support/test.ts'

const STORY = '/article/bees-count-to-five'
const LEAD = ':is(.lead, .big > .story) .headline a'
/** Divides all timeouts by 1,000. */
const IN_A_HURRY = `const wait = setTimeout
  window.setTimeout = (what, ms, ...more) => wait(what, ms / 1000, ...more)`

type Attempt = { key: { action: 'Prefetch' | 'Prerender'; url: string } }

/** Returns the addresses that the browser would prefetch or prerender on hover. */
const candidates = (page: TabPage, action: Attempt['key']['action']): string[] => {
  const told = page.heard.findLast(({ method }) => method === 'Preload.preloadingAttemptSourcesUpdated')
  const all = (told?.params['preloadingAttemptSources'] ?? []) as Attempt[]
  return all.filter(({ key }) => key.action === action).map(({ key }) => key.url)
}

/** Returns the states of a prefetch or prerender, in order. */
const became = (page: TabPage, action: Attempt['key']['action'], url: string): unknown[] =>
  page.heard
    .filter(({ method, params }) => {
      const key = params['key'] as Attempt['key'] | undefined
      return method === `Preload.${action.toLowerCase()}StatusUpdated` && key?.action === action && key.url === url
    })
    .map(({ params }) => params['status'])

async function inATab(halyard: Newsroom, path: string, use: (tab: Tab) => Promise<void>, onNewPage?: string) {
  const tab = await openTab(onNewPage)
  try {
    await tab.open(halyard.url + path)
    await expect.poll(() => tab.shown().evaluate('document.readyState + location.pathname')).toBe(`complete${path}`)
    // Waits for the service worker, because its first takeover discards pages kept for Back and prefetched pages.
    await expect.poll(() => tab.shown().evaluate('navigator.serviceWorker.controller !== null')).toBe(true)
    await use(tab)
  } finally {
    await tab.close()
  }
}

const hrefOf = (tab: Tab, selector: string) =>
  tab.shown().evaluate(`document.querySelector(${JSON.stringify(selector)}).href`) as Promise<string>

/** Waits until the tab shows this address. */
const shows = (tab: Tab, url: string) =>
  expect.poll(() => tab.shown().evaluate('location.href').catch(String), { message: url }).toBe(url)

test('pages may be fetched before the click, and nothing else', async ({ halyard }) => {
  const never = [
    '/desk',
    '/desk/articles/1',
    '/api/articles',
    '/api/auth/sign-out',
    '/search',
    '/search?q=tide',
    '/feed.xml',
  ]
  const neither = ['/world/feed.atom', '/sitemap.xml', '/robots.txt', '/icon.svg', '/media/a-640.jpg', '/embed/a']
  const others = ['https://elsewhere.example/', 'mailto:desk@halyard.example']
  const links = JSON.stringify([...never, ...neither, ...others, '/last-of-all'])
  await inATab(halyard, STORY, async (tab) => {
    await tab.shown().evaluate(`document.body.append(...${links}.map((href) =>
      Object.assign(document.createElement('a'), { href, textContent: href })))`)
    const found = () => candidates(tab.shown(), 'Prefetch').map((url) => url.replace(halyard.url, ''))
    await expect.poll(found).toContain('/last-of-all')
    expect(found()).toEqual(expect.arrayContaining(['/', '/world', '/topics/bees']))
    expect(found().filter((path) => /^\/(?:desk|api|search|media|embed)\b|\.\w+$|^\w+:/.test(path))).toEqual([])
    // Links far below are no candidates until somebody scrolls near them.
    await tab.shown().evaluate('document.querySelector(".next").scrollIntoView()')
    const next = await hrefOf(tab, '.next .headline a')
    await expect.poll(() => candidates(tab.shown(), 'Prerender')).toEqual([next])
  })
})

test('a list that is pointed at is there before the click (P-17)', async ({ halyard }) => {
  await inATab(halyard, STORY, async (tab) => {
    const shown = tab.shown()
    const section = await hrefOf(tab, 'nav a[href="/world"]')
    await expect.poll(() => candidates(shown, 'Prefetch')).toContain(section)
    await tab.pointAt('nav a[href="/world"]')
    await expect.poll(() => became(shown, 'Prefetch', section)).toContain('Ready')
    await tab.click('nav a[href="/world"]')
    await shows(tab, section)
    expect(await tab.shown().evaluate('performance.getEntriesByType("navigation")[0].deliveryType')).toBe(
      'navigational-prefetch',
    )
  })
})

test('the lead of the front is made ready unseen: neither counted nor kept until it is shown', async ({ halyard }) => {
  const work = async (tab: Tab) => {
    const front = tab.shown()
    const lead = await hrefOf(tab, LEAD)
    // The service worker is active and has cached the front page.
    await expect.poll(() => front.evaluate('caches.match("/", { cacheName: "shell-1" }).then(Boolean)')).toBe(true)
    await expect.poll(() => candidates(front, 'Prerender')).toEqual([lead])
    await tab.pointAt(LEAD)
    await expect.poll(() => became(front, 'Prerender', lead)).toContain('Ready')
    const ready = tab.pages.find(({ isPrerendered }) => isPrerendered)
    if (!ready) throw new Error('Nothing was made ready.')
    expect(await ready.evaluate('[document.prerendering, document.hidden, location.href]')).toEqual([true, true, lead])
    // Longer than the time after which a page view counts as a read.
    await ready.evaluate('new Promise((resolve) => setTimeout(resolve, 30_000))')
    const reads = () => ready.asked().filter((url) => url.endsWith('/api/reads'))
    const isKept = `caches.match(${JSON.stringify(new URL(lead).pathname)}, { cacheName: 'read-1' }).then(Boolean)`
    expect(reads()).toEqual([])
    expect(await front.evaluate(isKept)).toBe(false)

    await tab.click(LEAD)
    await expect.poll(() => ready.evaluate('[document.prerendering, document.hidden]')).toEqual([false, false])
    expect(await ready.evaluate('performance.getEntriesByType("navigation")[0].activationStart')).toBeGreaterThan(0)
    await expect.poll(reads).toHaveLength(1)
    await expect.poll(() => ready.evaluate(isKept)).toBe(true)
  }
  await inATab(halyard, '/', work, IN_A_HURRY)
})

test('an old prerendered page is requested again when it is shown', async ({ halyard }) => {
  const later = `const entries = performance.getEntriesByType.bind(performance)
    performance.getEntriesByType = (type) => {
      const [first, ...more] = entries(type)
      return first?.activationStart > 0 ? [{ activationStart: 301_000 }] : [first, ...more]
    }`
  const work = async (tab: Tab) => {
    const front = tab.shown()
    const lead = await hrefOf(tab, LEAD)
    await expect.poll(() => candidates(front, 'Prerender')).toEqual([lead])
    await tab.pointAt(LEAD)
    await expect.poll(() => became(front, 'Prerender', lead)).toContain('Ready')
    const ready = tab.pages.find(({ isPrerendered }) => isPrerendered)
    await tab.click(LEAD)
    await expect
      .poll(() => ready?.evaluate('performance.getEntriesByType("navigation")[0].type').catch(String))
      .toBe('reload')
  }
  await inATab(halyard, '/', work, later)
})

test('back and forward show the very page that was left', async ({ halyard }) => {
  const noted = `addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.cameBack = persisted })`
  const work = async (tab: Tab) => {
    const front = await hrefOf(tab, '.nameplate a, a[href="/"]')
    const lead = await hrefOf(tab, LEAD)
    const section = await hrefOf(tab, 'nav a[href="/world"]')
    const seen = () => tab.shown().evaluate('[location.href, document.documentElement.dataset.cameBack]').catch(String)
    // Clicks the link by script: without a prerender it stays the same page of the tab.
    const go = async (what: string, url: string, cameBack: string) => {
      // The browser keeps no page that was left while it still loaded.
      await expect.poll(() => tab.shown().evaluate('document.readyState').catch(String)).toBe('complete')
      await tab.shown().evaluate(`setTimeout(() => ${what})`)
      await expect.poll(seen).toEqual([url, cameBack])
    }
    await go(`document.querySelector(${JSON.stringify(LEAD)}).click()`, lead, 'false')
    await go(`document.querySelector('nav a[href="/world"]').click()`, section, 'false')
    await go('history.back()', lead, 'true')
    await go('history.back()', front, 'true')
    await go('history.forward()', lead, 'true')
  }
  await inATab(halyard, '/', work, noted)
})

test('pages fade into each other, unless motion is unwelcome', async ({ page, halyard }) => {
  await page.addInitScript(() =>
    addEventListener('pageswap', (event) => sessionStorage.setItem('faded', String(event.viewTransition !== null))),
  )
  for (const [reducedMotion, faded] of [
    ['no-preference', 'true'],
    ['reduce', 'false'],
  ] as const) {
    await page.emulateMedia({ reducedMotion })
    await page.goto(halyard.url)
    await page.locator('nav a[href="/world"]').first().click()
    await expect(page).toHaveURL(`${halyard.url}/world`)
    expect(await page.evaluate(() => sessionStorage.getItem('faded'))).toBe(faded)
  }
})

test.describe('with the worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('a copy is never what was fetched before the click', async ({ page, context, halyard }) => {
    await page.goto(halyard.url + STORY)
    await expect.poll(() => page.evaluate((path) => caches.match(path).then(Boolean), STORY)).toBe(true)
    await page.goto(`${halyard.url}/science`)
    const link = page.locator(`main a[href="${STORY}"]`).first()
    const client = await context.newCDPSession(page)
    const said: unknown[] = []
    client.on('Preload.prefetchStatusUpdated', ({ status }) => said.push(status))
    await client.send('Preload.enable')
    await halyard.kill()
    await link.hover()
    await expect.poll(() => said.at(-1)).toBe('Failure')
    await halyard.revive()
    await link.click()
    await expect(page).toHaveURL(halyard.url + STORY)
    await expect(page.getByText('This copy is from')).toHaveCount(0)
  })
})
