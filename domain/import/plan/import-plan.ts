import { z } from 'zod'
import { type SampledCount, sampledCount } from '#domain/import/plan/sampled-counts.ts'
import type { ArchiveFacts } from '#domain/import/stage/archive-facts.ts'

const plannedTerm = z.strictObject({
  slug: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  stories: z.int(),
  /** True if it does not exist here yet. */
  isNew: z.boolean(),
})
export type PlannedTerm = z.infer<typeof plannedTerm>

/** Everything that an import is going to do. Lists have the most frequent first, with three samples each. */
export const importPlan = z.strictObject({
  batchId: z.int(),
  format: z.string(),
  site: z.string(),
  host: z.string(),
  counts: z.strictObject({
    stories: z.int(),
    pages: z.int(),
    drafts: z.int(),
    /** Stories and pages that will be public, and those that the source has public. */
    public: z.int(),
    publicInSource: z.int(),
    /** Public stories and pages whose own old address the export does not state. */
    withoutAddress: z.int(),
    pictures: z.int(),
    /** Old addresses: of stories, pages, lists and pictures, and redirects of the export. */
    redirects: z.int(),
    /** Records that stand here already, by their id. */
    known: z.int(),
  }),
  /** Blocks of the new documents, by type. */
  kept: z.array(sampledCount),
  /** Lost their form and keep their words in another. */
  changed: z.array(sampledCount),
  /** Became plain text. */
  text: z.array(sampledCount),
  lost: z.array(sampledCount),
  blocks: z.array(sampledCount),
  fields: z.array(sampledCount.extend({ becomes: z.string() })),
  /** Types and taxonomies of WordPress other than its own. */
  types: z.array(sampledCount.extend({ becomes: z.string() })),
  taxonomies: z.array(sampledCount.extend({ becomes: z.string() })),
  sections: z.array(plannedTerm),
  topics: z.array(plannedTerm),
  authors: z.array(plannedTerm),
  pictures: z.strictObject({
    /** Different pictures that stories show. */
    used: z.int(),
    /** Not at hand, and to be fetched from the old site. */
    toFetch: z.int(),
    missing: z.int(),
    samples: z.array(z.string()),
    /** Why they are missing: sentences, in the file of the plan without their subject. */
    reasons: z.array(sampledCount),
    /** False if no folder or site of pictures was given, so that all are missing. */
    isSearched: z.boolean(),
    /** Hosts that the pictures are on, those of the old site first. */
    hosts: z.array(z.strictObject({ host: z.string(), pictures: z.int(), isSite: z.boolean() })),
  }),
  files: z.strictObject({
    /** Different files of the old site that stories link to. */
    used: z.int(),
    /** Files that are not at hand: their links stay as they are. */
    staying: z.int(),
    /** Why they stay, likewise. */
    reasons: z.array(sampledCount),
  }),
  slugs: z.array(sampledCount),
  drafts: z.array(z.strictObject({ why: z.string(), count: z.int(), samples: z.array(z.string()) })),
  refused: z.array(sampledCount),
  repaired: z.array(sampledCount),
  problems: z.array(z.strictObject({ place: z.string(), what: z.string() })),
  problemCount: z.int(),
  left: z.array(sampledCount),
})
export type ImportPlan = z.infer<typeof importPlan>

/** Results of converting the records for a plan. */
export type PlannedRecords = {
  kept: SampledCount[]
  dropped: SampledCount[]
  refused: SampledCount[]
  repaired: SampledCount[]
}

/** Names that the conversion gives to lost forms whose words and items all stay. */
const STAYS = /\(its (?:text|words|items) stays?\)$|^(?:number|order) of a list\b/
const IS_TEXT = /\(its (?:text|words) stays?\)|\(became a (?:paragraph|link|quote)\)|as text$/

/** Joins what the adapter lost with what the conversion of its HTML dropped. */
export function lossesOf(
  facts: ArchiveFacts,
  { dropped }: PlannedRecords,
): Pick<ImportPlan, 'changed' | 'text' | 'lost'> {
  const text = facts.changed.filter(({ what }) => IS_TEXT.test(what))
  const isKept = ({ what }: SampledCount) => STAYS.test(what)
  return {
    changed: joined(
      facts.changed.filter((one) => !text.includes(one)),
      dropped.filter(isKept),
    ),
    text,
    lost: joined(
      facts.lost,
      dropped.filter((one) => !isKept(one)),
    ),
  }
}

/** Both lists as one, the most frequent first. */
function joined(first: SampledCount[], second: SampledCount[]): SampledCount[] {
  const all = new Map(first.map((one) => [one.what, one]))
  for (const one of second) {
    const known = all.get(one.what)
    all.set(one.what, known ? { ...known, count: known.count + one.count } : one)
  }
  return [...all.values()].toSorted((one, other) => other.count - one.count)
}
