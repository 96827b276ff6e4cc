import { expect, test, vi } from 'vitest'
import { PublishSheet } from '#components/desk/publish/publish-sheet.tsx'
import type { Receipt } from '#components/desk/publish/use-publish.ts'
import { type Asked, answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { ANA, click, flushed, press } from '#components/desk/testing/page.tsx'
import { alerts, button, control, described, draft, put, renderStory } from '#components/desk/testing/story-page.tsx'
import { publishWords as words } from '#components/desk/words/publish.ts'
import type { FrontSheet } from '#domain/article/front/front-views.ts'

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
    Front: words.happens.frontRule,
    Sections: 'Harbour',
    Topics: 'Tugs',
  })
  expect(Object.keys(rows())).not.toContain(words.happens.source)
  await send()
  expect(sent()).toEqual([{ what: 'POST /api/articles/7/publication', body: { version: 3, kind: 'update' } }])
  expect([did, refreshed.length]).toEqual([[['done', 'published']], 1])
})

test('what must be fixed comes first, holds the button, and leads to its place when the dialog has closed', async () => {
  const { did, sent, leave } = await shown({ story: { headline: ' ', sections: [] } })
  expect(summary()).toBe(`${words.refused.noHeadline} ${words.moreObstacles(1)}`)
  expect(checks().slice(0, 2)).toEqual([`${words.refused.noHeadline}Go`, `${words.refused.noSection}Go`])
  expect(document.querySelector('#publish-checks svg')?.getAttribute('aria-label')).toBe(words.checks.obstacle)
  expect(document.activeElement?.getAttribute('role')).toBe('combobox')
  await send()
  press('Enter', { ctrlKey: true })
  await answered()
  expect([sent(), did]).toEqual([[], []])
  click(button(words.checks.goTo(words.refused.noHeadline)))
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
  flushed(() => button(words.back.label).focus())
  click(button(words.refused.noSection))
  expect([did, document.activeElement?.getAttribute('role')]).toEqual([[], 'combobox'])
  press('Enter')
  await answered()
  expect(changes).toEqual([{ sections: draft().sections }])
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Add to Topics')
  expect(checks().some((one) => one.startsWith(words.refused.noSection))).toBe(false)
})

test('remarks refuse nothing; without any the list says that all is there', async () => {
  const { did } = await shown()
  expect(document.querySelector('#publish-checks svg')?.getAttribute('aria-label')).toBe(words.checks.warning)
  expect(checks()).toContain('The story has no lead picture.Go')
  click(button(words.checks.goTo('The story has no lead picture.')))
  expect(did).toEqual(['closed'])
})

test('a story without a remark has nothing to fix', async () => {
  const blocks = [{ id: 'a', type: 'paragraph', text: [{ text: 'They do.' }] }] as never
  await shown({
    story: { lead: LEAD, authors: [{ slug: 'a', name: 'A' }], document: { version: 1, blocks } },
    answer: ({ what }) =>
      what.includes('/media/') ? { id: 'm', expiresAt: null, deletedAt: null, widths: [640], file: 'm' } : undefined,
  })
  expect(checks()).toEqual([words.checks.allGood])
})

test('1, 2 and 3 choose the kind, but not while the note is written', async () => {
  const { sent } = await shown({ story: OUT })
  expect(radios('kind').map(({ isOn }) => isOn)).toEqual([false, true, false])
  press('1')
  expect(summary()).toBe(words.plan.summary.minor('now'))
  expect(radios('kind').map(({ isOn }) => isOn)).toEqual([true, false, false])
  press('3')
  expect(checks()).toContain(`${words.refused.noNote}Go`)
  control(words.kind.note).focus()
  press('2')
  expect(radios('kind').map(({ isOn }) => isOn)).toEqual([false, false, true])
  await put(words.kind.note, ' It was Monday. ')
  expect(document.querySelector('#publish-note label')?.textContent).toBe(
    `${words.kind.note}${words.kind.noteLength(16, 2_000)}`,
  )
  expect(described(words.kind.note)).toEqual([words.kind.noteHint])
  await send('Publish correction')
  expect(sent().map(({ body }) => body)).toEqual([{ version: 3, kind: 'correction', note: 'It was Monday.' }])
})

test('a text that readers have begins as a correction, in whose note the focus is', async () => {
  await shown({ story: { ...OUT, hasChangesNotOut: false } })
  expect(document.activeElement).toBe(control(words.kind.note))
  click(control(words.kind.names.update))
  expect(summary()).toBe(words.refused.unchanged)
})

test('unsaved edits count as changes, because publishing saves them first', async () => {
  await shown({ story: { ...OUT, hasChangesNotOut: false }, state: { pending: { headline: 'New' } as never } })
  expect(radios('kind').map(({ isOn }) => isOn)).toEqual([false, true, false])
  expect(summary()).toBe(words.plan.summary.update('now'))
})

test('a later time is wanted before it is chosen, is kept while “now” is selected, and sends its instant', async () => {
  const { did, sent } = await shown({
    answer: ({ what }) => (what.includes('/publication') ? { ...RECEIPT, status: 'scheduled' } : undefined),
  })
  click(control(words.when.at))
  expect(summary()).toBe(words.refused.noTime)
  expect(document.body.textContent).toContain(words.front.later)
  await put(words.when.time, '30 November 2099, 12:00')
  expect(document.body.textContent).toContain(words.when.zone('UTC', 'UTC'))
  click(control(words.when.now))
  expect(summary()).toBe('First publication, now.')
  click(control(words.when.at))
  await send('Schedule')
  expect(sent().map(({ body }) => body)).toEqual([{ version: 3, kind: 'update', at: Date.UTC(2099, 10, 30, 12) }])
  expect(did).toEqual([['done', 'scheduled']])
})

test('the focus in the field of the time is a wish for a later one', async () => {
  await shown()
  flushed(() => control(words.when.time).focus())
  expect(radios('when').map(({ isOn }) => isOn)).toEqual([false, true])
})

test('an editor puts the story into a slot with the same act', async () => {
  const { sent } = await shown({
    answer: ({ what }) => (what.endsWith('/placement') ? { version: 9, before: 8 } : undefined),
  })
  expect(radios('front').slice(0, 2)).toEqual([
    { name: words.front.stays('Second 1'), isOn: true },
    { name: `Lead${words.front.now('Pilots meet')}`, isOn: false },
  ])
  expect(radios('front').map(({ name }) => name)).not.toContain('Second 1')
  click(control('Lead'))
  expect(rows().Front).toBe(words.happens.frontSlot('Lead'))
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
  ['no answer', () => refusal(0 as never, {}), words.errors.noAnswer],
] as const)('%s is said in the foot, and the story can be sent again', async (_, answer, why) => {
  let tries = 0
  const { did, sent } = await shown({
    answer: ({ what }) => {
      if (!what.includes('/publication')) return undefined
      tries += 1
      if (tries > 1) return RECEIPT
      if (why === words.errors.noAnswer) throw new TypeError('no network')
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
  expect([sent(), did, alerts()]).toEqual([[], [], [words.errors.unsaved]])
})

test('the keys stop once at a picture without alt text, and publish when they are pressed again', async () => {
  const { sent } = await shown({ story: { lead: { ...LEAD, alt: '' } } })
  press('Enter', { ctrlKey: true })
  await answered()
  expect([sent(), summary()]).toEqual([[], words.picturesStop])
  expect(document.activeElement?.getAttribute('aria-label')).toBe(
    words.checks.goTo('The lead picture has no alt text.'),
  )
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
  expect(document.querySelector('#publish-checks svg')?.getAttribute('aria-label')).toBe(words.checks.obstacle)
})
