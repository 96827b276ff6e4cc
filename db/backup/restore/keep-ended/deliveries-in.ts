import type Database from 'better-sqlite3'
import { rowsOf } from '#db/backup/restore/keep-ended/rows-of.ts'

/** A row of the outbox. Times in ms UTC; `doneAt` null: open. */
export type Delivery = {
  id: number
  kind: string
  dedupeKey: string
  attempts: number
  lastError: string | null
  dueAt: number
  doneAt: number | null
}

/** Reads the outbox, the oldest row first. */
export const deliveriesIn = (client: Database.Database): Delivery[] =>
  rowsOf<Delivery>(
    client,
    'outbox',
    {
      id: 'id',
      kind: 'kind',
      dedupeKey: 'dedupe_key',
      attempts: 'attempts',
      lastError: 'last_error',
      dueAt: 'due_at',
      doneAt: 'done_at',
    },
    'order by id',
  )

const OVER = /^done:\d+(?: (?<key>.+))?$/s

/**
 * The key under which a delivery was enqueued. Null for one that was over before keys were kept, which has only a row
 * id.
 */
export function deliveryKey({ dedupeKey }: Pick<Delivery, 'dedupeKey'>): string | null {
  const over = OVER.exec(dedupeKey)
  return over ? (over.groups?.['key'] ?? null) : dedupeKey
}
