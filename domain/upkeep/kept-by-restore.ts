import { z } from 'zod'
import { role } from '#domain/permissions/can.ts'

/** Setting of a restored newsroom: the moment (ms UTC) after which nothing at hand knows what was recalled. */
export const UNCHECKED_SINCE = 'unchecked-since'

const people = z.strictObject({ count: z.int(), items: z.array(z.strictObject({ name: z.string(), role })) })
const stories = z.strictObject({ count: z.int(), items: z.array(z.string()) })
const tokens = z.strictObject({
  /** They end, as in the database that is put aside. */
  ended: z.int(),
  /** They wait for an admin, since nothing knows what became of them. */
  paused: z.int(),
})

/** Counts and names of things in a backup that a restore does not bring back to life. */
export const keptByRestore = z.strictObject({
  /** False if the database that is put aside is missing, damaged, or not of the newsroom that the backup is of. */
  isKnown: z.boolean(),
  /** Preview links that end. */
  links: z.int(),
  keys: tokens,
  partners: tokens,
  /** People whose role, access, password or second factor stays as it is now. */
  people,
  /** People of whom only the backup knows, so that they return as it has them. */
  unsure: people,
  /** Deliveries that were made since. */
  delivered: z.int(),
  /** Letters and messages of webhooks that are given up, since nothing knows whether they were sent. */
  givenUp: z.int(),
  /** Stories and pictures that were recalled since, and are recalled again; content differs by these. */
  recalled: stories,
  /** Stories that requests took out of search engines since, and that stay out of them; content differs by these. */
  hidden: stories.default({ count: 0, items: [] }),
  /** Nothing knows what was recalled, replaced or asked for after this moment (ms UTC): an admin is to check it. */
  uncheckedSince: z.int().nullable().default(null),
  /** Webhooks that were removed since. */
  webhooks: z.int(),
  /** Stories from which a name is taken out again as the newsroom starts. */
  replaced: z.int().default(0),
})
export type KeptByRestore = z.infer<typeof keptByRestore>
