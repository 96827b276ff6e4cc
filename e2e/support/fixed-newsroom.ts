import fs from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright/test'
import { fillDemo } from '#cli/program/fill-demo.ts'
import { CLOCK } from '#db/sample/sample-clock.ts'
import { type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'

/**
 * The sample newsroom on its own day, 24 November 2026, whenever it runs: which stories stand under “Today”, how long a
 * date is and what is read most are the same each time. Its clock runs on from 14:55, or from another time (ms UTC);
 * `sample` is a data folder to begin with, if that is not the sample's.
 */
export async function startFixedNewsroom(sample?: string, time = CLOCK): Promise<Newsroom> {
  return startNewsroom('demo', {
    PREPARED_SAMPLE: sample ?? (await fixedSample()),
    NODE_OPTIONS: `--import=${path.join(import.meta.dirname, 'fixed-clock.mjs')}`,
    CLOCK_OFFSET_MS: String(time - Date.now()),
    // Ranks would be counted anew a second after the start, in the order of another hour.
    READS_EVERY_SECONDS: '3600',
  })
}

/**
 * Loads the sample of that day once per run: the first worker that needs it does, and others wait until it is whole, or
 * load it where that one failed.
 */
async function fixedSample(): Promise<string> {
  const dir = process.env['FIXED_SAMPLE']
  if (!dir) throw new Error('prepared-sample.ts names the folder of the sample.')
  const claim = `${dir}.claimed`
  // The database is moved into place last.
  while (!fs.existsSync(path.join(dir, 'news.db'))) {
    if (fs.mkdirSync(claim, { recursive: true }) === undefined) await new Promise((done) => setTimeout(done, 200))
    else
      await fillDemo(dir, CLOCK).catch((error: unknown) => {
        fs.rmdirSync(claim)
        throw error
      })
  }
  return dir
}

/** Gives the pages of a context the time of the newsroom, standing still. */
export const atFixedTime = (context: BrowserContext) => context.clock.setFixedTime(CLOCK)

/** Waits for the pictures and faces of a page, and for the scripts of a reader's page, which tell times as “2 h ago”. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const facesIn = (rules: CSSRuleList): CSSFontFaceRule[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSFontFaceRule) return [rule]
        return rule instanceof CSSGroupingRule ? facesIn(rule.cssRules) : []
      })
    const faces = [...document.styleSheets].flatMap((sheet) => facesIn(sheet.cssRules)).map(({ style }) => style)
    // A page takes these only if they come at once, which depends on the machine.
    for (const face of faces.filter((one) => one.getPropertyValue('font-display') === 'optional')) {
      const of = (name: string) => face.getPropertyValue(name)
      const family = of('font-family').replaceAll('"', '')
      const range = of('unicode-range')
      const same = new FontFace(family, of('src'), { weight: of('font-weight'), ...(range && { unicodeRange: range }) })
      document.fonts.add(await same.load())
    }
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
    await document.fonts.ready
  })
  if (!/^\/desk(?:\/|$)/.test(new URL(page.url()).pathname)) await page.evaluate('import("/js/page.js").then(() => {})')
}
