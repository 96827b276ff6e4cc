import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import type { Edition } from '#domain/newsletters/edition.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { letterPlain, PLAIN_RULE } from '#domain/newsletters/letter-plain.ts'
import { anEdition, anyEdition } from '#domain/newsletters/testing/editions.ts'

type Node = { nodeName?: string; name?: string; value?: string; data?: string; childNodes?: Node[]; hidden?: boolean }
const BLOCKS = /^(p|h[1-6]|td|div|br)$/

/** The words that a browser shows, of either parser's tree: without the head and the hidden preheader. */
function shownIn(node: Node, isHidden: (node: Node) => boolean): string {
  const name = node.name ?? node.nodeName ?? ''
  if (name === 'head' || isHidden(node)) return ''
  if (name === '#text') return node.value ?? ''
  const inner = (node.childNodes ?? []).map((child) => shownIn(child, isHidden)).join('')
  return BLOCKS.test(name) ? ` ${inner} ` : inner
}
const HIDDEN = /display:none/
const byParse5 = (html: string) =>
  shownIn(parse(html) as unknown as Node, (node) => {
    const { attrs = [] } = node as unknown as Partial<DefaultTreeAdapterTypes.Element>
    return attrs.some(({ name, value }) => name === 'style' && HIDDEN.test(value))
  })
type Tree = { type: string; name?: string; data?: string; attribs?: Record<string, string>; children?: Tree[] }
const asNode = ({ type, name, data, attribs, children }: Tree): Node => ({
  nodeName: type === 'text' ? '#text' : (name ?? ''),
  value: data ?? '',
  childNodes: (children ?? []).map(asNode),
  hidden: HIDDEN.test(attribs?.['style'] ?? ''),
})
const byHtmlparser2 = (html: string) =>
  shownIn(asNode(parseDocument(html) as unknown as Tree), ({ hidden }) => hidden === true)

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')
const addressesOf = ({ links, above, parts, corrections }: Edition) =>
  [
    ...Object.values(links),
    ...above.flat().map(({ href }) => href),
    ...parts.flatMap(({ stories }) => stories.map(({ url }) => url)),
    ...corrections.map(({ url }) => url),
  ].flatMap((url) => (url?.startsWith('https://halyard.example/') ? url : []))

function plainWords(edition: Edition): string[] {
  const addresses = new Set(addressesOf(edition))
  const text = letterPlain(edition)
    .split('\n')
    .filter((line) => line !== PLAIN_RULE && !addresses.has(line))
    .join('\n')
  return wordsIn([...addresses].reduce((rest, address) => rest.replaceAll(` <${address}>`, ''), text))
}

test('HTML and plain text say the same words in the same order, as two parsers read them', () => {
  fc.assert(
    fc.property(anyEdition, fc.boolean(), (any, isHandedOver) => {
      const edition = { ...any, isHandedOver }
      const html = letterHtml(edition)
      const plain = plainWords(edition)
      expect(wordsIn(byParse5(html))).toEqual(plain)
      expect(wordsIn(byHtmlparser2(html))).toEqual(plain)
      expect(plain.length).toBeGreaterThan(10)
    }),
    { numRuns: 300 },
  )
})

test('plain text has each address after the words that lead there', () => {
  expect(letterPlain(anEdition())).toBe(`Read this letter in a browser
https://halyard.example/newsletters/morning/2026-11-29

The Halyard
Morning
29 November 2026

Good morning. We have the whole story <https://halyard.example/article/quay?a=1&b=2>.

----------------------------------------

World
Night trains return
The first one leaves on Thursday.
By Yusra Lindt
https://halyard.example/article/night-trains-return

----------------------------------------

Also today

World
Quay mended
The first one leaves on Thursday.
By Yusra Lindt
https://halyard.example/article/quay

----------------------------------------

Corrected since our last letter

Ferries
There are four ferries, not five.
https://halyard.example/article/ferries

The old crane
We have withdrawn this story.

----------------------------------------

Read more in The Halyard
https://halyard.example/

You get this letter because you asked for “Morning” of The Halyard.
We do not record whether you open it or what you read in it.

The Halyard
Quay 1
1000 Harbour

Change what you get
https://halyard.example/newsletters/preferences?token=${'L'.repeat(43)}

Stop this letter
https://halyard.example/newsletters/leave?token=${'L'.repeat(43)}
`)
})
