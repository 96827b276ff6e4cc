import { z } from 'zod'
import { deskRoutes, wholeList } from '#app/api/http/desk-route.ts'
import { saveHouse } from '#db/commands/copies/save-house.ts'
import { listHouses } from '#db/queries/copies/list-houses.ts'
import { deskPage, id } from '#domain/article/desk-views.ts'
import { houseFields, houseView } from '#domain/republish/copy-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the houses that republish stories, by name, with their copies and their newest notice.',
    least: 'editor',
    scope: null,
    may: 'copy.manage',
    answers: deskPage(houseView),
    work: (_, { db }) => wholeList(ok(listHouses(db))),
  },
  POST: {
    does: 'Adds a house. Only an admin gives it a webhook.',
    least: 'editor',
    scope: null,
    takes: houseFields,
    example: { name: 'Coast Radio', contact: 'desk@coast.example', webhook: null },
    status: 201,
    answers: z.strictObject({ id }),
    refuses: ['not-found', 'contact-taken'],
    work: (fields, { db, actor, now }) => saveHouse(db, actor, { ...fields, id: null }, now),
  },
})
