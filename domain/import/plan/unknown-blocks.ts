import type { SampledCount } from '#domain/import/plan/sampled-counts.ts'
import type { ArchiveFacts } from '#domain/import/stage/archive-facts.ts'

const BLOCK = /^block (\S+) \(its text stays\)$/

/** Blocks that no rule knows, by name. */
export const blocksIn = ({ changed }: Pick<ArchiveFacts, 'changed'>): SampledCount[] =>
  changed.flatMap(({ what, ...rest }) => {
    const name = BLOCK.exec(what)?.[1]
    return name === undefined ? [] : [{ what: name, ...rest }]
  })
