import { storeSetting } from '#db/commands/settings/steps/store-setting.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import type { SignInRules } from '#domain/permissions/sign-in-rules.ts'
import { ok } from '#domain/result.ts'

/** Sets the rules for signing in. A person who must enrol a second factor then can do nothing else before that. */
export const saveSignInRules = commandFor('people.manage', (tx, value: SignInRules, { actor, now }) => {
  storeSetting(tx, 'sign-in', value)
  record(tx, { what: 'person.rules-changed', actor, now, details: value })
  return ok(value)
})
