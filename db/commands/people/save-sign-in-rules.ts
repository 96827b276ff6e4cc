import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { settings } from '#db/schema/newsroom-tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import type { SignInRules } from '#domain/permissions/sign-in-rules.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Sets the rules for signing in. A person who must enrol a second factor then can do nothing else before that. */
export function saveSignInRules(
  db: Db,
  actor: Actor,
  value: SignInRules,
  now: number,
): Result<SignInRules, 'not-allowed'> {
  if (!can(actor, 'people.manage')) return refuse('not-allowed')
  return write(db, (tx) => {
    tx.insert(settings)
      .values({ key: 'sign-in', value })
      .onConflictDoUpdate({ target: settings.key, set: { value } })
      .run()
    record(tx, { what: 'person.rules-changed', actor, now, details: value })
    return ok(value)
  })
}
