import type { Page } from 'playwright/test'
import { CLOCK } from '#db/sample/sample-clock.ts'
import { newsroomShapes } from '#db/sample/testing/generated/newsroom-shapes.ts'
import { showGeneratedNewsroom } from '#db/sample/testing/generated/show-generated-newsroom.ts'
import { someOf } from '#db/sample/testing/some-of.ts'
import { atFixedTime, settled } from '#e2e/support/fixed-newsroom.ts'
import { test } from '#e2e/support/fixed-test.ts'
import { type Fault, measureBalance, measureGrid } from '#e2e/support/measure-grid.ts'
import { expect } from '#e2e/support/test.ts'

type Kind = Fault['kind'] | 'beyond'
/**
 * Faults on all pages of all newsrooms, by width. They may only become fewer: who removes some lowers the bound. Edges,
 * cells of no pattern and distances are counted singly; `ends` and `hole` are screens that have any, and `beyond` screens
 * with more than MUST.
 */
const ALLOWED: Record<number, Record<Kind, number>> = {
  390: { edge: 0, pattern: 0, distance: 0, ends: 1, hole: 0, beyond: 0 },
  768: { edge: 0, pattern: 0, distance: 0, ends: 1, hole: 5, beyond: 0 },
  1440: { edge: 0, pattern: 0, distance: 0, ends: 2, hole: 11, beyond: 0 },
  2560: { edge: 0, pattern: 0, distance: 0, ends: 4, hole: 35, beyond: 0 },
}
/** Px between the ends of columns, and size of a blank rectangle, that a page should not have, and that none may have. */
const SHOULD = { most: 160, hole: [320, 200] as [number, number] }
const MUST = { most: 320, hole: [640, 300] as [number, number] }
const HEIGHT = 900
const MOST_SAID = 5

/** For work on the grid: only newsrooms whose name holds SHAPE, and only the width WIDTH. */
const { SHAPE, WIDTH } = process.env
const widths = WIDTH ? [Number(WIDTH)] : Object.keys(ALLOWED).map(Number)
const numbered = [...newsroomShapes.entries()]
const newsrooms = SHAPE ? numbered.filter(([, { name }]) => name.includes(SHAPE)) : someOf(numbered, 5, 1)

type Screen = { at: string; width: number; edges: number; distances: number; faults: Fault[]; beyond: Fault[] }

async function measured(page: Page, at: string, width: number): Promise<Screen> {
  await page.setViewportSize({ width, height: HEIGHT })
  await page.evaluate(() => document.fonts.ready.then(() => {}))
  const { faults, ...counted } = await page.evaluate(measureGrid)
  const uneven = await page.evaluate(measureBalance, SHOULD)
  // A fault beyond MUST is always a fault beyond SHOULD too.
  const beyond = uneven.length > 0 ? await page.evaluate(measureBalance, MUST) : []
  return { at, width, ...counted, faults: [...faults, ...uneven], beyond }
}

const byCount = <T>(all: T[], nameOf: (one: T) => string): [string, T[]][] =>
  [...Map.groupBy(all, nameOf)].toSorted(([, a], [, b]) => b.length - a.length).slice(0, MOST_SAID)

/** The counts of a width, and a text that says where its most frequent faults are. */
function summary(screens: Screen[]): { counts: Record<Kind, number>; says: string } {
  const faults = screens.flatMap((screen) => screen.faults.map((fault) => ({ ...fault, screen: screen.at })))
  const of = (kind: Kind) => faults.filter((fault) => fault.kind === kind)
  const screensWith = (kind: Kind) => new Set(of(kind).map(({ screen }) => screen)).size
  const counts = {
    edge: of('edge').length,
    pattern: of('pattern').length,
    distance: of('distance').length,
    ends: screensWith('ends'),
    hole: screensWith('hole'),
    beyond: screens.filter(({ beyond }) => beyond.length > 0).length,
  }
  const frequent = (kind: Kind) =>
    byCount(of(kind), ({ where }) => where).map(([where, ones]) => {
      const values = byCount(ones, ({ px }) => px).map(([px, { length }]) => `${px} (${length})`)
      return `  ${ones.length} × ${where}: ${values.join(', ')} · ${ones[0]?.screen}, ${ones[0]?.at}`
    })
  const single = [...of('ends'), ...of('hole')].map(({ screen, kind, px, where, at }) =>
    [' ', screen, kind, px, where, at].join(' '),
  )
  const sum = (what: 'edges' | 'distances') => screens.reduce((total, screen) => total + screen[what], 0)
  const says = [
    `${screens[0]?.width} px, ${screens.length} screens: ${counts.edge} of ${sum('edges')} edges off the grid`,
    ...frequent('edge'),
    ` ${counts.pattern} cells of no pattern`,
    ...frequent('pattern'),
    ` ${counts.distance} of ${sum('distances')} distances off the scale`,
    ...frequent('distance'),
    ` screens with ends apart ${counts.ends}, with a blank ${counts.hole}, beyond ${counts.beyond}`,
    ...single.slice(0, SHAPE ? undefined : MOST_SAID),
  ]
  return { counts, says: says.join('\n') }
}

test('cells lie on the page’s columns and teasers keep the scale in newsrooms of many shapes', async ({
  browser,
  refilled,
}) => {
  test.setTimeout(900_000)
  const context = await browser.newContext({ serviceWorkers: 'block' })
  await atFixedTime(context)
  // It writes “2 h ago” when a time comes near the screen, at a moment that a busy machine decides.
  await context.route(/\/js\/ago/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  const page = await context.newPage()
  const screens: Screen[] = []
  for (const [n, shape] of newsrooms) {
    const slugs = showGeneratedNewsroom(refilled.dataDir, shape, n + 1, CLOCK)
    for (const path of new Set(['/', ...[slugs[0], slugs.at(-1)].flatMap((slug) => (slug ? [`/${slug}`] : []))])) {
      await page.goto(refilled.url + path)
      await settled(page)
      for (const width of widths) screens.push(await measured(page, `${shape.name} ${path}`, width))
    }
  }
  for (const width of widths) {
    const { counts, says } = summary(screens.filter((screen) => screen.width === width))
    console.log(says)
    for (const [kind, count] of Object.entries(counts) as [Kind, number][])
      expect.soft(count, `${kind} at ${width} px`).toBeLessThanOrEqual(ALLOWED[width]?.[kind] ?? 0)
  }
  // Something was measured on each width.
  for (const width of widths) {
    const ones = screens.filter((screen) => screen.width === width)
    expect(ones.some(({ edges }) => edges > 0) && ones.some(({ distances }) => distances > 0)).toBe(true)
  }
})

test('the bar of twelve sections ends in More, which opens the rest in place', async ({ page, refilled }) => {
  const shape = newsroomShapes.find(({ sections }) => sections === 12)
  if (!shape) throw new Error('No shape has twelve sections.')
  showGeneratedNewsroom(refilled.dataDir, { ...shape, stories: 20 }, 1, CLOCK)
  await page.setViewportSize({ width: 1440, height: 844 })
  await page.goto(refilled.url)
  const bar = page.getByRole('navigation', { name: 'Sections', exact: true })
  await expect(bar.getByRole('link', { name: 'Voices' })).toBeHidden()
  await bar.getByText('More').click()
  await expect(bar.getByRole('link', { name: 'Voices' })).toBeVisible()
})

test('on a phone Sections opens in place, and Latest has five lines and a way to more', async ({ page, halyard }) => {
  await page.setViewportSize({ width: 390, height: 844 })
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
