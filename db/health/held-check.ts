import type { Db } from '#db/engine/open.ts'
import { bad, type Check, ok } from '#db/health/health-check.ts'
import { newslettersHeldAt } from '#db/queries/newsletters/due-editions.ts'
import { uncheckedSince } from '#db/queries/upkeep/unchecked-since.ts'

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

export const uncheckedCheck: Check<{ db: Db }> = {
  name: 'restored',
  needs: 'schema',
  *look({ db }) {
    if (uncheckedSince(db) !== null)
      yield bad(
        'No database at hand knew what was recalled, replaced or asked for since the backup that was restored.',
        'Recall again what you know of, then confirm it on /desk/backups.',
      )
    yield ok('No restore waits to be checked.')
  },
  alert: {
    cause: 'restore-unchecked',
    look({ db }) {
      const since = uncheckedSince(db)
      return since === null ? null : { since }
    },
  },
}
