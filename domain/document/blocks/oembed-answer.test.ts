import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oembedFacts } from '#domain/document/blocks/oembed-answer.ts'

const ORIGIN = 'https://frames.charts.example'
const frameOf = (html: string) => oembedFacts({ html }, ORIGIN)?.frame ?? null

test('title, poster and the one frame are taken, and nothing else', () => {
  const answer = {
    version: '1.0',
    type: 'rich',
    title: ' Grain\u0000 exports ',
    author_name: 'Ana',
    width: '640',
    height: 480.4,
    thumbnail_url: '//pictures.example/a.png',
    html: `<div class="x"><iframe src="//frames.charts.example/1?x=1&amp;y=2" onload="steal()" srcdoc="<script>"></iframe><script src="https://evil.example/a.js"></script></div>`,
  }
  expect(oembedFacts(answer, ORIGIN)).toEqual({
    title: 'Grain exports',
    poster: 'https://pictures.example/a.png',
    frame: { src: 'https://frames.charts.example/1?x=1&y=2', width: 640, height: 480 },
  })
  // Of a known provider the HTML is not even read.
  expect(oembedFacts(answer)?.frame).toBeNull()
  expect(oembedFacts({ author_name: 'Ana' })?.title).toBe('Ana')
})

test.each([
  ['none', '<p>words</p>'],
  [
    'two',
    '<iframe src="https://frames.charts.example/1"></iframe><iframe src="https://frames.charts.example/2"></iframe>',
  ],
  ['one without an address', '<iframe srcdoc="<p>x"></iframe>'],
  ['one elsewhere', '<iframe src="https://evil.example/1"></iframe>'],
  ['one of a host that begins alike', '<iframe src="https://frames.charts.example.evil.example/1"></iframe>'],
  ['one at another port', '<iframe src="https://frames.charts.example:8443/1"></iframe>'],
  ['one with a password', '<iframe src="https://a:b@frames.charts.example/1"></iframe>'],
  ['one without https', '<iframe src="http://frames.charts.example/1"></iframe>'],
  ['a script', '<iframe src="javascript:alert(1)//https://frames.charts.example"></iframe>'],
  ['a path', '<iframe src="/1"></iframe>'],
  ['one in a comment', '<!-- <iframe src="https://frames.charts.example/1"></iframe> -->'],
  ['one in a template', '<template><iframe src="https://frames.charts.example/1"></iframe></template>'],
])('a frame is not taken where there is %s', (_, html) => {
  expect(frameOf(html)).toBeNull()
})

test('whatever an answer holds, what is taken fits the schema and the listed host', () => {
  const value = fc.oneof(fc.string(), fc.double(), fc.constantFrom(null, true, [], {}, undefined))
  const html = fc.oneof(
    fc.string(),
    fc.webUrl().map((src) => `<iframe src="${src}">`),
    fc.string().map((path) => `<iframe src="${ORIGIN}/${path}">`),
  )
  const any = fc.oneof(
    value,
    fc.record({
      title: value,
      thumbnail_url: fc.oneof(fc.webUrl(), fc.string()),
      html,
      width: value,
      height: fc.double(),
    }),
  )
  fc.assert(
    fc.property(any, (answer) => {
      const facts = oembedFacts(answer, ORIGIN)
      if (!facts) return
      expect(facts.title.length).toBeLessThanOrEqual(300)
      if (facts.frame) expect(new URL(facts.frame.src).origin).toBe(ORIGIN)
      if (facts.poster !== null) expect(facts.poster).toMatch(/^https?:\/\//i)
    }),
  )
})

test.each([null, 7, 'text', [], undefined])('%j is no answer', (json) => {
  expect(oembedFacts(json)).toBeNull()
})
