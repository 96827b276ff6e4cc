import { expect, test } from 'vitest'
import { wordsOfHtml } from '#domain/document/html/words-of.ts'
import { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { markdownHtml } from '#domain/import/markdown/markdown-html.ts'
import { withoutTemplateTags } from '#domain/import/markdown/template-tags.ts'
import { blocksOf, lostWords } from '#domain/import/testing/kept-words.ts'

function read(markdown: string) {
  const notes = new ArchiveNotes()
  const html = markdownHtml(withoutTemplateTags(markdown, notes), { breaks: false }, notes)
  return { html, blocks: blocksOf(html), notes: notes.list().map(({ what }) => what) }
}

test.each([
  [
    '{{< figure src="/a.jpg" alt="The quay" caption="Nets \\"drying\\"" >}}',
    { type: 'image', alt: 'The quay', caption: 'Nets "drying"' },
  ],
  ['{{< youtube abcdefghijk >}}', { type: 'embed', provider: 'youtube', ref: 'abcdefghijk' }],
  ['{{< youtube id="abcdefghijk" autoplay="true" >}}', { type: 'embed', provider: 'youtube' }],
  ['{{< vimeo 12345 >}}', { type: 'embed', provider: 'vimeo', ref: '12345' }],
  ['{{< tweet user="harbour" id="123456" >}}', { type: 'embed', provider: 'x', ref: 'harbour/status/123456' }],
  ['{% youtube "https://youtu.be/abcdefghijk" %}', { type: 'embed', provider: 'youtube' }],
])('%s', (tag, block) => {
  const { blocks, notes } = read(`Before.\n\n${tag}\n\nAfter.`)
  expect(blocks).toMatchObject([{ type: 'paragraph' }, block, { type: 'paragraph' }])
  expect(notes).toEqual([])
})

test('unknown tags go by name, what stands between them stays', () => {
  const { html, notes } = read(
    'Rain {{% notice tip %}}fell{{% /notice %}} and {% include box.html id=7 %}{{ page.title }} stopped.',
  )
  expect(lostWords(['Rain', 'fell', 'and', 'stopped'], html).lost).toEqual([])
  expect(html).not.toMatch(/[{}%]/)
  expect(notes).toEqual(['variable page.title of a template', 'tag notice of a template', 'tag include of a template'])
})

test('code that shows tags stays as it is', () => {
  const code = '```html\n{{< figure src="x" >}}\n{% include y %}\n```'
  const { blocks, notes } = read(`A\n\n${code}\n\nB`)
  expect(JSON.stringify(blocks)).toContain('{{< figure src=')
  expect(notes).toEqual([])
})

test('highlighted code is code; the address of the site and classes go', () => {
  const { blocks, html } = read(
    '{% highlight js %}\nlet a\n{% endhighlight %}\n\n[x]({{ site.baseurl }}/x/){: .big}\n\n## Part {#part}\n',
  )
  expect(blocks[0]).toMatchObject({ spans: [{ text: 'let a', marks: [{ type: 'code' }] }] })
  expect(html).toContain('<a href="/x/">x</a></p>')
  expect(html).toContain('<h2>Part</h2>')
})

test('a link to another file keeps its name, and is named', () => {
  const { html, notes } = read('[x]({{< relref "nets.md" >}}) and [y]({% post_url 2024-03-01-nets %})')
  expect(html).toContain('<a href="nets.md">x</a>')
  expect(html).toContain('<a href="2024-03-01-nets">y</a>')
  expect(notes).toEqual(['link to another file (its name stays)'])
})

test('a hundred thousand braces end soon', () => {
  for (const part of ['{{< ', '{% a ', '{{ ', '```\n', '{{< a "'])
    expect(withoutTemplateTags(part.repeat(20_000), new ArchiveNotes()).length).toBeGreaterThan(0)
})

test('footnotes of Markdown are notes of their words', () => {
  const { html, blocks } = read('The quay[^q] holds.\n\n[^q]: Built in *1908*.\n')
  expect(lostWords(wordsOfHtml('<p>The quay holds Built in 1908</p>'), html).lost).toEqual([])
  expect(JSON.stringify(blocks)).toContain('{"type":"footnote","text":"Built in 1908."}')
  expect(blocks).toHaveLength(1)
})

test('Markdown nested beyond all bounds, or of many megabytes, keeps its words or says what went', () => {
  const notes = new ArchiveNotes()
  const deep = markdownHtml(`${'> '.repeat(12_000)}rain`, { breaks: false }, notes)
  expect(lostWords(['rain'], deep).lost).toEqual([])
  expect(notes.list()).toMatchObject([{ what: 'Markdown that cannot be read (its text stays)', isLost: false }])
  markdownHtml('w'.repeat(4_500_000), { breaks: false }, notes)
  expect(notes.list()[1]).toMatchObject({ what: 'text after four million characters', isLost: true })
})

test('footnotes of one text are not those of the next, also after one that broke off', () => {
  const notes = new ArchiveNotes()
  const read = (text: string) => markdownHtml(text, { breaks: false }, notes)
  expect(read('A[^1]\n\n[^1]: First.')).toContain('First.')
  expect(read('B[^1]\n\n[^1]: Second.')).not.toContain('First.')
  read(`C[^1]\n\n[^1]: Third.\n\n${'> '.repeat(12_000)}rain`)
  expect(read('D[^1]\n\n[^1]: Fourth.')).not.toContain('Third.')
  expect(read('E')).toBe('<p>E</p>\n')
})
