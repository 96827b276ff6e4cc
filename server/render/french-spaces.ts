import { Parser } from 'htmlparser2'
import { Rewriting } from '#server/render/rewriting.ts'

const NARROW = '\u202F'
const WIDE = '\u00A0'

/** Elements whose text stays as it is: code, times, and what is not shown. */
const LEFT_ALONE = new Set(['head', 'script', 'style', 'template', 'textarea', 'code', 'pre', 'kbd', 'samp', 'time'])

const AFTER_OPENING = /«[ \u00A0]/g
/** Before a sign that ends a word; not before one that begins something, as in “?q=”. */
const BEFORE_HIGH = /[ \u00A0](?=(?:»|[;!?]+(?:[\s\u00A0»”)\]…]|$)))/g
/** A colon between figures is a time or a score. */
const BEFORE_COLON = /[ \u00A0](?=:(?:[\s\u00A0]|$)(?!\d))/g

/**
 * The spaces that French sets before high punctuation and inside its quotation marks, in place of those that were typed:
 * narrow and no-break, and no-break before a colon. None is added where none was typed.
 */
export const frenchSpaces = (text: string): string =>
  text.replace(AFTER_OPENING, `«${NARROW}`).replace(BEFORE_HIGH, NARROW).replace(BEFORE_COLON, WIDE)

const isFrench = (language: string) => /^fr(?:-|$)/i.test(language)

/**
 * Sets French spaces in the French parts of a page, by their `lang`. Here and not in what is stored, so that search,
 * exports, feeds and the text field have what the editor typed.
 */
export function withFrenchSpaces(html: string): string {
  if (!/ lang="fr/i.test(html)) return html
  const page = new Rewriting(html)
  const open = [{ french: false, leftAlone: false }]
  const parser = new Parser({
    onopentag(name, { lang }) {
      const around = open.at(-1)
      const french = lang === undefined ? (around?.french ?? false) : isFrench(lang)
      open.push({ french, leftAlone: around?.leftAlone === true || LEFT_ALONE.has(name) })
    },
    onclosetag: () => void open.pop(),
    ontext() {
      const at = open.at(-1)
      if (!at?.french || at.leftAlone) return
      const [start, end] = [parser.startIndex, parser.endIndex + 1]
      const text = html.slice(start, end)
      const set = frenchSpaces(text)
      if (set !== text) page.replace(start, end, set)
    },
  })
  parser.end(html)
  return page.whole()
}
