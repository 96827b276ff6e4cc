import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { type SignInRules, signInRules } from '#domain/permissions/sign-in-rules.ts'

/** The paper's rules for signing in; without stored rules only a password is required. */
export function readSignInRules(db: Readable): SignInRules {
  const row = statement<{ value: string }>(db, `select value from settings where key = 'sign-in'`).get()
  return row ? signInRules.parse(JSON.parse(row.value)) : { secondFactor: 'optional' }
}
