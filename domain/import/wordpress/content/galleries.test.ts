import { expect, test } from 'vitest'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { ArchiveIndex } from '#domain/import/wordpress/archive-index.ts'
import { ContentNotes } from '#domain/import/wordpress/content/content-notes.ts'
import { renderContent } from '#domain/import/wordpress/content/render-content.ts'
import { itemRecord } from '#domain/import/wordpress/testing/content.ts'

const UPLOADS = 'https://old.example/wp-content/uploads/2024/03'
const MANY = 230

/** An archive with numbered pictures of post 1, each with a caption, in the order of their numbers. */
function archive(): ArchiveIndex {
  const index = new ArchiveIndex()
  for (let n = 1; n <= MANY; n++)
    index.add(
      itemRecord({
        post_id: String(n),
        post_type: 'attachment',
        post_parent: n <= 4 ? '1' : '2',
        menu_order: '0',
        attachment_url: `${UPLOADS}/${n}.jpg`,
        'excerpt:encoded': `Caption ${n}`,
      }),
    )
  return index
}

/** Pictures of the blocks of a text, as number and caption. Pictures above `present` are missing on the new site. */
function shown(text: string, present = MANY): { type: string; caption?: string; pictures: string[] }[] {
  const html = renderContent(text, {
    index: archive(),
    notes: new ContentNotes(),
    itemId: '1',
    footnotes: [],
    within: [],
  })
  const picture = (src: string) => {
    const n = Number(/\/(\d+)\.jpg$/.exec(src)?.[1])
    return n <= present ? { mediaId: String(n).padStart(64, '0') } : null
  }
  return documentFromHtml(html, { picture }).document.blocks.map((block) => {
    const images = block.type === 'gallery' ? block.images : block.type === 'image' ? [block] : []
    return {
      type: block.type,
      ...(block.type === 'gallery' && { caption: block.caption }),
      pictures: images.map(({ mediaId, caption }) => `${Number(mediaId)} ${caption}`.trim()),
      ...(block.type === 'paragraph' && { caption: block.spans.map((span) => span.text).join('') }),
    }
  })
}
const gallery = (pictures: string[], caption = '') => [{ type: 'gallery', caption, pictures }]
const img = (n: number, more = '') => `<img src="${UPLOADS}/${n}-300x200.jpg" class="wp-image-${n}"${more}/>`

test.each([
  ['ids', '[gallery ids="3,1"]', gallery(['3 Caption 3', '1 Caption 1'])],
  ['include', '[gallery include="4,2" columns="3" size="large" link="file"]', gallery(['4 Caption 4', '2 Caption 2'])],
  ['its own, without some', '[gallery exclude="2,3"]', gallery(['1 Caption 1', '4 Caption 4'])],
  [
    'its own',
    'Before [gallery] after',
    [
      { type: 'paragraph', caption: 'Before', pictures: [] },
      ...gallery(['1 Caption 1', '2 Caption 2', '3 Caption 3', '4 Caption 4']),
      { type: 'paragraph', caption: 'after', pictures: [] },
    ],
  ],
])('a shortcode: %s', (_, text, expected) => {
  expect(shown(text)).toEqual(expected)
})

test('a block of ids alone has the captions of the library', () => {
  expect(shown('<!-- wp:gallery {"ids":[3,"1"],"linkTo":"none"} /-->')).toEqual(gallery(['3 Caption 3', '1 Caption 1']))
})

test('an old block keeps order and captions of its list, and its own caption', () => {
  const item = (n: number, caption = '') =>
    `<li class="blocks-gallery-item"><figure><a href="${UPLOADS}/${n}.jpg">${img(n, ` data-id="${n}"`)}</a>${caption && `<figcaption class="blocks-gallery-item__caption">${caption}</figcaption>`}</figure></li>`
  const list = (own: string) =>
    `<!-- wp:gallery {"ids":[2,1]} --><figure class="wp-block-gallery columns-2 is-cropped"><ul class="blocks-gallery-grid">${item(2, 'Own <em>words</em>')}${item(1)}</ul>${own}</figure><!-- /wp:gallery -->`
  expect(shown(list('<figcaption class="blocks-gallery-caption">Two shots</figcaption>'))).toEqual(
    gallery(['2 Own words', '1'], 'Two shots'),
  )
  expect(shown(list(''))).toEqual(gallery(['2 Own words', '1']))
})

test('a block of nested pictures keeps order and captions, and its own caption', () => {
  const nested = (n: number, caption = '') =>
    `<!-- wp:image {"id":${n},"sizeSlug":"large"} --><figure class="wp-block-image size-large">${img(n)}${caption && `<figcaption class="wp-element-caption">${caption}</figcaption>`}</figure><!-- /wp:image -->`
  const text = `<!-- wp:gallery {"linkTo":"none"} --><figure class="wp-block-gallery has-nested-images">${nested(4, 'Four')}\n\n${nested(2)}\n\n${nested(3, 'Three')}<figcaption class="blocks-gallery-caption wp-element-caption">Three shots</figcaption></figure><!-- /wp:gallery -->`
  expect(shown(text)).toEqual(gallery(['4 Four', '2', '3 Three'], 'Three shots'))
})

test('pictures that are missing leave their captions, and the gallery to the others', () => {
  expect(shown('[gallery ids="1,3,2,4"]', 2)).toEqual([
    { type: 'paragraph', caption: 'Caption 3', pictures: [] },
    { type: 'paragraph', caption: 'Caption 4', pictures: [] },
    ...gallery(['1 Caption 1', '2 Caption 2']),
  ])
})

test('a long gallery goes on in further ones, in order', () => {
  const numbers = Array.from({ length: MANY }, (_, n) => n + 1)
  const blocks = shown(`[gallery ids="${numbers.join(',')}"]`)
  expect(blocks.map(({ type, pictures }) => [type, pictures.length])).toEqual([
    ['gallery', 100],
    ['gallery', 100],
    ['gallery', 30],
  ])
  expect(blocks.flatMap(({ pictures }) => pictures)).toEqual(numbers.map((n) => `${n} Caption ${n}`))
})
