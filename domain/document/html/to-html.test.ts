import { expect, test } from 'vitest'
import type { Block } from '#domain/document/blocks/schema.ts'
import { documentToHtml } from '#domain/document/html/to-html.ts'

const ID = 'a'.repeat(64)
const options = {
  origin: 'https://halyard.example',
  mediaSrc: (id: string) => (id === ID ? { src: `/media/${id}-800.jpg`, width: 800, height: 600 } : null),
}
const html = (...blocks: Block[]) => documentToHtml({ blocks }, options)

test('escapes text and makes addresses absolute', () => {
  const marks = [{ type: 'link' as const, href: '/article/a?b=1&c=2' }, { type: 'bold' as const }]
  expect(html({ id: 'a', type: 'paragraph', spans: [{ text: '<script>\n&', marks }] })).toBe(
    '<p><a href="https://halyard.example/article/a?b=1&amp;c=2"><strong>&lt;script&gt;<br>&amp;</strong></a></p>',
  )
})

test('an attribute cannot be left', () => {
  const out = html({ id: 'a', type: 'image', mediaId: ID, alt: '"><script>', caption: '<b>', credit: "'x'" })
  expect(out).toContain('alt="&quot;&gt;&lt;script&gt;"')
  expect(out).toContain(`src="https://halyard.example/media/${ID}-800.jpg"`)
  expect(out).not.toMatch(/<script|<b>/)
})

test('a picture without a file is left out, an embed is a link', () => {
  expect(html({ id: 'a', type: 'image', mediaId: 'b'.repeat(64), alt: '', caption: 'c', credit: '' })).toBe('')
  expect(html({ id: 'a', type: 'embed', provider: 'vimeo', ref: '123', title: 'Film' })).toBe(
    '<figure><a href="https://vimeo.com/123">Film</a></figure>',
  )
})

test('a quote says who, as what and where, and leads to the words', () => {
  const said = { speaker: 'Ada', role: 'pilot', place: 'on the quay', href: 'https://a.example/?a&b' }
  expect(html({ id: 'a', type: 'quote', spans: [{ text: 'Out' }], ...said })).toBe(
    '<blockquote cite="https://a.example/?a&amp;b"><p>Out</p><footer>Ada, <cite>pilot, <a href="https://a.example/?a&amp;b">on the quay</a></cite></footer></blockquote>',
  )
  expect(html({ id: 'a', type: 'quote', spans: [{ text: 'Out' }], place: 'on the quay' })).toContain(
    '<footer><cite>on the quay</cite></footer>',
  )
})

test('corrections and updates are dated paragraphs', () => {
  expect(html({ id: 'a', type: 'correction', at: '2026-03-05T08:00:00Z', spans: [{ text: 'Wrong.' }] })).toBe(
    '<p><strong>Correction, <time datetime="2026-03-05T08:00:00Z">2026-03-05</time>:</strong> Wrong.</p>',
  )
})

test('characters that XML cannot carry are left out', () => {
  expect(html({ id: 'a', type: 'paragraph', spans: [{ text: 'a\u0000\u0008\ud800b' }] })).toBe('<p>a\ufffdb</p>')
})
