import { expect, test } from 'vitest'
import { documentFromHtml } from '#domain/document/html/from-html.ts'

test('a link in a caption is named, and its words stay', () => {
  const html =
    '<figure><img src=dog.jpg><figcaption>By <a href="https://a.example/"><b>R</b>ex</a> <cite><a href="/lee">Lee</a></cite></figcaption></figure>'
  const { document, dropped } = documentFromHtml(html, { picture: () => ({ mediaId: 'd'.repeat(64) }) })
  expect(document.blocks).toMatchObject([{ type: 'image', caption: 'By Rex', credit: 'Lee' }])
  expect(dropped).toEqual([
    { what: 'link in a caption https://a.example/', count: 1 },
    { what: 'link in a caption /lee', count: 1 },
  ])
})
