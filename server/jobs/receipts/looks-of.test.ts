import { expect, test } from 'vitest'
import { looksOf } from '#server/jobs/receipts/looks-of.ts'

const story = { headline: 'Küstenschutz !', modifiedAt: 0, texts: [], correction: null }

test.each([
  ['Küstenschutzverordnung !', undefined],
  ['Küstenschutz', undefined],
  ['Küstenverordnung', 'old-headline'],
])('on a page a headline is the same with soft hyphens and other spaces: “%s”', (headline, code) => {
  const place = { key: 'front', name: 'Front', path: '/', headline }
  const [, front] = looksOf({ id: 1, path: '/article/ferry', status: 200, story, places: [place] }, 'https://a.example')
  const link = '<a href="/article/ferry">Küsten\u00ADschutz\u00ADverordnung\u202F!</a>'
  expect(front?.wrong(`<main><h2>${link}</h2></main>`)?.code).toBe(code)
  expect(front?.wrong(`<nav>${link}</nav><main></main>`)?.code).toBe('not-there')
})
