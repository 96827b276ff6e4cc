import { z } from 'zod'
import { answer } from '#app/api/answer.ts'
import { deskRoute } from '#app/api/desk-route.ts'
import { listQuery } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { addRedirect } from '#db/commands/add-redirect.ts'
import { listRedirects } from '#db/queries/list-redirects.ts'

/** One leading slash, and nothing that a server could read as another path or host. */
const path = z
  .string()
  .max(2_048)
  .regex(/^\/(?!\/)[\w\-.~%!$&'()*+,;=:@/]*$/, 'is not a path of this site')
  .refine((value) => !/\/\/|\/\.{1,2}(\/|$)/.test(value), 'is not a path of this site')
const body = z.strictObject({ path, target: path })

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(listQuery, ({ cursor }, { db, actor }) => answer(listRedirects(db, actor, { cursor }))),
  POST: deskRoute(body, (input, { db, actor, now }) => answer(addRedirect(db, actor, input, now), 201)),
})
