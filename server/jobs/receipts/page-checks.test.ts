import { expect, test } from 'vitest'
import { pageChecks } from '#server/jobs/receipts/page-checks.ts'

const ORIGIN = 'https://halyard.example'
const story = { headline: 'Küstenschutz !', modifiedAt: 0, texts: [], correction: null }

test.each([
  ['Küstenschutzverordnung !', undefined],
  ['Küstenschutz', undefined],
  ['Küstenverordnung', 'old-headline'],
])('on a page a headline is the same with soft hyphens and other spaces: “%s”', (headline, code) => {
  const place = { key: 'front', name: 'Front', path: '/', headline }
  const [, front] = pageChecks(
    { id: 1, feedId: null, path: '/article/ferry', status: 200, story, places: [place] },
    ORIGIN,
  )
  const link = '<a href="/article/ferry">Küsten\u00ADschutz\u00ADverordnung\u202F!</a>'
  expect(front?.wrong(`<main><h2>${link}</h2></main>`)?.code).toBe(code)
  expect(front?.wrong(`<nav>${link}</nav><main></main>`)?.code).toBe('not-there')
})

test('a page without the note of the newest correction is not right', () => {
  const corrected = { ...story, correction: 'The ferry is not blue.' }
  const [own] = pageChecks(
    { id: 1, feedId: null, path: '/article/ferry', status: 200, story: corrected, places: [] },
    ORIGIN,
  )
  const page = (note: string) => `<main><h1>${story.headline}</h1>${note}</main>`
  expect(own?.wrong(page('<p>The ferry is not\n blue.</p>'))).toBeNull()
  expect(own?.wrong(page('<script>The ferry is not blue.</script>'))?.code).toBe('no-note')
})

test('a feed that cannot be read is not right, whether it should have the story or not', () => {
  const feed = (headline: string | null) => ({ key: 'feed', name: 'Feed', path: '/feed.json', headline })
  const codes = [feed(story.headline), feed(null)].map((place) => {
    const [, check] = pageChecks(
      { id: 1, feedId: null, path: '/article/ferry', status: 200, story, places: [place] },
      ORIGIN,
    )
    return check?.wrong('{')?.code
  })
  expect(codes).toEqual(['not-there', 'still-there'])
})
