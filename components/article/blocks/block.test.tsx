import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ArticleBody } from '#components/article/article-body.tsx'
import type { ArticleDocument, Block } from '#domain/document/blocks/schema.ts'
import type { PictureView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

const SHA = 'a'.repeat(64)
const picture: PictureView = {
  mediaId: SHA,
  file: SHA,
  crops: {},
  placeholder: '',
  width: 1200,
  height: 800,
  widths: [320, 640, 1200],
  alt: 'A quay',
  caption: '',
  credit: '',
}
const said = [{ text: 'one\ntwo' }]
const image = { mediaId: SHA, alt: 'Cranes', caption: 'The quay', credit: 'Graphics desk' }

const html = (blocks: unknown[], pictures: Record<string, PictureView> = { [SHA]: picture }, hasLead = false) =>
  renderToStaticMarkup(
    <ArticleBody
      document={{ version: 1, blocks } as ArticleDocument}
      pictures={pictures}
      hasLead={hasLead}
      speech={speechIn('Europe/Oslo', 'en')}
    />,
  )

const EVERY: { [T in Block['type']]: [Extract<Block, { type: T }>, string[]] } = {
  paragraph: [
    {
      id: 'a',
      type: 'paragraph',
      spans: [
        { text: 'A ' },
        { text: 'b', marks: [{ type: 'bold' }, { type: 'link', href: 'https://x.example/' }] },
        ...(['sub', 'sup', 'strike', 'insert'] as const).map((type) => ({ text: '2', marks: [{ type }] })),
      ],
    },
    [
      '<p>A <strong><a href="https://x.example/">b</a></strong><sub class="shifted">2</sub><sup class="shifted">2</sup><s>2</s><ins class="inserted">2</ins></p>',
    ],
  ],
  related: [
    {
      id: 'a',
      type: 'related',
      title: '',
      stories: [{ id: 7, path: '/article/low-water', headline: 'Low water' }],
    },
    [
      '<aside class="read-also" aria-labelledby="a-title"><h2 id="a-title">Read also</h2>',
      '<li><a href="/article/low-water">Low water</a></li>',
    ],
  ],
  heading: [{ id: 'a', type: 'heading', level: 3, spans: [{ text: 'Why' }] }, ['<h3>Why</h3>']],
  list: [
    {
      id: 'a',
      type: 'list',
      ordered: true,
      items: [{ spans: [{ text: 'x' }], list: { ordered: false, items: [{ spans: [{ text: 'y' }] }] } }],
    },
    ['<ol class="numbers"><li>x<ul class="dots"><li>y</li></ul></li></ol>'],
  ],
  quote: [
    { id: 'a', type: 'quote', spans: said, speaker: 'Ada', role: 'pilot' },
    ['<blockquote><p>one</p><p>two</p></blockquote>', '<figcaption><cite>Ada</cite>, pilot</figcaption>'],
  ],
  'pull-quote': [
    {
      id: 'a',
      type: 'pull-quote',
      spans: [{ text: 'Out' }],
      speaker: 'Ada',
      place: 'on the quay',
      href: 'https://x.example/talk',
    },
    [
      'pull hang',
      '<blockquote cite="https://x.example/talk">',
      '<cite>Ada</cite>, <a href="https://x.example/talk">on the quay</a>',
    ],
  ],
  image: [
    { id: 'a', type: 'image', ...image },
    [`/media/${SHA}-640.avif 640w`, 'alt="Cranes"', 'width="1200"', 'The quay'],
  ],
  gallery: [{ id: 'a', type: 'gallery', caption: 'Three views', images: [image, image] }, ['Three views']],
  embed: [
    { id: 'a', type: 'embed', provider: 'youtube', ref: 'abcdefghijk', title: 'The launch' },
    [
      '<a href="https://www.youtube.com/watch?v=abcdefghijk">The launch on YouTube</a>',
      'data-frame="https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1"',
      '<p class="asking" hidden=""><button type="button">Show it here, from YouTube</button>',
    ],
  ],
  table: [
    {
      id: 'a',
      type: 'table',
      caption: 'Grain',
      head: [[{ text: 'Port' }], [{ text: 'Tonnes' }]],
      rows: [[[{ text: 'Orlo' }], [{ text: '1,200' }]]],
      rowHeads: true,
    },
    ['<th scope="row">Orlo</th>', '<td class="n">1,200</td>', '<th scope="col" class="n">Tonnes</th>'],
  ],
  divider: [{ id: 'a', type: 'divider' }, ['<hr/>']],
  'fact-box': [
    {
      id: 'a',
      type: 'fact-box',
      title: 'In numbers',
      facts: [{ figure: '41', spans: [{ text: 'days' }] }],
      blocks: [],
    },
    ['<dt>41</dt><dd>days</dd>', 'In numbers'],
  ],
  update: [
    { id: 'a', type: 'update', at: '2026-11-24T08:05:00Z', headline: 'Convoy sails', spans: [{ text: 'At last.' }] },
    ['datetime="2026-11-24T09:05:00+01:00"', '<h2>Convoy sails</h2>'],
  ],
  correction: [
    { id: 'a', type: 'correction', at: '2026-11-24T08:05:00Z', spans: [{ text: 'It was 1908.' }] },
    ['Correction', '24 November 2026, 09:05 CET', 'It was 1908.'],
  ],
}

it('links words of a caption and of a credit, and the picture', () => {
  const links = [{ from: 4, to: 8, href: 'https://x.example/' }]
  const linkedImage = { ...image, captionLinks: links, creditLinks: [{ ...links[0], from: 0 }], href: '/topics/quay' }
  const shown = html([{ id: 'a', type: 'image', ...linkedImage }])
  expect(shown).toMatch(/<a href="\/topics\/quay"><(?:img|picture)/)
  expect(shown).toContain(
    '<figcaption>The <a href="https://x.example/">quay</a> <span class="credit"><a href="https://x.example/">Graphics</a> desk</span></figcaption>',
  )
})

it('gives a heading the anchor that it brought along', () => {
  const heading = { id: 'a', type: 'heading', spans: [{ text: 'x' }], anchor: 'part' }
  expect(html([{ ...heading, level: 3 }])).toContain('<h3 id="part">x</h3>')
})

describe('the body of a story', () => {
  it.each(Object.entries(EVERY))('draws a %s', (_, [block, parts]) => {
    const markup = html([block]).replaceAll('dateTime', 'datetime')
    for (const part of parts) expect(markup).toContain(part)
  })

  it('leaves out a block that does not fit and draws the rest (P-149)', () => {
    const good = EVERY.paragraph[0]
    const bad = [{ id: 'b', type: 'hologram' }, null, 7, { id: 'c', type: 'quote' }, { ...good, spans: [{ text: 5 }] }]
    expect(html([...bad, { ...good, id: 'z' }])).toBe(html([good]))
  })

  it('draws an embed with its poster as a picture of ours, which leads to the same place as its title', () => {
    const embed = { ...EVERY.embed[0], poster: { mediaId: SHA } }
    const markup = html([embed])
    expect(markup).toContain('<figure class="embed film posted"')
    expect(markup).toContain(
      '<a class="poster" href="https://www.youtube.com/watch?v=abcdefghijk" tabindex="-1" aria-hidden="true"><picture>',
    )
    expect(markup).toContain(`/media/${SHA}-640.avif 640w`)
    // A poster that is gone or has expired leaves the link.
    expect(html([embed], {})).toBe(html([EVERY.embed[0]], {}))
  })

  it('draws an embed of a listed site as a link where its frame is not allowed', () => {
    const embed = { id: 'a', type: 'embed', provider: 'listed', ref: 'charts.example/1', title: 'Grain' }
    const link =
      '<figure class="embed"><p class="host">charts.example</p><p><a href="https://charts.example/1">Grain on charts.example</a></p></figure>'
    expect(html([embed])).toContain(link)
    const frame = { src: 'https://frames.charts.example/1', height: 420 }
    expect(html([{ ...embed, frame }])).toContain(
      'class="embed graphic" data-frame="https://frames.charts.example/1" data-title="Grain on charts.example" data-height="420"',
    )
  })

  it('leaves no hole for a picture that is gone', () => {
    expect(html([EVERY.image[0], EVERY.gallery[0]], {})).toBe('<div class="prose"></div>')
  })

  it('fetches a picture that is seen at once before the rest, and every other one when it is come to', () => {
    const [text] = EVERY.paragraph
    const second = { ...EVERY.image[0], id: 'b' }
    const eager = /<img [^>]*fetchPriority="high"/gi
    const count = (...of: Parameters<typeof html>) => html(...of).match(eager)?.length ?? 0
    expect(count([text, EVERY.image[0], second])).toBe(1)
    expect(html([text, EVERY.image[0], second]).match(/loading="lazy"/g)).toHaveLength(1)
    expect(count([text, text, EVERY.image[0]])).toBe(0)
    expect(count([EVERY.image[0]], undefined, true)).toBe(0)
  })

  it('says nothing of a picture that decorates', () => {
    const block = { ...EVERY.image[0], isDecorative: true }
    expect(html([block])).toContain('alt=""')
    expect(html([{ ...EVERY.image[0], alt: '' }])).toContain('alt="A quay"')
  })

  it('numbers footnotes through the story, each leading to its note and back', () => {
    const note = (text: string) => ({ type: 'footnote', text })
    const markup = html([
      {
        id: 'a',
        type: 'quote',
        spans: [{ text: 'one\n' }, { text: 'two', marks: [note('First.')] }, { text: '\nthree' }],
      },
      { id: 'b', type: 'list', ordered: false, items: [{ spans: [{ text: 'x', marks: [note('<b>Second')] }] }] },
    ])
    expect(markup).toContain(
      'two<sup class="note-number"><a href="#note-1" id="noted-1" role="doc-noteref">1</a></sup>',
    )
    expect(markup).toContain('x<sup class="note-number"><a href="#note-2" id="noted-2" role="doc-noteref">2</a></sup>')
    expect(markup).toMatch(/<li id="note-1">First\. <a href="#noted-1" role="doc-backlink"/)
    expect(markup).toContain('&lt;b&gt;Second')
  })

  it('never runs what was typed (P-113)', () => {
    const typed = '<script>alert(1)</script>'
    const markup = html([{ id: 'a', type: 'paragraph', spans: [{ text: typed }] }])
    expect(markup).toContain('&lt;script&gt;')
    expect(markup).not.toContain(typed)
    const link = { text: 'x', marks: [{ type: 'link', href: 'javascript:alert(1)' }] }
    expect(html([{ id: 'a', type: 'paragraph', spans: [link] }])).not.toContain('javascript')
  })
})
