import { describe, expect, test } from 'vitest'
import { articleDocument } from '#domain/document/blocks/schema.ts'
import { documentFromHtml, type FromHtmlOptions } from '#domain/document/html/from-html.ts'

const CAT = 'c'.repeat(64)
const DOG = 'd'.repeat(64)
const picture = (src: string) =>
  ({ 'cat.jpg': { mediaId: CAT, alt: 'A cat' }, 'dog.jpg': { mediaId: DOG } })[src] ?? null

function converted(html: string, options: FromHtmlOptions = { picture }) {
  const result = documentFromHtml(html, options)
  expect(articleDocument.safeParse(result.document).error).toBeUndefined()
  return result
}

/** The blocks without their ids. */
const blocks = (html: string, options?: FromHtmlOptions) =>
  converted(html, options).document.blocks.map(({ id: _id, ...block }) => block)
const dropped = (html: string, options?: FromHtmlOptions) => converted(html, options).dropped
const p = (...spans: unknown[]) => ({
  type: 'paragraph',
  spans: spans.map((s) => (typeof s === 'string' ? { text: s } : s)),
})
const marked = (text: string, ...types: string[]) => ({ text, marks: types.map((type) => ({ type })) })
const linked = (text: string, href: string) => ({ text, marks: [{ type: 'link', href }] })

describe('text', () => {
  test('collapses whitespace as browsers do and keeps no-break spaces', () => {
    expect(blocks('<p>  one \n two&nbsp;<b> three</b> </p>')).toEqual([p('one two\u00a0', marked(' three', 'bold'))])
  })
  test('one br is a line, two are a paragraph', () => {
    expect(blocks('<p>a<br>b<br><br>c<br></p>')).toEqual([p('a\nb'), p('c')])
  })
  test('merges equal neighbours and knows every mark', () => {
    expect(blocks('<p><b>a</b><strong>b</strong><i>c</i><em>d</em><code>e</code></p>')).toEqual([
      p(marked('ab', 'bold'), marked('cd', 'italic'), marked('e', 'code')),
    ])
  })
  test('text outside blocks becomes paragraphs, empty blocks go', () => {
    expect(blocks('one<div>two<p></p><section><p>&nbsp;</p>three</section></div>four')).toEqual(
      ['one', 'two', 'three', 'four'].map((t) => p(t)),
    )
  })
  test('keeps safe links and drops, by name, the others', () => {
    const html = '<p><a href=" https://a.example/x y ">a</a> <a href="javascript:alert(1)">b</a> <a href="#n">c</a></p>'
    expect(blocks(html)).toEqual([p(linked('a', 'https://a.example/x%20y'), ' b c')])
    expect(dropped(html)).toEqual([
      { what: 'link javascript:alert(1)', count: 1 },
      { what: 'link #n', count: 1 },
    ])
  })
  test('resolves relative links where it knows against what', () => {
    expect(blocks('<a href="../b">b</a>', { baseHref: 'https://a.example/x/y' })).toEqual([
      p(linked('b', 'https://a.example/b')),
    ])
  })
  test('pre is a paragraph of code with its lines and indents', () => {
    expect(blocks('<pre>\n\n  if (a)\n\n    b\n</pre>')).toEqual([p(marked('  if (a)\n\n    b', 'code'))])
  })
})

describe('blocks', () => {
  test.each([
    ['<h1>a</h1><h2>b</h2><h4>c</h4>', [2, 2, 3]],
    ['<h3>a</h3><h3>b</h3>', [2, 2]],
    ['<h3>a</h3><h4>b</h4><h6>c</h6>', [2, 3, 3]],
    ['<h3>a</h3><h2>b</h2><h3>c</h3>', [2, 2, 3]],
  ])('headings begin at 2 and skip none: %s', (html, levels) => {
    expect(blocks(html).map((block) => block.type === 'heading' && block.level)).toEqual(levels)
  })
  test('nests lists, in the item or beside it, and joins an item’s paragraphs', () => {
    const inner = { ordered: true, items: [{ spans: [{ text: 'c' }] }] }
    const list = {
      type: 'list',
      ordered: false,
      items: [{ spans: [{ text: 'a\nb' }], list: inner }, { spans: [{ text: 'd' }] }],
    }
    expect(blocks('<ul><li><p>a</p><p>b</p><ol><li>c</ol><li>d</ul>')).toEqual([list])
    expect(blocks('<ul><li>a<br>b</li><ol><li>c</li></ol><li>d</li></ul>')).toEqual([list])
  })
  test('a quote has its speaker', () => {
    const said = { type: 'quote', spans: [{ text: 'a\nb' }], speaker: 'Ada', role: 'harbour master' }
    expect(
      blocks('<blockquote><p>a</p><p>b</p><footer>— Ada, <cite>harbour master</cite></footer></blockquote>'),
    ).toEqual([said])
    expect(blocks('<blockquote>a<cite>Ada</cite></blockquote>')).toEqual([
      { type: 'quote', spans: [{ text: 'a' }], speaker: 'Ada' },
    ])
  })
  test('a quote in a figure is a pull-quote', () => {
    const html = '<figure><blockquote>a</blockquote><figcaption>Ada</figcaption></figure>'
    expect(blocks(html)).toEqual([{ type: 'pull-quote', spans: [{ text: 'a' }], speaker: 'Ada' }])
  })
  test('pictures come from the resolver with caption and credit', () => {
    const html =
      '<p>a<img src=cat.jpg>b</p><figure><img src=dog.jpg alt=Dog><figcaption>Rex <cite>Lee</cite></figcaption></figure>'
    expect(blocks(html)).toEqual([
      p('a'),
      { type: 'image', mediaId: CAT, alt: 'A cat', caption: '', credit: '' },
      p('b'),
      { type: 'image', mediaId: DOG, alt: 'Dog', caption: 'Rex', credit: 'Lee' },
    ])
  })
  test('a picture that the paper has not is named, and its caption stays (P-343)', () => {
    const html =
      '<p>Rain</p><figure><img src=cow.jpg alt="A cow"><figcaption>Cow <cite>Lee</cite></figcaption></figure><img src="data:image/png;base64,AAAA">'
    expect(blocks(html)).toEqual([p('Rain'), p('A cow\nCow Lee')])
    expect(dropped(html).map(({ what }) => what)).toEqual(['img cow.jpg', 'img data:image/png'])
    expect(converted(html).pictures).toEqual([])
    const told = { src: 'https://a.example/cow.jpg', alt: 'A cow', caption: 'Cow', credit: 'Lee' }
    expect(converted(html, { baseHref: 'https://a.example/x' }).pictures).toEqual([
      { ...told, after: 'b1', captionBlock: 'b2' },
    ])
  })
  test('a line goes on over a picture that is missing, and signs that are pictures are text', () => {
    const html = '<p>a <img src=x.png> b <img class="emoji" alt="☀" src=s.png>, <img class=latex alt="E=mc^2"></p>'
    expect(blocks(html)).toEqual([p('a b ☀, E=mc^2')])
  })
  test('of a gallery that lacks a picture the others stay, with every caption', () => {
    const shot = (src: string, words: string) => `<figure><img src=${src}><figcaption>${words}</figcaption></figure>`
    const html = `<figure>${shot('cat.jpg', 'One')}${shot('cow.jpg', 'Two')}<figcaption>Both</figcaption></figure>`
    expect(blocks(html)).toEqual([
      p('Two'),
      { type: 'gallery', caption: 'Both', images: [{ mediaId: CAT, alt: 'A cat', caption: 'One', credit: '' }] },
    ])
  })
  test('several pictures in a figure are a gallery', () => {
    const [gallery] = blocks('<figure><img src=cat.jpg><img src=dog.jpg><figcaption>Both</figcaption></figure>')
    expect(gallery).toMatchObject({ type: 'gallery', caption: 'Both', images: [{ mediaId: CAT }, { mediaId: DOG }] })
  })
  test('tables keep caption, head and row heads', () => {
    const html =
      '<table><caption>Tides</caption><thead><tr><th>Day<th>High</thead><tr><th>Mon<td>4.1<tr><th>Tue<td colspan=2>4.3</table>'
    const cell = (text: string) => [{ text }]
    expect(blocks(html)).toEqual([
      {
        type: 'table',
        caption: 'Tides',
        head: [cell('Day'), cell('High')],
        rows: [
          [cell('Mon'), cell('4.1')],
          [cell('Tue'), cell('4.3'), []],
        ],
        rowHeads: true,
      },
    ])
  })
  test('a cell over several rows or columns leaves empty cells where it reaches, within its row group (P-350)', () => {
    const cell = (text: string) => [{ text }]
    const spanned =
      '<table><thead><tr><th rowspan=9>Port<th>Day</thead>' +
      '<tbody><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d<td rowspan=0>e<td>f<tr><td>g</tbody><tbody><tr><td>h<td>i</table>'
    expect(blocks(spanned)).toMatchObject([
      {
        head: [cell('Port'), cell('Day')],
        rows: [
          [cell('a'), [], cell('b')],
          [[], [], cell('c')],
          [cell('d'), cell('e'), cell('f')],
          [cell('g'), []],
          [cell('h'), cell('i')],
        ],
      },
    ])
    expect(dropped(spanned)).toEqual([])
    expect(blocks('<table><tr><th rowspan=2>Mon<td>4.1<tr><td>4.3<tr><th>Tue<td>4.0</table>')).toMatchObject([
      {
        rowHeads: true,
        rows: [
          [cell('Mon'), cell('4.1')],
          [[], cell('4.3')],
          [cell('Tue'), cell('4.0')],
        ],
      },
    ])
  })
  test('a list that counts otherwise than from one names what it loses (P-351)', () => {
    const html =
      '<ol start=4><li>a</ol><ol reversed><li>b<li>c</ol><ol><li>d<li value=9>e<li>f</ol><ol type=A><li>g</ol>' +
      '<ol start=1><li value=1>h<li value=2>i</ol><ul start=3><li value=4>j</ul>'
    expect(blocks(html)).toHaveLength(6)
    expect(dropped(html)).toEqual([
      { what: 'number of a list (it starts at 4)', count: 1 },
      { what: 'order of a list (it counts down)', count: 1 },
      { what: 'number of a list item (9)', count: 1 },
      { what: 'number of a list (type A)', count: 1 },
    ])
  })
  test('a table of one cell is what stands in it, and hr divides', () => {
    expect(blocks('<table><tr><td><p>a</p><hr>b</table>')).toEqual([p('a'), { type: 'divider' }, p('b')])
  })
})

describe('embeds', () => {
  const video = { type: 'embed', provider: 'youtube', ref: 'abcdefghijk', title: '' }
  test.each([
    '<iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0"></iframe>',
    '<p>https://youtu.be/abcdefghijk</p>',
    '<p><a href="https://www.youtube.com/watch?t=1&v=abcdefghijk">https://www.youtube.com/watch?t=1&v=abcdefghijk</a></p>',
  ])('%s', (html) => expect(blocks(html)).toEqual([video]))
  test('posts as other sites quote them (P-344)', () => {
    const tweet =
      '<blockquote class="twitter-tweet"><p>a</p><a href="https://twitter.com/ada/status/12?s=1">x</a></blockquote><script></script>'
    const post = { type: 'embed', provider: 'x', ref: 'ada/status/12', title: '' }
    const href = 'https://twitter.com/ada/status/12?s=1'
    expect(blocks(tweet)).toEqual([{ type: 'quote', spans: [{ text: 'a' }], speaker: 'x', href }, post])
    const bare = `<blockquote class="twitter-tweet"><a href="${href}"></a></blockquote>`
    expect(blocks(bare)).toEqual([post])
    expect(blocks('https://social.example/@ada/109876543210')).toMatchObject([
      { provider: 'mastodon', ref: 'social.example/@ada/109876543210' },
    ])
  })
  test('an address within a sentence, or in a list, stays text', () => {
    expect(
      blocks('<p>See https://youtu.be/abcdefghijk</p><ul><li>https://vimeo.com/12345</ul>').map((b) => b.type),
    ).toEqual(['paragraph', 'list'])
  })
})

describe('what falls away', () => {
  test('is named and counted (P-150)', () => {
    const html =
      '<script>a</script><script>b</script><iframe src="https://maps.example/1"></iframe><p>x<sup>2</sup><video><source src=v.mp4></video>'
    expect(blocks(html)).toMatchObject([p({ text: 'maps.example/1' }), p('x', marked('2', 'sup'))])
    expect(dropped(html)).toEqual([
      { what: 'script', count: 2 },
      { what: 'iframe (a link stays) https://maps.example/1', count: 1 },
      { what: 'video v.mp4', count: 1 },
    ])
  })
  test('Google Docs’ wrapper is not bold, its spans are', () => {
    const html =
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:400">a </span><span style="font-weight:700;font-style:italic">b</span></p></b>'
    expect(blocks(html)).toEqual([p('a ', marked('b', 'bold', 'italic'))])
    expect(dropped(html)).toEqual([])
  })
  test('Word’s dirt goes and its lists are lists', () => {
    const item = (level: number, bullet: string, text: string) =>
      `<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${bullet}<span style='font:7.0pt'>&nbsp;&nbsp;</span></span><![endif]>${text}<o:p></o:p></p>`
    const html = `<!--[if gte mso 9]><xml><w:x>no</w:x></xml><![endif]--><style>p{}</style><p class=MsoNormal>a<o:p>&nbsp;</o:p></p>${item(1, '·', 'b')}${item(2, '1.', 'c')}${item(1, 'o', 'd')}<p>e</p>`
    const inner = { ordered: true, items: [{ spans: [{ text: 'c' }] }] }
    const list = {
      type: 'list',
      ordered: false,
      items: [{ spans: [{ text: 'b' }], list: inner }, { spans: [{ text: 'd' }] }],
    }
    expect(blocks(html)).toEqual([p('a\u00a0'), list, p('e')])
    expect(dropped(html)).toEqual([])
  })
})

describe('limits', () => {
  test('ids are places, so importing twice gives one document', () => {
    expect(converted('<p>a<p>b').document.blocks.map((block) => block.id)).toEqual(['b1', 'b2'])
  })
  test.each([
    ['lists too deep', '<ul><li>a'.repeat(40)],
    ['markup too deep', '<div>'.repeat(20_000) + 'a'],
    ['unclosed formatting', Array.from({ length: 3_000 }, (_, i) => `<b id=${i}><p>`).join('')],
    ['too many blocks', '<p>a'.repeat(6_000)],
    ['too long a text', `<p>${'a'.repeat(450_000)}`],
    ['too large a document', `<p>${'"'.repeat(190_000)}`.repeat(4)],
    ['one text too large', `<p>${'"'.repeat(600_000)}`],
    ['a repeated long link', `<a href="https://a.example/${'x'.repeat(2_000)}">${'<p>a'.repeat(1_000)}`],
    ['too many items', `<ul>${'<li>a'.repeat(2_500)}</ul>`],
    [
      'too many columns and rows',
      `<table>${'<tr>'.concat('<td>a'.repeat(3)).repeat(1_100)}<tr>${'<td>a'.repeat(60)}</table>`,
    ],
    ['too many spans', `<p>${'<b>a</b>b'.repeat(6_000)}`],
    ['too long a caption', `<figure><img src=cat.jpg><figcaption>${'a'.repeat(3_000)}`],
  ])('%s: valid, and something is left', (_, html) => {
    expect(converted(html).document.blocks.length + converted(html).dropped.length).toBeGreaterThan(0)
  })
  // Each took minutes when a step processed every earlier word again, or passed too many arguments to a call.
  test.each([
    ['one quote of many paragraphs', `<blockquote>${'<p>a'.repeat(240_000)}`],
    ['many texts below many quotes', `${'<blockquote>'.repeat(280)}${'<b>a</b>b '.repeat(99_000)}`],
    ['many texts below many captions', `${'<figure><figcaption>'.repeat(140)}${'<b>a</b>b '.repeat(98_000)}`],
    ['many captions', `<figure>${'<figcaption>a</figcaption><p>b'.repeat(33_000)}`],
    ['many blocks in a quote', `<blockquote>${'a<hr><img>'.repeat(90_000)}`],
    ['many dividers in an item', `<ul><li>${'<table><td>a<td>b</table>'.repeat(38_000)}`],
    ['blank lines of code with marks', `<pre>${'<b>\n</b> '.repeat(110_000)}a`],
  ])('a megabyte of %s is converted (P-319)', (_, html) => {
    expect(converted(html).document.blocks.length).toBeGreaterThan(0)
  })
  test('what stands in too many others loses its form, keeps its words and is named', () => {
    const html = `${'<blockquote>'.repeat(40)}kept`
    expect(blocks(html)).toEqual([{ type: 'quote', spans: [{ text: 'kept' }] }])
    expect(dropped(html)).toEqual([{ what: 'blockquote below the twenty-fourth level (its text stays)', count: 16 }])
  })
  test('flattened and cut parts are named', () => {
    expect(dropped('<ul><li>a'.repeat(40))).not.toEqual([])
    expect(dropped('<p>a'.repeat(6_000))).toEqual([{ what: 'block after the five-thousandth (1000)', count: 1 }])
    const deep = converted(`${'<div>'.repeat(20_000)}<p>kept</p>`)
    expect(deep.document.blocks).toMatchObject([{ spans: [{ text: 'kept' }] }])
    expect(deep.dropped).toHaveLength(1)
  })
})
