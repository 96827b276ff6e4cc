import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { setLinkCheck } from '#db/commands/links/recheck-link.ts'

const isOn = z.strictObject({ isOn: z.boolean() })

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  PUT: {
    does: 'Turns the check of outgoing links on or off.',
    least: 'admin',
    takes: isOn,
    example: { isOn: false },
    answers: isOn,
    work: (input, { db, actor, now }) => setLinkCheck(db, actor, input, now),
  },
})
