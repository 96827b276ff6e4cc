import { expect, test } from 'vitest'
import { RequestPage } from '#components/desk/requests/request-page.tsx'
import { RequestsPage } from '#components/desk/requests/requests-page.tsx'
import { answerApi, settled } from '#components/desk/testing/api-answers.ts'
import { fill, submit, tick, whyOf } from '#components/desk/testing/fields.ts'
import { render, went } from '#components/desk/testing/page.tsx'
import { DEFAULT_RULES, type RequestView } from '#domain/requests/request-views.ts'

const NOON = Date.UTC(2026, 10, 24, 12)
const ROW = {
  id: 12,
  name: 'Ines Okoro',
  byForm: true,
  receivedAt: NOON,
  dueAt: Date.UTC(2100, 0, 1),
  rung: null,
  decidedAt: null,
  erasedAt: null,
}
const REQUEST: RequestView = {
  ...ROW,
  address: 'ines@harbour.example',
  about: '/article/ferries-sail',
  words: 'I have left the port.',
  version: 3,
  stories: [
    { id: 7, headline: 'Ferries sail', status: 'published' },
    { id: 8, headline: 'The pier', status: 'published' },
  ],
  decisions: [],
}

async function list(items: object[]) {
  const asked = answerApi(({ what }) => {
    if (what === 'GET /api/requests/rules') return DEFAULT_RULES
    return what === 'GET /api/requests' ? { items, next: null } : { id: 13 }
  })
  const page = render(<RequestsPage />)
  await settled()
  return { ...page, sent: () => asked.filter(({ what }) => !what.startsWith('GET')) }
}

async function one(request: RequestView = REQUEST) {
  const asked = answerApi(({ what }) => (what === 'GET /api/requests/12' ? request : {}))
  const page = render(<RequestPage id={12} />)
  await settled()
  return { ...page, sent: () => asked.filter(({ what }) => !what.startsWith('GET')) }
}

test('the list says which requests are open, overdue, decided and erased', async () => {
  const decided = { ...ROW, id: 10, rung: 'no-index', decidedAt: NOON, erasedAt: NOON, name: '' }
  const { all, text } = await list([{ ...ROW, id: 11, dueAt: Date.UTC(2020, 0, 1) }, ROW, decided])
  expect(all('tbody tr').map((row) => /overdue|open|Out of search engines/.exec(row)?.[0])).toEqual([
    'overdue',
    'open',
    'Out of search engines',
  ])
  expect(all('tbody tr')[2]).toContain('erased')
  expect(text()).toContain('The form is off.')
})

test('a request by letter is entered by hand, and opens', async () => {
  const { text, click, sent } = await list([])
  expect(text()).toContain('No request yet.')
  click('New request…I')
  await submit()
  expect(whyOf('Email')).toBe('Enter an email address, to which you can write.')
  await fill('Name', 'Ines Okoro')
  await fill('Email', 'ines@harbour.example')
  await fill('Addresses of the stories', '/article/ferries-sail')
  await fill('What is asked for, and why', 'I have left.')
  await submit()
  expect(sent()).toMatchObject([{ what: 'POST /api/requests', body: { name: 'Ines Okoro', words: 'I have left.' } }])
  expect(went).toEqual(['/desk/requests/13'])
})

test('a decision has its rung, its stories and a reason; “nothing” has no story', async () => {
  const { sent } = await one()
  await submit()
  expect(whyOf('Reason')).toBe('Enter a reason.')
  await fill('Reason', 'The story is right.')
  await submit()
  const body = { version: 3, rung: 'nothing', reason: 'The story is right.', stories: [], legal: false }
  expect(sent()).toMatchObject([{ what: 'POST /api/requests/12/decision', body }])
})

test('taken down: the chosen stories, for a legal reason', async () => {
  const { sent } = await one()
  await tick('Taken downDone at once: the stories are recalled from every place.')
  await tick('Ferries sail')
  await tick('For a legal reasonThe addresses answer 451 and not 410.')
  await fill('Reason', 'A court said so.')
  await submit()
  expect(sent()).toMatchObject([{ body: { rung: 'recall', stories: [8], legal: true } }])
})

test('of an erased request its decisions are left', async () => {
  const { text } = await one({
    ...REQUEST,
    name: '',
    address: '',
    about: '',
    words: '',
    rung: 'note',
    decidedAt: NOON,
    erasedAt: NOON,
    decisions: [{ rung: 'note', reason: 'A note says so.', at: NOON, by: { id: 'ana', name: 'Ana' }, stories: [] }],
  })
  expect(text()).toContain('Name, address and text were erased:')
  expect(text()).toContain('A note says so.')
  expect(text()).not.toContain('Erase…')
})
