import { eq } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import type { MergedNoun } from '#db/queries/taxonomy/merged-into.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'

/** Fields that the target of a merge takes over if its own are empty. */
const FILLED: Record<MergedNoun, readonly string[]> = {
  section: ['strapline'],
  topic: ['description', 'followUpNote', 'followUpAt'],
  author: ['role', 'bio', 'links', 'portrait', 'personId'],
}

export function fillEmptyFields(tx: Tx, noun: MergedNoun, from: number, into: number): void {
  const table = TERM_TABLES[noun]
  const fieldsOf = (id: number): Record<string, unknown> => tx.select().from(table).where(eq(table.id, id)).get() ?? {}
  const [merged, target] = [fieldsOf(from), fieldsOf(into)]
  const isEmpty = (value: unknown) => value === null || (value as string | unknown[]).length === 0
  const lacking = FILLED[noun].filter((name) => isEmpty(target[name])).map((name) => [name, merged[name]])
  if (lacking.length > 0) tx.update(table).set(Object.fromEntries(lacking)).where(eq(table.id, into)).run()
}
