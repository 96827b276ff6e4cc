import fs from 'node:fs'
import { expect, test } from 'vitest'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'

/** Converts a fixture that holds clipboard content exactly as another program wrote it. */
const pasted = (name: string) => {
  const html = fs.readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
  const { document, dropped, pictures } = documentFromHtml(html)
  return {
    document,
    pictures,
    dropped: dropped.map(({ what }) => what),
    types: document.blocks.map((block) => block.type),
  }
}

test('Word: structure and footnotes stay; comments, struck words and its own dirt go', () => {
  const { document, dropped, types } = pasted('word.html')
  expect(types).toEqual(['heading', 'paragraph', 'list', 'table', 'list', 'paragraph', 'paragraph'])
  expect(document.blocks[4]).toMatchObject({ type: 'list', ordered: true, items: [{}, {}] })
  expect(document.blocks[5]).toMatchObject({
    spans: [{ text: 'It costs 14 ' }, { text: 'million.', marks: [{ type: 'footnote', text: 'From the budget.' }] }],
  })
  expect(JSON.stringify(document)).not.toMatch(/mso|Says who|\[1\]|AB1|file:|·|Symbol/i)
  expect(dropped).toEqual(expect.arrayContaining(['comment', 'deleted text']))
})

test('Google Docs: nothing is bold but what was, and links lead to where they lead', () => {
  const { document, types } = pasted('google-docs.html')
  expect(types).toEqual(['heading', 'paragraph', 'list', 'list', 'paragraph', 'table'])
  expect(document.blocks[4]).toMatchObject({
    spans: [{ text: 'The founder’s page', marks: [{ type: 'link', href: 'https://bells.example/mole' }] }],
  })
})

test('a web page: its words, and no script, style, field or foreign address that is not safe (P-150)', () => {
  const { document, dropped, pictures } = pasted('web-page.html')
  expect(plainText(document)).toContain('Off the second buoy, at noon.')
  expect(document.blocks).toContainEqual(
    expect.objectContaining({ type: 'quote', speaker: 'Ana Brekken', href: 'https://whales.example' }),
  )
  expect(plainText(document)).toMatch(/It waved\.[^]*Subscribe/)
  expect(pictures).toMatchObject([{ src: 'https://cdn.example/whale.jpg', alt: 'A whale', caption: 'It waved.' }])
  expect(JSON.stringify(document)).not.toMatch(/alert|onerror|color:red/)
  expect(dropped).toEqual(expect.arrayContaining(['script', 'img https://cdn.example/whale.jpg']))
})
