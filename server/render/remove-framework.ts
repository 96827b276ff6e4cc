import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'
import { Rewriting } from '#server/render/rewriting.ts'
import { TextSetter } from '#server/render/text-setter.ts'

export type Stripped = {
  html: string
  /** CSP sources, `'sha256-…'`, of inline styles and scripts. */
  styles: readonly string[]
  scripts: readonly string[]
  /** Origins of the pages that it may show in a frame, once a reader asks. */
  frames: readonly string[]
  /** Origins of the scripts of other hosts that an admin allowed. */
  outside: readonly string[]
}

/** The page would be incomplete without script, so it must not be sent. */
export class NeedsScript extends Error {}

type Attributes = Readonly<Record<string, string>>
/** The rules of the style sheet at this address for a page with these classes, or null if it must stay a link. */
export type SheetOf = (href: string) => ((classes: ReadonlySet<string>) => string) | null

function isKeptScript({ type, src, ...attributes }: Attributes): boolean {
  if (type === 'application/ld+json' || 'data-keep' in attributes) return true
  return src !== undefined && (src.startsWith('/js/') || 'data-outside' in attributes)
}

function isScriptLink({ rel, as }: Attributes): boolean {
  return rel === 'modulepreload' || (rel === 'preload' && as === 'script')
}

/** React shows a late part by moving it with a script; without the script the page lacks it. */
function isLatePart(name: string, { id = '', ...attributes }: Attributes): boolean {
  if (name === 'template') return id.startsWith('B:')
  return id.startsWith('S:') && 'hidden' in attributes
}

/** React closes these with a slash, which has no meaning in HTML. */
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

/** The CSP source of the text of a style or script element. */
export const sourceOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64')}'`

type Hosts = Record<'frames' | 'outside', Set<string>>

/** Adds the origin of a frame that a reader may ask for, or of an outside script. */
function addHosts({ frames, outside }: Hosts, name: string, attributes: Attributes): void {
  const frame = attributes['data-frame']
  if (frame !== undefined) frames.add(new URL(frame).origin)
  if (name === 'script' && 'data-outside' in attributes) outside.add(new URL(attributes.src ?? '').origin)
}

type Sheet = { sheet: NonNullable<ReturnType<SheetOf>>; put: (style: string) => void }

/**
 * Inlines the rules that a page uses of all its sheets in the place of the first: one text, with one hash in the CSP.
 */
function putIn(sheets: readonly Sheet[], classes: ReadonlySet<string>): string[] {
  const css = sheets.map(({ sheet }) => sheet(classes)).join('')
  if (css === '') return []
  sheets[0]?.put(`<style>${css}</style>`)
  return [css]
}

/**
 * Removes the framework from a reader's page: every script that is not ours, preloads of scripts, comments. Inlines
 * the rules that it uses of the style sheets that `sheetOf` knows, so that a first visit needs no second request, and
 * moves structured data into the head: the page knows it only where its body is rendered. Sets its text in the same
 * pass (`TextSetter`). Returns the hashes for its Content-Security-Policy.
 */
export function removeFramework(html: string, sheetOf: SheetOf = () => null): Stripped {
  const styles = new Set<string>()
  const scripts = new Set<string>()
  const hosts: Hosts = { frames: new Set(), outside: new Set() }
  const page = new Rewriting(html)
  const setter = new TextSetter()
  const classes = new Set<string>()
  const sheets: Sheet[] = []
  /** Start of a script that is dropped, of structured data, and of the text of an element that is hashed. */
  let [droppedAt, dataAt, hashedAt] = [-1, -1, -1]

  const parser = new Parser({
    onopentag(name, attributes) {
      setter.opened(name, attributes)
      if (isLatePart(name, attributes)) throw new NeedsScript(`<${name} id="${attributes.id}">`)
      const end = parser.endIndex + 1
      for (const name of attributes.class?.split(/\s+/) ?? []) classes.add(name)
      if (attributes.lang) classes.add(`:lang(${attributes.lang.split('-', 1)[0]})`)
      addHosts(hosts, name, attributes)
      if (name === 'script') {
        if (!isKeptScript(attributes)) droppedAt = parser.startIndex
        else if (attributes.type === 'application/ld+json') dataAt = parser.startIndex
        else if (attributes.src === undefined) hashedAt = end
      } else if (name === 'style') {
        hashedAt = end
        // React gathered these from the parts of a page; its attributes are for the script that is removed.
        if ('data-precedence' in attributes) page.replace(parser.startIndex, end, '<style>')
      } else if (name === 'link') {
        if (isScriptLink(attributes)) return page.replace(parser.startIndex, end)
        const sheet = attributes.rel === 'stylesheet' ? sheetOf(attributes.href ?? '') : null
        if (sheet) return void sheets.push({ sheet, put: page.leave(parser.startIndex, end) })
      }
      if (VOID.has(name) && html[end - 2] === '/') page.replace(end - 2, end, '>')
    },
    ontext: () => page.change(parser.startIndex, parser.endIndex + 1, (text) => setter.set(text)),
    onclosetag(name) {
      setter.closed()
      if (name === 'head') page.markPlace(parser.startIndex)
      if (name !== 'script' && name !== 'style') return
      const end = parser.endIndex + 1
      if (droppedAt >= 0) page.replace(droppedAt, end)
      else if (dataAt >= 0) page.moveToPlace(dataAt, end)
      else if (hashedAt >= 0)
        (name === 'style' ? styles : scripts).add(sourceOf(html.slice(hashedAt, parser.startIndex)))
      droppedAt = dataAt = hashedAt = -1
    },
    // Comments are React's markers for the script that is removed.
    oncomment: () => page.replace(parser.startIndex, parser.endIndex + 1),
  })
  parser.end(html)
  for (const css of putIn(sheets, classes)) styles.add(sourceOf(css))
  const { frames, outside } = hosts
  return { html: page.whole(), styles: [...styles], scripts: [...scripts], frames: [...frames], outside: [...outside] }
}
