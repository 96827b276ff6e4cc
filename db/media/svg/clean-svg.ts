import sax from 'sax'
import { escapeHtml } from '#domain/document/html/escape-html.ts'

const MAX_ELEMENTS = 50_000
/** The renderer's XML parser ends at 256. */
const MAX_DEPTH = 200

/** Elements that run, load or hold what is no drawing, by their names without a prefix. */
const LEFT_OUT = /^(?:script|foreignobject|include|fallback|iframe|object|embed|audio|video|canvas|handler)$/i
const EMBEDDED = /^data:image\/(?:png|jpe?g);base64,/i
/** A reference of CSS to anything but an element of the drawing. */
const OUTSIDE = /url\(\s*(?!["']?\s*#)[^)]*\)?|@import[^;]*;?/gi
/** Without namespaces the parser reads plain strings. */
type Attributes = Record<string, string>
const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1)

/** An SVG without scripts and references to the outside; its letters, and the pictures that it embeds. */
export type CleanSvg = { svg: string; text: string; pictures: Buffer[] }

/**
 * Writes an SVG anew from its elements, attributes and texts: no scripts, foreign objects, entities, processing
 * instructions, style sheets or references but to its own elements and embedded PNGs and JPEGs. Throws if it is no XML,
 * names an unknown entity, or has too many or too deep elements.
 */
export function cleanSvg(source: string): CleanSvg {
  const parts: string[] = []
  const texts: string[] = []
  const pictures: Buffer[] = []
  let [elements, depth, leftOutAt] = [0, 0, 0]
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    depth++
    if (++elements > MAX_ELEMENTS || depth > MAX_DEPTH) throw new Error('The SVG has too many elements.')
    if (leftOutAt === 0 && LEFT_OUT.test(localName(name))) leftOutAt = depth
    if (leftOutAt === 0) parts.push(`<${name}${attributesOf(attributes as Attributes, pictures)}>`)
  }
  parser.onclosetag = (name) => {
    if (leftOutAt === 0) parts.push(`</${name}>`)
    if (leftOutAt === depth) leftOutAt = 0
    depth--
  }
  const take = (text: string) => {
    if (leftOutAt !== 0) return
    texts.push(text)
    parts.push(escapeHtml(isStyle(parser.tag) ? styleOf(text) : text))
  }
  parser.ontext = take
  parser.oncdata = take
  parser.write(source).close()
  return { svg: parts.join(''), text: texts.join(''), pictures }
}

const isStyle = (tag: { name: string } | null): boolean => tag !== null && /^style$/i.test(localName(tag.name))
/** Escapes of CSS could hide a reference. */
const styleOf = (css: string): string => css.replaceAll('\\', '').replace(OUTSIDE, 'none')

function attributesOf(attributes: Attributes, pictures: Buffer[]): string {
  const kept = Object.entries(attributes).map(([name, value]): string => {
    const local = localName(name).toLowerCase()
    if (local.startsWith('on') || local === 'base') return ''
    if (local !== 'href') return ` ${name}="${escapeHtml(styleOf(value))}"`
    if (EMBEDDED.test(value)) pictures.push(Buffer.from(value.replace(EMBEDDED, ''), 'base64'))
    else if (!value.trim().startsWith('#')) return ''
    return ` ${name}="${escapeHtml(value)}"`
  })
  return kept.join('')
}
