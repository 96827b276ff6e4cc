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
    expect(blocksOf('a [box]b[/box]\n\nc [sic] d')).toEqual(['a', 'b', 'c [sic] d'].map(paragraph))
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
