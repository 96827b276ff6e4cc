import type { Prepared } from '#db/import/read/prepared.ts'

/**
 * The decision about a record, for the steps after it; `known` is the story or page that an earlier import made of it.
 * `agree`: it is as the record says. `keep`: only the copy here was changed. `leave`: the record is not taken.
 */
export type Decided<Known, Content> =
  | { does: 'make'; known: null; content: Content }
  | { does: 'update'; known: Known; content: Content }
  | { does: 'conflict'; known: Known; content: Content }
  | { does: 'agree' | 'keep' | 'leave'; known: Known }

/** Leaves what is here as it is, whatever the record says. */
export function leave<Known>(record: Prepared, known: Known, why: string): { does: 'leave'; known: Known } {
  record.warnings.push(`left as it is: ${why}`)
  return { does: 'leave', known }
}
