import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { chooseLetters } from '#db/commands/notifications/choose-letters.ts'
import { letterChoices } from '#db/queries/notifications/letter-choices.ts'
import { notificationKind } from '#domain/notifications/notification-kind.ts'
import { letterChoicesView } from '#domain/notifications/notification-views.ts'
import { ok } from '#domain/result.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns of which kinds of notifications the signed-in person gets letters.',
    least: 'reporter',
    answers: letterChoicesView,
    work: (_, { db, actor }) => ok({ sendsMail: env.smtpUrl !== null, kinds: letterChoices(db, actor.id) }),
  },
  PUT: {
    does: 'Switches letters about one kind of notifications on or off, for the signed-in person.',
    least: 'reporter',
    scope: 'any',
    takes: z.strictObject({ kind: notificationKind, isMailed: z.boolean() }),
    example: { kind: 'published', isMailed: false },
    answers: null,
    work: (input, { db, actor }) => chooseLetters(db, actor, input),
  },
})
