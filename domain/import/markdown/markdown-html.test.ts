import { expect, test } from 'vitest'
import { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { markdownHtml } from '#domain/import/markdown/markdown-html.ts'

const html = (text: string) => markdownHtml(text, { breaks: false }, new ArchiveNotes()).trim()

test.each([
  ['H~2~O and 10^6^ people', '<p>H<sub>2</sub>O and 10<sup>6</sup> people</p>'],
  ['~~gone~~ and ==seen==', '<p><s>gone</s> and <mark>seen</mark></p>'],
  ['2^10 and ~5 to ~6, 1 == 1', '<p>2^10 and ~5 to ~6, 1 == 1</p>'],
  ['`H~2~O`', '<p><code>H~2~O</code></p>'],
  ['## The quay {#quay}', '<h2 id="quay">The quay</h2>'],
  ['### The *quay* {#quay .wide}', '<h3 id="quay">The <em>quay</em></h3>'],
  ['## The quay {.wide}', '<h2>The quay</h2>'],
  ['## The {quay}', '<h2>The {quay}</h2>'],
  [
    '[text][1] and [nets]\n\n[1]: https://a.example "T"\n[nets]: /nets/',
    '<p><a href="https://a.example" title="T">text</a> and <a href="/nets/">nets</a></p>',
  ],
  [
    'Ebb\n: water that *goes*\n: and goes',
    '<p><strong>Ebb</strong></p>\n<p>water that <em>goes</em></p>\n<p>and goes</p>',
  ],
  [
    'Before.\n\nEbb\n\n: goes\n\nFlood\n: comes\n  back\n\nAfter.',
    '<p>Before.</p>\n<p><strong>Ebb</strong></p>\n<p>goes</p>\n<p><strong>Flood</strong></p>\n<p>comes\n  back</p>\n<p>After.</p>',
  ],
  ['Ebb: goes\n- a\n- b', '<p>Ebb: goes</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['One.\n\n<!-- more -->\n\nTwo.', '<p>One.</p>\n<!-- more --><p>Two.</p>'],
  ['`x^[a-z]` and /^[a-z]/', '<p><code>x^[a-z]</code> and /^[a-z]/</p>'],
])('%s', (markdown, expected) => {
  expect(html(markdown)).toBe(expected)
})

test.each([
  'It holds.[^1]\n\n[^1]: First part.\n\n    Second part.',
  'It holds.[^a]\n[^a]: First part.\n    Second part.',
  'It holds.^[First part. Second part.] Still.',
])('footnotes in every dialect: %s', (markdown) => {
  const made = html(markdown)
  expect(made).toMatch(/holds\.<sup><a id="footnote-ref-[\w-]+" href="#footnote-[\w-]+" data-footnote-ref/)
  expect(made).toMatch(/<li id="footnote-[\w-]+">\s*<p>First part\.[^]*Second part\./)
  expect(made).not.toMatch(/\[\^|\^\[|<h2/)
})

test('a footnote that nothing refers to is named', () => {
  const notes = new ArchiveNotes()
  markdownHtml('A[^1]: so.\n\n[^1]: One.\n\n[^2]: Two.', { breaks: false }, notes)
  expect(notes.list()).toMatchObject([{ what: 'footnote that nothing refers to', isLost: true, count: 1 }])
})

test('a hundred thousand signs end soon', () => {
  for (const part of ['~a', '^[', '==a', 'a\n: b\n', '[^a]: b\n', '^[a'])
    expect(markdownHtml(`Rain ${part.repeat(10_000)}`, { breaks: false }, new ArchiveNotes())).toContain('Rain')
})
