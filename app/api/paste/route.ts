import { z } from 'zod'
import { deskRoute } from '#app/api/desk-route.ts'
import { methods } from '#app/api/methods.ts'
import { documentFromHtml } from '#domain/document/from-html.ts'
import { articleDocument } from '#domain/document/schema.ts'
import { ok } from '#domain/result.ts'
import { cleanMarkup } from '#domain/text/clean-text.ts'

const paste = {
  does: 'A document from any HTML; what it cannot hold is named. Stores nothing.',
  takes: z.strictObject({ html: z.string().max(1_000_000).overwrite(cleanMarkup) }),
  answers: z.strictObject({
    document: articleDocument,
    dropped: z.array(z.strictObject({ what: z.string(), count: z.int() })),
  }),
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(paste, ({ html }) => ok(documentFromHtml(html))),
})
