import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { letterLink, linkOf, linkOfPerson } from '#app/api/people/link-of.ts'
import { resetPerson } from '#db/commands/people/reset-person.ts'
import { ok } from '#domain/result.ts'

const reset = {
  does: 'Creates a one-time link with which a person sets a new password.',
  least: 'admin',
  takes: emptyBody,
  answers: linkOfPerson,
  refuses: ['not-allowed', 'not-found', 'disabled'],
  isSecret: true,
  idIs: 'text',
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(reset, (_, { db, actor, params, now }) => {
    const done = resetPerson(db, actor, { person: String(params.id), linkOf: letterLink() }, now)
    return done.ok ? ok({ id: done.value.id, link: linkOf(done.value.token) }) : done
  }),
})
