import { z } from 'zod'

const options = z.object({
  paths: z.array(z.string()).catch([]),
  /** CSV files of redirects beside the export. */
  redirects: z.array(z.string()).catch([]),
  site: z.string().nullable().catch(null),
  permalink: z.string().nullable().catch(null),
})

/** Files and options of a batch, with which it can be read again. */
export type BatchOptions = z.infer<typeof options>

export const batchOptions = (given: unknown): BatchOptions => options.parse(given)
