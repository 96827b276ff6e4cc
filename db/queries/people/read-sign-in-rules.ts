import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { settings } from '#db/schema/tables.ts'
import { type SignInRules, signInRules } from '#domain/permissions/sign-in-rules.ts'

/** The paper's rules for signing in; without stored rules only a password is required. */
export function readSignInRules(db: Readable): SignInRules {
  const row = db.select().from(settings).where(eq(settings.key, 'sign-in')).get()
  return row ? signInRules.parse(row.value) : { secondFactor: 'optional' }
}
