import { expect, test } from 'vitest'
import { documentFromHtml } from '#domain/document/html/from-html.ts'

const blocks = (html: string) => documentFromHtml(html).document.blocks.map(({ id: _id, ...block }) => block)
const p = (text: string) => ({ type: 'paragraph', spans: [{ text }] })

test('a missing picture leaves its alternative text where it stood, once, and never a file name (P-466)', () => {
  const words = (html: string) => blocks(`<p>Rain</p>${html}<p>Snow</p>`).slice(1, -1)
  expect(words('<img src=/a/map.tif alt="The harbour in 1908, with both piers">')).toEqual([
    p('The harbour in 1908, with both piers'),
  ])
  const figure = (alt: string) =>
    words(`<figure><img src=/a/old-quay.bmp alt="${alt}"><figcaption>The old quay, at six</figcaption></figure>`)
  expect(figure('Nets')).toEqual([p('Nets\nThe old quay, at six')])
  for (const alt of ['', 'The old quay', 'old quay', 'old-quay.bmp', 'IMG_2040.JPG'])
    expect(figure(alt)).toEqual([p('The old quay, at six')])
  for (const alt of ['', 'old-quay', 'Old quay']) expect(words(`<img src=/a/old-quay.bmp alt="${alt}">`)).toEqual([])
  expect(blocks('<ul><li>One <img src=/a.bmp alt="A gull"></li></ul>').slice(1)).toEqual([p('A gull')])
})
