import { READER_PAGES } from '#e2e/support/reader-pages.ts'
import { expect, test } from '#e2e/support/test.ts'

const WIDTHS = [390, 768, 1440]
/** Px between the letters of a kicker and of its headline, whose line boxes may overlap. */
const KICKER = { from: -4, to: 10 }
/** Px from the last words of a section's lead, or of a row, to its by-line. */
const BYLINE_MOST = 16
/** Px between the first baselines of a row, which lie on half pixels. */
const BASELINE_MOST = 1

/** Measures the distances within the stories of a list. Self-contained, because it is sent to the page. */
function measureDistances() {
  const inkOf = (element: Element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return range.getBoundingClientRect()
  }
  const between = (above: Element | null, below: Element | null) =>
    above && below ? { px: inkOf(below).top - inkOf(above).bottom, text: below.textContent?.slice(0, 40) } : []
  /** Baseline of the first line: the foot of an empty box before its first letter. */
  const baselineOf = (element: Element) => {
    const mark = document.createElement('span')
    mark.style.cssText = 'display: inline-block; inline-size: 0; block-size: 0'
    element.prepend(mark)
    const { bottom } = mark.getBoundingClientRect()
    mark.remove()
    return bottom
  }
  const all = (selector: string) => [...document.querySelectorAll(selector)]
  return {
    kickers: all('main .story > .kicker, main .row > .kicker').flatMap((one) =>
      one.nextElementSibling?.matches('.headline') ? between(one, one.nextElementSibling) : [],
    ),
    bylines: all('main .lead-2 > .meta, main .row > .meta, main .row > .words > .meta').flatMap((one) =>
      between(one.previousElementSibling, one),
    ),
    firstLines: all('main .row:has(> .words)').map((row) => ({
      baselines: ['.when .meta', '.headline', '.standfirst'].flatMap((part) => {
        const found = row.querySelector(part)
        return found ? [baselineOf(found)] : []
      }),
      text: row.textContent?.slice(0, 40),
    })),
  }
}

test('a kicker stands on its headline, the by-line of a lead or row under its words, and a row on its first line (P-440, P-441)', async ({
  page,
  halyard,
}) => {
  test.setTimeout(240_000)
  let [kickers, bylines, rows] = [0, 0, 0]
  for (const path of READER_PAGES.filter((one) => !one.startsWith('/article/'))) {
    await page.goto(halyard.url + path)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await page.evaluate(() => document.fonts.ready)
      const distances = await page.evaluate(measureDistances)
      kickers += distances.kickers.length
      bylines += distances.bylines.length
      const torn = distances.kickers.filter(({ px }) => px < KICKER.from || px > KICKER.to)
      const afloat = distances.bylines.filter(({ px }) => px < 0 || px > BYLINE_MOST)
      expect.soft({ torn, afloat }, `${path} at ${width}`).toEqual({ torn: [], afloat: [] })
      if (width < 1280) continue
      rows += distances.firstLines.length
      const apart = distances.firstLines.filter(
        ({ baselines }) => Math.max(...baselines) - Math.min(...baselines) > BASELINE_MOST,
      )
      expect.soft(apart, `${path} at ${width}`).toEqual([])
    }
  }
  expect(Math.min(kickers, bylines, rows)).toBeGreaterThan(100)
})
