import { expect, test } from 'vitest'
import { PartnersPage } from '#components/desk/partners/partners-page.tsx'
import { TakenBars } from '#components/desk/partners/taken-bars.tsx'
import { answerApi, answered, refusal, settled } from '#components/desk/testing/api-answers.ts'
import { field, fill, submit, tick, whyOf } from '#components/desk/testing/fields.ts'
import { ANA, flushed, press, render } from '#components/desk/testing/page.tsx'
import type { PartnerView } from '#domain/partners/partner-views.ts'

const AT = Date.UTC(2026, 10, 24, 9)
const TARN: PartnerView = {
  id: 5,
  name: 'The Tarn Post',
  contact: 'Lea Toft',
  note: '',
  sections: null,
  sources: [],
  hint: 'x7',
  tokenMadeAt: AT,
  createdAt: AT,
  lastUsedAt: null,
  pausedAt: null,
  endedAt: null,
  days: [],
}
const DAYS = [
  { date: '2026-11-23', requests: 3, stories: 40 },
  { date: '2026-11-24', requests: 2, stories: 1_000 },
]

async function partners(items: PartnerView[], answer?: Response) {
  const asked = answerApi(({ what }) => {
    if (what === 'GET /api/partners') return answer ?? { items }
    return what.startsWith('GET') ? { items: [] } : { id: 9, token: 'tok_tide' }
  })
  const page = render(<PartnersPage />, { me: { ...ANA, role: 'admin' } })
  await settled()
  return { ...page, sent: () => asked.filter(({ what }) => !what.startsWith('GET')) }
}
const dialog = () => document.querySelector('[role=dialog]')
/** Opens the menu of the first row by the keyboard, and chooses in it. */
async function choose(name: string) {
  const menu = document.querySelector<HTMLElement>('tbody button[aria-haspopup]')
  flushed(() => menu?.focus())
  press('Enter')
  await answered()
  const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) => one.textContent === name)
  if (!item) throw new Error(`The menu has no “${name}”.`)
  flushed(() => item.click())
  await settled()
}

test('a partner says what its contract covers, what it took and what became of its token', async () => {
  const quay = { slug: 'quay', name: 'Quay' }
  const agency = { slug: 'tide', name: 'Tide Agency' }
  const { all } = await partners([
    TARN,
    { ...TARN, id: 6, sections: [quay], sources: [agency], days: DAYS, lastUsedAt: AT, pausedAt: AT, contact: '' },
    { ...TARN, id: 7, sections: [], endedAt: AT },
  ])
  const cells = all('tbody td')
  expect(cells[0]).toContain('Lea Toft, token')
  expect(cells[0]).toContain('…x7')
  expect(cells[1]).toBe('All our own stories')
  expect(cells[2]).toBe('nothing in 30 days')
  const rows = all('tbody tr')
  expect(rows[1]).toContain('Our own stories in Quay; and from Tide Agency')
  expect(rows[1]).toContain('1,040 stories, 5 requests')
  expect(rows[1]).toContain('A restore paused its token. Resume it under Backups, or make a new one.')
  expect(rows[2]).toContain('Nothing')
  expect(rows[2]).not.toContain('x7')
  expect(document.querySelectorAll('tbody button[aria-haspopup]')).toHaveLength(2)
})

test('the bars of a month stand by their day, and a small number is still seen', () => {
  const { main } = render(<TakenBars days={[...DAYS, { date: '2026-11-20', requests: 1, stories: 0 }]} now={AT} />)
  expect(main.querySelector('path')?.getAttribute('d')).toBe('M28 24v-2h0.84V24zM29 24v-24h0.84V24z')
})

test('a new partner has a name and sections, and its token is shown once', async () => {
  const { sent } = await partners([])
  press('i')
  await submit()
  expect(whyOf('Name')).toBe('Enter the name, such as “The Tarn Post”.')
  await fill('Name', 'The Tarn Post')
  await tick('these sections')
  await submit()
  expect(dialog()?.textContent).toContain('Choose a section; without one the partner could read nothing.')
  await tick('all sections')
  await submit()
  const body = { name: 'The Tarn Post', contact: '', note: '', sections: null, sources: [] }
  expect(sent()).toEqual([{ what: 'POST /api/partners', body }])
  expect(dialog()?.textContent).toContain('The token of The Tarn Post')
  expect(dialog()?.querySelector('input')?.value).toBe('tok_tide')
})

test('a contract is changed with what stands in it', async () => {
  const { sent } = await partners([{ ...TARN, sections: [{ slug: 'quay', name: 'Quay' }] }])
  await choose('Edit')
  expect(field('Contact').value).toBe('Lea Toft')
  await fill('What was agreed', 'Monthly.')
  await submit()
  expect(sent()[0]).toMatchObject({ what: 'PUT /api/partners/5', body: { sections: ['quay'], note: 'Monthly.' } })
})

test('a new token is shown', async () => {
  const { sent } = await partners([TARN])
  await choose('New token; the old one stops working')
  expect(sent().map(({ what }) => what)).toEqual(['POST /api/partners/5/token'])
  expect(dialog()?.querySelector('input')?.value).toBe('tok_tide')
})

test('access is ended after a question', async () => {
  const { sent } = await partners([TARN])
  await choose('End access…')
  expect(dialog()?.textContent).toContain(
    'Its token stops working with the next request. Stories that it has already taken stay with it. To give it access again, add it again; it then gets another token.',
  )
  expect(sent()).toEqual([])
  await submit()
  expect(sent().map(({ what }) => what)).toEqual(['DELETE /api/partners/5'])
  expect(dialog()).toBeNull()
})

test('who may not see partners is told so, and gets no button', async () => {
  const { text, main } = await partners([], refusal(403, { code: 'not-allowed' }))
  expect(text()).toContain('Only admins can see the partners.')
  expect(main.querySelector('#add-partner')).toBeNull()
  press('i')
  expect(dialog()).toBeNull()
})
