import { expect, test } from 'vitest'
import { NewsletterPage, NewslettersPage } from '#components/desk/newsletters/list-screens.tsx'
import { ReadersPage } from '#components/desk/newsletters/readers-page.tsx'
import { anEdition, LIST, NOON, ROW } from '#components/desk/newsletters/testing/an-edition.ts'
import { answerApi, answered, refusal, settled } from '#components/desk/testing/api-answers.ts'
import { field, fill, submit, tick, whyOf } from '#components/desk/testing/fields.ts'
import { ANA, flushed, press, render, went } from '#components/desk/testing/page.tsx'

const writes = (asked: { what: string; body: object | null }[]) => asked.filter(({ what }) => !what.startsWith('GET'))

async function lists(items: object[], answer: object = { id: 4 }) {
  const asked = answerApi(({ what }) =>
    what === 'GET /api/newsletters' ? { items, next: null, heldAt: null } : answer,
  )
  const page = render(<NewslettersPage />)
  await settled()
  return { ...page, sent: () => writes(asked) }
}

test('the lists say who reads them, their last edition and who has not confirmed', async () => {
  const { all } = await lists([ROW, { ...ROW, id: 5, name: 'Weekend', closedAt: NOON, waiting: 0, last: null }])
  const rows = all('tbody tr')
  expect(rows[0]).toContain('Morning')
  expect(rows[0]).toContain('1,204')
  expect(rows[0]).toContain('2 have not confirmed yet')
  expect(rows[0]).toContain('Ferries sail')
  expect(rows[1]).toContain('closed: nobody can join')
})

test('an edition without a subject has the name of its list', async () => {
  const { all } = await lists([{ ...ROW, last: { ...ROW.last, subject: '' } }])
  expect(all('tbody tr a')).toEqual(['Morning', 'Morning'])
})

test('held newsletters say why nothing is sent, and an admin lets them go on after a question', async () => {
  const asked = answerApi(({ what }) =>
    what === 'GET /api/newsletters' ? { items: [ROW], next: null, heldAt: NOON } : {},
  )
  const { click, text } = render(<NewslettersPage />, { me: { ...ANA, role: 'admin' } })
  await settled()
  expect(text()).toContain('The database that began here at Tuesday 24 November 2026, 12:00 may not know which readers')
  click('Go on')
  expect(writes(asked)).toEqual([])
  await submit()
  expect(writes(asked).map(({ what }) => what)).toEqual(['DELETE /api/newsletters/hold'])
})

test('a first list is made, and opens', async () => {
  const { text, sent } = await lists([])
  expect(text()).toContain('No list yet.')
  press('i')
  await submit()
  expect(whyOf('Name')).toBe('Enter the name that readers know, such as “Morning”.')
  await fill('Name', 'Morning')
  await fill('Sender’s address', 'morning@halyard.example')
  await tick('Send an edition by itselfWith the newest stories since the last one; nothing is sent if there are none.')
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) await tick(day)
  await submit()
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('Choose at least one.')
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday']) await tick(day)
  await fill('Stories at most', '3')
  await submit()
  expect(sent()).toMatchObject([
    {
      what: 'POST /api/newsletters',
      body: {
        name: 'Morning',
        senderName: 'The Halyard',
        senderAddress: 'morning@halyard.example',
        language: 'en',
        secondPerson: false,
        rule: { at: '07:00', days: [1, 2, 3, 4], most: 3 },
      },
    },
  ])
  expect(went).toEqual(['/desk/newsletters/4'])
})

test('an edition is begun from a list; a list is closed and opened again', async () => {
  const { sent, click } = await lists([ROW, { ...ROW, id: 5, name: 'Weekend', closedAt: NOON }])
  click('New edition Morning')
  await settled()
  expect(went).toEqual(['/desk/newsletters/editions/4'])
  click('Close Morning')
  await settled()
  click('Open again Weekend')
  await settled()
  expect(sent().map(({ what }) => what)).toEqual([
    'POST /api/newsletters/3/editions',
    'POST /api/newsletters/3/closing',
    'DELETE /api/newsletters/5/closing',
  ])
})

test('who may not see newsletters is told so', async () => {
  answerApi(() => refusal(403, { code: 'not-allowed' }))
  const { text } = render(<NewslettersPage />)
  await settled()
  expect(text()).toContain('Only editors and admins can see newsletters.')
})

test('the editions of a list, and its settings with the version that was seen', async () => {
  const { counts } = anEdition({}, { accepted: 12, unknown: 1 })
  const rows = [
    { id: 9, subject: '', state: 'draft', automatic: false, at: NOON, counts },
    { id: 8, subject: 'Ferries', state: 'sent', automatic: true, at: NOON, counts },
  ]
  const asked = answerApi(({ what }) => {
    if (what === 'GET /api/newsletters/3') return { ...LIST, rule: { at: '06:30', days: [7], most: 5 } }
    if (what.startsWith('GET /api/newsletters/3/editions'))
      return what.includes('cursor=8') ? { items: [], next: null } : { items: rows, next: '8' }
    return { version: 3 }
  })
  const { all, click, text } = render(<NewsletterPage id={3} />)
  await settled()
  expect(text()).toContain('Morning')
  expect(all('tbody tr')[0]).toContain('No subject yet')
  expect(all('tbody tr')[0]).not.toContain('12 sent')
  expect(all('tbody tr')[1]).toContain('12 sent, 1 unknown')
  click('Older editions')
  await settled()
  expect(asked.at(-1)?.what).toBe('GET /api/newsletters/3/editions?cursor=8')
  click('Settings…')
  expect(field('Time').value).toBe('06:30')
  await fill('How often it comes', 'each Sunday')
  await submit()
  expect(writes(asked)).toMatchObject([
    {
      what: 'PUT /api/newsletters/3',
      body: { version: 2, cadence: 'each Sunday', rule: { at: '06:30', days: [7], most: 5 } },
    },
  ])
})

const INES = {
  id: 6,
  address: 'ines@harbour.example',
  joinedAt: NOON,
  pausedUntil: NOON,
  bounced: false,
  subscriptions: [
    { list: 'Morning', state: 'confirmed', at: NOON },
    { list: 'Weekend', state: 'left', at: NOON },
  ],
}

test('readers are found by address, list and state, and one is erased after a question', async () => {
  const days = [
    { day: '2026-11-23', joined: 3, left: 0 },
    { day: '2026-11-24', joined: 1, left: 2 },
  ]
  const asked = answerApi(({ what }) => {
    if (what === 'GET /api/newsletters') return { items: [ROW], next: null, heldAt: null }
    const items = what.includes('q=zinc') ? [] : [INES]
    return { items, next: null, counts: { asked: 2, confirmed: 40, left: 5 }, days }
  })
  const { all, main, text } = render(<ReadersPage />)
  await settled()
  expect(all('[aria-label="The readers"] tbody tr')[0]).toContain('Weekend left')
  expect(all('[aria-label="The readers"] tbody tr')[0]).toContain('pauses until')
  expect(main.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(
    'By day since 2026-11-23: 4 joined, 2 left.',
  )
  expect(all('details tbody tr')).toEqual(['2026-11-2412', '2026-11-2330'])
  expect([...main.querySelectorAll('[role=img] path')].map((one) => one.getAttribute('d'))).toEqual([
    'M28 24v-24h0.84V24zM29 24v-8h0.84V24z',
    'M29 0v16h0.84V0z',
  ])
  expect(all('option')).toContain('in (40)')
  await fill('Find a reader by how the address begins', ' zinc ')
  await fill('List', '3')
  await fill('State', 'left')
  await answered()
  expect(asked.at(-1)?.what).toBe('GET /api/readers?q=zinc&list=3&state=left')
  expect(text()).toContain('No reader is like that.')
  await fill('Find a reader by how the address begins', '')
  const menu = document.querySelector<HTMLElement>('tbody button[aria-haspopup]')
  flushed(() => menu?.focus())
  press('Enter')
  await answered()
  const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')]
  expect(items[0]?.getAttribute('href')).toBe('/api/readers/6')
  flushed(() => items[1]?.click())
  await settled()
  expect(writes(asked)).toEqual([])
  await submit()
  expect(writes(asked).map(({ what }) => what)).toEqual(['DELETE /api/readers/6'])
})

test('letters that came back are named, and go again to a reader whose mailbox is mended', async () => {
  const counts = { asked: 0, confirmed: 1, left: 1 }
  const asked = answerApi(({ what }) => {
    if (what === 'GET /api/newsletters') return { items: [ROW], next: null, heldAt: null }
    const items = [
      { ...INES, bounced: true },
      { ...INES, id: 7, address: 'leo@harbour.example' },
    ]
    return { items, next: null, counts, days: [] }
  })
  const { all } = render(<ReadersPage />)
  await settled()
  expect(all('tbody tr').map((row) => row.includes('Letters to it came back.'))).toEqual([true, false])
  flushed(() => document.querySelector<HTMLElement>('tbody button[aria-haspopup]')?.focus())
  press('Enter')
  await answered()
  flushed(() => document.querySelector<HTMLElement>('[role=menuitem]')?.click())
  await settled()
  expect(writes(asked).map(({ what }) => what)).toEqual(['POST /api/readers/6/bounced'])
})
