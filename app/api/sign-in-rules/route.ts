import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { saveSignInRules } from '#db/commands/people/save-sign-in-rules.ts'
import { readSignInRules } from '#db/queries/people/read-sign-in-rules.ts'
import { can } from '#domain/permissions/can.ts'
import { signInRules } from '#domain/permissions/sign-in-rules.ts'
import { ok, refuse } from '#domain/result.ts'

const reading = {
  does: 'Returns the rules for signing in beyond the password.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: signInRules,
  refuses: ['not-allowed'],
} as const
const saving = {
  does: 'Changes the sign-in rules. People who now lack a required second factor can only set one up, from their next request on.',
  least: 'admin',
  takes: signInRules,
  example: { secondFactor: 'optional' },
  answers: signInRules,
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor }) =>
    can(actor, 'people.manage') ? ok(readSignInRules(db)) : refuse('not-allowed'),
  ),
  PUT: deskRoute(saving, (input, { db, actor, now }) => saveSignInRules(db, actor, input, now)),
})
