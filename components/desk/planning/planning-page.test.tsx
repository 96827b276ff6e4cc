import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { PlanningPage } from '#components/desk/planning/planning-page.tsx'
import { press, render, went } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import type { Plan, PlannedStory, PlanStory } from '#domain/article/planning/plan-views.ts'

/** Tuesday, in the middle of the morning. */
const NOW = Date.UTC(2026, 10, 24, 9, 30)
const HOUR = 3_600_000
const DAY = 24 * HOUR
const world = { slug: 'world', name: 'World', accent: 'world' } as const
const ruben = { id: 'ruben', name: 'Ruben Okoro', since: 0, wantedAt: NOW }
const untimed = (id: number, headline: string, over: Partial<PlanStory> = {}): PlanStory => ({
  id,
  version: 1,
  headline,
  status: 'draft',
  sections: [],
  embargoUntil: null,
  assignedTo: null,
  ...over,
})
const planned = (id: number, headline: string, at: number, over: Partial<PlannedStory> = {}): PlannedStory => ({
  ...untimed(id, headline),
  at,
  kind: 'wanted',
  lateMs: null,
  ...over,
})
const PLAN: Plan = {
  items: [
    planned(1, 'Ferries stop', NOW - HOUR, { sections: [world] }),
    planned(2, 'Night trains return', NOW + HOUR, { assignedTo: ruben }),
    planned(3, 'Locks are repaired', NOW + DAY),
  ],
  untimed: [untimed(4, 'Buoys', { sections: [world] })],
  topics: [{ id: 5, slug: 'harbour-rates', name: 'Harbour rates', note: 'Ask again', at: NOW + 3 * DAY }],
  isCut: false,
  hasMoreUntimed: false,
}
const EMPTY: Plan = { ...PLAN, items: [], untimed: [], topics: [] }

let plan: Plan | Error = PLAN
const asked: string[] = []
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  plan = PLAN
  asked.length = 0
  vi.spyOn(api, 'get').mockImplementation(async (path) => {
    if (path.startsWith('/api/planning')) {
      asked.push(path)
      if (plan instanceof Error) throw plan
      return plan as never
    }
    const items = path.startsWith('/api/sections') ? [{ ...world, id: 1 }] : [{ ...ruben, role: 'reporter' }]
    return { items, next: null } as never
  })
})
afterEach(() => void vi.useRealTimers())

const until = (holds: () => void) => act(() => vi.waitFor(holds))

async function shown(address = '') {
  const page = render(<PlanningPage />, { address })
  const before = page.text()
  await until(() => expect(page.text()).not.toContain('Loading the plan'))
  const days = () => [...page.main.querySelectorAll('[role=region] > section')]
  const slotsOf = (part: Element | null | undefined) =>
    [...(part?.querySelectorAll('li') ?? [])].map((one) => one.querySelector('a')?.textContent ?? one.textContent)
  return {
    ...page,
    before,
    days,
    slotsOn: (name: string) => slotsOf(days().find((day) => day.getAttribute('aria-label')?.startsWith(name))),
    tray: () => slotsOf(page.main.querySelector('[aria-labelledby=untimed]')),
  }
}

test('a week is seven days from Monday, with the stories of each in their order and a line at the present', async () => {
  const { before, days, slotsOn, main, tray } = await shown()
  expect(before).toContain('Loading the plan')
  expect(asked).toEqual([`/api/planning?from=${Date.UTC(2026, 10, 23)}&to=${Date.UTC(2026, 10, 30)}`])
  expect(main.querySelector('[role=region]')?.getAttribute('aria-label')?.replaceAll(/\s/g, ' ')).toBe(
    'Week of 23 – 29 November, UTC, UTC',
  )
  expect(days().map((day) => day.getAttribute('aria-label')?.split(' ')[0])).toEqual([
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
    'Sunday',
  ])
  expect(slotsOn('Tuesday')).toEqual(['Ferries stop', 'now 09:30', 'Night trains return'])
  expect(slotsOn('Wednesday')).toEqual(['Locks are repaired'])
  expect(slotsOn('Friday')).toEqual(['Harbour rates'])
  expect(tray()).toEqual(['Buoys'])
})

test('past days are marked, and a day without anything says so', async () => {
  const { days } = await shown()
  expect(days().map((day) => day.hasAttribute('data-past'))).toEqual([true, ...Array.from({ length: 6 }, () => false)])
  const says = days().map((day) => day.textContent.includes('Nothing planned. Drop a story here.'))
  expect(says).toEqual([true, false, false, true, false, true, true])
})

test('a follow-up has its time and note, and leads to its topic', async () => {
  const { named, main } = await shown()
  expect(named('Harbour rates').getAttribute('href')).toBe('/desk/topics?id=5')
  expect(named('Harbour rates').closest('li')?.textContent).toBe('09:30 follow up on Harbour ratesAsk again')
  expect(main.querySelectorAll('[href^="/desk/topics"]')).toHaveLength(1)
})

async function choose(main: Element, label: string, value: string) {
  const select = main.querySelector(`select[aria-label="${label}"]`)
  if (!select) throw new Error(`There is no list “${label}”.`)
  typeIn(select, value)
}

test('the plan is narrowed to a section, a person, or nobody', async () => {
  const { main, slotsOn, tray } = await shown()
  const now = 'now 09:30'
  await until(() => expect(main.querySelectorAll('option')).toHaveLength(5))
  await choose(main, 'Section', 'world')
  expect([slotsOn('Tuesday'), slotsOn('Wednesday'), tray()]).toEqual([['Ferries stop', now], [], ['Buoys']])
  await choose(main, 'Section', '')
  await choose(main, 'Assigned to', 'ruben')
  expect([slotsOn('Tuesday'), tray()]).toEqual([[now, 'Night trains return'], []])
  await choose(main, 'Assigned to', 'nobody')
  expect([slotsOn('Tuesday'), tray()]).toEqual([['Ferries stop', now], ['Buoys']])
})

test('pages are turned by a week or a day, and back to the present', async () => {
  const week = await shown('day=2026-11-18')
  week.click('Next week')
  week.click('Previous week')
  week.click('This weekT')
  week.click('Day')
  expect(went).toEqual([
    '/desk/planning?day=2026-11-25',
    '/desk/planning?day=2026-11-11',
    '/desk/planning',
    '/desk/planning?day=2026-11-18&view=day',
  ])
  expect(week.named('This weekT').hasAttribute('aria-current')).toBe(false)
  week.leave()
  went.length = 0
  const day = await shown('day=2026-11-24&view=day')
  expect(day.days()).toHaveLength(1)
  expect(day.named('TodayT').getAttribute('aria-current')).toBe('date')
  day.click('Next day')
  day.click('TodayT')
  press('ArrowLeft')
  expect(went).toEqual([
    '/desk/planning?day=2026-11-25&view=day',
    '/desk/planning?view=day',
    '/desk/planning?day=2026-11-23&view=day',
  ])
})

test('weeks without anything say from when, but not the present one', async () => {
  plan = EMPTY
  const later = await shown('day=2026-12-09')
  expect(later.text()).toContain('Nothing planned from Monday 7 December 2026.')
  expect(later.named('Choose a story').getAttribute('href')).toBe('/desk?view=all')
  expect(later.text()).toContain('Every story in progress has a time.')
  later.leave()
  const present = await shown()
  expect(present.isNamed('Choose a story')).toBe(false)
  expect(present.slotsOn('Tuesday')).toEqual(['now 09:30'])
})

test('what is cut short says so, and the tray that it has more', async () => {
  plan = { ...PLAN, isCut: true, hasMoreUntimed: true }
  const { text, all } = await shown()
  expect(text()).toContain('Too many stories to show.')
  expect(all('#untimed')).toEqual(['No time yet 1+'])
  plan = PLAN
  const whole = await shown()
  expect(whole.text()).not.toContain('Too many stories to show.')
  expect(whole.all('#untimed')).toEqual(['No time yet 1'])
})

test('a plan that cannot be read says so, and is read again when it is asked to', async () => {
  plan = new ApiProblem(404, { title: 'No.' })
  const { text, click, slotsOn, has } = await shown()
  expect(text()).toContain('The plan could not be loaded.')
  expect(has('#untimed')).toBe(false)
  plan = PLAN
  click('Try again')
  await until(() => expect(slotsOn('Wednesday')).toEqual(['Locks are repaired']))
  expect(text()).not.toContain('The plan could not be loaded.')
})

test('a story is asked for its time by its button', async () => {
  const { click } = await shown()
  click('Change time: Buoys')
  expect(document.querySelector('[role=dialog] h2')?.textContent).toBe('Time for “Buoys”')
})
