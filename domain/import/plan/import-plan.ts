import { z } from 'zod'
import { type Tally, tally } from '#domain/import/plan/tally.ts'
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

/** What an import is going to do, before it does it. Lists have the most frequent first, with three samples each. */
export const importPlan = z.strictObject({
  batchId: z.int(),
  format: z.string(),
  site: z.string(),
  host: z.string(),
  counts: z.strictObject({
    stories: z.int(),
    pages: z.int(),
    drafts: z.int(),
    pictures: z.int(),
    redirects: z.int(),
    /** Records that stand here already, by their id. */
    known: z.int(),
  }),
  /** Blocks of the new documents, by type. */
  kept: z.array(tally),
  /** Lost their form and keep their words in another. */
  changed: z.array(tally),
  /** Became plain text. */
  text: z.array(tally),
  lost: z.array(tally),
  blocks: z.array(tally),
  fields: z.array(tally.extend({ becomes: z.string() })),
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
    /** Why they are missing, as sentences without their subject. */
    reasons: z.array(tally),
    /** False if no folder or site of pictures was given, so that all are missing. */
    isSearched: z.boolean(),
    /** Hosts that the pictures are on, those of the old site first. */
    hosts: z.array(z.strictObject({ host: z.string(), pictures: z.int(), isSite: z.boolean() })),
  }),
  slugs: z.array(tally),
  drafts: z.array(z.strictObject({ why: z.string(), count: z.int(), samples: z.array(z.string()) })),
  refused: z.array(tally),
  repaired: z.array(tally),
  problems: z.array(z.strictObject({ place: z.string(), what: z.string() })),
  problemCount: z.int(),
  left: z.array(tally),
})
export type ImportPlan = z.infer<typeof importPlan>

/** What planning finds out by converting the records. */
export type PlannedRecords = {
  kept: Tally[]
  dropped: Tally[]
  refused: Tally[]
  repaired: Tally[]
}

const IS_TEXT = /\(its (?:text|words) stays?\)|\(became a (?:paragraph|link|quote)\)|as text$/

/** Joins what the adapter lost with what the conversion of its HTML dropped. */
export function lossesOf(
  facts: ArchiveFacts,
  { dropped }: PlannedRecords,
): Pick<ImportPlan, 'changed' | 'text' | 'lost'> {
  const text = facts.changed.filter(({ what }) => IS_TEXT.test(what))
  const lost = new Map(facts.lost.map((one) => [one.what, one]))
  for (const one of dropped) {
    const known = lost.get(one.what)
    lost.set(one.what, known ? { ...known, count: known.count + one.count } : one)
  }
  return {
    changed: facts.changed.filter((one) => !text.includes(one)),
    text,
    lost: [...lost.values()].toSorted((one, other) => other.count - one.count),
  }
}
