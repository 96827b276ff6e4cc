import { atFixedTime, settled } from '#e2e/support/fixed-newsroom.ts'
import { test } from '#e2e/support/fixed-test.ts'
import { measureBoxes, measureLines } from '#e2e/support/measure-boxes.ts'
import { isRenewed, keepsBoxes, MOST, readBoxes, type Stored, writeBoxes } from '#e2e/support/stored-boxes.ts'
import { expect } from '#e2e/support/test.ts'
import { pageKinds } from '#e2e/web/kinds.ts'

const STORED = 'page-boxes.json'
const BOX_WIDTHS = new Set([390, 1440])
/** Letters a line, from this width on. */
const READABLE = { from: 45, to: 75, least: 768 }
/** Letters a line of a long read, on average: a single paragraph depends on its words. */
const COMFORTABLE = { from: 62, to: 68 }
/** From 768 px on the text does not fill the page. */
const WIDTHS = [390, 768, 1024, 1440, 1920, 2560]

const stored = readBoxes(STORED)

test('the boxes of each kind of page are where they were, and running text holds 45 to 75 letters a line from a tablet up (P-439)', async ({
  browser,
  fixed,
}, info) => {
  test.setTimeout(300_000)
  const measured: Stored = {}
  let paragraphs = 0
  const context = await browser.newContext({ serviceWorkers: 'block' })
  await atFixedTime(context)
  const page = await context.newPage()
  for (const [kind, address] of Object.entries({ ...pageKinds, contact: '/contact' })) {
    await page.setViewportSize({ width: WIDTHS[0] ?? 0, height: 900 })
    await page.goto(fixed.url + address)
    await settled(page)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      if (pageKinds[kind] !== undefined && BOX_WIDTHS.has(width)) {
        const boxes = await page.evaluate(measureBoxes, MOST)
        measured[kind] = { ...measured[kind], [width]: boxes }
        await keepsBoxes(page, info, { file: `${kind}-${width}`, boxes, before: stored[kind]?.[width] })
      }
      if (width < READABLE.least) continue
      const lines = await page.evaluate(measureLines)
      paragraphs += lines.length
      const beyond = lines.filter(({ letters }) => letters < READABLE.from || letters > READABLE.to)
      expect.soft(beyond, `${kind} at ${width}`).toEqual([])
      if (kind !== 'long read' || width < 1024) continue
      const average = lines.reduce((sum, { letters }) => sum + letters, 0) / lines.length
      expect.soft(average, `${kind} at ${width}`).toBeGreaterThanOrEqual(COMFORTABLE.from)
      expect.soft(average, `${kind} at ${width}`).toBeLessThanOrEqual(COMFORTABLE.to)
    }
  }
  await context.close()
  if (isRenewed) writeBoxes(STORED, measured)
  expect(Object.keys(measured)).toEqual(Object.keys(pageKinds))
  expect(paragraphs).toBeGreaterThan(100)
})
