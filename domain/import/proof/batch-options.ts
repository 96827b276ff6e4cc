import { z } from 'zod'

const options = z.looseObject({
  paths: z.array(z.string()).catch([]),
  site: z.string().nullable().catch(null),
  permalink: z.string().nullable().catch(null),
})

export type BatchOptions = { paths: string[]; site: string | null; permalink: string | null }

/** What a proof reads in the options of a batch, as JSON: where its files are, and how they were read. */
export function batchOptions(json: string): BatchOptions {
  const { paths, site, permalink } = options.parse(JSON.parse(json))
  return { paths, site, permalink }
}
