import { act } from 'react'
import { toast } from 'sonner'
import { beforeEach, expect, test, vi } from 'vitest'
import { allFieldsOf } from '#components/desk/editor-page/local-story.ts'
import { draft, MORNING } from '#components/desk/editor-page/testing/desk-of.ts'
import { isEmpty, unlike } from '#components/desk/editor-page/use-kept-texts.ts'
import { type Unmade, useStoryDesk } from '#components/desk/editor-page/use-story-desk.ts'
import { journal, type Kept } from '#components/desk/saving/journal.ts'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { flushed, renderHook } from '#components/desk/testing/page.tsx'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'

/** Texts in the place of the browser’s database, by their keys; `isFull` has no room. */
const kept = new Map<string, Kept>()
let isFull = false
const said: unknown[] = []
beforeEach(() => {
  kept.clear()
  isFull = false
  said.length = 0
  vi.spyOn(journal, 'keep').mockImplementation(async (text) => {
    if (!isFull) kept.set(text.key, text)
    return !isFull
  })
  vi.spyOn(journal, 'drop').mockImplementation(async (key) => kept.delete(key))
  vi.spyOn(journal, 'read').mockImplementation(async () => ({
    left: [...kept.values()].filter(({ key }) => left.has(key)),
    seenTo: [],
  }))
  vi.spyOn(toast, 'error').mockImplementation((text) => said.push(text))
})
/** Keys that no window is writing at. */
const left = new Set<string>()

const LEFT: Kept = {
  key: 'left',
  story: 7,
  personId: 'ana',
  label: null,
  since: MORNING,
  at: MORNING,
  headline: 'The tide table',
  fields: { standfirst: 'Slack water at noon' },
}

async function opened(of: Partial<DeskArticle> = {}, unmade: Unmade | null = null, texts: Kept[] = []) {
  for (const text of texts) {
    kept.set(text.key, text)
    left.add(text.key)
  }
  let version = 3
  let refuse: Response | null = null
  const asked = answerApi(({ what }) => {
    if (what.startsWith('GET')) return { article: draft({ status: 'in-review', headline: 'On the server', ...of }) }
    if (refuse) return refuse
    version += 1
    return what.startsWith('POST')
      ? { id: 7, version, slug: 'made' }
      : { version, slug: 'the-slug', changesNotScheduled: 1 }
  })
  const article = draft(of)
  const { now } = renderHook(() => useStoryDesk(article, unmade), undefined)
  await answered()
  const { runner } = now().saving
  const settle = async () => {
    const isSaved = await act(() => runner.settle())
    await answered()
    return isSaved
  }
  return {
    now,
    runner,
    settle,
    sent: () => asked.filter(({ body }) => body !== null).map(({ what, body }) => [what, body]),
    refuses: (response: Response) => (refuse = response),
    aside: () => [...kept.values()].filter(({ label }) => label !== null).map(({ label, fields }) => [label, fields]),
  }
}

test('a change is on the page at once, is saved, and the page has what the server made of it', async () => {
  const { now, settle, sent } = await opened()
  flushed(() => now().change({ headline: 'The tides' }))
  expect(now().story.headline).toBe('The tides')
  expect(await settle()).toBe(true)
  expect(sent()).toEqual([['PUT /api/articles/7', { version: 3, headline: 'The tides' }]])
  const { slug, changesNotScheduled, hasChangesNotOut, savedBy } = now().story
  expect([slug, changesNotScheduled, hasChangesNotOut, savedBy]).toEqual([
    'the-slug',
    1,
    true,
    { id: 'ana', name: 'Ana Brandt' },
  ])
})

test('the text of the body reaches the page after a pause, all other fields at once', async () => {
  vi.useFakeTimers()
  try {
    const document = {
      version: 1 as const,
      blocks: [{ id: 'b', type: 'paragraph' as const, spans: [{ text: 'Ebb.' }] }],
    }
    answerApi(() => ({ version: 4 }))
    const { now } = renderHook(() => useStoryDesk(draft()), undefined)
    await act(async () => undefined)
    flushed(() => now().change({ document }))
    expect(now().story.document.blocks).toEqual([])
    act(() => void vi.advanceTimersByTime(299))
    expect(now().story.document.blocks).toEqual([])
    act(() => void vi.advanceTimersByTime(1))
    expect(now().story.document).toEqual(document)
  } finally {
    vi.useRealTimers()
  }
})

test('a refresh reads what moves change, and leaves the text', async () => {
  const { now } = await opened({ assignedTo: { id: 'per', name: 'Per', since: MORNING } as never, undoUntil: 5 })
  await act(() => now().refresh())
  const { status, headline, assignedTo } = now().story
  expect([status, headline, assignedTo?.name]).toEqual(['in-review', 'The tide table', 'Per'])
  expect(now().textNumber).toBe(0)
})

test('a text that never reached the server is offered with its words; one that did is dropped', async () => {
  const same = { ...LEFT, key: 'same', fields: { headline: 'The tide table' } }
  const { now } = await opened({ standfirst: 'Slack water' }, null, [LEFT, same, { ...LEFT, key: 'other', story: 8 }])
  expect([now().kept.map(({ key }) => key), now().keptWords]).toEqual([['left'], 2])
  expect([...kept.keys()]).toEqual(['left', 'other'])
})

test('a merge is on the page and saved; what it replaces is kept, and the old text goes when all of it is', async () => {
  const { now, settle, sent, aside } = await opened({ standfirst: 'High water' }, null, [LEFT])
  await act(() => now().takeIn(LEFT, LEFT.fields))
  expect([now().story.standfirst, now().textNumber]).toEqual(['Slack water at noon', 1])
  expect(aside()).toEqual([[{ mergedWith: MORNING }, { standfirst: 'High water' }]])
  expect(kept.has('left')).toBe(false)
  await settle()
  expect(sent()).toEqual([['PUT /api/articles/7', { version: 3, standfirst: 'Slack water at noon' }]])
})

test('a text of which only a part was taken stays, unless somebody has chosen for all of it', async () => {
  const { now } = await opened({}, null, [LEFT])
  await act(() => now().takeIn(LEFT, { standfirst: 'Something else' }))
  expect(kept.has('left')).toBe(true)
  await act(() => now().takeIn(LEFT, { standfirst: 'Something else' }, true))
  expect(kept.has('left')).toBe(false)
})

test('nothing is replaced that the browser has no room to keep', async () => {
  const { now } = await opened({ standfirst: 'High water' }, null, [LEFT])
  isFull = true
  await act(() => now().takeIn(LEFT, LEFT.fields))
  expect(now().story.standfirst).toBe('High water')
  expect(said).toEqual(['This browser has no space left to keep the text that would be replaced. Nothing was changed.'])
  expect(kept.has('left')).toBe(true)
})

const THEIRS = draft({ version: 9, standfirst: 'Theirs', kicker: 'Tides' })

/** A story that somebody else has saved since this page wrote `mine`. */
async function conflict(mine: ArticleFields) {
  const page = await opened()
  page.refuses(refusal(409, { code: 'changed-meanwhile', version: 9, theirs: THEIRS }))
  flushed(() => page.now().change(mine as never))
  expect(await page.settle()).toBe(false)
  expect(page.now().saving.state.trouble?.kind).toBe('conflict')
  page.refuses(null as never)
  return page
}

test('a conflict ends with the merged text, saved over theirs; what gave way is kept', async () => {
  const { now, settle, sent, aside } = await conflict({ standfirst: 'Mine' })
  await act(() => now().merge(THEIRS, { standfirst: 'Both' }))
  expect([now().story.standfirst, now().story.kicker, now().textNumber]).toEqual(['Both', 'Tides', 1])
  expect(aside()).toEqual([[{ mergedWith: 'server' }, { standfirst: 'Mine' }]])
  expect(await settle()).toBe(true)
  expect(sent().at(-1)).toEqual(['PUT /api/articles/7', { version: 9, standfirst: 'Both' }])
})

test('who takes theirs sends nothing', async () => {
  const { now, settle, sent } = await conflict({ standfirst: 'Mine' })
  const before = sent().length
  await act(() => now().merge(THEIRS, { standfirst: 'Theirs' }))
  expect(now().story.standfirst).toBe('Theirs')
  expect(await settle()).toBe(true)
  expect(sent()).toHaveLength(before)
})

test('a conflict stays where what would give way cannot be kept', async () => {
  const { now } = await conflict({ standfirst: 'Mine' })
  isFull = true
  await act(() => now().merge(THEIRS, { standfirst: 'Both' }))
  expect([now().story.standfirst, now().saving.state.trouble?.kind]).toEqual(['Mine', 'conflict'])
})

test('a kept text of a story that was never made is on its page, makes it, and goes', async () => {
  const ids: number[] = []
  const text = { ...LEFT, story: 'a-key' }
  kept.set(text.key, text)
  const unmade = { key: 'a-key', kept: text, onCreated: (id: number) => void ids.push(id) }
  const { now, settle, sent } = await opened({ id: 0, headline: '' }, unmade)
  expect(now().story.standfirst).toBe('Slack water at noon')
  expect(kept.has('left')).toBe(false)
  await settle()
  expect([ids, now().story.id, sent().map(([what]) => what)]).toEqual([
    [7],
    7,
    ['POST /api/articles', 'PUT /api/articles/7'],
  ])
})

test('fields are compared by what is in them', () => {
  const { sections, ...rest } = allFieldsOf(draft())
  expect(unlike({ ...rest, sections: [...(sections ?? [])] }, allFieldsOf(draft()))).toEqual({})
  expect(unlike({ kicker: 'A', slug: 'b' }, { kicker: 'A', slug: 'c' })).toEqual({ slug: 'b' })
  expect([isEmpty({}), isEmpty({ kicker: '' })]).toEqual([true, false])
})
