import fc from 'fast-check'
import { arbitraryReaderStep, type ReaderStep } from '#db/proofs/testing/restores/living-readers.ts'

export const ROADS = ['desk', 'terminal', 'rollback', 'drill', 'lost'] as const
export type Road = (typeof ROADS)[number]
const MADE = ['link', 'key', 'partner', 'letter', 'message'] as const
const CHANGES = ['disable', 'enable', 'role', 'password', 'factor'] as const

/** One act in a newsroom's life; `n` chooses among what there is. */
export type Step =
  | { do: 'make'; what: (typeof MADE)[number]; n: number }
  | { do: 'end'; n: number }
  | { do: 'renew'; n: number }
  | { do: 'person'; change: (typeof CHANGES)[number]; n: number }
  | { do: 'deliver' | 'give up' | 'send again'; n: number }
  | { do: 'trim' }
  | { do: 'back up' }
  | { do: 'restore'; road: Road; n: number }
  | { do: 'readers'; act: ReaderStep }

const is = <T extends string>(name: T) => fc.constant(name)
const n = fc.nat({ max: 50 })

export const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: is('make'), what: fc.constantFrom(...MADE), n }) },
  { weight: 5, arbitrary: fc.record({ do: is('end'), n }) },
  { weight: 1, arbitrary: fc.record({ do: is('renew'), n }) },
  { weight: 4, arbitrary: fc.record({ do: is('person'), change: fc.constantFrom(...CHANGES), n }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('deliver' as const, 'give up' as const, 'send again' as const), n }),
  },
  { weight: 1, arbitrary: fc.record({ do: is('trim') }) },
  { weight: 2, arbitrary: fc.record({ do: is('back up') }) },
  { weight: 12, arbitrary: fc.record({ do: is('readers'), act: arbitraryReaderStep }) },
  { weight: 2, arbitrary: fc.record({ do: is('restore'), road: fc.constantFrom(...ROADS), n }) },
)
