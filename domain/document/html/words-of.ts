import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { scripted } from '#domain/document/text/spans-text.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

/** Elements that part no words. */
export const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o:p q rb ruby s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
)
const NO_WORDS = new Set(['style', 'title', 'base', 'link', 'meta'])
/** Elements whose text is HTML again. */
const RAW = new Set(['iframe', 'noframes', 'noembed'])
const MARK = /^\s*[[(]?(?:\d{1,3}|[*†↩^↑a-z])\ufe0e?[\])]?\s*$/
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Words of a text in order: runs of letters, digits and marks. */
export const wordsOfText = (text: string): string[] => text.match(WORD) ?? []

/** Words of HTML in order, read without the converter: shown or not, all except style sheets and footnote marks. */
export const wordsOfHtml = (html: string): string[] => wordsOfText(textOfHtml(html))

/** The text of which `wordsOfHtml` has the words, with spaces between blocks. */
export const textOfHtml = (html: string): string => textOfNodes(parsed(html))

/** The same of HTML that is parsed already. */
export function textOfNodes(nodes: Node[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value
      if (!('tagName' in node)) return ''
      const isSvg = node.namespaceURI.endsWith('svg')
      if (NO_WORDS.has(node.tagName) && !(isSvg && node.tagName === 'title')) return ' '
      const valueOf = (attribute: string) => node.attrs.find(({ name }) => name === attribute)?.value
      const page = valueOf('srcdoc')
      if (RAW.has(node.tagName)) return ` ${textOfHtml(page ?? textIn(node.childNodes))} `
      if (node.tagName === 'template')
        return ` ${textOfNodes((node as DefaultTreeAdapterTypes.Template).content.childNodes)} `
      const below = textOfNodes(node.childNodes)
      const inner = node.tagName === 'sub' || node.tagName === 'sup' ? scripted(below, node.tagName) : below
      const isMark = valueOf('role') === 'doc-noteref' || (node.tagName === 'a' && valueOf('href')?.includes('#'))
      if (isMark && MARK.test(below)) return ''
      return INLINE.has(node.tagName) && !isSvg ? inner : ` ${inner} `
    })
    .join('')
}

const parsed = (html: string): Node[] => parseFragment(html, { scriptingEnabled: false }).childNodes
const textIn = (nodes: Node[]): string => nodes.map((node) => ('value' in node ? node.value : '')).join('')

/** Names in the report for words that were dropped. */
export const NAMED_LOSS =
  /^(?:hidden text|comment|deleted text|template|datalist|script|xml|text after|block after|what is beyond|table column|inner list item|heading of the footnotes|markup that)/
