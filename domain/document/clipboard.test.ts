import fs from 'node:fs'
import { expect, test } from 'vitest'
import { documentFromHtml } from '#domain/document/from-html.ts'
import { plainText } from '#domain/document/plain-text.ts'

/** What other programs put on the clipboard, each in its real form. */
const pasted = (name: string) => {
  const html = fs.readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
  const { document, dropped } = documentFromHtml(html)
  return { document, dropped: dropped.map(({ what }) => what), types: document.blocks.map((block) => block.type) }
}

test('Word: structure stays; comments, struck words, notes and its own dirt go', () => {
  const { document, dropped, types } = pasted('word.html')
  expect(types).toEqual(['heading', 'paragraph', 'list', 'table', 'list', 'paragraph', 'paragraph'])
  expect(document.blocks[4]).toMatchObject({ type: 'list', ordered: true, items: [{}, {}] })
  expect(document.blocks[5]).toMatchObject({ spans: [{ text: 'It costs 14 million.' }] })
  expect(JSON.stringify(document)).not.toMatch(/mso|Says who|budget|\[1\]|AB1|file:|·|Symbol/i)
  expect(dropped).toEqual(expect.arrayContaining(['footnote', 'comment', 'deleted text']))
})

test('Google Docs: nothing is bold but what was, and links lead to where they lead', () => {
  const { document, types } = pasted('google-docs.html')
  expect(types).toEqual(['heading', 'paragraph', 'list', 'list', 'paragraph', 'table'])
  expect(document.blocks[4]).toMatchObject({
    spans: [{ text: 'The founder’s page', marks: [{ type: 'link', href: 'https://bells.example/mole' }] }],
  })
})

test('a web page: its story, and no script, style, form or foreign address that is not safe', () => {
  const { document, dropped } = pasted('web-page.html')
  expect(plainText(document)).toContain('Off the second buoy, at noon.')
  expect(document.blocks).toContainEqual(
    expect.objectContaining({ type: 'quote', speaker: 'Ana Brekken', href: 'https://whales.example' }),
  )
  expect(JSON.stringify(document)).not.toMatch(/alert|onerror|Subscribe|color:red|ads\.example/)
  expect(dropped).toEqual(expect.arrayContaining(['script', 'img https://cdn.example/whale.jpg']))
})
