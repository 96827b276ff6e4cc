import { z } from 'zod'
import { deskRoute } from '#app/api/desk-route.ts'
import { methods } from '#app/api/methods.ts'
import { addressOf } from '#db/queries/address-of.ts'

const MAX_PATHS = 200
/** Paths of this paper, one a line. */
const query = z.object({
  paths: z
    .string()
    .max(8_000)
    .default('')
    .transform((text) => [...new Set(text.split('\n').filter((path) => path.startsWith('/')))].slice(0, MAX_PATHS)),
})

/** What stands at some paths of the paper: a page, nothing, a withdrawn story, or where they lead. */
export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(query, ({ paths }, { db }) => ({
    status: 200,
    body: { items: paths.map((path) => ({ path, ...addressOf(db, canonical(path)) })) },
  })),
})

/** As the front asks: without query and place, in lower case, without a slash at its end. */
function canonical(path: string): string {
  const bare = path.replace(/[?#].*$/, '').toLowerCase()
  return bare.length > 1 ? bare.replace(/\/+$/, '') : bare
}
