import { answer } from '#app/api/answer.ts'
import { deskRoute } from '#app/api/desk-route.ts'
import { nothing } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { linkOf } from '#app/api/people/link-of.ts'
import { resetPerson } from '#db/commands/reset-person.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(
    nothing,
    (_, { db, actor, params, now }) => {
      const reset = resetPerson(db, actor, { person: String(params.id) }, now)
      return answer(reset.ok ? ok({ id: reset.value.id, link: linkOf(reset.value.token) }) : reset)
    },
    { isSecret: true },
  ),
})
