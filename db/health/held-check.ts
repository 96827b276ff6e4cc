import type { Db } from '#db/engine/open.ts'
import { bad, type Check, ok } from '#db/health/health-check.ts'
import { newslettersHeldAt } from '#db/queries/newsletters/due-editions.ts'

export const heldCheck: Check<{ db: Db }> = {
  name: 'letters-held',
  needs: 'schema',
  *look({ db }) {
    if (newslettersHeldAt(db) !== null)
      yield bad(
        'The database may not know which readers of newsletters left since it was saved: nothing is sent.',
        'Take out those who left, then run news newsletters-go-on.',
      )
    yield ok('Newsletters are not held.')
  },
  alert: {
    cause: 'newsletters-held',
    look({ db }) {
      const heldAt = newslettersHeldAt(db)
      return heldAt === null ? null : { heldAt }
    },
  },
}
