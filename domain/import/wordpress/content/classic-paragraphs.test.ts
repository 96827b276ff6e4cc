import { describe, expect, test } from 'vitest'
import { classicParagraphs } from '#domain/import/wordpress/content/classic-paragraphs.ts'
import { htmlTokens } from '#domain/import/wordpress/content/html-tokens.ts'
import { blocksOf, paragraph } from '#domain/import/wordpress/testing/blocks-of.ts'

describe('paragraphs of the classic editor', () => {
  test.each([
    ['blank lines', 'a\n\nb\n \t\n\n\nc', '<p>a</p>\n<p>b</p>\n<p>c</p>\n'],
    ['line ends of Windows', 'a\r\n\r\nb\rc', '<p>a</p>\n<p>b<br>\nc</p>\n'],
    ['a break before a line end', 'a<br />\nb', '<p>a<br /> b</p>\n'],
    ['two breaks on two lines', 'a<br />\n<br />b', '<p>a</p>\n<p>b</p>\n'],
    ['a heading right above text', '<h2>a</h2>\nb', '<h2>a</h2><p> b</p>\n'],
    ['line ends in a list', '<ul>\n<li>a</li>\n<li>b\nc</li>\n</ul>', '<ul> <li>a</li> <li>b<br>\nc</li> </ul>'],
    ['a quote', '<blockquote>a\n\nb</blockquote>', '<blockquote><p>a</p>\n<p>b</p>\n</blockquote>'],
    ['a box', '<div>a\n\nb</div>c', '<div><p>a</p>\n<p>b</p>\n</div><p>c</p>\n'],
    ['a paragraph that is one', '<p>a\nb</p>\n\nc', '<p>a<br>\nb</p><p>c</p>\n'],
    ['code', 'a\n<pre>b\n\nc</pre>\nd', '<p>a </p>\n<pre>b\n\nc</pre><p> d</p>\n'],
    ['a script', '<script>a\n\nb</script>', '<script>a\n\nb</script>'],
    ['a comment', 'a<!--more-->\n\nb', '<p>a<!--more--></p>\n<p>b</p>\n'],
    ['a rule', 'a\n<hr>\nb', '<p>a </p>\n<hr><p> b</p>\n'],
    ['a formula in a line', 'a <math>b</math> c', '<p>a <math>b</math> c</p>\n'],
    ['signs that are no tags', '1 < 2 <3', '<p>1 < 2 <3</p>\n'],
    ['nothing', ' \n\n ', ' '],
  ])('%s', (_, text, html) => expect(classicParagraphs(text).replaceAll(/ +/g, ' ')).toBe(html))

  test('bold text over two paragraphs is bold in both', () => {
    const bold = (text: string) => ({ type: 'paragraph', spans: [{ text, marks: [{ type: 'bold' }] }] })
    expect(blocksOf('<b>a\n\nb</b>')).toEqual([bold('a'), bold('b')])
  })
  test('a list item of two paragraphs stays one item', () => {
    expect(blocksOf('<ul><li>a\n\nb</li></ul>')).toEqual([
      { type: 'list', ordered: false, items: [{ spans: [{ text: 'a\nb' }] }] },
    ])
  })
  test('a text without a block, and one around blocks, is classic', () => {
    expect(blocksOf('a\n\nb')).toEqual([paragraph('a'), paragraph('b')])
    expect(blocksOf('a\n\nb<!-- wp:paragraph --><p>c</p><!-- /wp:paragraph -->d')).toEqual(
      ['a', 'b', 'c', 'd'].map(paragraph),
    )
  })
})

test.each([
  '<b>a</b> c < d <e',
  '<!-- a',
  '<pre>a<pre>b</pre>c</pre>d<pre>',
  '<a b="c">\n<!-- x --><script>1</script>',
  '<FIGURE>x</figure>İ<pre>',
])('tokens are the source: %s', (html) => {
  expect(
    htmlTokens(html)
      .map(({ text }) => text)
      .join(''),
  ).toBe(html)
})
test('text beside the edges of long hostile markup is tokenized in linear steps', () => {
  for (const html of ['<pre>'.repeat(100_000), '<!--'.repeat(100_000), '<a '.repeat(100_000), '<'.repeat(300_000)])
    expect(htmlTokens(html).length).toBeGreaterThan(0)
})
