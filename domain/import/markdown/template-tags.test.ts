import { expect, test } from 'vitest'
import { wordsOfHtml } from '#domain/document/html/words-of.ts'
import { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { markdownHtml } from '#domain/import/markdown/markdown-html.ts'
import { type TemplateContext, templateHtml } from '#domain/import/markdown/template-tags.ts'
import { blocksOf, lostWords } from '#domain/import/testing/kept-words.ts'

const FILES: Record<string, string> = { 'nets.md': '/2024/nets/', '2024-03-01-nets': '/2024/nets/', 'plain.md': '' }
const VARIABLES: Record<string, string> = { 'page.title': 'Nets', 'page.image': '/lead.jpg', 'site.title': 'Coast' }

function contextOf(notes: ArchiveNotes, faults: string[] = []): TemplateContext {
  return {
    notes,
    base: '/blog',
    url: 'https://coast.example',
    variable: (name) => VARIABLES[name] ?? null,
    addressOf: (file) => FILES[file] ?? null,
    fault: (line, what) => void faults.push(`${line}: ${what}`),
  }
}

function read(markdown: string) {
  const notes = new ArchiveNotes()
  const faults: string[] = []
  const toHtml = (text: string) => markdownHtml(text, { breaks: false }, notes)
  const html = templateHtml(markdown, contextOf(notes, faults), toHtml)
  return { html, faults, blocks: blocksOf(html), notes: notes.list().map(({ what }) => what) }
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

test('unknown tags go by name and line, what stands between them stays', () => {
  const { html, notes, faults } = read(
    'Rain {{% chart tip %}}fell{{% /chart %}} and\n\n{% include odd.html id=7 %}{{ page.mood }} stopped. {{',
  )
  expect(lostWords(['Rain', 'fell', 'and', 'stopped'], html).lost).toEqual([])
  expect(html).not.toMatch(/[{}%]/)
  expect(notes).toEqual([
    'tag chart of a template',
    'tag include odd.html of a template',
    'variable page.mood of a template',
  ])
  expect(faults).toEqual([
    '0: template source that is left out: {{% chart tip %}}',
    '2: template source that is left out: {% include odd.html id=7 %}',
    '2: template source that is left out: {{ page.mood }}',
    '2: template source that is left out: {{',
  ])
})

test.each([
  ['[a]({{ "/about/" | relative_url }})', '<a href="/blog/about/">a</a>'],
  ["[a]({{ '/x/' | url }})", '<a href="/blog/x/">a</a>'],
  ['![p]({{ "/img/a.png" | absolute_url }})', '<img src="/blog/img/a.png" alt="p">'],
  ['[a]({{ "/x" | prepend: site.baseurl }})', '<a href="/blog/x">a</a>'],
  ['[a]({{ site.baseurl }}/x) {{ site.title }}', '<a href="/blog/x">a</a> Coast'],
  ['[a]({{ site.url }}{{ site.baseurl }}/x)', '<a href="https://coast.example/blog/x">a</a>'],
  ['[a]({% post_url 2024-03-01-nets %})', '<a href="/2024/nets/">a</a>'],
  ['[a]({{< relref "nets.md" >}})', '<a href="/2024/nets/">a</a>'],
  ['[a]({% link nets.md %}#quay)', '<a href="/2024/nets/#quay">a</a>'],
  ['Of {% raw %}rain{% endraw %}.', 'Of rain.'],
  ['{{< button href="/x" >}}Go{{< /button >}}', '<a href="/x">Go</a>'],
  ['{{< button href="/x" text="Go on" >}}', '<a href="/x">Go on</a>'],
  ['{{< gist ana 12 >}}', '<a href="https://gist.github.com/ana/12">'],
  ['{{< audio src="/a/talk.mp3" >}}', '<a href="/a/talk.mp3">talk.mp3</a>'],
  ['{{< asset-static file="a/q.pdf" label="The plan" >}}', '<a href="a/q.pdf">The plan</a>'],
  ['{% include image.html url="{{ site.baseurl }}/a.jpg" %}', '<img src="/blog/a.jpg" alt="">'],
  ['{% include image.html url=page.image %}', '<img src="/lead.jpg" alt="">'],
  ['{% include image.html url="/a.jpg" description="Nets" %}', '<figure><img src="/a.jpg" alt=""><figcaption>Nets'],
  ['{% include youtube.html id="abcdefghijk" %}', 'https://www.youtube.com/watch?v=abcdefghijk'],
  ['{{< note title="Look out" >}}\nRain\n{{< /note >}}', '<strong>Look out</strong></p>\n<p>Rain'],
  ['{{< details "How it came" >}}\nRain\n{{< /details >}}', '<strong>How it came</strong></p>\n<p>Rain'],
  ['{{< details "More" >}}\n- Rain\n{{< /details >}}', '<strong>More</strong></p>\n<ul>'],
  ['{{< quote-block text="It rains" author="Ana" >}}', '<p>It rains<br>Ana</p>'],
  ['{{ "https://www.youtube.com/embed/abcdefghijk" | embed: "How it came" }}', 'embed/abcdefghijk">How it came</a>'],
  ['[The plan]({{< legacy-file "a/q.pdf" >}})', '<a href="a/q.pdf">The plan</a>'],
  ['<a href="{% asset q.pdf %}">The plan</a>', '<a href="q.pdf">The plan</a>'],
  ['{{ youtube(id="abcdefghijk") }}', 'https://www.youtube.com/watch?v=abcdefghijk'],
  ['{{< legacy-img src="2013/a.png" alt="The quay" >}}', '<img src="2013/a.png" alt="The quay">'],
  ['{% image_with_class "a/b.png" "wide" "The old quay" %}', '<img src="a/b.png" alt="The old quay">'],
  ['{% capture body %}\nRain\n{% endcapture %}{{ body | markdownify }}', '<p>Rain</p>'],
  ['* TOC\n{:toc}\n\nRain', '<p>Rain</p>'],
  ['Rain. {% comment %}never {{ x }}{% endcomment %}', '<p>Rain. </p>'],
])('%s means %s (P-257)', (markdown, html) => {
  const { html: made, faults } = read(markdown)
  expect(made).toContain(html)
  expect(faults).toEqual([])
  expect(made).not.toMatch(/\{[{%]/)
})

test('an unknown tag keeps the words and the address of its arguments', () => {
  const { html, faults } = read(
    '{{< resource link="/a/" title="The quay" kicker="See" wide="1" >}}\n\nBy {{ "noah" | team_link }}.',
  )
  expect(html).toBe('<p><a href="/a/">See</a><br>The quay</p>\n<p>By noah.</p>\n')
  expect(faults).toHaveLength(2)
})

test.each([
  ['![p]({{ "/img/a.png" | thumb: 300 }})', '<img src="/img/a.png" alt="p">'],
  ['[a]({{ "/about/" | in_language }})', '<a href="/about/">a</a>'],
  ['{{ "/img/a.png" | framed }}', '<figure><img src="/img/a.png" alt=""></figure>'],
  ['See {{ "https://a.example/x" | nice_link }}.', '<a href="https://a.example/x">https://a.example/x</a>'],
  ['{% polaroid /img/a.png "The old quay" %}', '<figure><img src="/img/a.png" alt="The old quay"></figure>'],
  ['{{< promo "/tickets/" >}}', '<p><a href="/tickets/">/tickets/</a></p>'],
])('%s, which no rule knows, is a fault, and keeps the picture or link that it names (P-257)', (markdown, html) => {
  const { html: made, faults, notes } = read(markdown)
  expect(made).toContain(html)
  expect(faults).toHaveLength(1)
  expect(notes).toHaveLength(1)
})

test('a picture of a template within a link is a picture with that link (P-502)', () => {
  const { blocks } = read('[{% include image.html src="/a.jpg" alt="The quay" %}](https://a.example/)')
  expect(blocks).toMatchObject([{ type: 'image', alt: 'The quay', href: 'https://a.example/' }])
})

test('attributes, braces and tags alone in a line stay in code, where they were', () => {
  const code = 'print("{:?}")\n{{ x }}\n  {% y %}\n\nz }}'
  expect(read(`\`\`\`\n${code}\n\`\`\``)).toMatchObject({
    faults: [],
    html: `<pre><code>${code.replaceAll('"', '&quot;')}\n</code></pre>\n`,
  })
})

test('indented text in an element of HTML is no code', () => {
  const { html, faults } = read(
    '<div>\n    <blockquote>\n        Rain.\n\n        More {{ page.title }}.\n    </blockquote>\n</div>',
  )
  expect(html).not.toContain('<pre>')
  expect(html).toContain('More Nets.')
  expect(faults).toEqual([])
})

test('what a loop repeats is a part of the template', () => {
  const { html, faults } = read('Before.\n\n{% for p in site.posts %}\n* {{ p.title }}\n{% endfor %}\n\nAfter.')
  expect(html).toBe('<p>Before.</p>\n<p>After.</p>\n')
  expect(faults).toEqual([
    '2: template source that is left out: {% for p in site.posts %} * {{ p.title }} {% endfor %}',
  ])
})

test('code that shows tags stays as it is', () => {
  const code = '```html\n{{< figure src="x" >}}\n{% include y %}\n```'
  const { blocks, notes } = read(`A\n\n${code}\n\nB`)
  expect(JSON.stringify(blocks)).toContain('{{< figure src=')
  expect(notes).toEqual([])
})

test.each([
  '`{{ x }}` and ``{% y %}``',
  '~~~\n{% y %}\n~~~',
  'A\n\n    {{ x }}\n\nB',
  '<pre>{{ x }}</pre>',
  '{% raw %}\n```\n{{ x }}\n```\n{% endraw %}',
])('code in every form keeps its braces: %s', (markdown) => {
  const { html, faults } = read(markdown)
  expect(html).toMatch(/\{\{ x \}\}|\{% y %\}/)
  expect(html).not.toContain('raw')
  expect(faults).toEqual([])
})

test('highlighted code is code; the address of the site and classes go', () => {
  const { blocks, html } = read(
    '{% highlight js %}\nlet {{ a }}\n{% endhighlight %}\n\n[x]({{ site.baseurl }}/x/){: .big}\n\n{: .lead}\n![q](q.jpg){width=50%}\n',
  )
  expect(blocks[0]).toMatchObject({ spans: [{ text: 'let {{ a }}', marks: [{ type: 'code' }] }] })
  expect(html).toContain('<a href="/blog/x/">x</a></p>')
  expect(html).toContain('<img src="q.jpg" alt="q"></p>')
})

test('a link to a file without an address keeps its words; one to no file is a fault', () => {
  const { html, notes, faults } = read('[x]({{< relref "plain.md" >}}) and\n[y]({% post_url 2019-01-01-gone %})')
  expect(html).toContain('>x</a>')
  expect(notes).toEqual(['link to a file whose address is unknown (its words stay)'])
  expect(faults).toEqual(['1: link to a file that is not in the archive: 2019-01-01-gone'])
})

test('a hundred thousand braces end soon', () => {
  for (const part of [
    '{{< ',
    '{% a ',
    '{{ ',
    '```\n',
    '{{< a "',
    '{% raw %}',
    '{% for a in b %}',
    '<pre>',
    '{% a {{',
    '`',
    '    a\n',
  ])
    expect(templateHtml(`Rain ${part.repeat(20_000)}`, contextOf(new ArchiveNotes()), (text) => text)).toContain('Rain')
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
