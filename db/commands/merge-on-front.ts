import type { Tx } from '#db/open.ts'
import { statement } from '#db/statement.ts'

/** Bands of the composed front follow their section into another. True where there was one. */
export function mergeOnFront(tx: Tx, from: number, into: number): boolean {
  const row = statement<{ slots: string }>(tx, 'select slots from fronts where id = 1').get()
  if (!row) return false
  const slots = JSON.stringify(
    JSON.parse(row.slots, (key, value: unknown) => (key === 'section' && value === from ? into : value)),
  )
  if (slots === row.slots) return false
  statement(tx, 'update fronts set slots = ? where id = 1').run(slots)
  return true
}
