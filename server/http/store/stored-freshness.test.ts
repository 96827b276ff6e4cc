import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { TestAction } from '#db/proofs/testing/action.ts'
import { arbitraryAction } from '#db/proofs/testing/arbitrary-action.ts'
import { MINUTE, NOON } from '#db/testing/cast.ts'
import { type ServerEvent, StoredNewsroom, type Without } from '#server/http/testing/stored-newsroom.ts'

// With pages of two stories, a handful is enough for a second page.
vi.mock('#domain/article/lists/list-size.ts', () => ({ LIST_SIZE: 2, MAX_LIST_PAGE: 3 }))
vi.mock('#domain/syndication/shard-path.ts', async (original) => ({ ...(await original<object>()), SHARD_URLS: 2 }))

const RUNS = Number(process.env['STORE_RUNS'] ?? 4)
/**
 * The seed is fixed; another one tests other cases: `FRESHNESS_SEED=7 npx vitest run
 * server/http/store/stored-freshness.test.ts`.
 */
const SEED = Number(process.env['FRESHNESS_SEED'] ?? 20261127)
const MOST_STEPS = 40

type Step = TestAction | ServerEvent

const arbitraryEvent = fc.oneof(
  fc.constantFrom<ServerEvent>(
    { event: 'stop' },
    { event: 'kill' },
    { event: 'sweep' },
    { event: 'copy' },
    { event: 'front dies', web: 0 },
    { event: 'front dies', web: 1 },
    { event: 'restore' },
    { event: 'other build' },
  ),
  fc.array(arbitraryAction, { maxLength: 5 }).map((commands): ServerEvent => ({ event: 'copy back', commands })),
)
const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: arbitraryAction },
  { weight: 2, arbitrary: arbitraryEvent },
)
const arbitrarySteps = fc.array(arbitraryStep, { minLength: 1, maxLength: MOST_STEPS, size: 'max' })

/** Everything that was stale after each step, whichever web process was asked, and how much was rendered. */
async function live(steps: readonly Step[], without?: Without) {
  const newsroom = new StoredNewsroom(NOON, without)
  const seen = { asked: 0, rendered: 0, stored: 0, stale: [] as string[], happened: new Set<string>() }
  let now = NOON
  const visit = async (web: number, after: Step | null) => {
    const { asked, rendered, stored, stale } = await newsroom.visit(web, now)
    seen.asked += asked
    seen.rendered += rendered
    seen.stored += stored
    seen.stale.push(...stale.map((one) => `${JSON.stringify(after)} left ${one}`))
  }
  try {
    await visit(0, null)
    for (const [n, step] of steps.entries()) {
      if ('event' in step) {
        now += MINUTE
        await newsroom.happen(step, now)
        seen.happened.add(step.event)
      } else {
        now += step.do === 'wait' ? step.ms : MINUTE
        if (!newsroom.perform(step, now)) continue
      }
      // By turns, so that each web process also meets what the other one stored.
      await visit(n, step)
    }
    return seen
  } finally {
    await newsroom.close()
  }
}

const EVENTS = ['stop', 'kill', 'sweep', 'copy', 'front dies', 'restore', 'other build', 'copy back']

const STORY: TestAction = { do: 'story', headline: 'Tides', edit: { text: 'No harbour is dry.' } }
const NAME: TestAction = { do: 'settings', to: { name: 'The Halyard' } }

/** Everything that happens to a server, each with work between. */
const ALL_EVENTS: Step[] = [
  { event: 'copy' } as const,
  STORY,
  { event: 'kill' } as const,
  NAME,
  { event: 'front dies', web: 0 } as const,
  STORY,
  { event: 'sweep' } as const,
  { event: 'restore' } as const,
  NAME,
  { event: 'stop' } as const,
  { event: 'copy back', commands: [STORY] } as const,
  NAME,
  { event: 'other build' } as const,
]

test('whatever happens to server and files, every page that is answered equals a new one (P-7)', async () => {
  const all = { asked: 0, stored: 0 }
  const happened = new Set<string>()
  await fc.assert(
    fc.asyncProperty(arbitrarySteps, async (steps) => {
      const seen = await live(steps)
      expect(seen.stale).toEqual([])
      all.asked += seen.asked
      all.stored += seen.stored
      for (const event of seen.happened) happened.add(event)
    }),
    { seed: SEED, numRuns: RUNS, examples: [[ALL_EVENTS]] },
  )
  expect([...happened].toSorted()).toEqual(EVENTS.toSorted())
  // A store that keeps nothing is always fresh too.
  expect(all.stored / all.asked).toBeGreaterThan(0.2)
}, 900_000)

test.each<[string, Without, Step[]]>([
  [
    'a start looks for a position that the store saw',
    'position',
    [{ event: 'copy' }, NAME, STORY, { event: 'copy back', commands: [] }, STORY, NAME],
  ],
  [
    'a command from the terminal leaves used positions',
    'terminal',
    [{ event: 'copy' }, NAME, { event: 'copy back', commands: [STORY, STORY, STORY] }],
  ],
  ['SQL decides, not the map', 'sql', [{ event: 'copy' }, { event: 'copy back', commands: [NAME] }]],
  ['a row is of one build', 'build', [{ event: 'other build' }]],
])('without the rule that %s the property fails', async (_, without, steps) => {
  expect((await live(steps)).stale).toEqual([])
  expect((await live(steps, without)).stale).not.toEqual([])
})

test('a restart renders nothing again (P-8)', async () => {
  const seen = await live([{ event: 'stop' }, { event: 'front dies', web: 1 }, { event: 'sweep' }, { event: 'kill' }])
  expect(seen.rendered).toBe(seen.asked / 5)
})
