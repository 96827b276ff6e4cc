import { deskRoutes } from '#app/api/http/desk-route.ts'
import { saveSignInRules } from '#db/commands/people/save-sign-in-rules.ts'
import { readSignInRules } from '#db/queries/people/read-sign-in-rules.ts'
import { signInRules } from '#domain/permissions/sign-in-rules.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the rules for signing in beyond the password.',
    least: 'admin',
    may: 'people.manage',
    answers: signInRules,
    work: (_, { db }) => ok(readSignInRules(db)),
  },
  PUT: {
    does: 'Changes the sign-in rules. People who now lack a required second factor can only set one up, from their next request on.',
    least: 'admin',
    takes: signInRules,
    example: { secondFactor: 'optional' },
    answers: signInRules,
    work: (input, { db, actor, now }) => saveSignInRules(db, actor, input, now),
  },
})
