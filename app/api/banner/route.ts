import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody, instantOrMs } from '#app/api/http/request-fields.ts'
import { endBanner, showBanner } from '#db/commands/front/show-banner.ts'
import { deskBanner } from '#db/queries/front/banner-view.ts'
import { bannerFields, bannerLevel } from '#domain/paper/banner-fields.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const shown = z
  .strictObject({
    text: z.string(),
    level: bannerLevel,
    href: z.string(),
    beganAt: z.int(),
    article: z.int().nullable(),
    endsAt: z.int(),
    isShown: z.boolean().describe('False while the story of the banner is not public.'),
  })
  .meta({ id: 'Banner' })
const answers = z.strictObject({ banner: shown.nullable() })

const reading = {
  does: 'Returns the banner that readers see, or null.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody.loose(),
  answers,
  refuses: ['not-allowed'],
} as const
const showing = {
  does: 'Shows a banner to readers until a time, in place of the one before.',
  least: 'editor',
  scope: 'arrange',
  takes: bannerFields.extend({ endsAt: instantOrMs }),
  example: { text: 'The harbour is closed', level: 'breaking', href: '/world', endsAt: '2099-11-24T18:00:00Z' },
  answers,
  refuses: ['not-allowed', 'time-is-past', 'story-not-public', 'banner-too-long'],
} as const
const ending = {
  does: 'Ends the banner at once.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody,
  example: {},
  answers: null,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor }) =>
    can(actor, 'front.edit') ? ok({ banner: deskBanner(db) }) : refuse('not-allowed'),
  ),
  PUT: deskRoute(showing, (input, { db, actor, now }) => showBanner(db, actor, input, now)),
  DELETE: deskRoute(ending, (_, { db, actor, now }) => endBanner(db, actor, now)),
})
