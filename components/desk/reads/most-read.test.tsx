import { expect, test } from 'vitest'
import { MostReadPage } from '#components/desk/reads/most-read-screen.tsx'
import { ReadChart } from '#components/desk/reads/read-chart.tsx'
import { ReadsField } from '#components/desk/reads/reads-field.tsx'
import { answerApi, answered, settled } from '#components/desk/testing/api-answers.ts'
import { fill, tick } from '#components/desk/testing/fields.ts'
import { render } from '#components/desk/testing/page.tsx'
import type { DeskReadStory } from '#domain/article/lists/read-views.ts'

const FROM = Date.UTC(2026, 10, 24, 9)
const story = (id: number, headline: string, hours: number[]): DeskReadStory => ({
  id,
  headline,
  section: null,
  publishedAt: FROM,
  reads: { from: FROM, hours, total: hours.reduce((sum, one) => sum + one, 0) },
})
const ITEMS = [story(1, 'Night trains', [4, 8]), story(2, 'The quay', [0, 1])]

async function most(answer: object) {
  const asked = answerApi(({ what }) => {
    if (what.includes('made-by')) return { people: 0, assisted: 0, generated: 0, stories: [] }
    return what.includes('most-read') ? answer : { items: [{ id: 1, slug: 'quay', name: 'Quay' }], next: null }
  })
  const page = render(<MostReadPage />)
  await settled()
  return { ...page, asked: () => asked.map(({ what }) => what).filter((what) => what.includes('most-read')) }
}

test('stories stand by rank with their reads, and their charts share a scale', async () => {
  const { all, main } = await most({ isCounted: true, within: '24h', items: ITEMS })
  expect(all('ol li > span:first-child')).toEqual(['1', '2'])
  expect(all('ol li > p')).toEqual(['12 reads', '1 read'])
  expect([...main.querySelectorAll('path')].map((one) => one.getAttribute('d'))).toEqual([
    'M0 24v-12h0.84V24zM1 24v-24h0.84V24z',
    'M1 24v-3h0.84V24z',
  ])
})

test('period and section are asked for', async () => {
  const { asked } = await most({ isCounted: true, within: '24h', items: ITEMS })
  await tick('3 hours')
  await fill('Section', 'quay')
  await answered()
  expect(asked()[0]).toBe('GET /api/most-read?within=24h')
  expect(asked().at(-1)).toBe('GET /api/most-read?within=3h&section=quay')
})

test('an empty list says whether reads are counted', async () => {
  const off = await most({ isCounted: false, within: '24h', items: [] })
  expect(off.text()).toContain('Reads are not counted. An admin can turn counting on in the')
  off.leave()
  const { text } = await most({ isCounted: true, within: '24h', items: [] })
  expect(text()).toContain(
    'No reads yet. A read is counted after five seconds on the page, and shows here within a minute.',
  )
  expect(text()).not.toContain('Reads are not counted. An admin can turn counting on in the')
})

test('a chart says its peak, or that there was none', () => {
  const from = Date.now() - 3 * 3_600_000
  const label = (hours: number[]) => {
    const page = render(<ReadChart reads={{ from, hours, total: 1 }} />)
    const said = page.main.querySelector('svg')?.getAttribute('aria-label')
    page.leave()
    return said
  }
  expect(label([2, 9, 3])).toMatch(/most in the hour from .+, 9\.$/)
  expect(label([2, 9, 3])).not.toBe(label([9, 2, 3]))
  expect(label([0, 0])).toMatch(/: none\.$/)
})

test('a story says how often it was read in a week', async () => {
  answerApi(({ what }) => story(1, '', what.endsWith('/1/reads') ? [4, 8] : [0]).reads)
  const read = render(<ReadsField id={1} />)
  await settled()
  expect(read.text()).toContain('12 reads in the last seven days.')
  read.leave()
  const { text, has } = render(<ReadsField id={2} />)
  await settled()
  expect(text()).toContain('No reads in the last seven days.')
  expect(has('svg')).toBe(false)
})
