import { z } from 'zod'

const options = z.looseObject({
  paths: z.array(z.string()).catch([]),
  redirects: z.array(z.string()).catch([]),
  site: z.string().nullable().catch(null),
  permalink: z.string().nullable().catch(null),
})

export type BatchOptions = { paths: string[]; redirects: string[]; site: string | null; permalink: string | null }

/** Reads the options of a batch: where its files are, and how they were read. */
export function batchOptions(given: unknown): BatchOptions {
  const { paths, redirects, site, permalink } = options.parse(given)
  return { paths, redirects, site, permalink }
}
