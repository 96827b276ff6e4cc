import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { setLinkCheck } from '#db/commands/links/recheck-link.ts'

const isOn = z.strictObject({ isOn: z.boolean() })
const turning = {
  does: 'Turns the check of outgoing links on or off.',
  least: 'admin',
  takes: isOn,
  example: { isOn: false },
  answers: isOn,
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(turning, (input, { db, actor, now }) => setLinkCheck(db, actor, input, now)),
})
