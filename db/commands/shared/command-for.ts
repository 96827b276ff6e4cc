import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { type Action, type Actor, can } from '#domain/permissions/can.ts'
import { type Result, refuse } from '#domain/result.ts'

/** A command's actor and instant (ms UTC). */
export type By = { actor: Actor; now: number }

/** Makes a command of `work`, which is one transaction of those who `may`; all others are refused with `not-allowed`. */
export const commandFor =
  <Input, T, Code extends string = never>(may: Action, work: (tx: Tx, input: Input, by: By) => Result<T, Code>) =>
  (db: Db, actor: Actor, input: Input, now: number): Result<T, Code | 'not-allowed'> =>
    write(db, (tx) => (can(actor, may) ? work(tx, input, { actor, now }) : refuse<Code | 'not-allowed'>('not-allowed')))
