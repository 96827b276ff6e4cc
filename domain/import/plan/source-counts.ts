import type { ImportRecord } from '#domain/import/import-record.ts'

/** Records of an import by what they will be, and what their source says. */
export type RecordCounts = {
  stories: number
  pages: number
  drafts: number
  /** Stories and pages that will be public, and those that the source has public. */
  public: number
  publicInSource: number
  /** Public ones whose own old address the export does not state. */
  withoutAddress: number
}

export const noCounts = (): RecordCounts => ({
  stories: 0,
  pages: 0,
  drafts: 0,
  public: 0,
  publicInSource: 0,
  withoutAddress: 0,
})

/** Adds a record, which is public in the source and a draft here where it has no date. */
export function countRecord(
  counts: RecordCounts,
  { kind, state, why, old_addresses: addresses }: Pick<ImportRecord, 'kind' | 'state' | 'why' | 'old_addresses'>,
): void {
  counts[kind === 'page' ? 'pages' : 'stories']++
  if (state === 'public' || why === 'undated') counts.publicInSource++
  if (state === 'draft') return void counts.drafts++
  counts.public++
  // The first one is its own; a number of WordPress without a site stands beside it.
  if (addresses[0] === undefined || addresses[0].startsWith('/?')) counts.withoutAddress++
}
