import { expect, test } from 'vitest'
import { frontMatter } from '#domain/import/markdown/front-matter.ts'

test.each([
  ['YAML', '---\ntitle: Nets\ntags: [a, b]\n---\n\nText\n'],
  ['YAML of Windows, with a mark', '\ufeff---\r\ntitle: Nets\r\ntags:\r\n  - a\r\n  - b\r\n---\r\n\nText\n'],
  ['YAML that ends in dots', '---\ntitle: Nets\ntags: [a, b]\n...\n\nText\n'],
  ['TOML', '+++\ntitle = "Nets"\ntags = ["a", "b"]\n+++\n\nText\n'],
  ['JSON between semicolons', ';;;\n{"title":"Nets","tags":["a","b"]}\n;;;\n\nText\n'],
  ['JSON in braces', '{\n  "title": "Nets",\n  "tags": ["a", "b"]\n}\n\nText\n'],
])('%s', (_, file) => {
  expect(frontMatter(file)).toMatchObject({
    ok: true,
    value: { fields: { title: 'Nets', tags: ['a', 'b'] }, body: '\nText\n', isDoubled: false },
  })
})

test('a line in the text is no end, and none is none', () => {
  expect(frontMatter('---\ntitle: Nets\n---\nA\n\n---\n\nB\n')).toMatchObject({ value: { body: 'A\n\n---\n\nB\n' } })
  expect(frontMatter('---\n---\nA')).toMatchObject({ ok: true, value: { fields: {}, body: 'A', line: 3 } })
  for (const file of ['# Nets\n', '', '---\ntitle: Nets\n', '{"title": "Nets"}'])
    expect(frontMatter(file)).toMatchObject({ ok: false, code: 'no-front-matter' })
})

test('front matter that cannot be read says why; aliases of YAML do not explode', () => {
  expect(frontMatter('---\ntitle: "Nets\n---\nA')).toMatchObject({
    code: 'bad-front-matter',
    details: expect.any(String) as string,
  })
  expect(frontMatter('---\n- a\n---\n')).toMatchObject({ details: 'the front matter is no list of fields' })
  const lines = Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]`)
  expect(frontMatter(`---\na0: &a0 [x]\n${lines.join('\n')}\n---\n`)).toMatchObject({
    ok: false,
    code: 'bad-front-matter',
  })
})

test.each([
  ['title: "Nets that dry\non the quay"', 'Nets that dry on the quay'],
  ["title: 'Nets that dry\non the quay'\nlayout: post", 'Nets that dry on the quay'],
  ['title: Nets that dry\n  on the quay', 'Nets that dry on the quay'],
])('a title over two lines is one, also without indentation: %s (P-458)', (yaml, title) => {
  expect(frontMatter(`---\n${yaml}\n---\nA`)).toMatchObject({ ok: true, value: { fields: { title } } })
})

test('of a field that stands twice the last counts, and it is said; merged fields are fields', () => {
  expect(frontMatter('---\ntitle: Nets\ntitle: Ropes\n---\nA')).toMatchObject({
    value: { fields: { title: 'Ropes' }, isDoubled: true, line: 5 },
  })
  expect(frontMatter('---\nall: &all {lang: de}\n<<: *all\n---\nA')).toMatchObject({
    value: { fields: { lang: 'de' } },
  })
})

test('a date stays as it is written, with its zone', () => {
  expect(frontMatter('---\ndate: 2015-03-17 14:00:00 -4\n---\nA')).toMatchObject({
    value: { fields: { date: '2015-03-17 14:00:00 -4' } },
  })
})
