import { z } from 'zod'
import { role } from '#domain/permissions/can.ts'

const people = z.strictObject({ count: z.int(), items: z.array(z.strictObject({ name: z.string(), role })) })
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
  recalled: z.strictObject({ count: z.int(), items: z.array(z.string()) }),
  /** Webhooks that were removed since. */
  webhooks: z.int(),
  /** Stories from which a name is taken out again as the newsroom starts. */
  replaced: z.int().default(0),
})
export type KeptByRestore = z.infer<typeof keptByRestore>
