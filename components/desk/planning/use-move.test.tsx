import { setImmediate } from 'node:timers/promises'
import { QueryClient } from '@tanstack/react-query'
import { act, type ReactElement } from 'react'
import { toast } from 'sonner'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import {
  momentOf,
  type Moment,
  type Planned,
  plannedOf,
  sayNotMoved,
  useMove,
} from '#components/desk/planning/use-move.ts'
import { useShift } from '#components/desk/planning/use-shift.ts'
import { renderHook } from '#components/desk/testing/page.tsx'
import type { PlannedStory } from '#domain/article/planning/plan-views.ts'

const AT = Date.UTC(2026, 10, 24, 9)
const HOUR = 3_600_000
const ruben = (wantedAt: number | null) => ({ id: 'ruben', name: 'Ruben Okoro', since: 0, wantedAt })
const story = (over: Partial<Planned> = {}): Planned => ({
  id: 7,
  version: 2,
  headline: 'Night trains return',
  assignedTo: null,
  scheduled: null,
  ...over,
})

const sent: string[] = []
let answer = (): unknown => ({})
beforeEach(() => {
  // A time of another day shows its date alone.
  vi.useFakeTimers({ toFake: ['Date'], now: AT })
  sent.length = 0
  answer = () => ({})
  vi.spyOn(api, 'send').mockImplementation(async (method, path, body) => {
    sent.push(`${method} ${path.slice('/api/articles/'.length)} ${JSON.stringify(body) ?? ''}`.trim())
    return answer() as never
  })
})
afterEach(() => void vi.useRealTimers())

/** Moves a story, and returns the sentence of a refusal. */
async function move(of: Planned, to: Moment): Promise<unknown> {
  const said = vi.spyOn(toast, 'error').mockReturnValue('')
  const { now } = renderHook(useMove, undefined)
  await act(() => now()(of, to).catch(sayNotMoved))
  return said.mock.lastCall?.[0] ?? null
}

const scheduled = { kind: 'scheduled', at: AT + HOUR } as const
const wanted = { kind: 'wanted', at: AT + HOUR, personId: 'ruben' } as const
const moves: [string, Planned, Moment, string[]][] = [
  ['a scheduled one, to another hour', story({ scheduled: AT }), scheduled, [`PUT 7/publication {"at":${AT + HOUR}}`]],
  [
    'a draft, to be published',
    story(),
    scheduled,
    [`POST 7/publication {"version":2,"kind":"update","at":${AT + HOUR}}`],
  ],
  ['a draft, to be due', story(), wanted, [`PUT 7/assignment {"personId":"ruben","wantedAt":${AT + HOUR}}`]],
  [
    'a scheduled one, to be due instead',
    story({ scheduled: AT }),
    wanted,
    ['DELETE 7/publication', `PUT 7/assignment {"personId":"ruben","wantedAt":${AT + HOUR}}`],
  ],
  [
    'a due one, to no time',
    story({ assignedTo: ruben(AT) }),
    { kind: 'none' },
    ['PUT 7/assignment {"personId":"ruben","wantedAt":null}'],
  ],
  [
    'a scheduled one, to no time',
    story({ scheduled: AT, assignedTo: ruben(AT) }),
    { kind: 'none' },
    ['DELETE 7/publication'],
  ],
  ['one that nobody has, to no time', story(), { kind: 'none' }, []],
]
test.each(moves)('a story is moved: %s', async (_, of, to, requests) => {
  expect(await move(of, to)).toBeNull()
  expect(sent).toEqual(requests)
})

test('a refusal is the sentence of the API, and any other failure one of the desk', async () => {
  answer = () => {
    throw new ApiProblem(409, { title: 'Somebody changed it.' })
  }
  expect(await move(story(), scheduled)).toBe('Somebody changed it.')
  answer = () => {
    throw new TypeError('x is not a function')
  }
  expect(await move(story(), scheduled)).toBe('The time was not changed. Try again in a moment.')
})

test('a publication that is not taken back gets no deadline in its place', async () => {
  answer = () => {
    throw new ApiProblem(409, { title: 'It has just been published.' })
  }
  expect(await move(story({ scheduled: AT }), wanted)).toBe('It has just been published.')
  expect(sent).toEqual(['DELETE 7/publication'])
})

test('a move ends when the plan has been read anew, because the next one needs its version', async () => {
  const client = new QueryClient()
  const order: string[] = []
  vi.spyOn(client, 'invalidateQueries').mockImplementation(async () => {
    await setImmediate()
    order.push('read')
  })
  const { now } = renderHook(useMove, undefined, { client })
  await act(async () => void (await now()(story(), scheduled).then(() => order.push('moved'))))
  expect(order).toEqual(['read', 'moved'])
})

test('a move can be undone: the story has the time that it had', async () => {
  const custom = vi.spyOn(toast, 'custom').mockReturnValue('')
  const said = vi.spyOn(toast, 'success').mockReturnValue('')
  expect(await move(story({ scheduled: AT }), scheduled)).toBeNull()
  const shown = custom.mock.lastCall?.[0]('undo') as ReactElement<{
    text: string
    takesFocus: boolean
    onUndo: () => void
  }>
  expect(shown.props.text).toMatch(/Night trains return.*10:00/)
  expect(shown.props.takesFocus).toBe(true)
  await act(async () => shown.props.onUndo())
  expect(sent.at(-1)).toBe(`PUT 7/publication {"at":${AT}}`)
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith('The previous time is restored.'))
})

test('a move of what was scheduled is known by its publication, of anything else by its deadline', () => {
  expect(plannedOf(planned('scheduled')).scheduled).toBe(AT)
  expect(plannedOf(planned('wanted')).scheduled).toBeNull()
})

test('the time of a story is its publication before its deadline', () => {
  expect(momentOf(story({ scheduled: AT, assignedTo: ruben(AT) }))).toEqual({ kind: 'scheduled', at: AT })
  expect(momentOf(story({ assignedTo: ruben(AT) }))).toEqual({ kind: 'wanted', at: AT, personId: 'ruben' })
  expect(momentOf(story({ assignedTo: ruben(null) }))).toEqual({ kind: 'none' })
})

const planned = (kind: PlannedStory['kind'], over: Partial<PlannedStory> = {}): PlannedStory => ({
  id: 7,
  version: 2,
  headline: '',
  status: 'draft',
  sections: [],
  embargoUntil: null,
  assignedTo: ruben(AT),
  at: AT,
  kind,
  lateMs: null,
  ...over,
})
const later = (at: number) => at + HOUR

test('pressing a key again moves a story on from where the first press will leave it', async () => {
  const { now } = renderHook(useShift, undefined)
  const times: (number | null)[] = []
  await act(async () => {
    times.push(now()(planned('wanted'), later), now()(planned('wanted'), later))
  })
  expect(times).toEqual([AT + HOUR, AT + 2 * HOUR])
  expect(sent).toEqual([1, 2].map((n) => `PUT 7/assignment {"personId":"ruben","wantedAt":${AT + n * HOUR}}`))
})

test('a press while another move is still under way begins where that will leave the story', async () => {
  const answers: (() => void)[] = []
  answer = () => new Promise<void>((resolve) => answers.push(resolve))
  const { now } = renderHook(useShift, undefined)
  const press = () => now()(planned('wanted'), later)
  expect([press(), press()]).toEqual([AT + HOUR, AT + 2 * HOUR])
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  await act(async () => answers[0]?.())
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  expect(press()).toBe(AT + 3 * HOUR)
})

test('after a refused move the next begins from the time in the plan, and the refusal is said', async () => {
  const said = vi.spyOn(toast, 'error').mockReturnValue('')
  answer = () => {
    throw new ApiProblem(409, { title: 'Somebody changed it.' })
  }
  const { now } = renderHook(useShift, undefined)
  await act(async () => void now()(planned('scheduled'), later))
  expect(said).toHaveBeenCalledWith('Somebody changed it.')
  let at: number | null = null
  await act(async () => {
    at = now()(planned('scheduled'), later)
  })
  expect(at).toBe(AT + HOUR)
})

test.each([planned('embargo'), planned('out'), planned('wanted', { assignedTo: null })])(
  'a story without a time of its own stays: %#',
  async (of) => {
    const { now } = renderHook(useShift, undefined)
    expect(now()(of, later)).toBeNull()
    expect(sent).toEqual([])
  },
)
