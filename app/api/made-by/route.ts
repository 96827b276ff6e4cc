import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { madeByInMonth } from '#db/queries/reads/made-by-in-month.ts'
import { month, madeByReport as view } from '#domain/article/lists/made-by-report.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Counts the public stories of a month by who or what made them, and lists those in which an AI tool took part.',
    least: 'reporter',
    takes: z.object({ month }),
    example: { month: '2026-11' },
    answers: view,
    work: (asked, { db }) => ok(madeByInMonth(db, asked)),
  },
})
