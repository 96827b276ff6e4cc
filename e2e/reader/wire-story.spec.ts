import fs from 'node:fs'
import { expect, test } from '#e2e/support/test.ts'

const FILE = 'e2e/support/wire-story.txt'
const SECTIONS = 'Featured, Abroad, World News, Politics, Harbour News'
const HEADLINE = 'Harbour Envoy Sails for Tarnhaven as Port Hallin Seeks a Thaw After the Buoy Affair'
const SUBHEADING = 'Stent will ‘speak plainly’ about the night patrols'

test.describe.configure({ mode: 'serial' })
test.use({ javaScriptEnabled: false })

test('a syndicated story comes in from the terminal and is read part by part, without script (P-1)', async ({
  page,
  halyard,
}) => {
  const imported = await halyard.news('import', FILE, '--format', 'text', '--sections', SECTIONS)
  expect(imported.output).toContain('1')
  expect(imported.code).toBe(0)

  // The server was running during the import, and the very next request shows the story.
  await page.goto(`${halyard.url}/featured`)
  await page.getByRole('link', { name: HEADLINE }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADLINE)

  const crumbs = page.getByRole('navigation', { name: 'You are here' }).getByRole('listitem')
  await expect(crumbs).toHaveText(['Home', '» Featured', `» ${HEADLINE}`])
  const labels = page.locator('article .labels').getByRole('link')
  await expect(labels).toHaveText(SECTIONS.split(', ').slice(1))
  await expect(crumbs.getByRole('link').last()).toHaveAttribute('href', '/featured')
  for (const [n, slug] of ['abroad', 'world-news', 'politics', 'harbour-news'].entries()) {
    await expect(labels.nth(n)).toHaveAttribute('href', `/${slug}`)
  }

  const text = fs.readFileSync(FILE, 'utf8').split(/\n\n+/).slice(2, -1)
  const body = page.locator('.prose')
  await expect(body.locator('h2')).toHaveText([SUBHEADING])
  await expect(body.locator('> p')).toHaveText(text.filter((paragraph) => paragraph !== SUBHEADING))
  await expect(page.getByText('Source: Coast Wire')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Coast Wire' })).toHaveAttribute('href', '/sources/coast-wire')

  const graph = JSON.parse((await page.locator('script[type="application/ld+json"]').first().textContent()) ?? '{}')
  const whole = JSON.stringify(graph)
  for (const part of [
    '"BreadcrumbList"',
    '"NewsArticle"',
    ...SECTIONS.split(', ').map((name) => `"${name}"`),
    '"Coast Wire"',
  ])
    expect(whole).toContain(part)
})

test('importing it again changes nothing (P-82)', async ({ halyard }) => {
  const before = await halyard.news('hash')
  const again = await halyard.news('import', FILE, '--format', 'text', '--sections', SECTIONS)
  expect(again.code).toBe(0)
  expect((await halyard.news('hash')).output).toBe(before.output)
})
