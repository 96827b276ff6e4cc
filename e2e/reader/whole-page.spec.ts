import sharp from 'sharp'
import { expect, test } from '#e2e/support/test.ts'

const PAGES = ['/', '/opinion', '/latest', '/article/ilmara-and-tarn-to-reopen-the-strait']
const VIEWPORTS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]
/** Px of a page's height in which something stands, in this share of the pixels at least. */
const SLICE = 400
const LEAST = 0.005

/** Tops of the slices of a picture that are blank: nearly all of one colour. */
async function blankSlices(picture: Buffer): Promise<{ height: number; blank: number[] }> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const blank: number[] = []
  for (let top = 0; top + SLICE <= height; top += SLICE) {
    const colours = new Map<number, number>()
    for (let at = top * width * 3; at < (top + SLICE) * width * 3; at += 3) {
      const colour = data.readUIntBE(at, 3)
      colours.set(colour, (colours.get(colour) ?? 0) + 1)
    }
    if (Math.max(...colours.values()) > (1 - LEAST) * SLICE * width) blank.push(top)
  }
  return { height, blank }
}

test('a picture of a whole page, taken without scrolling, is nowhere blank', async ({ page, halyard }) => {
  test.setTimeout(120_000)
  for (const viewport of VIEWPORTS) {
    await page.setViewportSize(viewport)
    for (const path of PAGES) {
      await page.goto(halyard.url + path)
      await page.evaluate(() => document.fonts.ready)
      const { height, blank } = await blankSlices(await page.screenshot({ fullPage: true }))
      expect(height).toBeGreaterThan(viewport.height + SLICE)
      expect.soft(blank, `${path} at ${viewport.width}, ${height} px high`).toEqual([])
    }
  }
})
