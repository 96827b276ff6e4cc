import fs from 'node:fs'
import { chromium } from 'playwright'
import type { Finding, WebCheck } from '#e2e/web/check.ts'
import { storyKinds } from '#e2e/web/kinds.ts'
import { tools } from '#e2e/web/tools.ts'

const source = fs.readFileSync(tools.resolve('@mozilla/readability/Readability.js'), 'utf8')

type Read = { title: string; byline: string | null; publishedTime: string | null; lang: string | null; text: string }
type Shown = { headline: string; authors: string[]; time: string; paragraphs: string[] }

/** Checks Firefox's reader view: headline, byline, date and every paragraph of a story. */
export const readability: WebCheck = async ({ pages, chromium: executablePath }) => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const findings: Finding[] = []
  const stories = pages.filter(({ kind }) => storyKinds.includes(kind))
  for (const { kind, url } of stories) {
    const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(url)
    const shown = await page.evaluate<Shown>(() => ({
      headline: document.querySelector('h1')?.textContent.trim() ?? '',
      authors: [...document.querySelectorAll('[rel~="author"]')].map((one) => one.textContent.trim()),
      time: document.querySelector('main time')?.getAttribute('datetime') ?? '',
      paragraphs: [...document.querySelectorAll('.prose > p')].map((one) => one.textContent.trim()),
    }))
    const read = await page.evaluate<Read | null>(`${source}
      ;(() => { const read = new Readability(document.cloneNode(true)).parse(); return read && { ...read, text: read.textContent } })()`)
    await context.close()
    findings.push(...differences(shown, read).map((says) => ({ of: kind, says })))
  }
  await browser.close()
  return { checked: stories.map(({ kind }) => kind), findings }
}

function differences(shown: Shown, read: Read | null): string[] {
  if (!read) return ['finds no story']
  const text = read.text.replace(/\s+/g, ' ')
  return [
    ...(read.title === shown.headline ? [] : [`takes for the headline: ${read.title}`]),
    ...shown.authors
      .filter((name) => !read.byline?.includes(name))
      .map((name) => `does not name ${name}: ${read.byline}`),
    ...(Date.parse(read.publishedTime ?? '') === Date.parse(shown.time)
      ? []
      : [`dates it ${read.publishedTime}, not ${shown.time}`]),
    ...shown.paragraphs
      .map((one) => one.replace(/\s+/g, ' '))
      .filter((one) => !text.includes(one))
      .map((one) => `leaves out: ${one.slice(0, 60)} …`),
  ]
}
