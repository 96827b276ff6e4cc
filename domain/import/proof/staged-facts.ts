import { z } from 'zod'
import { parsedJson } from '#domain/text/parsed-json.ts'

const picture = z.looseObject({
  alt: z.string().catch(''),
  caption: z.string().catch(''),
  credit: z.string().catch(''),
})

/** Fields of a staged record that a proof reads beside those that every import has. Unknown ones are ignored. */
const staged = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  kind: z.enum(['story', 'page']).catch('story'),
  state: z.enum(['public', 'draft']).catch('public'),
  why: z.string().nullable().catch(null),
  old_addresses: z.array(z.string()).catch([]),
  image: z.string().nullable().catch(null),
  image_alt: z.string().catch(''),
  image_caption: z.string().catch(''),
  image_credit: z.string().catch(''),
  pictures: z.record(z.string(), picture).catch({}),
})

export type StagedFacts = z.infer<typeof staged>

/** Reads a line of the staged records; null for one that is no record. */
export const stagedFacts = (line: string): StagedFacts | null => staged.safeParse(parsedJson(line)).data ?? null
