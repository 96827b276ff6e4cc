import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Figure, Gallery } from '#components/article/blocks/figure.tsx'
import { pictureColumns } from '#components/article/blocks/picture-columns.ts'
import type { PictureView } from '#domain/views.ts'
import { speechIn } from '#domain/words/speech.ts'

const pictured = (width: number): PictureView => ({
  mediaId: 'a'.repeat(64),
  file: 'a'.repeat(64),
  crops: {},
  placeholder: '',
  width,
  height: width / 2,
  widths: [width],
  alt: 'A quay',
  caption: '',
  credit: '',
})
const image = { mediaId: 'a'.repeat(64), alt: '', caption: '', credit: '', isDecorative: false }
const speech = speechIn('Europe/Oslo', 'en')
const block = { id: 'b', type: 'image' as const, ...image }

test('a picture that is narrower than its slot keeps its size, and gets no wider slot (P-467)', () => {
  const html = (width: number) =>
    renderToStaticMarkup(<Figure speech={speech} block={block} pictures={{ [image.mediaId]: pictured(width) }} />)
  expect(html(200)).toContain('<figure class="figure">')
  expect(html(200)).toMatch(/width="200" height="100" alt="A quay" class="own"/)
  expect(html(1_200)).toContain('<figure class="figure broad">')
  expect(html(1_200)).not.toContain('class="own"')
  const gallery = { id: 'g', type: 'gallery' as const, caption: '', images: [image] }
  expect(
    renderToStaticMarkup(<Gallery speech={speech} block={gallery} pictures={{ [image.mediaId]: pictured(200) }} />),
  ).toContain('class="own"')
  expect(pictureColumns([block], { [image.mediaId]: pictured(700) }).size).toBe(0)
  expect(pictureColumns([block], { [image.mediaId]: pictured(1_200) }).get(block)).toBe(12)
})

test('a moving picture is a still until a reader asks, by a control without script (P-267)', () => {
  const moving = { ...pictured(600), isMoving: true }
  const html = renderToStaticMarkup(<Figure speech={speech} block={block} pictures={{ [image.mediaId]: moving }} />)
  const [still = '', control = ''] = html.split('<details>')
  expect(still).toContain(`-600.jpg" width="600" height="300" alt="A quay"`)
  expect(still).not.toContain('-0.webp')
  expect(control).toMatch(/^<summary><span class="play">Play<\/span><span class="stop">Stop<\/span><\/summary><img /)
  expect(control).toMatch(/src="\/media\/a{64}-0\.webp" width="600" height="300" alt="A quay" loading="lazy"/)
})
