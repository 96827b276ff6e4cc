import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { languageTag } from '#domain/import/language-in.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Said = { language: string; dir: string }

/** Limit of the HTML that is read: the beginning is enough to tell a story's language. */
const MOST_CHARACTERS = 200_000
const NOT_TEXT = new Set(['script', 'style', 'template'])
const MARKED = /\s(?:xml:)?(?:lang|dir)\s*=/i

/**
 * Language and direction that `lang` and `dir` give for more than half of the text; null where there is no majority.
 */
export function htmlLanguage(html: string): { language: string | null; dir: 'ltr' | 'rtl' | null } {
  if (!MARKED.test(html)) return { language: null, dir: null }
  const begin = html.slice(0, MOST_CHARACTERS)
  // A fragment has no <html> and no <body>, and the parser would drop their attributes.
  const { childNodes } = /<(?:html|body)[\s>]/i.test(begin) ? parse(begin) : parseFragment(begin)
  const languages = new Map<string, number>()
  const dirs = new Map<string, number>()
  const open: { nodes: Node[]; said: Said }[] = [{ nodes: childNodes, said: { language: '', dir: '' } }]
  for (let next = open.pop(); next; next = open.pop()) {
    for (const node of next.nodes) {
      if ('value' in node) {
        const length = node.value.replace(/\s+/g, '').length
        languages.set(next.said.language, (languages.get(next.said.language) ?? 0) + length)
        dirs.set(next.said.dir, (dirs.get(next.said.dir) ?? 0) + length)
      } else if ('childNodes' in node && !NOT_TEXT.has(node.nodeName)) {
        open.push({ nodes: node.childNodes, said: 'attrs' in node ? saidBy(node.attrs, next.said) : next.said })
      }
    }
  }
  const dir = most(dirs)
  return { language: most(languages) || null, dir: dir === 'rtl' || dir === 'ltr' ? dir : null }
}

function saidBy(attributes: DefaultTreeAdapterTypes.Element['attrs'], above: Said): Said {
  let { language, dir } = above
  for (const { name, value } of attributes) {
    if (name === 'lang' || name === 'xml:lang') language = languageTag(value) ?? language
    if (name === 'dir') dir = value.trim().toLowerCase()
  }
  return { language, dir }
}

/** Key with more than half of the characters; empty where there is none. */
function most(counts: ReadonlyMap<string, number>): string {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts].find(([, count]) => count > all / 2)?.[0] ?? ''
}
