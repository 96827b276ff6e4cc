import { z } from 'zod'
import { deskRoute } from '#app/api/desk-route.ts'
import { methods } from '#app/api/methods.ts'
import { documentFromHtml } from '#domain/document/from-html.ts'
import { articleDocument } from '#domain/document/schema.ts'
import { ok } from '#domain/result.ts'

const paste = {
  does: 'A document from any HTML; what it cannot hold is named, and so are the pictures to fetch. Stores nothing.',
  takes: z.strictObject({ html: z.string().max(1_000_000) }),
  answers: z.strictObject({
    document: articleDocument,
    dropped: z.array(z.strictObject({ what: z.string(), count: z.int() })),
    pictures: z.array(
      z.strictObject({
        ...{ src: z.string(), alt: z.string(), caption: z.string(), credit: z.string() },
        ...{ after: z.string().nullable(), captionBlock: z.string().nullable() },
      }),
    ),
  }),
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(paste, ({ html }) => ok(documentFromHtml(html))),
})
