import { expect, test, vi } from 'vitest'
import { PublishSheet } from '#components/desk/publish/publish-sheet.tsx'
import type { Receipt } from '#components/desk/publish/use-publish.ts'
import { type Asked, answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { ANA, click, flushed, press } from '#components/desk/testing/page.tsx'
import { alerts, button, control, described, draft, put, renderStory } from '#components/desk/testing/story-page.tsx'
import type { FrontSheet } from '#domain/article/front/front-views.ts'

const NO_ANSWER =
  'The server did not answer, so the story may or may not be public. Try again: it is published only once.'
const NOON = Date.UTC(2026, 10, 30, 12)
const OUT = { status: 'published', publishedAt: NOON, path: '/article/cranes-stand-still' } as const
const RECEIPT = { path: '/article/cranes-stand-still', publishedAt: NOON, status: 'published', version: 4 }
const LEAD = { mediaId: 'm', alt: 'Cranes', caption: '', credit: '' }
const front = {
  standing: [
    { place: 'lead', story: 1, isByHand: true },
    { place: 'seconds.0', story: 7, isByHand: true },
  ],
  stories: [{ id: 1, headline: 'Pilots meet' }],
} as unknown as FrontSheet

type Given = Parameters<typeof renderStory>[1] & { answer?: (asked: Asked) => object | undefined; isSaved?: boolean }

async function shown({ answer = () => undefined, isSaved = true, ...given }: Given = {}) {
  const asked = answerApi((one) => {
    const own = answer(one)
    if (own) return own
    if (one.what.startsWith('GET /api/front/sheet')) return front
    if (one.what.includes('/publication')) return RECEIPT
    return { items: [], next: null }
  })
  const did: unknown[] = []
  const runner = {
    settle: () => Promise.resolve(isSaved),
    place: { key: '7', id: 7 },
    snapshot: () => ({ state: { version: 3 } }),
    conflictWith: (theirs: unknown) => did.push(['theirs', theirs]),
  }
  const page = renderStory(
    (desk) => (
      <PublishSheet
        desk={desk}
        onClose={() => did.push('closed')}
        onDone={(receipt: Receipt) => did.push(['done', receipt.status])}
        onGo={(place) => did.push(['go', place])}
      />
    ),
    { runner, ...given },
  )
  await answered()
  const sent = () => asked.filter(({ what }) => /^(POST|PUT|DELETE) /.test(what) && !what.endsWith('/sheet'))
  return { ...page, asked, did, sent }
}
const summary = () => document.getElementById('publish-summary')?.textContent.trim()
const checks = () => [...document.querySelectorAll('#publish-checks li')].map((one) => one.textContent)
const rows = () =>
  Object.fromEntries(
    [...document.querySelectorAll('aside tr')].map((one) => [...one.children].map((c) => c.textContent)),
  )
const radios = (name: string) =>
  [...document.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)].map((one) => ({
    name: one.closest('label')?.textContent,
    isOn: one.checked,
  }))
const send = async (name = 'Publish') => {
  const all = [...document.querySelectorAll('button')].filter((one) => one.textContent.startsWith(name))
  const last = all.at(-1)
  if (!last) throw new Error(`Nothing sends “${name}”.`)
  click(last)
  await answered()
}

test('a first publication says what it does, where the story appears, and sends its version', async () => {
  const { did, sent, refreshed } = await shown({ story: { topics: [{ id: 4, slug: 'tugs', name: 'Tugs' }] } })
  expect(summary()).toBe('First publication, now.')
  expect(radios('kind')).toEqual([])
  expect([...document.querySelectorAll('[role=radiogroup]')].map((one) => one.querySelector('input')?.name)).toEqual([
    'when',
    'front',
  ])
  expect(rows()).toMatchObject({
    'First published': 'now, for good',
    Address: '/article/cranes-stand-still',
    Front: 'automatically, newest first',
    Sections: 'Harbour',
    Topics: 'Tugs',
  })
  expect(Object.keys(rows())).not.toContain('Source')
  await send()
  expect(sent()).toEqual([{ what: 'POST /api/articles/7/publication', body: { version: 3, kind: 'update' } }])
  expect([did, refreshed.length]).toEqual([[['done', 'published']], 1])
})

test('what must be fixed comes first, holds the button, and leads to its place when the dialog has closed', async () => {
  const { did, sent, leave } = await shown({ story: { headline: ' ', sections: [] } })
  expect(summary()).toBe('The story has no headline. Write one. And 1 more problem.')
  expect(checks().slice(0, 2)).toEqual([
    'The story has no headline. Write one.Go',
    'The story has no section. Choose at least one.Go',
  ])
  expect(document.querySelector('#publish-checks svg')?.getAttribute('aria-label')).toBe('Must be fixed')
  expect(document.activeElement?.getAttribute('role')).toBe('combobox')
  await send()
  press('Enter', { ctrlKey: true })
  await answered()
  expect([sent(), did]).toEqual([[], []])
  click(button('Go to: The story has no headline. Write one.'))
  expect(did).toEqual(['closed'])
  leave()
  // Radix gives the focus back in a timer of its own.
  await vi.waitFor(() => expect(did).toEqual(['closed', ['go', { field: 'headline' }]]))
})

test('a part of the dialog is focused where it is: the first section, which leads on to the topics', async () => {
  const { did, changes } = await shown({
    story: { sections: [] },
    answer: ({ what }) => (what.startsWith('GET /api/sections') ? { items: draft().sections, next: null } : undefined),
  })
  flushed(() => button('Back to the text').focus())
  click(button('The story has no section. Choose at least one.'))
  expect([did, document.activeElement?.getAttribute('role')]).toEqual([[], 'combobox'])
  press('Enter')
  await answered()
  expect(changes).toEqual([{ sections: draft().sections }])
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Add to Topics')
  expect(checks().some((one) => one.startsWith('The story has no section. Choose at least one.'))).toBe(false)
})

test('remarks refuse nothing; without any the list says that all is there', async () => {
  const { did } = await shown()
  expect(document.querySelector('#publish-checks svg')?.getAttribute('aria-label')).toBe('Warning')
  expect(checks()).toContain('The story has no lead picture.Go')
  click(button('Go to: The story has no lead picture.'))
  expect(did).toEqual(['closed'])
})

test('a story without a remark has nothing to fix', async () => {
  const blocks = [{ id: 'a', type: 'paragraph', text: [{ text: 'They do.' }] }] as never
  await shown({
    story: { lead: LEAD, authors: [{ slug: 'a', name: 'A' }], document: { version: 1, blocks } },
    answer: ({ what }) =>
      what.includes('/media/') ? { id: 'm', expiresAt: null, deletedAt: null, widths: [640], file: 'm' } : undefined,
  })
  expect(checks()).toEqual(['Headline, standfirst, byline or source, pictures and links are in order.'])
})

test('1, 2 and 3 choose the kind, but not while the note is written', async () => {
  const { sent } = await shown({ story: OUT })
  expect(radios('kind').map(({ isOn }) => isOn)).toEqual([false, true, false])
  press('1')
  expect(summary()).toBe('A minor fix, now. No dates change.')
  expect(radios('kind').map(({ isOn }) => isOn)).toEqual([true, false, false])
  press('3')
  expect(checks()).toContain('A correction needs its note: what was wrong, and what is right.Go')
  control('The note, as readers will see it').focus()
  press('2')
  expect(radios('kind').map(({ isOn }) => isOn)).toEqual([false, false, true])
  await put('The note, as readers will see it', ' It was Monday. ')
  expect(document.querySelector('#publish-note label')?.textContent).toBe('The note, as readers will see it16 of 2,000')
  expect(described('The note, as readers will see it')).toEqual([
    'Say what was wrong and what is right. The note is never deleted; a later correction is added below it.',
  ])
  await send('Publish correction')
  expect(sent().map(({ body }) => body)).toEqual([{ version: 3, kind: 'correction', note: 'It was Monday.' }])
})

test('a text that readers have begins as a correction, in whose note the focus is', async () => {
  await shown({ story: { ...OUT, hasChangesNotOut: false } })
  expect(document.activeElement).toBe(control('The note, as readers will see it'))
  click(control('Update'))
  expect(summary()).toBe('Readers have this text already. Change it, or publish a correction with a note.')
})

test('unsaved edits count as changes, because publishing saves them first', async () => {
  await shown({ story: { ...OUT, hasChangesNotOut: false }, state: { pending: { headline: 'New' } as never } })
  expect(radios('kind').map(({ isOn }) => isOn)).toEqual([false, true, false])
  expect(summary()).toBe('An update, now.')
})

test('a later time is wanted before it is chosen, is kept while “now” is selected, and sends its instant', async () => {
  const { did, sent } = await shown({
    answer: ({ what }) => (what.includes('/publication') ? { ...RECEIPT, status: 'scheduled' } : undefined),
  })
  click(control('At'))
  expect(summary()).toBe('No time is chosen. Choose one, or publish now.')
  expect(document.body.textContent).toContain(
    'A slot can be chosen when the story is published now. For a later time, schedule a front.',
  )
  await put('Time', '30 November 2099, 12:00')
  expect(document.body.textContent).toContain('Newsroom time, UTC (UTC)')
  click(control('Now'))
  expect(summary()).toBe('First publication, now.')
  click(control('At'))
  await send('Schedule')
  expect(sent().map(({ body }) => body)).toEqual([{ version: 3, kind: 'update', at: Date.UTC(2099, 10, 30, 12) }])
  expect(did).toEqual([['done', 'scheduled']])
})

test('the focus in the field of the time is a wish for a later one', async () => {
  await shown()
  flushed(() => control('Time').focus())
  expect(radios('when').map(({ isOn }) => isOn)).toEqual([false, true])
})

test('an editor puts the story into a slot with the same act', async () => {
  const { sent } = await shown({
    answer: ({ what }) => (what.endsWith('/placement') ? { version: 9, before: 8 } : undefined),
  })
  expect(radios('front').slice(0, 2)).toEqual([
    { name: 'Stays in Second 1', isOn: true },
    { name: 'Leadnow: Pilots meet', isOn: false },
  ])
  expect(radios('front').map(({ name }) => name)).not.toContain('Second 1')
  click(control('Lead'))
  expect(rows().Front).toBe('in Lead, at once')
  await send()
  await answered()
  expect(sent().map(({ what, body }) => [what, body])).toEqual([
    ['POST /api/articles/7/publication', { version: 3, kind: 'update' }],
    ['POST /api/front/placement', { article: 7, place: 'lead' }],
  ])
})

test('a reporter is not asked about the front', async () => {
  const { asked } = await shown({ me: { ...ANA, role: 'reporter' } })
  expect([radios('front'), asked.filter(({ what }) => what.includes('/front/'))]).toEqual([[], []])
})

test.each([
  ['a refusal', () => refusal(409, { code: 'slug-taken', title: 'The address is taken.' }), 'The address is taken.'],
  ['no answer', () => refusal(0 as never, {}), NO_ANSWER],
] as const)('%s is said in the foot, and the story can be sent again', async (_, answer, why) => {
  let tries = 0
  const { did, sent } = await shown({
    answer: ({ what }) => {
      if (!what.includes('/publication')) return undefined
      tries += 1
      if (tries > 1) return RECEIPT
      if (why === NO_ANSWER) throw new TypeError('no network')
      return answer()
    },
  })
  await send()
  expect([did, alerts()]).toEqual([[], [why]])
  await send()
  expect([sent().length, did]).toEqual([2, [['done', 'published']]])
})

test('another person was first: their text is handed on', async () => {
  const theirs = { id: 7, headline: 'Cranes move' }
  const { did } = await shown({
    answer: ({ what }) =>
      what.includes('/publication')
        ? refusal(409, { code: 'changed-meanwhile', title: 'Somebody saved it.', theirs })
        : undefined,
  })
  await send()
  expect([did, alerts()]).toEqual([[['theirs', theirs]], ['Somebody saved it.']])
})

test('what cannot be saved is not published', async () => {
  const { sent, did } = await shown({ isSaved: false })
  await send()
  expect([sent(), did, alerts()]).toEqual([
    [],
    [],
    ['Your latest changes could not be saved, so nothing was published. The banner above the text says why.'],
  ])
})

test('the keys stop once at a picture without alt text, and publish when they are pressed again', async () => {
  const { sent } = await shown({ story: { lead: { ...LEAD, alt: '' } } })
  press('Enter', { ctrlKey: true })
  await answered()
  expect([sent(), summary()]).toEqual([
    [],
    'A picture has no alt text, or its focal point is neither chosen nor skipped. Press the keys again to publish all the same.',
  ])
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Go to: The lead picture has no alt text.')
  press('Enter', { ctrlKey: true })
  await answered()
  expect(sent()).toHaveLength(1)
})

test('a picture whose use has ended refuses the publication', async () => {
  await shown({
    story: { lead: LEAD },
    answer: ({ what }) =>
      what.includes('/media/')
        ? { id: 'm', expiresAt: Date.UTC(2020, 0, 1), deletedAt: null, widths: [640], file: 'm' }
        : undefined,
  })
  expect(summary()).toMatch(/picture/i)
  expect(document.querySelector('#publish-checks svg')?.getAttribute('aria-label')).toBe('Must be fixed')
})
