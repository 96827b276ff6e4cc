import fs from 'node:fs'
import path from 'node:path'
import { atFixedTime, settled, startFixedNewsroom } from '#e2e/fixed-newsroom.ts'
import { type Box, type Boxes, measureBoxes, measureLines } from '#e2e/measure-boxes.ts'
import type { Newsroom } from '#e2e/newsroom.ts'
import { test as base, expect } from '#e2e/test.ts'
import { pageKinds } from '#e2e/web/kinds.ts'

const STORED = path.join(import.meta.dirname, 'page-boxes.json')
const WIDTHS = [390, 1440]
/** Boxes of each part: the opening of a list and its first row, the head and the first paragraphs of a story. */
const MOST = 6
/** Px by which a machine's rounding may differ. */
const TOLERANCE = 2
const READABLE = { from: 45, to: 75 }
/** Letters a line of a long read, on average: a single paragraph depends on its words. */
const COMFORTABLE = { from: 62, to: 68 }
/** Widths at which the text does not fill the page. */
const MEASURED_WIDTHS = [768, 1024, 1440, 1920, 2560]

type Stored = Record<string, Record<string, Boxes>>
const isRenewed = process.env['RENEW'] !== undefined
const stored = (fs.existsSync(STORED) ? JSON.parse(fs.readFileSync(STORED, 'utf8')) : {}) as Stored

const test = base.extend<object, { fixed: Newsroom }>({
  fixed: [
    async ({}, use) => {
      const newsroom = await startFixedNewsroom()
      await use(newsroom)
      await newsroom.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

/** Boxes whose figures differ, as lines: `headline 2: x 60 instead of 64`. */
function differences(now: Boxes, before: Boxes): string[] {
  const NAMES = ['x', 'width', 'size', 'lines']
  const found: string[] = []
  for (const part of new Set([...Object.keys(now), ...Object.keys(before)])) {
    const [here, there] = [now[part] ?? [], before[part] ?? []]
    if (here.length !== there.length) found.push(`${part}: ${here.length} instead of ${there.length}`)
    for (const [n, box] of here.entries())
      for (const [at, name] of NAMES.entries()) {
        const [value = 0, was = 0] = [box[at], (there[n] as Box | undefined)?.[at]]
        const may = name === 'lines' ? 0 : TOLERANCE
        if (there[n] && Math.abs(value - was) > may) found.push(`${part} ${n + 1}: ${name} ${value} instead of ${was}`)
      }
  }
  return found
}

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
  if (isRenewed) fs.writeFileSync(STORED, written(measured))
  expect(Object.keys(measured)).toEqual(Object.keys(pageKinds))
})

/** A box a line, as the formatter sets it, so that a difference can be read. */
const written = (boxes: Stored) =>
  `${JSON.stringify(boxes, null, 2)
    .replaceAll(/\[\s+([-\d.]+),\s+([-\d.]+),\s+([-\d.]+),\s+([-\d.]+)\s+\]/g, '[$1, $2, $3, $4]')
    .replaceAll(/\[\s+(\[[^\]]*\])\s+\]/g, '[$1]')}\n`

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
