import { storeSetting } from '#db/commands/settings/steps/store-setting.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
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
    storeSetting(tx, 'sign-in', value)
    record(tx, { what: 'person.rules-changed', actor, now, details: value })
    return ok(value)
  })
}
