import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { oldAddress } from '#db/queries/links/old-address.ts'
import { ok } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'

const MAX_PATHS = 200
const path = z.string()
const stands = z.discriminatedUnion('kind', [
  z.strictObject({ path, kind: z.literal('page') }),
  z.strictObject({ path, kind: z.literal('moved'), to: z.string(), status: z.number().optional() }),
  z.strictObject({ path, kind: z.literal('withdrawn'), legal: z.boolean() }),
  z.strictObject({ path, kind: z.literal('nothing') }),
])

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Tells what some paths of the paper are: a page, nothing, a withdrawn story, or a redirect.',
    least: 'reporter',
    takes: z.object({
      paths: text
        .max(8_000)
        .default('')
        .transform((text) => [...new Set(text.split('\n').filter((one) => one.startsWith('/')))].slice(0, MAX_PATHS))
        .describe('Paths of this paper, one per line.'),
    }),
    example: { paths: '/latest' },
    answers: z.strictObject({ items: z.array(stands) }),
    work: ({ paths }, { db }) => ok({ items: paths.map((one) => ({ path: one, ...oldAddress(db, one) })) }),
  },
})
