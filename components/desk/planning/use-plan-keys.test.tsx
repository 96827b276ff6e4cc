import { createRef } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '#components/desk/api.ts'
import type { PlanDay } from '#components/desk/planning/plan-days.ts'
import { slotKey } from '#components/desk/planning/plan-slot.tsx'
import { usePlanKeys } from '#components/desk/planning/use-plan-keys.ts'
import { ANA, blur, press, render } from '#components/desk/testing/page.tsx'
import type { Plan, PlannedStory, PlanStory } from '#domain/article/planning/plan-views.ts'
import { speakBy } from '#domain/messages/spoken.ts'

const DAY_MS = 86_400_000
const FROM = Date.UTC(2026, 10, 24)
const AT = FROM + 9 * 3_600_000
const UNTIMED: PlanStory = {
  id: 7,
  version: 2,
  headline: 'Night trains return',
  status: 'draft',
  sections: [],
  embargoUntil: null,
  assignedTo: null,
}
const ruben = { id: 'ruben', name: 'Ruben Okoro', since: 0, wantedAt: AT }
const wanted: PlannedStory = { ...UNTIMED, id: 8, at: AT, kind: 'wanted', lateMs: null, assignedTo: ruben }
const published: PlannedStory = { ...UNTIMED, id: 9, at: AT, kind: 'out', lateMs: null }
const PLAN: Plan = {
  items: [wanted, published],
  untimed: [UNTIMED],
  isCut: false,
  topics: [],
  hasMoreUntimed: false,
}
const reporter = { ...ANA, role: 'reporter' as const }

const times: number[] = []
beforeEach(() => {
  times.length = 0
  // Only the moves: a page of another test may have sent its draft late.
  vi.spyOn(api, 'send').mockImplementation((_, path, body) => {
    if (path.endsWith('/assignment')) times.push((body as { wantedAt: number }).wantedAt)
    return Promise.resolve() as never
  })
})

const region = createRef<HTMLDivElement>()
type Props = { plan: Plan; hear: (text: string) => void }

function Planning({ plan, hear }: Props) {
  usePlanKeys({
    plan,
    region,
    days: [{ from: FROM, to: FROM + DAY_MS } as PlanDay],
    onTurn: (by) => hear(`turn ${by}`),
    onDate: (date) => hear(`date ${date}`),
    onMove: (one) => hear(`move ${slotKey(one)}`),
  })
  return (
    <div ref={region}>
      {[...plan.items, ...plan.untimed].map((one) => (
        <p key={one.id} data-row={slotKey(one)}>
          <a href="#main">{one.id}</a>
        </p>
      ))}
    </div>
  )
}

function planning(me = ANA) {
  const heard: string[] = []
  const hear = (text: string) => void heard.push(text)
  blur()
  const { rerender } = render(<Planning plan={PLAN} hear={hear} />, { me })
  return {
    heard,
    focus: () => document.activeElement?.textContent,
    read: (plan: Plan) => rerender(<Planning plan={plan} hear={hear} />),
  }
}

test('arrows page, and T is today', () => {
  const { heard } = planning()
  for (const key of ['ArrowLeft', 'ArrowRight', 't']) press(key)
  expect(heard).toEqual(['turn -1', 'turn 1', 'turn null'])
})

test('in Arabic the arrows turn with the days, which begin at the right (P-185)', () => {
  speakBy(() => ({ language: 'ar', sentences: {} }))
  const { heard } = planning()
  speakBy(() => ({ language: 'en', sentences: {} }))
  for (const key of ['ArrowLeft', 'ArrowRight']) press(key)
  expect(heard).toEqual(['turn 1', 'turn -1'])
})

const steps = [
  ['j', '8'],
  ['j', '9'],
  ['j', '7'],
  ['j', '7'],
  ['k', '9'],
  ['k', '8'],
  ['k', '8'],
] as const
test('J and K move between stories and stop at the ends', () => {
  const { focus } = planning()
  for (const [key, id] of steps) {
    press(key)
    expect(focus()).toBe(id)
  }
})

test('P asks for a time of the story with the focus, unless that is public or one is a reporter', () => {
  const { heard } = planning()
  press('p')
  for (const key of ['j', 'p', 'j', 'p', 'j', 'p']) press(key)
  expect(heard).toEqual(['move 8 wanted', 'move 7'])
  const other = planning(reporter)
  for (const key of ['j', 'p']) press(key)
  expect(other.heard).toEqual([])
})

const shifts: [key: string, by: number, date: string | null][] = [
  ['ArrowUp', -15 * 60_000, null],
  ['ArrowDown', 15 * 60_000, null],
  ['ArrowLeft', -DAY_MS, 'date 2026-11-23'],
  ['ArrowRight', DAY_MS, 'date 2026-11-25'],
]
test.each(shifts)('Alt with %s moves the story, and the page follows it to another day', async (key, by, date) => {
  const { heard } = planning()
  press('j')
  press(key, { altKey: true })
  await vi.waitFor(() => expect(times).toEqual([AT + by]))
  expect(heard).toEqual(date === null ? [] : [date])
})

test('a story that was moved has the focus again when the plan is read anew', async () => {
  const { focus, read } = planning()
  press('j')
  press('ArrowDown', { altKey: true })
  await vi.waitFor(() => expect(times).toHaveLength(1))
  blur()
  read({ ...PLAN, items: [published, { ...wanted, at: times[0] ?? 0 }] })
  expect(focus()).toBe('8')
  // A person who went elsewhere meanwhile stays there.
  press('j')
  read({ ...PLAN })
  expect(focus()).toBe('7')
})

test('what is public or has no time is not moved by keys, nor anything by a reporter', () => {
  planning()
  for (const key of ['j', 'j', 'ArrowDown', 'j', 'ArrowDown']) press(key, { altKey: key.startsWith('Arrow') })
  planning(reporter)
  press('j')
  press('ArrowDown', { altKey: true })
  expect(times).toEqual([])
})
