import type { By } from '#db/commands/shared/command-for.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import type { Actor } from '#domain/permissions/can.ts'
import type { Result } from '#domain/result.ts'

/** Makes a command of `work` on what `find` finds for its actor, in one transaction. Refused: what either refuses. */
export const commandOn =
  <Input, Found, T, Missing extends string, Code extends string = never>(
    find: (tx: Tx, actor: Actor, input: Input) => Result<Found, Missing>,
    work: (tx: Tx, found: Found, input: Input, by: By) => Result<T, Code>,
  ) =>
  (db: Db, actor: Actor, input: Input, now: number): Result<T, Code | Missing> =>
    write(db, (tx): Result<T, Code | Missing> => {
      const found = find(tx, actor, input)
      return found.ok ? work(tx, found.value, input, { actor, now }) : found
    })
