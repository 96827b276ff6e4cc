import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** Whether external addresses are checked: on until an admin turns it off. */
export function checksLinks(db: Readable): boolean {
  const row = statement<{ value: string }>(db, `select value from settings where key = 'link-check'`).get()
  return row === undefined || row.value !== 'false'
}
