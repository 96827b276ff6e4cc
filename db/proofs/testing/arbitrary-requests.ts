import fc from 'fast-check'
import type { RequestAction, TestAction } from '#db/proofs/testing/action.ts'
import { RUNGS } from '#domain/requests/request-views.ts'

const is = <K extends string>(kind: K) => fc.constant(kind)

/** Each action on requests, where it does something, and others that chance alone leaves out now and then. */
export const RARE_REQUESTS: readonly TestAction[] = [
  { do: 'picture words', of: 1, to: { alt: 'Nets' } },
  { do: 'desk preview', n: 1, act: { what: 'add-topic', topic: 'rail' } },
  { do: 'request form', isOpen: true },
  { do: 'request' },
  { do: 'request deleted' },
  { do: 'request' },
  { do: 'request decided', rung: 'note', of: 0 },
  { do: 'name replaced', of: 0 },
]

export const requestActions: fc.Arbitrary<RequestAction>[] = [
  fc.record({ do: fc.constantFrom('request', 'request deleted') }),
  fc.record({ do: is('request form'), isOpen: fc.boolean() }),
  fc.record({ do: is('name replaced'), of: fc.nat(4) }),
  fc.record({ do: is('request decided'), rung: fc.constantFrom(...RUNGS), of: fc.nat(4) }),
]
