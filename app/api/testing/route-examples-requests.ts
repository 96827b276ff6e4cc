import type { Prepared } from '#app/api/testing/route-example.ts'
import { decideRequest } from '#db/commands/requests/decide-request.ts'
import { receiveRequest } from '#db/commands/requests/receive-request.ts'
import type { Db } from '#db/engine/open.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const FIELDS = { name: 'Ines', address: 'ines@harbour.example', about: '/article/tides', words: 'I have left.' }

/** Prepares the routes of requests. */
export function requestRouteExamples(db: Db): Record<string, () => Prepared> {
  const open = () => {
    const received = receiveRequest(db, SYSTEM, FIELDS, 1_000)
    return { id: received.ok ? received.value.id : 1 }
  }
  const decided = () => {
    const { id } = open()
    const decision = { version: 1, rung: 'nothing', reason: 'It is right.', stories: [], legal: false } as const
    decideRequest(db, SYSTEM, { id, ...decision }, 2_000)
    return { id }
  }
  return {
    '/api/requests/[id]': open,
    'POST /api/requests/[id]/decision': open,
    'POST /api/requests/[id]/erasure': decided,
  }
}
