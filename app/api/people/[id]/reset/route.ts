import { deskRoutes } from '#app/api/http/desk-route.ts'
import { letterLink, linkOf, linkOfPerson } from '#app/api/people/link-of.ts'
import { resetPerson } from '#db/commands/people/reset-person.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Creates a one-time link with which a person sets a new password.',
    least: 'admin',
    answers: linkOfPerson,
    refuses: ['not-found', 'disabled'],
    isSecret: true,
    idIs: 'text',
    work: (_, { db, actor, params, now }) => {
      const done = resetPerson(db, actor, { person: String(params.id), linkOf: letterLink() }, now)
      return done.ok ? ok({ id: done.value.id, link: linkOf(done.value.token) }) : done
    },
  },
})
