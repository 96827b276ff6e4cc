import { atFixedTime, settled } from '#e2e/support/fixed-newsroom.ts'
import { test } from '#e2e/support/fixed-test.ts'
import { measureBoxes, measureLines } from '#e2e/support/measure-boxes.ts'
import { differences, isRenewed, MOST, readBoxes, type Stored, writeBoxes } from '#e2e/support/stored-boxes.ts'
import { expect } from '#e2e/support/test.ts'
import { pageKinds } from '#e2e/web/kinds.ts'

const STORED = 'page-boxes.json'
const WIDTHS = [390, 1440]
const READABLE = { from: 45, to: 75 }
/** Letters a line of a long read, on average: a single paragraph depends on its words. */
const COMFORTABLE = { from: 62, to: 68 }
/** Widths at which the text does not fill the page. */
const MEASURED_WIDTHS = [768, 1024, 1440, 1920, 2560]

const stored = readBoxes(STORED)

test('the boxes of each kind of page are where they were (P-439)', async ({ browser, fixed }, info) => {
  test.setTimeout(300_000)
  const measured: Stored = {}
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, serviceWorkers: 'block' })
    await atFixedTime(context)
    const page = await context.newPage()
    for (const [kind, address] of Object.entries(pageKinds)) {
      await page.goto(fixed.url + address)
      await settled(page)
      const boxes = await page.evaluate(measureBoxes, MOST)
      measured[kind] = { ...measured[kind], [width]: boxes }
      const name = `${kind.replaceAll(/\W+/g, '-')}-${width}`
      await page.screenshot({ path: info.outputPath(`${name}.jpg`), type: 'jpeg', quality: 60, fullPage: true })
      if (!isRenewed) expect.soft(differences(boxes, stored[kind]?.[width] ?? {}), name).toEqual([])
    }
    await context.close()
  }
  if (isRenewed) writeBoxes(STORED, measured)
  expect(Object.keys(measured)).toEqual(Object.keys(pageKinds))
})

test('running text holds 45 to 75 letters a line from a tablet up', async ({ browser, fixed }) => {
  test.setTimeout(240_000)
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  let paragraphs = 0
  for (const width of MEASURED_WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    for (const [kind, address] of Object.entries({ ...pageKinds, contact: '/contact' })) {
      await page.goto(fixed.url + address)
      await settled(page)
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
  expect(paragraphs).toBeGreaterThan(100)
})
