import { z } from 'zod'
import { longRoute } from '#app/api/http/long-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { convertHtml } from '#db/import/read/convert-html.ts'
import { articleDocument } from '#domain/document/blocks/schema.ts'
import { cleanMarkup } from '#domain/text/clean-text.ts'

const paste = {
  does: 'Converts HTML to a document; lists what was dropped and which pictures to fetch. Stores nothing.',
  least: 'reporter',
  scope: 'any',
  takes: z.strictObject({ html: z.string().max(1_000_000).overwrite(cleanMarkup) }),
  example: { html: '<p>The ferry <b>left</b>.</p>' },
  answers: z.strictObject({
    document: articleDocument,
    dropped: z.array(z.strictObject({ what: z.string(), count: z.int() })),
    pictures: z.array(
      z.strictObject({
        src: z.string(),
        alt: z.string(),
        caption: z.string(),
        credit: z.string(),
        after: z.string().nullable(),
        captionBlock: z.string().nullable(),
      }),
    ),
  }),
  refuses: ['busy', 'conversion-took-too-long'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(paste, ({ html }) => convertHtml(html)),
})
