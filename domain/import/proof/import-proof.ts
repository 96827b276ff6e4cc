import { z } from 'zod'
import { COUNTED_WORDS, FAULT_WORDS, OUTCOME_WORDS } from '#domain/import/proof/proof-words.ts'

const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>) => Object.keys(words) as Key[]

export const ADDRESS_OUTCOMES = keysOf(OUTCOME_WORDS)
export const COUNTED = keysOf(COUNTED_WORDS)
/** Outcomes that nothing explains. */
export const FAULTY_OUTCOMES: readonly AddressOutcome[] = ['lost', 'elsewhere', 'chain', 'dead-end', 'wrong-status']

const count = z.number().int().min(0)
const samples = z.array(z.string())

const finding = z.strictObject({
  what: z.string(),
  count,
  /** At most three, as they stand in the story. */
  samples,
})
const fault = finding.extend({ fault: z.enum(keysOf(FAULT_WORDS)) })

const address = z.strictObject({
  from: z.string(),
  /** 200, a redirect, 404, 410 or 451. */
  status: z.number().int(),
  /** Path or address that it leads to; null for none. */
  to: z.string().nullable(),
  outcome: z.enum(ADDRESS_OUTCOMES),
  /** Description of the page on the old site, or the reason why it does not answer. */
  why: z.string(),
})

/** Proof of an import: the export's own files compared with what is stored. Times are ms UTC. */
export const importProof = z.strictObject({
  version: z.literal(1),
  batchId: z.number().int(),
  format: z.string(),
  name: z.string(),
  madeAt: z.number().int(),
  /** True where nothing is unexplained. */
  isClean: z.boolean(),
  summary: z.strictObject({
    /** Stories and pages. */
    stories: z.strictObject({
      inExport: count,
      staged: count,
      here: count,
      public: count,
      drafts: count,
      /** Edited, withdrawn or deleted here since: their texts are not compared. */
      changedHere: count,
      withFaults: count,
    }),
    /** Over all stories that are compared: in the export, in the records made of it, and here. */
    counts: z.array(z.strictObject({ what: z.enum(COUNTED), inExport: count.nullable(), staged: count, here: count })),
    /** Stories whose place by date differs from the export's. */
    outOfOrder: count,
    addresses: z.strictObject({ total: count, byOutcome: z.partialRecord(z.enum(ADDRESS_OUTCOMES), count) }),
    /** Public pages that were judged, and how many of them an earlier proof had judged; null where none were made. */
    pages: z.strictObject({ judged: count, kept: count }).nullable().default(null),
    faults: count,
  }),
  /** Faults of stories, each cause once, with the number of its stories. */
  causes: z.array(fault.extend({ stories: count })).default([]),
  /** Stories with faults, at most two thousand; `storiesLeftOut` more have some. */
  stories: z.array(
    z.strictObject({
      importId: z.string(),
      headline: z.string(),
      /** Path here; null for one that is not public. */
      path: z.string().nullable(),
      articleId: z.number().int().nullable(),
      pageId: z.number().int().nullable(),
      from: z.string().nullable(),
      faults: z.array(fault),
    }),
  ),
  storiesLeftOut: count,
  /** Named losses, with the number of stories. */
  named: z.array(finding.extend({ stories: count })),
  /** Stories that were edited, withdrawn or deleted here since. */
  changedHere: z.array(z.strictObject({ importId: z.string(), headline: z.string(), why: z.string() })),
  /** Old addresses by outcome, with samples; the list of all is in the CSV file `addressFile`. */
  addresses: z.array(z.strictObject({ outcome: z.enum(ADDRESS_OUTCOMES), count, samples: z.array(address) })),
  addressFile: z.string(),
})

export type ImportProof = z.infer<typeof importProof>
export type StoryFault = z.infer<typeof fault>
export type Finding = z.infer<typeof finding>
export type ProvenAddress = z.infer<typeof address>
export type AddressOutcome = (typeof ADDRESS_OUTCOMES)[number]
