import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { publicSheet, frontSheet as sheetOf } from '#db/queries/front/front-sheet.ts'
import { frontSlots } from '#domain/article/front/front-slots.ts'
import { frontSheet } from '#domain/article/front/front-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the props of the current front page, and the slot of each story.',
    least: 'reporter',
    answers: frontSheet,
    work: (_, { db }) => ok(publicSheet(db)),
  },
  POST: {
    does: 'Previews the front that these slots would make. Nothing is stored or published.',
    least: 'editor',
    scope: 'arrange',
    may: 'front.edit',
    takes: z.strictObject({ slots: frontSlots }),
    example: { slots: { layout: 'live' } },
    answers: frontSheet,
    work: ({ slots }, { db, now }) => ok(sheetOf(db, { slots, now })),
  },
})
