import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { instantOrMs } from '#app/api/http/request-fields.ts'
import { endBanner, showBanner } from '#db/commands/front/show-banner.ts'
import { deskBanner } from '#db/queries/front/banner-view.ts'
import { bannerFields, bannerLevel } from '#domain/paper/banner-fields.ts'
import { ok } from '#domain/result.ts'

const bannerAnswer = z
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
const answers = z.strictObject({ banner: bannerAnswer.nullable() })

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the banner that readers see, or null.',
    least: 'editor',
    scope: 'arrange',
    may: 'front.edit',
    answers,
    work: (_, { db }) => ok({ banner: deskBanner(db) }),
  },
  PUT: {
    does: 'Shows a banner to readers until a time, in place of the one before.',
    least: 'editor',
    scope: 'arrange',
    takes: bannerFields.extend({ endsAt: instantOrMs }),
    example: { text: 'The harbour is closed', level: 'breaking', href: '/world', endsAt: '2099-11-24T18:00:00Z' },
    answers,
    refuses: ['time-is-past', 'story-not-public', 'banner-too-long'],
    work: (input, { db, actor, now }) => showBanner(db, actor, input, now),
  },
  DELETE: {
    does: 'Ends the banner at once.',
    least: 'editor',
    scope: 'arrange',
    example: {},
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, now }) => endBanner(db, actor, now),
  },
})
