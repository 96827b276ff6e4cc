import { act } from 'react'
import { expect, test } from 'vitest'
import { heardToasts } from '#components/desk/front/testing/a-front.tsx'
import { anEdition, NOON } from '#components/desk/newsletters/testing/an-edition.ts'
import { editionDesk } from '#components/desk/newsletters/testing/edition-desk.tsx'
import { refusal } from '#components/desk/testing/api-answers.ts'
import { field, fill, submit, tick } from '#components/desk/testing/fields.ts'
import type { EditionDocument } from '#domain/newsletters/edition-document.ts'

const { said } = heardToasts()
const slotsOf = (body: object | null) =>
  (body as { document: EditionDocument }).document.parts.map(({ slots }) => slots)
const BEA = { id: 'bea', name: 'Bea Voss' }

test('what is written is saved a moment later, over the version that was seen', async () => {
  const { sent, wait, text } = await editionDesk()
  await fill('Subject', 'Ferries sail ')
  await fill('Letter above', 'Good morning.\n\nSee [all](/latest).\n')
  expect(text()).toContain('saving…')
  expect(sent()).toEqual([])
  await wait()
  expect(sent().map(({ what }) => what)).toEqual(['PUT /api/editions/9'])
  expect(sent()[0]?.body).toMatchObject({
    version: 4,
    document: {
      subject: 'Ferries sail ',
      above: [[{ text: 'Good morning.' }], [{ text: 'See ' }, { text: 'all', href: '/latest' }, { text: '.' }]],
    },
  })
  expect(field('Letter above').value).toBe('Good morning.\n\nSee [all](/latest).\n')
  expect(text()).toContain('13 of 70')
  await fill('Preheader', 'At six')
  await wait()
  expect(sent()[1]?.body).toMatchObject({ version: 5, document: { preheader: 'At six' } })
})

test('a save that failed is tried again, and says why', async () => {
  let isDown = true
  const { sent, wait, text } = await editionDesk(anEdition(), ({ what }) =>
    what.startsWith('PUT') && isDown ? refusal(503, { code: 'disk-full', title: 'The disk is full.' }) : undefined,
  )
  await fill('Subject', 'Ferries sail')
  await wait()
  expect(text()).toContain('not saved: The disk is full.')
  isDown = false
  await wait(5_000)
  expect(sent()).toHaveLength(2)
  expect(text()).not.toContain('not saved')
})

const conflicted = async () => {
  const theirs = anEdition({ version: 5, document: { ...anEdition().document, subject: 'Theirs' } })
  const desk = await editionDesk(anEdition(), ({ what, body }, shared) => {
    if (!what.startsWith('PUT') || (body as { version: number }).version === 5) return undefined
    shared.edition = theirs
    return refusal(409, { code: 'changed-meanwhile' })
  })
  await fill('Subject', 'Mine')
  await desk.wait()
  expect(desk.text()).toContain('Bea Voss saved this edition meanwhile. What you changed is not saved.')
  await desk.wait(6_000)
  expect(desk.sent()).toHaveLength(1)
  return desk
}

test('what somebody else saved meanwhile is taken', async () => {
  const { press, text, sent, wait } = await conflicted()
  await press('Take the saved one')
  await wait()
  expect(field('Subject').value).toBe('Theirs')
  expect(text()).not.toContain('meanwhile')
  expect(sent()).toHaveLength(1)
})

test('or replaced by what stands here', async () => {
  const { press, sent, text } = await conflicted()
  await press('Keep mine')
  expect(sent()[1]?.body).toMatchObject({ version: 5, document: { subject: 'Mine' } })
  expect(text()).not.toContain('meanwhile')
})

test('slots say what fills them; they are moved, filled by a rule or by hand, and removed', async () => {
  const { all, press, wait, sent } = await editionDesk()
  const names = () => all('[data-slot] bdi')
  expect(names()).toEqual(['Night trains', 'newest in World', 'the newest story'])
  await press('Move Night trains down')
  expect(names()).toEqual(['newest in World', 'Night trains', 'the newest story'])
  await press('Choose for slot 3: the newest story')
  await fill('Filled by', '24h')
  await press('Done')
  await press('Choose for slot 1: newest in World')
  await press('Put here: Story 14')
  expect(names()).toEqual(['Story 14', 'Night trains', 'most read, 24 hours'])
  await wait()
  expect(slotsOf(sent().at(-1)?.body ?? null)).toEqual([[14, 12, { mostRead: '24h' }]])
  await press('Remove most read, 24 hours')
  await press('Add a part')
  await wait()
  expect(slotsOf(sent().at(-1)?.body ?? null)).toEqual([
    [14, 12],
    [null, null, null],
  ])
})

test('a story that stands in another slot is moved, and has words of its own', async () => {
  const { press, wait, sent, all } = await editionDesk()
  await press('Choose for slot 3: the newest story')
  await press('Move here from Part 1, slot 1: Story 12')
  await press('Choose for slot 3: Night trains')
  await fill('Headline in the letter', 'Trains by night')
  await press('Done')
  expect(all('[data-slot] bdi')).toEqual(['the newest story', 'newest in World', 'Trains by night'])
  await wait()
  expect(slotsOf(sent().at(-1)?.body ?? null)).toEqual([
    [null, { newestIn: 1 }, { story: 12, headline: 'Trains by night' }],
  ])
})

test('the letter is looked at light, dark, narrow and as text', async () => {
  const { main } = await editionDesk()
  const frame = () => main.querySelector('iframe')
  expect(frame()?.getAttribute('src')).toBe('/api/editions/9/preview?look=light')
  expect(frame()?.getAttribute('sandbox')).toBe('')
  await tick('Dark')
  expect(frame()?.getAttribute('src')).toBe('/api/editions/9/preview?look=dark')
  await tick('Text')
  expect(frame()?.getAttribute('src')).toBe('/api/editions/9/preview?form=text')
})

test('findings are named, those that stop it first', async () => {
  const findings = [
    { kind: 'story-withdrawn', stops: true, at: 'Ferries' },
    { kind: 'large', stops: false, at: '' },
  ]
  const { all } = await editionDesk(anEdition(), ({ what }) =>
    what.endsWith('/checks') ? { findings, bytes: 90_000 } : undefined,
  )
  expect(all('[aria-label=Checks] li')).toEqual([
    'To be corrected: “Ferries” is withdrawn.',
    'The letter is large. Leave out a part, or show fewer pictures.',
  ])
})

test('a saved draft is tested, and sent now or at a time', async () => {
  const { press, sent } = await editionDesk()
  await press('Test to me')
  expect(said).toEqual(['A test is on its way to ana@halyard.example.'])
  await press('Send…')
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('Morning has 1,204 readers.')
  await tick('at a time')
  await submit()
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('Choose a day and a time.')
  await fill('Send at', '30 November 2100, 06:00')
  await submit()
  const at = Date.UTC(2100, 10, 30, 6)
  expect(sent().map(({ what, body }) => [what, body])).toEqual([
    ['POST /api/editions/9/test', {}],
    ['POST /api/editions/9/schedule', { version: 4, at }],
  ])
  await press('Send…')
  await submit()
  expect(sent().at(-1)?.body).toEqual({ version: 4, at: null })
})

test('nothing is sent while the draft is not saved', async () => {
  const { press, sent, wait } = await editionDesk()
  await fill('Subject', 'Ferries sail')
  await press('Send…')
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('It is being saved.')
  await press('Send now')
  expect(sent()).toEqual([])
  await wait()
  await submit()
  expect(sent().map(({ body }) => (body as { version: number }).version)).toEqual([4, 5])
})

test('a second person approves the version that is seen', async () => {
  const list = { ...anEdition().list, secondPerson: true }
  const { press, sent, text } = await editionDesk(anEdition({ list }))
  expect(text()).toContain('somebody who did not write it')
  await press('Approve')
  expect(sent()).toMatchObject([{ what: 'POST /api/editions/9/approval', body: { version: 4 } }])
  const approved = await editionDesk(anEdition({ list, approvedBy: BEA }))
  expect(approved.text()).toContain('Bea Voss has approved this edition.')
  expect(approved.isNamed('Approve')).toBe(false)
})

const menu = (named: (name: string) => HTMLElement) =>
  act(async () => {
    named('More for this edition').dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })

test('an earlier version is taken as the draft again', async () => {
  const { subject: _, ...rest } = anEdition().document
  const versions = [{ version: 2, document: { ...rest, subject: 'Trains' }, savedAt: NOON, savedBy: BEA }]
  const { named, press, wait, sent } = await editionDesk(anEdition(), ({ what }) =>
    what.endsWith('/versions') ? { items: versions, next: null } : undefined,
  )
  await menu(named)
  await press('Versions…')
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('Bea Voss')
  await press('Take')
  expect(field('Subject').value).toBe('Trains')
  await wait()
  expect(sent()[0]?.body).toMatchObject({ version: 4, document: { subject: 'Trains' } })
})

test('the focus goes with what is moved', async () => {
  const { press } = await editionDesk()
  await press('Move Night trains down')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Night trains down')
})

test('a draft is deleted after a question', async () => {
  const { press, sent, named } = await editionDesk()
  await menu(named)
  await press('Delete the draft…')
  expect(sent()).toEqual([])
  await press('Delete')
  expect(sent().map(({ what }) => what)).toEqual(['DELETE /api/editions/9'])
})

test('a scheduled edition says when it goes, and becomes a draft again', async () => {
  const { press, sent, text, has } = await editionDesk(anEdition({ state: 'scheduled', scheduledAt: NOON }))
  expect(text()).toContain('It goes to 1,204 readers on Tuesday 24 November 2026, 12:00.')
  expect(has('textarea')).toBe(false)
  await press('Back to draft')
  expect(sent().map(({ what }) => what)).toEqual(['DELETE /api/editions/9/schedule'])
})

const lane = { lane: 'gmail', accepted: 400, refused: 1, complaints: 0, stoppedAt: null, stoppedWhy: null } as const
const stopped = { ...lane, lane: 'rest', stoppedAt: NOON, stoppedWhy: 'refused' } as const

test('a sending says what became of its letters; it and its lanes are stopped and go on', async () => {
  const edition = anEdition(
    { state: 'sending', startedAt: NOON, readers: 800, lanes: [lane, stopped] },
    { accepted: 800, queued: 200, later: 3 },
  )
  const { press, sent, all, text } = await editionDesk(edition)
  expect(all('dl > div').slice(0, 2)).toEqual(['Readers800', 'Accepted800'])
  expect(all('tbody tr')[1]).toContain('stopped: more than 2 % of its first letters were refused')
  await press('Stop sending')
  await press('Stop Gmail')
  await press('Go on All others')
  expect(sent().map(({ what, body }) => [what, body])).toEqual([
    ['POST /api/editions/9/stop', {}],
    ['POST /api/editions/9/stop', { lane: 'gmail' }],
    ['DELETE /api/editions/9/stop', { lane: 'rest' }],
  ])
  expect(text()).toContain('Nobody counts who opens it')
})

test('about letters of which nothing is known a person decides', async () => {
  const edition = anEdition({ state: 'stopped', stoppedWhy: 'epoch' }, { unknown: 5, undecided: 3 })
  const { press, sent, text } = await editionDesk(edition)
  expect(text()).toContain('A restore stopped it.')
  expect(text()).toContain('Whether 3 letters arrived is unknown: the server ended meanwhile, or a restore')
  await press('Send again…')
  expect(sent()).toEqual([])
  await press('Send again')
  await press('Leave it so')
  expect(sent().map(({ body }) => body)).toEqual([{ decision: 'send-again' }, { decision: 'leave' }])
})

test('an edition that is not there says so', async () => {
  const { text } = await editionDesk(anEdition(), ({ what }) =>
    what === 'GET /api/editions/9' ? refusal(404, { code: 'not-found' }) : undefined,
  )
  expect(text()).toContain('Edition not found')
})
