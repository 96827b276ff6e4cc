import type { WebCheck } from '#e2e/web/check.ts'
import { storyKinds } from '#e2e/web/kinds.ts'
import { run } from '#e2e/web/run.ts'

const words = (text: string) => text.replace(/\s+/g, ' ').trim()
const textOf = (html: string) =>
  words(
    html
      .replace(/<[^>]+>/g, '')
      .replaceAll('&#x27;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )
const first = (html: string, pattern: RegExp) => textOf(pattern.exec(html)?.[1] ?? '')

/** Returns the parts that a text browser must show, in this order. */
const storyParts = (html: string) => [
  first(html, /<nav[^>]*class="[^"]*crumbs[^"]*"[^>]*>.*?<a[^>]*>(.*?)<\/a>/s),
  first(html, /<h1[^>]*>(.*?)<\/h1>/s),
  first(html, /<p class="[^"]*standfirst[^"]*"[^>]*>(.*?)<\/p>/s),
  first(html, /<div class="[^"]*prose[^"]*"[^>]*>.*?<p[^>]*>(.*?)<\/p>/s).slice(0, 60),
]

/** Checks each page as text in lynx: the skip link first, one headline, and the parts of a story in reading order. */
export const lynx: WebCheck = async ({ pages }) => {
  const findings = []
  for (const { kind, html } of pages) {
    const { out } = await run(
      'lynx',
      ['-dump', '-stdin', '-nolist', '-width=2000', '-assume_charset=utf-8', '-display_charset=utf-8'],
      { input: html },
    )
    const text = words(out)
    const parts = storyKinds.includes(kind) ? storyParts(html) : [first(html, /<h1[^>]*>(.*?)<\/h1>/s)]
    let at = 0
    for (const part of parts) {
      const found = part === '' ? -1 : text.indexOf(part, at)
      if (found < 0)
        findings.push({
          of: kind,
          says: `does not say after ${at} letters: ${part || '(a part that the page has not)'}`,
        })
      else at = found + part.length
    }
  }
  return { checked: pages.map(({ kind }) => kind), findings }
}
