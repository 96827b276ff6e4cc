import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'
import { Rewriting } from '#server/rewriting.ts'

export type Stripped = {
  html: string
  /** CSP sources, `'sha256-…'`, of what stands in the page itself. */
  styles: readonly string[]
  scripts: readonly string[]
  /** Origins of the pages that it may show within itself, once a reader asks. */
  frames: readonly string[]
}

/** Thrown where a page needs script to be whole: it must not go out. */
export class NeedsScript extends Error {}

type Attributes = Readonly<Record<string, string>>
/** What a style sheet of this address says to a page with these classes, or null where it must stay a link. */
export type SheetOf = (href: string) => ((classes: ReadonlySet<string>) => string) | null

function isKeptScript({ type, src, ...attributes }: Attributes): boolean {
  return type === 'application/ld+json' || 'data-keep' in attributes || (src?.startsWith('/js/') ?? false)
}

function isScriptLink({ rel, as }: Attributes): boolean {
  return rel === 'modulepreload' || (rel === 'preload' && as === 'script')
}

/** React shows a part that came late by moving it with a script; without the script the page lacks it. */
function isLatePart(name: string, { id = '', ...attributes }: Attributes): boolean {
  if (name === 'template') return id.startsWith('B:')
  return id.startsWith('S:') && 'hidden' in attributes
}

/** React closes these with a slash, which says nothing in HTML. */
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

/** The CSP source of a text as it stands in a style or script element. */
export const sourceOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64')}'`

type Sheet = { sheet: NonNullable<ReturnType<SheetOf>>; put: (style: string) => void }

/** Puts what a page uses of all its sheets into the place of the first: one text, which the policy names by one hash. */
function putIn(sheets: readonly Sheet[], classes: ReadonlySet<string>): string[] {
  const css = sheets.map(({ sheet }) => sheet(classes)).join('')
  if (css === '') return []
  sheets[0]?.put(`<style>${css}</style>`)
  return [css]
}

/**
 * Takes the framework out of a reader's page: every script that is not ours, preloads of scripts, comments. Puts what it
 * uses of the style sheets that `sheetOf` knows into the page itself, so that a first visit needs no second request, and
 * structured data into the head: the page knows it only where its body is written. Answers the hashes that its
 * Content-Security-Policy needs.
 */
export function strip(html: string, sheetOf: SheetOf = () => null): Stripped {
  const styles = new Set<string>()
  const scripts = new Set<string>()
  const frames = new Set<string>()
  const page = new Rewriting(html)
  const classes = new Set<string>()
  const sheets: Sheet[] = []
  /** Where a script begins that goes, one of structured data, or the text of an element whose hash is wanted. */
  let droppedAt = -1
  let dataAt = -1
  let hashedAt = -1

  const parser = new Parser({
    onopentag(name, attributes) {
      if (isLatePart(name, attributes)) throw new NeedsScript(`<${name} id="${attributes.id}">`)
      const end = parser.endIndex + 1
      for (const name of attributes.class?.split(/\s+/) ?? []) classes.add(name)
      const frame = attributes['data-frame']
      if (frame !== undefined) frames.add(new URL(frame).origin)
      if (name === 'script') {
        if (!isKeptScript(attributes)) droppedAt = parser.startIndex
        else if (attributes.type === 'application/ld+json') dataAt = parser.startIndex
        else if (attributes.src === undefined) hashedAt = end
      } else if (name === 'style') {
        hashedAt = end
        // What React gathered from the parts of a page; its marks are for the script that is gone.
        if ('data-precedence' in attributes) page.replace(parser.startIndex, end, '<style>')
      } else if (name === 'link') {
        if (isScriptLink(attributes)) return page.replace(parser.startIndex, end)
        const sheet = attributes.rel === 'stylesheet' ? sheetOf(attributes.href ?? '') : null
        if (sheet) return void sheets.push({ sheet, put: page.leave(parser.startIndex, end) })
      }
      if (VOID.has(name) && html[end - 2] === '/') page.replace(end - 2, end, '>')
    },
    onclosetag(name) {
      if (name === 'head') page.markPlace(parser.startIndex)
      if (name !== 'script' && name !== 'style') return
      const end = parser.endIndex + 1
      if (droppedAt >= 0) page.replace(droppedAt, end)
      else if (dataAt >= 0) page.bringToPlace(dataAt, end)
      else if (hashedAt >= 0) {
        const hashes = name === 'style' ? styles : scripts
        hashes.add(sourceOf(html.slice(hashedAt, parser.startIndex)))
      }
      droppedAt = dataAt = hashedAt = -1
    },
    // Comments are React's marks for the script that is gone.
    oncomment: () => page.replace(parser.startIndex, parser.endIndex + 1),
  })
  parser.end(html)
  for (const css of putIn(sheets, classes)) styles.add(sourceOf(css))
  return { html: page.whole(), styles: [...styles], scripts: [...scripts], frames: [...frames] }
}
