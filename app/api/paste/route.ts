import { z } from 'zod'
import { deskRoute } from '#app/api/desk-route.ts'
import { methods } from '#app/api/methods.ts'
import { documentFromHtml } from '#domain/document/from-html.ts'

const body = z.strictObject({ html: z.string().max(1_000_000) })

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(body, ({ html }) => ({ status: 200, body: documentFromHtml(html) })),
})
