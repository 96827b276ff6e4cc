import { act } from 'react'
import { vi } from 'vitest'
import { NewStoryContext } from '#components/desk/shell/use-new-story.ts'
import { StoriesPage } from '#components/desk/story-list/stories-page.tsx'
import { type Asked, answerApi, answered } from '#components/desk/testing/api-answers.ts'
import { listItem } from '#components/desk/testing/list-item.ts'
import { ANA, render } from '#components/desk/testing/page.tsx'
import type { DeskListItem } from '#domain/article/desk-views.ts'

export const STORIES = [11, 12, 13].map((id) => listItem({ id, headline: `Tide ${id}` }))
const RUBEN = { id: 'ruben', name: 'Ruben Okoro' }
const NEXT = {
  next: null,
  late: [{ id: 5 }],
  notSeen: [{ id: 6 }, { id: null }],
  counts: { mine: 2, inReview: 3, scheduled: 0 },
}
type Answers = {
  stories?: DeskListItem[]
  more?: DeskListItem[]
  late?: DeskListItem[]
  every?: DeskListItem[]
  views?: object[]
}
type Options = Answers & { address?: string; me?: typeof ANA; answer?: (asked: Asked) => object | undefined }

/** The answers of the API: the first page of the list, the next, and what stands around it. */
const usual = ({ stories = STORIES, more, late = [], every, views = [] }: Answers, what: string): object => {
  if (what.includes('/api/articles?') || what.endsWith('/api/articles')) {
    if (what.includes('view=needs-a-hand')) return { items: late, next: null }
    if (what.includes('cursor=')) return { items: more, next: null }
    return { items: every && what.endsWith('/api/articles') ? every : stories, next: more ? 'b' : null }
  }
  if (what.endsWith('/api/me/views')) return { items: views }
  if (what.endsWith('/api/planning/next')) return NEXT
  if (what.includes('/api/sections')) return { items: [{ slug: 'sport', name: 'Sport' }], next: null }
  if (what.endsWith('/api/colleagues')) return { items: [RUBEN, { id: ANA.id, name: ANA.name }] }
  if (what.includes('/api/topics')) return { items: [{ slug: 'boats', name: 'Boats' }] }
  return { items: [], isShown: false, steps: [] }
}

/** The list at an address of the desk, as somebody sees it when it was read. */
export async function list({ address = '', me = ANA, answer, ...answers }: Options = {}) {
  // A dialog that the test before left gives back the focus with a timer.
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  const asked = answerApi((one) => answer?.(one) ?? usual(answers, one.what))
  window.history.replaceState(null, '', `/desk${address}`)
  const push = vi.spyOn(window.history, 'pushState')
  let begun = 0
  const story = { isBusy: false, begin: () => void (begun += 1), goOn: () => undefined }
  const page = render(
    <NewStoryContext value={story}>
      <StoriesPage />
    </NewStoryContext>,
    { address, me },
  )
  const before = page.text()
  await answered()
  await answered()
  const select = (label: string) => page.main.querySelector(`select[aria-label="${label}"]`)
  return {
    ...page,
    before,
    asked: () => asked.map(({ what }) => what),
    sent: () => asked.filter(({ body }) => body !== null).map(({ what, body }) => [what, body]),
    steps: () => push.mock.calls.map(([, , path]) => path),
    begun: () => begun,
    at: () => window.location.pathname + window.location.search,
    select,
    choices: (label: string) => [...(select(label)?.children ?? [])].map((one) => one.textContent),
    picked: () => page.all('[role=status]').find((one) => one.endsWith('selected')) ?? '',
    focused: () => document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? null,
  }
}
