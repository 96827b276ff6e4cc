import { randomUUID } from 'node:crypto'
import type { Prepared } from '#app/api/testing/route-example.ts'
import { replacePart } from '#db/commands/names/replace-names.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const FORMS = [{ form: 'Vestergaard', replacement: 'a man' }]

/** Prepares the routes about names that are replaced: an act without stories, and a batch that nobody has used. */
export function nameRouteExamples(db: Db): Record<string, () => Prepared> {
  const act = { forms: FORMS, request: null, by: 'p1', at: 1_000, stories: [] }
  const replaced = () => {
    const done = write(db, (tx) => replacePart(tx, SYSTEM, { ...act, batch: randomUUID() }, 1_000))
    return { id: done.ok ? done.value.id : 1 }
  }
  return {
    'GET /api/replacements/[id]': replaced,
    'POST /api/replacements': () => ({ body: { batch: randomUUID() } }),
  }
}
