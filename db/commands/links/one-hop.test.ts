import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TestAction } from '#db/proofs/testing/action.ts'
import { openNewsroom } from '#db/proofs/testing/actions-newsroom.ts'
import { performAction } from '#db/proofs/testing/actions.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { MINUTE, NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

const RUNS = Number(process.env['ADDRESS_RUNS'] ?? 40)
const SEED = Number(process.env['FRESHNESS_SEED'] ?? 20261124)

const of = fc.nat(5)
const is = <T extends string>(value: T) => fc.constant(value)
const slug = fc.constantFrom('harbour', 'rail', 'tides', 'world')
const name = fc.constantFrom('Harbour', 'Rail', 'Tides')
const roads = fc.constantFrom('/harbour', '/rail', '/tides', '/topics/rail', '/topics/tides', '/old')
const action = fc.oneof(
  fc.record({ do: is('change section'), of, to: fc.record({ slug }) }),
  fc.record({ do: is('change term'), noun: fc.constantFrom('topic', 'author'), of, to: fc.record({ slug }) }),
  fc.record({ do: is('merge'), what: fc.constantFrom('section', 'topic', 'author'), of, into: of }),
  fc.record({ do: is('open section'), name, parent: fc.constant(null) }),
  fc.record({ do: is('create term'), noun: is('topic'), name }),
  fc.record({ do: is('delete term'), noun: is('topic'), of }),
  fc.record({ do: is('close section'), of }),
  fc.record({ do: is('redirect'), path: roads, target: roads }),
) as fc.Arbitrary<TestAction>

test('no redirect leads to another redirect, after any renames and merges (P-70)', () => {
  let moved = 0
  fc.assert(
    fc.property(fc.array(action, { minLength: 5, maxLength: 40, size: 'max' }), (actions) => {
      const { db, close } = testNewsroom()
      // Needs no durability: nothing here outlives the process.
      db.$client.pragma('synchronous = OFF')
      try {
        openNewsroom(db, NOON)
        actions.forEach((one, n) => performAction(db, one, NOON + n * MINUTE))
        const paths = db.$client.prepare<[], string>('select path from redirects').pluck().all()
        for (const path of paths) {
          const address = addressOf(db, path)
          if (address.kind !== 'moved') continue
          moved++
          expect(address.to).not.toBe(path)
          expect(addressOf(db, address.to).kind, `${path} to ${address.to}`).not.toBe('moved')
        }
      } finally {
        close()
      }
    }),
    { seed: SEED, numRuns: RUNS },
  )
  expect(moved).toBeGreaterThan(RUNS)
}, 600_000)
