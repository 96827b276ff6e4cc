import type { RevisionFields } from '#domain/article/history/revision-fields.ts'

/** A text of a story: its fields and its document. */
export type StoryContent = { fields: RevisionFields; document: { blocks: readonly { id: string }[] } }

type Field = Exclude<keyof RevisionFields, 'slug' | 'sourceId' | 'sourceUrl'>

/** A record, so that the compiler demands every field. Address and source are compared on their own. */
const COMPARED: Record<Field, true> = {
  headline: true,
  standfirst: true,
  kicker: true,
  language: true,
  sectionIds: true,
  topicIds: true,
  authorIds: true,
  lead: true,
  seo: true,
  live: true,
  sourcePolicy: true,
  licenceUntil: true,
  genre: true,
  shortHeadline: true,
  longRead: true,
  madeBy: true,
}
const FIELDS = Object.keys(COMPARED) as Field[]

/**
 * Counts the changes between two texts of a story: each field that differs, each block that was added, removed or
 * changed, and 1 if the blocks that both have stand in another order. An address that changed with the headline is the
 * same change.
 */
export function changesBetween(before: StoryContent, after: StoryContent): number {
  const fields = FIELDS.filter((name) => !isAlike(before.fields[name], after.fields[name])).length
  const isSameSource =
    before.fields.sourceId === after.fields.sourceId && before.fields.sourceUrl === after.fields.sourceUrl
  const isSameAddress = before.fields.slug === after.fields.slug || before.fields.headline !== after.fields.headline
  return (
    fields +
    (isSameAddress ? 0 : 1) +
    (isSameSource ? 0 : 1) +
    blockChanges(before.document.blocks, after.document.blocks)
  )
}

function blockChanges(before: StoryContent['document']['blocks'], after: StoryContent['document']['blocks']): number {
  const old = new Map(before.map((block) => [block.id, block]))
  const fresh = new Map(after.map((block) => [block.id, block]))
  const removed = before.filter(({ id }) => !fresh.has(id)).length
  const written = after.filter((block) => !isAlike(old.get(block.id), block)).length
  const stillBefore = before.filter(({ id }) => fresh.has(id))
  const stillAfter = after.filter(({ id }) => old.has(id))
  const isMoved = stillBefore.some(({ id }, place) => stillAfter[place]?.id !== id)
  return removed + written + (isMoved ? 1 : 0)
}

/** Compares values as JSON, whatever the order of their keys; null and absent are alike. */
function isAlike(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other)
}

const sorted = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
