import { expect, test } from 'vitest'
import { linksOf } from '#domain/document/blocks/links-of.ts'
import { articleDocument } from '#domain/document/blocks/schema.ts'
import { blockWords } from '#domain/document/diff/block-words.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { documentToHtml } from '#domain/document/html/to-html.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'

const picture = (src: string) => (src === 'gone.jpg' ? null : { mediaId: 'd'.repeat(64) })
const from = (html: string) => documentFromHtml(html, { picture })
const OPTIONS = {
  origin: 'https://halyard.example',
  mediaSrc: () => ({ src: '/media/d.jpg', width: 8, height: 6 }),
}
const HTML =
  '<figure><a href="https://harbour.example/"><img src=quay.jpg></a><figcaption>By <a href="https://a.example/"><b>R</b>ex</a>, CO<sub>2</sub> <cite><a href="/lee">Lee</a></cite></figcaption></figure>'

test('links in a caption, in a credit and around a picture are kept beside the words (P-273, P-473)', () => {
  const { document, dropped } = from(HTML)
  expect(dropped).toEqual([])
  expect(articleDocument.safeParse(document).error).toBeUndefined()
  expect(document.blocks).toMatchObject([
    {
      caption: 'By Rex, CO₂',
      captionLinks: [{ from: 3, to: 6, href: 'https://a.example/' }],
      credit: 'Lee',
      creditLinks: [{ from: 0, to: 3, href: '/lee' }],
      href: 'https://harbour.example/',
    },
  ])
  expect(plainText(document)).toBe('By Rex, CO₂')
  expect(linksOf(document)).toEqual([
    { blockId: 'b1', href: 'https://harbour.example/', words: 'By Rex, CO₂' },
    { blockId: 'b1', href: 'https://a.example/', words: 'Rex' },
    { blockId: 'b1', href: '/lee', words: 'Lee' },
  ])
  const html = documentToHtml(document, OPTIONS)
  expect(html).toBe(
    '<figure><a href="https://harbour.example/"><img src="https://halyard.example/media/d.jpg" width="8" height="6" alt=""></a><figcaption>By <a href="https://a.example/">Rex</a>, CO₂ <cite><a href="https://halyard.example/lee">Lee</a></cite></figcaption></figure>',
  )
  expect(documentToHtml(from(html).document, OPTIONS)).toBe(html)
})

test('a change of a link is seen in a comparison', () => {
  const [before] = from(HTML).document.blocks
  const [after] = from(HTML.replace('a.example', 'b.example')).document.blocks
  if (before && after) expect(blockWords(before)).not.toEqual(blockWords(after))
  expect.assertions(1)
})

test.each(['/uploads/quay-large.jpg', 'https://a.example/quay.PNG?w=1', '/?attachment_id=12', 'javascript:x'])(
  'a link of a picture to %s says nothing of it',
  (href) => {
    const [block] = from(`<a href="${href}"><img src=quay.jpg></a>`).document.blocks
    expect(block).not.toHaveProperty('href')
  },
)

test('the caption of a gallery has its links, those of its credit behind them', () => {
  const { document } = from(
    '<figure><img src=1.jpg><img src=2.jpg><figcaption>See <a href="/a">a</a> <cite><a href="/b">B</a></cite></figcaption></figure>',
  )
  expect(document.blocks).toMatchObject([
    {
      type: 'gallery',
      caption: 'See a B',
      captionLinks: [
        { from: 4, to: 5, href: '/a' },
        { from: 6, to: 7, href: '/b' },
      ],
    },
  ])
})

test('the caption of a picture that the paper lacks is a paragraph with its links', () => {
  const { document, pictures } = from(HTML.replace('quay.jpg', 'gone.jpg'))
  expect(document.blocks).toMatchObject([
    { type: 'paragraph', spans: [{ text: 'By ' }, { text: 'Rex' }, { text: ', CO₂ ' }, { text: 'Lee' }] },
  ])
  expect(pictures).toEqual([])
})

test('a link in a place that has none is named, and its words stay', () => {
  const { document, dropped } = from(
    '<blockquote><p>Low water.</p><footer><a href="/lee">Lee</a></footer></blockquote>',
  )
  expect(document.blocks).toMatchObject([{ type: 'quote', speaker: 'Lee' }])
  expect(dropped).toEqual([{ what: 'link in a caption /lee', count: 1 }])
})
