import { z } from 'zod'
import { answer, problem } from '#app/api/answer.ts'
import { deskRoute } from '#app/api/desk-route.ts'
import { name, nothing } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { saveSettings } from '#db/commands/save-settings.ts'
import { site } from '#db/queries/site.ts'
import { articleFields } from '#domain/article/fields.ts'
import { can } from '#domain/permissions/can.ts'

const body = z.strictObject({
  name: name.exactOptional(),
  tagline: z.string().trim().max(300).exactOptional(),
  language: articleFields.shape.language.unwrap().exactOptional(),
  zone: z.string().max(60).exactOptional(),
  imprint: z.string().trim().max(5_000).exactOptional(),
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(nothing.loose(), (_, { db, actor }) => {
    if (!can(actor, 'settings.edit')) return problem('not-allowed')
    const { sections: _sections, ...settings } = site(db)
    return { status: 200, body: settings }
  }),
  PUT: deskRoute(body, (input, { db, actor, now }) => answer(saveSettings(db, actor, input, now))),
})
