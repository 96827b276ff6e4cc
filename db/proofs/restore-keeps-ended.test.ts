import fc from 'fast-check'
import { expect, test } from 'vitest'
import { livingNewsroom, type Restored, rightsIn } from '#db/proofs/testing/restores/living-newsroom.ts'
import { GOINGS, type ReaderStep } from '#db/proofs/testing/restores/living-readers.ts'
import { arbitraryStep, ROADS, type Step } from '#db/proofs/testing/restores/step.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'

const RUNS = Number(process.env['RESTORE_RUNS'] ?? 8)

/** Something of each kind that is ended, changed or delivered after a backup, which is then restored. */
const EACH = (road: (typeof ROADS)[number]): Step[] => [
  ...(['link', 'key', 'partner', 'partner', 'letter', 'message'] as const).map((what): Step => ({
    do: 'make',
    what,
    n: 0,
  })),
  { do: 'back up' },
  ...[0, 0, 0].map((n): Step => ({ do: 'end', n })),
  { do: 'renew', n: 0 },
  ...(['disable', 'password', 'factor'] as const).map((change): Step => ({ do: 'person', change, n: 1 })),
  { do: 'deliver', n: 0 },
  { do: 'give up', n: 0 },
  { do: 'restore', road, n: 0 },
]
/** Back to a backup, on, and back to what was put aside then. */
const THERE_AND_BACK: Step[] = [...EACH('desk'), { do: 'restore', road: 'terminal', n: 1 }]
/** A link, a key and a letter of a later backup, which the history that is put aside never had. */
const BRANCHES: Step[] = [
  { do: 'back up' },
  ...(['link', 'key', 'partner', 'letter'] as const).map((what): Step => ({ do: 'make', what, n: 0 })),
  { do: 'back up' },
  ...[0, 0, 0].map((n): Step => ({ do: 'end', n })),
  { do: 'deliver', n: 0 },
  { do: 'restore', road: 'terminal', n: 0 },
  { do: 'restore', road: 'desk', n: 1 },
]
const TRIMMED: Step[] = [
  { do: 'make', what: 'letter', n: 0 },
  { do: 'back up' },
  { do: 'deliver', n: 0 },
  { do: 'trim' },
  { do: 'restore', road: 'terminal', n: 0 },
]

const readers = (act: ReaderStep): Step => ({ do: 'readers', act })
const COME = [...GOINGS.keys(), GOINGS.length].map((n) => readers({ do: 'join', n }))
const EDITION = readers({ do: 'edition', n: 0 })
/** Each reader but the last goes in another way. */
const GO = GOINGS.map((how, n) => readers({ do: 'go', how, n }))
const GONE = (road: (typeof ROADS)[number]): Step[] => [
  ...COME,
  EDITION,
  { do: 'back up' },
  ...GO,
  { do: 'restore', road, n: 0 },
]
/** They got their letter after the backup. */
const GONE_SINCE: Step[] = [...COME, { do: 'back up' }, EDITION, ...GO, EDITION, { do: 'restore', road: 'desk', n: 0 }]

const EXAMPLES = [...ROADS.map(EACH), THERE_AND_BACK, BRANCHES, TRIMMED, ...ROADS.map(GONE), GONE_SINCE]

test(
  'after any history and any restore nothing that was ended works, and nothing that was delivered is sent again (P-108, P-404, P-405)',
  { timeout: 300_000 },
  () => {
    let restores = 0
    fc.assert(
      fc.property(fc.array(arbitraryStep, { minLength: 5, maxLength: 40 }), (steps) => {
        const room = livingNewsroom()
        try {
          for (const step of steps) {
            const restored = room.live(step)
            if (restored) expectKept(room, restored)
            if (restored) restores += 1
          }
        } finally {
          room.close()
        }
      }),
      { numRuns: EXAMPLES.length + RUNS, examples: EXAMPLES.map((one) => [one]) },
    )
    expect(restores).toBeGreaterThan(ROADS.length)
  },
)

function expectKept(room: ReturnType<typeof livingNewsroom>, { db, road, hash, former }: Restored): void {
  expect(room.revived(db), `ended before a restore on the road ${road}`).toEqual([])
  expect(room.repeated(db), `delivered before a restore on the road ${road}`).toEqual([])
  expect(room.writtenTo(db), `gone before a restore on the road ${road}`).toEqual([])
  expect(newsHash(db)).toBe(hash)
  if (former) expect(rightsIn(db)).toEqual(former)
  else expect([room.working(db), room.waiting(db)]).toEqual([[], []])
  if (road === 'drill') db.$client.close()
}

test('the premise: what nobody ended goes on working after a restore, and a letter that was not sent still waits', () => {
  const room = livingNewsroom()
  const steps: Step[] = [
    ...(['link', 'key', 'partner', 'letter', 'message'] as const).map((what): Step => ({ do: 'make', what, n: 0 })),
    { do: 'back up' },
    // The newer token is carried over too.
    { do: 'renew', n: 0 },
  ]
  for (const step of steps) room.live(step)
  for (const road of ['desk', 'terminal', 'rollback'] as const) {
    const restored = room.live({ do: 'restore', road, n: 0 })
    expect(restored && [room.working(restored.db).length, room.waiting(restored.db).length]).toEqual([3, 2])
  }
  room.close()
})

test('the premise: each way of going ends letters, and after a restore they go on to the reader who stayed', () => {
  const room = livingNewsroom()
  for (const step of GONE('drill').slice(0, -1)) room.live(step)
  expect(room.goings()).toEqual([...GOINGS])
  for (const road of ['drill', 'desk', 'terminal', 'rollback'] as const) {
    const restored = room.live({ do: 'restore', road, n: 0 })
    // The reader who moved gets them at the other address.
    const stayed = [expect.stringMatching(/^moved/), `reader${GOINGS.length}@harbour.example evening`]
    expect(restored && room.lettersFrom(restored.db)).toEqual(stayed)
    if (road === 'drill') restored?.db.$client.close()
  }
  room.close()
})
