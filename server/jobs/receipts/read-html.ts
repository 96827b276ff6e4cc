import { Parser } from 'htmlparser2'

/**
 * The parts of a page that receipts compare: links within `main` with their words, the first heading, text and data.
 */
export type HtmlFacts = {
  links: { path: string; words: string }[]
  heading: string
  /** All words of the page without white space, so that line breaks do not matter. */
  text: string
  data: unknown[]
}

/** Removes white space and soft hyphens, which headlines of pages get (`server/render/text-setter.ts`). */
export const squeezed = (text: string): string => text.replace(/[\s\u00AD]+/gu, '')

const SKIPPED = new Set(['script', 'style', 'template'])

export function readHtml(html: string): HtmlFacts {
  const facts: HtmlFacts = { links: [], heading: '', text: '', data: [] }
  const text: string[] = []
  let link: { path: string; words: string } | null = null
  let data: string | null = null
  let heading: string | null = null
  let [inMain, skipped] = [0, 0]
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'main') inMain += 1
      if (name === 'script' && attributes['type'] === 'application/ld+json') data = ''
      if (SKIPPED.has(name)) skipped += 1
      if (name === 'h1' && facts.heading === '') heading = ''
      const href = attributes['href']
      if (name === 'a' && inMain > 0 && href) link = { path: href.replace(/[?#].*$/, ''), words: '' }
    },
    ontext(words) {
      if (data !== null) data += words
      if (skipped > 0) return
      text.push(words)
      if (link) link.words += words
      if (heading !== null) heading += words
    },
    onclosetag(name) {
      if (name === 'main') inMain -= 1
      if (SKIPPED.has(name)) skipped -= 1
      if (name === 'script' && data !== null) {
        facts.data.push(parsed(data))
        data = null
      }
      if (name === 'h1' && heading !== null) {
        facts.heading = heading
        heading = null
      }
      if (name === 'a' && link) {
        facts.links.push(link)
        link = null
      }
    },
  })
  parser.end(html)
  return { ...facts, text: squeezed(text.join('')) }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
