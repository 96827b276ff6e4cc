import { isAccessible } from '#e2e/support/is-accessible.ts'
import { shiftsOf, watchShifts } from '#e2e/support/layout-shifts.ts'
import { ask, publishStory, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, giveSession, test } from '#e2e/support/test.ts'

const HOUR_MS = 3_600_000
const SCRIPT_BYTES = 3_000
const ARTICLE = '/article/night-trains-return-to-the-coast-line'
const BR = { headers: { 'accept-encoding': 'br' } }

async function showBanner(halyard: Newsroom, text: string, path = '/world') {
  const api = await signedIn(halyard, 'editor')
  const fields = { text, level: 'breaking', href: path, endsAt: Date.now() + HOUR_MS }
  expect((await api('PUT', '/api/banner', fields)).status).toBe(200)
  return () => api('DELETE', '/api/banner', {})
}

test('a banner is in the HTML of fronts at once, makes no other page stale, and is gone when it ends (P-75)', async ({
  halyard,
}) => {
  for (const path of [ARTICLE, '/latest', '/', '/world']) await ask(halyard, path)
  const before = await ask(halyard, ARTICLE)
  expect(before.headers['x-cache']).toBe('hit')
  expect((await ask(halyard, '/banner.json')).text).toBe('{}')
  const end = await showBanner(halyard, 'The harbour is closed')
  for (const path of ['/', '/world']) {
    const { text, headers } = await ask(halyard, path)
    expect([path, text.includes('The harbour is closed')]).toEqual([path, true])
    expect(headers['cache-tag']?.split(',')).toContain('banner')
  }
  const { body, text, headers } = await ask(halyard, '/banner.json')
  expect(JSON.parse(text)).toMatchObject({ label: 'Breaking', text: 'The harbour is closed', href: '/world' })
  expect(body.length).toBeLessThanOrEqual(500)
  expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  for (const path of [ARTICLE, '/latest']) {
    const { headers: kept } = await ask(halyard, path)
    expect([path, kept['x-cache']]).toEqual([path, 'hit'])
  }
  expect((await ask(halyard, ARTICLE)).headers['etag']).toBe(before.headers['etag'])
  await end()
  for (const path of ['/', '/world', '/banner.json'])
    expect((await ask(halyard, path)).text).not.toContain('The harbour is closed')
})

test('an article shows it by script, moving nothing and within its budget, until a reader closes it', async ({
  halyard,
  page,
}) => {
  const end = await showBanner(halyard, 'The harbour is open')
  const scripts = new Set<string>()
  page.on('request', (one) => one.resourceType() === 'script' && scripts.add(new URL(one.url()).pathname))
  // Fonts that swap late are measured by another test.
  await page.route(/\.woff2$/, (route) => route.abort())
  await watchShifts(page)
  await page.goto(halyard.url + ARTICLE)
  const banner = page.getByRole('complementary', { name: 'Breaking' })
  await expect(banner).toBeInViewport()
  await expect(banner.getByRole('link')).toHaveText('Breaking The harbour is open')
  await isAccessible(page, 'story: banner')
  expect(await shiftsOf(page)).toEqual([])
  expect(scripts).toContain('/js/banner.js')
  let bytes = 0
  for (const path of scripts) bytes += (await ask(halyard, path, BR)).body.length
  expect(bytes).toBeLessThanOrEqual(SCRIPT_BYTES)
  await banner.getByRole('button', { name: 'Close' }).click()
  await expect(banner).toHaveCount(0)
  const asked = page.waitForResponse((one) => new URL(one.url()).pathname === '/banner.json')
  await page.goto(`${halyard.url}/latest`)
  await asked
  await expect(banner).toHaveCount(0)
  await end()
})

test('an editor shows one from the story in two steps, and ends it on the front desk (P-75) @journey', async ({
  halyard,
  page,
}) => {
  const api = await signedIn(halyard, 'editor')
  const { id, path } = await publishStory(api, 'Lock gates fail at Saltgate', { sections: ['world'] })
  await giveSession(page, halyard, 'editor')
  await page.goto(`${halyard.url}/desk/articles/${id}`)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Banner…' }).click()
  await page.getByRole('button', { name: 'Show banner' }).click()
  await expect(page.getByText(/Readers see the banner until/)).toBeVisible()
  expect((await ask(halyard, '/')).text).toContain(`<a href="${path}"><b>Breaking</b> Lock gates fail at Saltgate</a>`)
  await page.goto(`${halyard.url}/desk/front`)
  await expect(page.getByText('Breaking: “Lock gates fail at Saltgate”')).toBeVisible()
  await page.getByRole('button', { name: 'End now' }).click()
  await expect(page.getByText('No banner.')).toBeVisible()
  expect((await ask(halyard, '/banner.json')).text).toBe('{}')
})
