import type { Tally } from '#domain/import/plan/tally.ts'
import type { ArchiveFacts } from '#domain/import/stage/archive-facts.ts'

const BLOCK = /^block (\S+) \(its text stays\)$/

/** Blocks that no rule knows, by name. */
export const blocksIn = ({ changed }: Pick<ArchiveFacts, 'changed'>): Tally[] =>
  changed.flatMap(({ what, ...rest }) => {
    const name = BLOCK.exec(what)?.[1]
    return name === undefined ? [] : [{ what: name, ...rest }]
  })
