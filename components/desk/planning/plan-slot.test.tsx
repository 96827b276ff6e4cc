import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isMovable, PlanSlot, slotKey } from '#components/desk/planning/plan-slot.tsx'
import { ANA, render } from '#components/desk/testing/page.tsx'
import type { PlannedStory, PlanStory } from '#domain/article/planning/plan-views.ts'

const AT = Date.UTC(2026, 10, 24, 9, 30)
const UNTIMED: PlanStory = {
  id: 7,
  version: 2,
  headline: 'Night trains return',
  status: 'draft',
  sections: [],
  embargoUntil: null,
  assignedTo: null,
}
const story = (kind: PlannedStory['kind'], over: Partial<PlannedStory> = {}): PlannedStory => ({
  ...UNTIMED,
  at: AT,
  kind,
  lateMs: null,
  ...over,
})
// A time of another day shows its date alone.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: AT }))
afterEach(() => void vi.useRealTimers())
const reporter = { ...ANA, role: 'reporter' as const }

function slot(of: PlanStory | PlannedStory, me = ANA) {
  let moves = 0
  return { ...render(<PlanSlot story={of} onMove={() => (moves += 1)} />, { me }), moves: () => moves }
}

test('a story has its time and state, and leads to itself', () => {
  const { all, named } = slot(story('wanted', { headline: '' }))
  expect(all('li b')).toEqual(['09:30'])
  expect(all('li .sr-only')).toEqual(['Draft'])
  expect(named('Untitled').getAttribute('href')).toBe('/desk/articles/7')
})

test('a story has the colour of its first section', () => {
  const hasColour = (of: PlanStory) => slot(of).has('li.world')
  const world = { slug: 'world', name: 'World', accent: 'world' } as PlanStory['sections'][number]
  expect([hasColour({ ...UNTIMED, sections: [world] }), hasColour(UNTIMED)]).toEqual([true, false])
})

test('a story without a time has a dash and no remark', () => {
  const { all } = slot(UNTIMED)
  expect(all('li b')).toEqual(['–'])
  expect(all('small')).toEqual([])
})

test('an editor can move what is not public, and a reporter nothing', () => {
  const name = `Change time: ${UNTIMED.headline}`
  const { click, moves } = slot(story('scheduled', { status: 'scheduled' }))
  click(name)
  expect(moves()).toBe(1)
  expect(slot(UNTIMED).isNamed(name)).toBe(true)
  expect(slot(story('out', { status: 'published' })).isNamed(name)).toBe(false)
  expect(slot(UNTIMED, reporter).isNamed(name)).toBe(false)
  expect([isMovable(UNTIMED), isMovable(story('embargo')), isMovable(story('out'))]).toEqual([true, true, false])
})

test('a story that is there twice has two keys', () => {
  expect(slot(story('embargo')).has('[data-row="7 embargo"]')).toBe(true)
  expect([slotKey(UNTIMED), slotKey(story('wanted')), slotKey(story('embargo'))]).toEqual([
    '7',
    '7 wanted',
    '7 embargo',
  ])
})

const remarks: [string, PlannedStory, string[]][] = [
  ['the end of an embargo', story('embargo', { lateMs: 120_000 }), ['embargo 09:30']],
  ['due', story('wanted'), ['due']],
  ['due, less than a minute late', story('wanted', { lateMs: 59_999 }), ['due']],
  ['due, a minute late', story('wanted', { lateMs: 60_000 }), ['due 09:30, 1 min late']],
  ['scheduled', story('scheduled'), []],
  ['published late', story('out', { lateMs: 3_600_000 }), ['1 h late']],
  ['published, which an embargo was before', story('out', { embargoUntil: AT }), []],
]
test.each(remarks)('says: %s', (_, of, says) => {
  expect(
    slot(of)
      .all('small')
      .map((one) => one.trim()),
  ).toEqual(says)
})

test('an embargo is named beside the time for which a story is planned', () => {
  const [due, held = ''] = slot(story('wanted', { embargoUntil: AT })).all('small')
  expect(due).toBe('due')
  expect(held.trim()).toMatch(/09:30/)
})

test('who has the story is named', () => {
  const assignedTo = { id: 'ruben', name: 'Ruben Okoro', since: AT, wantedAt: null }
  expect(slot({ ...UNTIMED, assignedTo }).all('[title="Ruben Okoro"] .sr-only')).toEqual(['Ruben Okoro'])
  expect(slot(UNTIMED).all('.sr-only')).toEqual(['Draft'])
})
