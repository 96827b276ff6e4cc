import type { Page } from 'playwright/test'
import { newsroomShapes } from '#db/sample/testing/generated/newsroom-shapes.ts'
import { showGeneratedNewsroom } from '#db/sample/testing/generated/show-generated-newsroom.ts'
import { measureBalance } from '#e2e/measure-grid.ts'
import { type Newsroom, startNewsroom } from '#e2e/newsroom.ts'
import { someOf } from '#e2e/sweep.ts'
import { test as base, expect } from '#e2e/test.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** A newsroom whose content each test replaces. */
const test = base.extend<object, { generated: Newsroom }>({
  generated: [
    async ({}, use) => {
      const newsroom = await startNewsroom('demo')
      await use(newsroom)
      await newsroom.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

const WIDTHS = [390, 768, 1440, 2560]
const SCREEN = 844
/** Yesterday evening, so that the days of a list do not depend on when the test runs. */
const NOW = Math.floor(Date.now() / DAY_MS) * DAY_MS - 6 * HOUR_MS
/** Share of stories with pictures from which the front has two. */
const PICTURED = 0.4

/** Px between the ends of columns, and size of a blank rectangle, that a page should not have, and that none may have. */
const SHOULD = { most: 120, hole: [300, 200] as [number, number] }
const MUST = { most: 200, hole: [600, 300] as [number, number] }
/**
 * Places that do not meet the first, on all pages of all newsrooms, by width. Mostly rows of headlines of two or three
 * words on a wide screen, and Arabic lines, which are taller than their estimate.
 */
const ALLOWED: Record<number, number> = { 390: 1, 768: 5, 1440: 5, 2560: 24 }

type Uneven = { width: number; says: string }

async function unevenOn(page: Page, newsroom: string, limits: typeof SHOULD): Promise<Uneven[]> {
  const found: Uneven[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: SCREEN })
    await page.evaluate(() => document.fonts.ready.then(() => {}))
    for (const { kind, px, where, at } of await page.evaluate(measureBalance, limits))
      found.push({
        width,
        says: `${newsroom} ${new URL(page.url()).pathname} at ${width}: ${kind} ${px} ${where} ${at}`,
      })
  }
  return found
}

test('columns end together and nothing is blank in twenty newsrooms (P-52)', async ({ page, generated }) => {
  test.setTimeout(600_000)
  const all: Uneven[] = []
  for (const [n, shape] of someOf([...newsroomShapes.entries()], 3)) {
    const slugs = showGeneratedNewsroom(generated.dataDir, shape, n + 1, NOW)
    for (const path of new Set(['/', ...[slugs[0], slugs.at(-1)].flatMap((slug) => (slug ? [`/${slug}`] : []))])) {
      await page.goto(generated.url + path)
      const uneven = await unevenOn(page, shape.name, SHOULD)
      all.push(...uneven)
      // Seldom needed: what must not be is not even nearly so.
      if (uneven.length > 0) expect.soft(await unevenOn(page, shape.name, MUST)).toEqual([])
    }
    if (shape.pictures < PICTURED) continue
    await page.setViewportSize({ width: 390, height: SCREEN })
    await page.goto(generated.url)
    const second = await page.locator('main img').nth(1).boundingBox()
    expect.soft(second?.y, `the second picture of ${shape.name} on a phone`).toBeLessThanOrEqual(2 * SCREEN)
  }
  for (const width of WIDTHS) {
    const at = all.filter((one) => one.width === width).map(({ says }) => says)
    expect.soft(at.length, at.join('\n')).toBeLessThanOrEqual(ALLOWED[width] ?? 0)
  }
})

test('the bar of twelve sections ends in More, which opens the rest in place', async ({ page, generated }) => {
  const shape = newsroomShapes.find(({ sections }) => sections === 12)
  if (!shape) throw new Error('No shape has twelve sections.')
  showGeneratedNewsroom(generated.dataDir, { ...shape, stories: 20 }, 1, NOW)
  await page.setViewportSize({ width: 1440, height: SCREEN })
  await page.goto(generated.url)
  const bar = page.getByRole('navigation', { name: 'Sections', exact: true })
  await expect(bar.getByRole('link', { name: 'Voices' })).toBeHidden()
  await bar.getByText('More').click()
  await expect(bar.getByRole('link', { name: 'Voices' })).toBeVisible()
})

test('on a phone Sections opens in place, and Latest has five lines and a way to more', async ({ page, halyard }) => {
  await page.setViewportSize({ width: 390, height: SCREEN })
  await page.goto(halyard.url)
  const bar = page.getByRole('navigation', { name: 'Sections', exact: true })
  const before = await bar.boundingBox()
  await page.locator('summary', { hasText: 'Sections' }).click()
  expect(new URL(page.url()).hash).toBe('')
  expect((await bar.boundingBox())?.height).toBeGreaterThan((before?.height ?? 0) + 40)
  await expect(bar.getByRole('link', { name: 'Opinion' })).toBeInViewport()
  await expect(page.locator('.latest li:visible')).toHaveCount(5)
  await expect(page.getByRole('link', { name: 'More of the latest' })).toBeVisible()
})
