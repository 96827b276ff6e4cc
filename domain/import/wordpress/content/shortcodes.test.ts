import { describe, expect, test } from 'vitest'
import { BOATS, blocksOf, paragraph, QUAY } from '#domain/import/wordpress/testing/blocks-of.ts'
import { rendered } from '#domain/import/wordpress/testing/content.ts'

const shot = (mediaId: string, alt: string, caption = '', credit = '') => ({ mediaId, alt, caption, credit })
const quay = (caption = '') => shot(QUAY, 'Alt of quay', caption, 'Yusra Lindt / Coast Wire')
const boats = (caption = '') => shot(BOATS, 'Alt of boats', caption)
const image = (picture: object) => ({ type: 'image', ...picture })
const SMALL_QUAY = '<img class="wp-image-11" src="https://cdn.example/wp-content/uploads/2024/03/quay-300x200.jpg">'

describe('captions', () => {
  test.each([
    ['the present form', `[caption id="attachment_11" width="300"]${SMALL_QUAY} At dawn[/caption]`],
    [
      'with a link to the file',
      `[caption]<a href="https://old.example/wp-content/uploads/2024/03/quay.jpg">${SMALL_QUAY}</a> At dawn[/caption]`,
    ],
    ['in an attribute', `[caption width="300" caption="At dawn"]${SMALL_QUAY}[/caption]`],
    ['with typographic quotes', `[caption width=“300” caption=“At dawn”]${SMALL_QUAY}[/caption]`],
    ['with the other name', `[wp_caption]${SMALL_QUAY} At dawn[/wp_caption]`],
    ['as HTML', `<div class="wp-caption alignleft">${SMALL_QUAY}<p class="wp-caption-text">At dawn</p></div>`],
  ])('%s', (_, text) => {
    expect(blocksOf(`a\n\n${text}\n\nb`)).toEqual([paragraph('a'), image(quay('At dawn')), paragraph('b')])
  })
  test('a credit of the plug-in stands behind the caption, and alone where there is none', () => {
    const credited =
      '[media-credit name="Ana" align="left"]<img src="https://old.example/wp-content/uploads/2024/03/boats.jpg" alt="x">[/media-credit]'
    expect(blocksOf(`[caption]${credited} Boats[/caption]`)).toEqual([image(shot(BOATS, 'x', 'Boats', 'Ana'))])
    expect(blocksOf(credited)).toEqual([image(shot(BOATS, 'x', '', 'Ana'))])
  })
})

describe('galleries', () => {
  const gallery = (...images: object[]) => ({ type: 'gallery', caption: '', images })
  test.each([
    ['ids in their order', '[gallery ids="11, 12" columns="2"]', [quay(), boats()]],
    ['include', '[gallery include=12,11]', [boats(), quay()]],
    ['no ids: the pictures of the post in the order of its library', '[gallery]', [boats(), quay()]],
    ['backwards', '[gallery order="DESC"]', [quay(), boats()]],
    ['an id of another post', '[gallery id="1" exclude="11"]', [boats()]],
  ])('%s', (_, text, images) => {
    const [first] = images
    expect(blocksOf(text)).toEqual(images.length > 1 ? [gallery(...images)] : [image(first ?? {})])
  })
  test('a picture that the export lacks is named', () => {
    expect(rendered('[gallery ids="11,99"]').lost).toEqual(['picture of a gallery (not in the export)'])
    expect(rendered('[gallery id="5"]').lost).toEqual(['gallery (without pictures in the export)'])
  })
})

describe('films, posts and files', () => {
  const film = { type: 'embed', provider: 'youtube', ref: 'abcdefghijk', title: '' }
  test.each([
    'https://youtu.be/abcdefghijk',
    '[embed]https://www.youtube.com/watch?v=abcdefghijk[/embed]',
    '[embed width="600"]https://www.youtube.com/watch?t=1&amp;v=abcdefghijk[/embed]',
    '[youtube=https://www.youtube.com/watch?v=abcdefghijk]',
    '[youtube id="abcdefghijk"]',
    '[youtube abcdefghijk]',
    '[video src="https://youtu.be/abcdefghijk"]',
    '[vc_video link="https://youtu.be/abcdefghijk"]',
  ])('%s', (text) => expect(blocksOf(`a\n${text}\nb`)).toEqual([paragraph('a'), film, paragraph('b')]))
  test.each([
    '[audio mp3="https://old.example/a/song.mp3"][/audio]',
    '[audio https://old.example/a/song.mp3]',
    '[audio src="https://old.example/a/song.mp3" /]',
    '<audio controls><source src="https://old.example/a/song.mp3"></audio>',
  ])('%s', (text) => {
    const link = { type: 'link', href: 'https://old.example/a/song.mp3' }
    expect(blocksOf(text)).toEqual([{ type: 'paragraph', spans: [{ text: 'song.mp3', marks: [link] }] }])
    expect(rendered(text).notes).toEqual(['audio (a link stays)'])
  })
  test('an address that may not be embedded stays a link, and is named by its site', () => {
    const { html, notes } = rendered('[embed]https://maps.example/a?b=1&c=2[/embed]')
    expect(html).toContain('href="https://maps.example/a?b=1&amp;c=2"')
    expect(notes).toEqual(['embed of maps.example (a link stays)'])
  })
})

describe('text in brackets', () => {
  test.each([
    ['an editor’s note', 'he said [sic], the [co-founder] [of Acme], see [1] and [ ].'],
    ['a bracket without an end', 'a [gallery b'],
    ['in a tag', '<a href="https://a.example/[gallery]" title="[gallery]">a</a>'],
    ['in code', '<pre>a[b_c]</pre> and <code>[x y="1"]z[/x]</code>'],
  ])('%s stays', (_, text) => {
    const { html, notes } = rendered(text)
    expect(html.replaceAll(/<\/?p>\n?/g, '')).toBe(text)
    expect(notes).toEqual([])
  })
  test('a shortcode in two brackets is text in one', () => {
    expect(blocksOf('[[gallery ids="1"]] and [[caption]a[/caption]]')).toEqual([
      paragraph('[gallery ids="1"] and [caption]a[/caption]'),
    ])
  })
  test('source code is code, whatever stands in it', () => {
    expect(blocksOf('[code lang="js"]\nif (a < b) [gallery]\n\n[b][/code]')).toEqual([
      { type: 'paragraph', spans: [{ text: 'if (a < b) [gallery]\n\n[b]', marks: [{ type: 'code' }] }] },
    ])
  })
})

describe('shortcodes that nobody knows', () => {
  test('the text between them stays, nested ones too, and each is named', () => {
    expect(blocksOf('[vc_row][vc_column width="1/2"]a\n\nb[/vc_column][/vc_row]')).toEqual([
      paragraph('a'),
      paragraph('b'),
    ])
    expect(rendered('[vc_row][vc_column width="1/2"]a[/vc_column][/vc_row]').notes).toEqual([
      'shortcode [vc_column] (its text stays)',
      'shortcode [vc_row] (its text stays)',
    ])
  })
  test('an end makes a shortcode of any name', () => {
    expect(blocksOf('a [box]b[/box]\n\nc [sic] d')).toEqual(['a b', 'c [sic] d'].map(paragraph))
  })
  test('words in an attribute stay', () => {
    expect(blocksOf('[acme title="Who &amp; why" id=3]')).toEqual([paragraph('Who & why')])
  })
  test('one without words is named as lost', () => {
    expect(rendered('a [contact_form] [acme id="4" /] b').lost).toEqual([
      'shortcode [contact_form]',
      'shortcode [acme]',
    ])
  })
  test('an end without a beginning goes where it can be no text', () => {
    expect(blocksOf('a[/vc_row][/caption] [/b]')).toEqual([paragraph('a [/b]')])
  })
  // Each took minutes when every bracket searched the whole rest of the text.
  test.each([
    ['beginnings', '[a '.repeat(300_000)],
    ['open quotes', '[a b="'.repeat(50_000)],
    ['second brackets', '[[a]'.repeat(200_000)],
    ['shortcodes', '[a_b]'.repeat(100_000)],
    ['nested ones', `${'[a b=1]'.repeat(50_000)}x${'[/a]'.repeat(50_000)}`],
    ['ones with a single end', `${'[a b=1]'.repeat(50_000)}x[/a]`],
  ])('a megabyte of %s is read', (_, text) => {
    const { html, notes } = rendered(text)
    expect(html.length + notes.length).toBeGreaterThan(0)
  })
})

describe('shortcodes within a line', () => {
  test.each([
    ['a drop cap', '[dropcap]D[/dropcap]ropped words', 'Dropped words'],
    [
      'a drop cap in a block',
      '<!-- wp:paragraph --><p>[dropcap]D[/dropcap]ropped words</p><!-- /wp:paragraph -->',
      'Dropped words',
    ],
    ['a word in the middle', 'The [highlight color="gold"]first[/highlight] ferry', 'The first ferry'],
    ['a word at the end', 'The first [acme]ferry[/acme]\n', 'The first ferry'],
    ['beside emphasis', '[acme]Rain[/acme]<em></em>y day', 'Rainy day'],
    ['words in an attribute', 'A [tooltip text="a flat boat"]barge[/tooltip] sank', 'A barge (a flat boat) sank'],
  ])('%s stays in it (P-481)', (_, text, words) => {
    expect(blocksOf(text)).toEqual([paragraph(words)])
  })
  test('a box of several lines ends the line', () => {
    expect(blocksOf('Before [box]\nOne\n\nTwo\n[/box] after')).toEqual(['Before', 'One', 'Two', 'after'].map(paragraph))
  })
})

describe('footnotes', () => {
  const noted = (text: string, note: string, after: string) => ({
    type: 'paragraph',
    spans: [{ text, marks: [{ type: 'footnote', text: note }] }, { text: after }],
  })
  test.each(['efn_note', 'ref', 'footnote', 'mfn', 'modern_footnote'])('[%s] becomes one (P-482)', (name) => {
    const text = `Claim.[${name}]By the port’s own count.[/${name}] And more.`
    expect(blocksOf(text)).toEqual([noted('Claim.', 'By the port’s own count.', ' And more.')])
    expect(rendered(text)).toMatchObject({ notes: [`shortcode [${name}] (became a footnote)`], lost: [] })
  })
  test('several, beside those of the block editor, keep their order', () => {
    const own = '<p>Ten<sup data-fn="3f1c" class="fn"><a href="#3f1c" id="3f1c-link">1</a></sup>.</p>'
    const text = `${own}<p>Two[mfn]Second[/mfn].</p><p>Three[mfn]Third[/mfn].</p><!-- wp:footnotes /-->`
    expect(blocksOf(text, [{ id: '3f1c', content: 'First' }])).toEqual([
      noted('Ten', 'First', '.'),
      noted('Two', 'Second', '.'),
      noted('Three', 'Third', '.'),
    ])
  })
  test('brackets of that name without an end are text', () => {
    expect(blocksOf('See [ref] below')).toEqual([paragraph('See [ref] below')])
  })
})

describe('buttons', () => {
  const link = (text: string, href: string) => ({
    type: 'paragraph',
    spans: [{ text, marks: [{ type: 'link', href }] }],
  })
  test.each([
    [
      '[su_button url="https://a.example/x?a=1&amp;b=2" style="flat"]Buy tickets[/su_button]',
      'https://a.example/x?a=1&b=2',
    ],
    ['[button link=https://a.example/x]Buy tickets[/button]', 'https://a.example/x'],
    ['[acme_cta href="www.a.example/x" title="Buy tickets"]', 'https://www.a.example/x'],
    ['[vc_btn title="Buy tickets" link="url:https%3A%2F%2Fa.example%2Fx|target:_blank"]', 'https://a.example/x'],
  ])('%s keeps its address (P-483)', (text, href) => {
    expect(blocksOf(`a\n\n${text}\n\nb`)).toEqual([paragraph('a'), link('Buy tickets', href), paragraph('b')])
    expect(rendered(text).notes).toEqual([expect.stringMatching(/^shortcode \[\w+\] \(became a link\)$/)])
  })
  test('a box with an address and paragraphs of its own stays a box', () => {
    expect(blocksOf('[acme_card link="https://a.example/"]One\n\nTwo[/acme_card]')).toEqual(
      ['One', 'Two'].map(paragraph),
    )
  })
})
