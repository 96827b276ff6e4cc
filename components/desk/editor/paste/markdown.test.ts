import fs from 'node:fs'
import { expect, test } from 'vitest'
import { htmlOfMarkdown } from '#components/desk/editor/paste/markdown.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'

test('Markdown keeps what it means, and nothing runs (P-113)', () => {
  const { document } = documentFromHtml(htmlOfMarkdown(fs.readFileSync('domain/document/fixtures/story.md', 'utf8')))
  expect(document.blocks.map(({ id: _id, ...block }) => block)).toMatchObject([
    { type: 'heading', level: 2 },
    { type: 'paragraph', spans: [{}, { marks: [{ type: 'bold' }] }, {}, { marks: [{ type: 'italic' }] }, {}] },
    { type: 'heading', level: 2 },
    { type: 'list', ordered: false, items: [{ list: { items: [{}] } }, {}] },
    { type: 'list', ordered: true, items: [{}, {}] },
    { type: 'quote', spans: [{ text: 'It was dark.\nIt was wet.' }] },
    { type: 'table', head: [[{ text: 'Day' }], [{ text: 'Eels' }]], rows: [{}, {}] },
    { type: 'paragraph' },
    { type: 'divider' },
    { type: 'paragraph', spans: [{ text: 'The end.' }] },
  ])
  expect(JSON.stringify(document)).not.toContain('alert')
})
