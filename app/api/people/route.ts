import { z } from 'zod'
import { deskRoutes, wholeList } from '#app/api/http/desk-route.ts'
import { name } from '#app/api/http/request-fields.ts'
import { letterLink, linkOf, linkOfPerson } from '#app/api/people/link-of.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { listPeople } from '#db/queries/people/list-people.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { personView } from '#domain/newsroom-views.ts'
import { role } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists everybody with an account, by name.',
    least: 'admin',
    answers: deskPage(personView),
    work: (_, { db, actor, now }) => wholeList(listPeople(db, actor, now)),
  },
  POST: {
    does: 'Creates an account and returns a one-time link to set its password; the link is also mailed if a mail server is configured.',
    least: 'admin',
    takes: z.strictObject({ email: z.email().max(254), name, role }),
    example: { email: 'pia@halyard.example', name: 'Pia', role: 'reporter' },
    status: 201,
    answers: linkOfPerson,
    refuses: ['no-email', 'no-name', 'email-taken', 'weak-password'],
    isSecret: true,
    work: (input, { db, actor, now }) => {
      const added = addPerson(db, actor, { ...input, linkOf: letterLink() }, now)
      return added.ok ? ok({ id: added.value.id, link: linkOf(added.value.token) }) : added
    },
  },
})
