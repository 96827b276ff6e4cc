import { act } from 'react'
import { toast } from 'sonner'
import { beforeEach, expect, test, vi } from 'vitest'
import { type Base, journal, type Kept } from '#components/desk/saving/journal.ts'
import { KeptList } from '#components/desk/saving/kept-list.tsx'
import { NewStoryContext } from '#components/desk/shell/use-new-story.ts'
import { render, went } from '#components/desk/testing/page.tsx'

const AT = Date.UTC(2020, 10, 24, 9, 30)
const text = (of: Partial<Kept> = {}): Kept => ({
  key: 'one',
  story: 7,
  personId: 'ana',
  label: null,
  since: AT,
  at: AT + 120_000,
  headline: 'The tide table',
  fields: { standfirst: 'Slack water at noon' },
  ...of,
})

/** Texts and their bases in the place of the browser’s database; `isFull` has no room. */
let kept: { texts: Kept[]; bases: Map<string, Base>; isFull: boolean }
const said: string[] = []
beforeEach(() => {
  kept = { texts: [], bases: new Map(), isFull: false }
  said.length = 0
  vi.spyOn(journal, 'read').mockImplementation(async () => ({ left: kept.texts, seenTo: [] }))
  vi.spyOn(journal, 'base').mockImplementation(async (key) => kept.bases.get(key) ?? null)
  vi.spyOn(journal, 'drop').mockImplementation(async (key) => {
    if (kept.isFull) return false
    kept.texts = kept.texts.filter((one) => one.key !== key)
    kept.bases.delete(key)
    return true
  })
  vi.spyOn(journal, 'keep').mockImplementation(async (one, base) => {
    if (kept.isFull) return false
    kept.texts = [...kept.texts, one]
    if (base) kept.bases.set(one.key, base)
    return true
  })
  vi.spyOn(toast, 'error').mockImplementation((sentence) => said.push(sentence as string))
})
/** Sonner’s own function makes a toast, which a spy cannot take the place of: its toasts are read. */
const toasts = () => toast.getHistory()

const goesOn: Kept[] = []
async function list(texts: Kept[], story?: number) {
  kept.texts = texts
  goesOn.length = 0
  const provided = { isBusy: false, begin: () => undefined, goOn: (one: Kept) => void goesOn.push(one) }
  const page = render(
    <NewStoryContext value={provided}>
      <KeptList {...(story !== undefined && { story })} />
    </NewStoryContext>,
  )
  await act(async () => undefined)
  const press = async (name: string) => {
    page.click(name)
    await act(async () => undefined)
  }
  const again = async () => {
    window.dispatchEvent(new window.Event('focus'))
    await act(async () => undefined)
  }
  return { ...page, press, again }
}

test('a text that never reached the server is offered with its new words and times, and leads to its story', async () => {
  kept.bases.set('one', { version: 3, fields: { standfirst: 'Slack water' } })
  const { all, press } = await list([text()])
  expect(all('[role=status] p')).toEqual([
    'This browser kept 2 words of “The tide table” that never reached the server. Written 24 Nov 2020 to 09:32.',
  ])
  await press('Open')
  expect(went).toEqual(['/desk/articles/7'])
  expect(goesOn).toEqual([])
})

test('all words count where nobody knows what the text was based on, and one minute is one time', async () => {
  const { all } = await list([text({ at: AT + 20_000, headline: '' })])
  expect(all('p')).toEqual([
    'This browser kept 4 words of “Untitled” that never reached the server. Written 24 Nov 2020.',
  ])
})

test('a story that was never made goes on from its text', async () => {
  const { press } = await list([text({ story: 'a-key' })])
  await press('Open')
  expect(goesOn.map(({ story }) => story)).toEqual(['a-key'])
})

test.each([
  [{ mergedWith: 'server' }, 'Your text before the merge.'],
  [{ mergedWith: AT }, 'The text before you merged the changes of 24 Nov 2020.'],
  ['Ihr Text vor dem Zusammenführen', 'Ihr Text vor dem Zusammenführen.'],
] as const)('why a text was set aside is said when it is read: %j', async (label, sentence) => {
  const { all } = await list([text({ label })], 7)
  expect(all('p b')).toEqual([sentence])
})

test('texts that were set aside stand at their story alone, and begin a new one if it is gone', async () => {
  const aside = text({ key: 'two', label: { mergedWith: 'server' } })
  expect((await list([aside])).all('p')).toEqual([])
  const { all, press } = await list([aside, text({ key: 'three', story: 8 })], 7)
  expect(all('p')).toEqual(['Your text before the merge. Kept in this browser since 24 Nov 2020.'])
  await press('Start a new story with it')
  expect(goesOn.map(({ key }) => key)).toEqual(['two'])
})

test('a text that is discarded comes back with what it was based on', async () => {
  const base = { version: 3, fields: { standfirst: 'Slack water' } }
  kept.bases.set('one', base)
  const { press, again, all } = await list([text()])
  const before = toasts().length
  await press('Discard')
  await again()
  expect([kept.texts, all('p')]).toEqual([[], []])
  const made = toasts()[before] as {
    title?: unknown
    duration?: number
    action?: { label: string; onClick: () => void }
  }
  expect([made.title, made.action?.label, made.duration]).toEqual([
    'The text kept in this browser was discarded.',
    'Undo',
    20_000,
  ])
  const undo = () => made.action?.onClick()
  kept.isFull = true
  undo()
  await again()
  expect(said).toEqual(['This browser has no space left to restore the text.'])
  kept.isFull = false
  undo()
  await again()
  expect([kept.texts, kept.bases.get('one')]).toEqual([[text()], base])
  expect(all('p')).toHaveLength(1)
})

test('a text that the browser cannot delete is said to be there still', async () => {
  const { press } = await list([text()])
  kept.isFull = true
  const before = toasts().length
  await press('Discard')
  expect(said).toEqual(['This browser could not delete the text. It is still kept; try again.'])
  expect(toasts()).toHaveLength(before)
})
