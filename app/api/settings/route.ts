import { z } from 'zod'
import { deskRoute } from '#app/api/desk-route.ts'
import { name, nothing } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { saveSettings } from '#db/commands/save-settings.ts'
import { site } from '#db/queries/site.ts'
import { articleFields } from '#domain/article/fields.ts'
import { siteSettings } from '#domain/newsroom-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const reading = {
  does: 'What the paper is called, speaks and calls the time.',
  takes: nothing.loose(),
  answers: siteSettings,
  refuses: ['not-allowed'],
} as const
const change = {
  does: 'Changes any of the settings.',
  takes: z.strictObject({
    name: name.exactOptional(),
    tagline: z.string().trim().max(300).exactOptional(),
    language: articleFields.shape.language.unwrap().exactOptional(),
    zone: z.string().max(60).exactOptional(),
    imprint: z.string().trim().max(5_000).exactOptional(),
  }),
  answers: siteSettings,
  refuses: ['not-allowed', 'unknown-zone'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor }) => {
    if (!can(actor, 'settings.edit')) return refuse('not-allowed')
    const { sections: _sections, subSections: _subSections, colours: _colours, ...settings } = site(db)
    return ok(settings)
  }),
  PUT: deskRoute(change, (input, { db, actor, now }) => saveSettings(db, actor, input, now)),
})
