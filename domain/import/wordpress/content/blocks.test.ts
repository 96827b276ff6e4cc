import { describe, expect, test } from 'vitest'
import { blockTree } from '#domain/import/wordpress/content/block-tree.ts'
import { BOATS, blocksOf, paragraph, QUAY } from '#domain/import/wordpress/testing/blocks-of.ts'
import { rendered } from '#domain/import/wordpress/testing/content.ts'
import { TEXTS } from '#domain/import/wordpress/testing/texts.ts'

const UPLOADS = 'https://old.example/wp-content/uploads/2024/03'
const text = (name: string) => TEXTS[name] ?? ''
const linked = (words: string, href: string) => ({
  type: 'paragraph',
  spans: [{ text: words, marks: [{ type: 'link', href }] }],
})
const quay = (caption = '') => ({ mediaId: QUAY, alt: 'Alt of quay', caption, credit: 'Yusra Lindt / Coast Wire' })
const boats = (caption = '') => ({ mediaId: BOATS, alt: 'Alt of boats', caption, credit: '' })
const image = (picture: object) => ({ type: 'image', ...picture })

describe('the grammar', () => {
  test('attributes in JSON with escapes, void blocks, namespaces, line breaks', () => {
    const source =
      '<!-- wp:acme/box {"a":"\\u003cb\\u003e \\u0022\\u002d\\u002d\\u0022","n":{"x":1}} -->in<!-- wp:spacer\n{"height":"4px"} /-->side<!-- /wp:acme/box -->'
    expect(blockTree(source)).toEqual([
      {
        name: 'acme/box',
        attributes: { a: '<b> "--"', n: { x: 1 } },
        parts: ['in', { name: 'core/spacer', attributes: { height: '4px' }, parts: [] }, 'side'],
      },
    ])
  })
  test('ends that are missing or too many, JSON that is broken', () => {
    expect(
      blockTree('<!-- wp:group --><!-- wp:paragraph {"a": -->a<!-- /wp:group -->b<!-- /wp:list -->'),
    ).toMatchObject([
      { name: 'core/group', parts: [{ name: 'core/paragraph', attributes: {}, parts: ['a'] }] },
      { name: null, parts: ['b'] },
    ])
  })
  test('ten thousand levels, and comments that never end', () => {
    expect(rendered('<!-- wp:group -->'.repeat(10_000) + 'deep').html).toContain('deep')
    expect(rendered('<!-- wp:group '.repeat(50_000)).html).toContain('wp:group')
  })
})

test('text blocks of the core', () => {
  expect(blocksOf(text('block editor'))).toMatchObject([
    { type: 'heading', level: 2, spans: [{ text: 'Quay opens' }] },
    {
      type: 'paragraph',
      spans: [{ text: 'The first ' }, { text: 'ferry', marks: [{ type: 'bold' }] }, { text: ' sails.' }],
    },
    {
      type: 'list',
      ordered: false,
      items: [{ spans: [{ text: 'North' }], list: { items: [{ spans: [{ text: 'Pier' }] }] } }],
    },
    { type: 'list', ordered: true, items: [{ spans: [{ text: 'Old list' }] }, { spans: [{ text: 'Second' }] }] },
    { type: 'quote', spans: [{ text: 'We waited.' }], speaker: 'Ada Reed' },
    { type: 'pull-quote', spans: [{ text: 'Never again' }], speaker: 'Ruben' },
    { type: 'table', caption: 'Tides', head: [[{ text: 'Day' }], [{ text: 'Tide' }]] },
    { type: 'paragraph', spans: [{ text: 'if (a) [gallery] {}', marks: [{ type: 'code' }] }] },
    { type: 'paragraph', spans: [{ text: 'set  apart', marks: [{ type: 'code' }] }] },
    paragraph('Slow the water\nslow the stone'),
    { type: 'divider' },
    paragraph('Who pays'),
    paragraph('The port does.'),
    { type: 'paragraph', spans: [{ text: 'Raw ' }, { text: 'markup', marks: [{ type: 'italic' }] }] },
  ])
  expect(rendered(text('block editor')).notes).toEqual([
    'details block (it stands open)',
    'break of a teaser (<!--more-->)',
    'page break',
  ])
})

test('columns and groups are their text; a button is its link, from the attribute or from within', () => {
  expect(blocksOf(text('layout and buttons'))).toEqual([
    paragraph('Left column'),
    paragraph('Right group'),
    linked('Tickets', 'https://a.example/tickets'),
    linked('Map', 'https://a.example/map'),
  ])
})

test('pictures come with their full file, alternative text, caption and credit; films and sound stay links', () => {
  expect(blocksOf(text('media'))).toEqual([
    image(quay('The quay at dawn')),
    paragraph('Crane'),
    { type: 'gallery', caption: 'Two shots', images: [quay('First shot'), boats()] },
    { type: 'gallery', caption: '', images: [boats('Boats moored'), quay()] },
    image(boats()),
    paragraph('Over the picture'),
    image(quay()),
    paragraph('Beside the picture'),
    linked('song.mp3', 'https://old.example/wp-content/uploads/song.mp3'),
    paragraph('A song'),
    linked('launch.mp4', 'https://old.example/wp-content/uploads/launch.mp4'),
    {
      type: 'paragraph',
      spans: [
        { text: 'Building plan', marks: [{ type: 'link', href: 'https://old.example/plan.pdf' }] },
        { text: ' ' },
        { text: 'Download', marks: [{ type: 'link', href: 'https://old.example/plan.pdf' }] },
      ],
    },
  ])
  expect(rendered(text('media')).notes).toEqual(['audio (a link stays)', 'video (a link stays)'])
})

test('a credit in an attribute of the block counts before that of the library', () => {
  const block = (caption: string) =>
    `<!-- wp:image {"id":11,"meta":{"_media_credit":"Ruben Ochoa"}} --><figure class="wp-block-image"><img src="${UPLOADS}/quay.jpg" class="wp-image-11"/>${caption}</figure><!-- /wp:image -->`
  const credited = (caption: string) => [image({ ...quay(caption), credit: 'Ruben Ochoa' })]
  expect(blocksOf(block(''))).toEqual(credited(''))
  expect(blocksOf(block('<figcaption>At dawn</figcaption>'))).toEqual(credited('At dawn'))
})

test('a picture whose id belongs to another site is known by its file', () => {
  const img = (id: number, file: string) =>
    `<p><img class="wp-image-${id}" src="https://cdn.example/files/2024/03/${file}" alt="x"></p>`
  const src = (html: string) => /src="([^"]*)"/.exec(html)?.[1]
  expect(src(rendered(img(12, 'quay-scaled.jpg')).html)).toBe(`${UPLOADS}/quay.jpg`)
  expect(src(rendered(img(99, 'boats-e1699999999123-150x150.jpg')).html)).toBe(`${UPLOADS}/boats.jpg`)
  expect(src(rendered(img(12, 'crane.jpg')).html)).toBe('https://cdn.example/files/2024/03/crane.jpg')
})

test('embeds of today and of the first block editor; what may not be embedded stays a link', () => {
  expect(blocksOf(text('embeds'))).toEqual([
    { type: 'embed', provider: 'youtube', ref: 'abcdefghijk', title: 'The launch film' },
    { type: 'embed', provider: 'vimeo', ref: '22439234', title: '' },
    linked('https://maps.example/quay', 'https://maps.example/quay'),
  ])
  expect(rendered(text('embeds')).notes).toEqual(['embed of maps.example (a link stays)'])
})

describe('footnotes', () => {
  const notes = [{ id: '3f1c2d44-aaaa', content: 'By the port’s <em>own</em> count.' }]
  const noted = [
    {
      type: 'paragraph',
      spans: [
        { text: 'It cost ten ' },
        { text: 'million', marks: [{ type: 'footnote', text: 'By the port’s own count.' }] },
        { text: ' in all.' },
      ],
    },
  ]
  test('stand at their words', () => expect(blocksOf(text('footnotes'), notes)).toEqual(noted))
  test('stand there too where the text has lost the block below it', () => {
    expect(blocksOf(text('footnotes').replace('<!-- wp:footnotes /-->', ''), notes)).toEqual(noted)
  })
})

describe('blocks that nobody knows', () => {
  test('are unwrapped, keep their text, or are named', () => {
    expect(blocksOf(text('unknown blocks'))).toEqual(
      ['Inside a box', 'Static words', 'Unclosed paragraph block'].map(paragraph),
    )
    const { notes, lost } = rendered(text('unknown blocks'))
    expect(notes).toEqual([
      'block acme/box (its text stays)',
      'block acme/note (its text stays)',
      'block acme/chart',
      'block core/latest-posts',
    ])
    expect(lost).toEqual(['block acme/chart', 'block core/latest-posts'])
  })
  test.each(
    'query navigation search post-title site-logo social-links archives calendar comments tag-cloud page-list template-part'.split(
      ' ',
    ),
  )('furniture: %s goes with its inner blocks', (name) => {
    const inner = '<!-- wp:paragraph --><p>x</p><!-- /wp:paragraph -->'
    expect(blocksOf(`<!-- wp:${name} -->${inner}<!-- /wp:${name} -->`)).toEqual([])
    expect(rendered(`<!-- wp:${name} -->${inner}<!-- /wp:${name} -->`).lost).toEqual([`block core/${name}`])
  })
  test('galleries of plug-ins are galleries', () => {
    const tiles = `<!-- wp:jetpack/tiled-gallery --><div class="tiled"><figure><img data-id="11" src="${UPLOADS}/quay-300x200.jpg"></figure><figure><img src="${UPLOADS}/boats.jpg"><figcaption>Moored</figcaption></figure></div><!-- /wp:jetpack/tiled-gallery -->`
    expect(blocksOf(tiles)).toEqual([{ type: 'gallery', caption: '', images: [quay(), boats('Moored')] }])
  })
  test('a block that the old site did not know either has its source in an attribute', () => {
    const json = JSON.stringify({ originalName: 'acme/x', originalUndelimitedContent: '<p>Old words</p>' })
    expect(blocksOf(`<!-- wp:missing ${json} /-->`)).toEqual([paragraph('Old words')])
  })
})

test('a reusable block stands in the place of its reference, and never in itself', () => {
  expect(blocksOf(text('reusable block'))).toEqual(['Before', 'Reused words'].map(paragraph))
  expect(rendered(text('reusable block')).lost).toEqual([
    'reusable block (it includes itself)',
    'reusable block (not in the export)',
  ])
})
