import { expect, test } from 'vitest'
import { TrailPage } from '#components/desk/audit-log/trail-page.tsx'
import { answerApi, answered, refusal, settled } from '#components/desk/testing/api-answers.ts'
import { fill } from '#components/desk/testing/fields.ts'
import { ANA, type Surroundings, render } from '#components/desk/testing/page.tsx'
import type { EventView } from '#domain/newsroom-views.ts'

const event = (id: number, over: Partial<EventView>): EventView => ({
  id,
  at: Date.UTC(2026, 10, 24, 9),
  by: { id: 'ana', name: 'Ana Brandt' },
  key: null,
  what: 'article.published',
  said: 'Ana Brandt published “Night trains”',
  articleId: 7,
  headline: 'Night trains',
  person: null,
  details: {},
  ...over,
})
const EVENTS = [
  event(3, {}),
  event(2, { by: null, key: { id: 1, name: 'wire' }, said: 'Broadsheet withdrew a story', headline: 'Another name' }),
  event(1, { articleId: null, headline: null, said: 'Ana Brandt changed the paper’s name' }),
]

async function trail(article = '', around: Surroundings = {}, answer?: Response) {
  const asked = answerApi(({ what }) => {
    if (what.includes('/api/events')) return answer ?? { items: EVENTS, next: null }
    return { items: [{ id: 'ruben', name: 'Ruben Okoro' }] }
  })
  const page = render(<TrailPage article={article} />, around)
  await settled()
  const events = () => asked.map(({ what }) => what).filter((what) => what.includes('/api/events'))
  return { ...page, events }
}

test('an event is a sentence whose headline leads to its story', async () => {
  const { all, main } = await trail()
  const rows = all('tbody tr')
  expect(rows[0]).toContain('Ana Brandt published “Night trains”')
  expect(rows[1]).toContain('Broadsheet withdrew a storyby the key “wire”')
  expect(rows[2]).toContain('changed the paper’s name')
  const links = [...main.querySelectorAll('tbody a')]
  expect(links.map((one) => [one.textContent, one.getAttribute('href')])).toEqual([
    ['“Night trains”', '/desk/articles/7'],
  ])
  expect(main.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-24T09:00:00.000Z')
})

test('filters narrow what is read and what is downloaded', async () => {
  const { events, main } = await trail()
  expect(events()).toEqual(['GET /api/events'])
  await fill('Kind', 'article')
  await fill('Person', 'ruben')
  await answered()
  expect(events().at(-1)).toBe('GET /api/events?person=ruben&kind=article')
  const files = [...main.querySelectorAll('a[download]')].map((one) => one.getAttribute('href'))
  expect(files).toEqual([
    '/api/events/export?person=ruben&kind=article&format=csv',
    '/api/events/export?person=ruben&kind=article&format=ndjson',
  ])
})

test('the log of one story is widened to all', async () => {
  const { events, click } = await trail('7')
  expect(events()).toEqual(['GET /api/events?article=7'])
  click(`Only “Night trains”: show all stories`)
  await answered()
  expect(events().at(-1)).toBe('GET /api/events')
})

test('only admins can choose what happened to accounts', async () => {
  const groups = async (role: 'admin' | 'editor') => {
    const { all, leave } = await trail('', { me: { ...ANA, role } })
    const found = all('optgroup option')
    leave()
    return found
  }
  expect(await groups('admin')).toContain('link made')
  expect(await groups('editor')).not.toContain('link made')
})

test('who may not read the log is told so, without filters', async () => {
  const { text, has } = await trail('', {}, refusal(403, { code: 'not-allowed' }))
  expect(text()).toContain('Only editors and admins can read the audit log.')
  expect(has('select')).toBe(false)
})
