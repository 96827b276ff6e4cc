import type { Db } from '#db/engine/open.ts'
import { bad, type Check, ok } from '#db/health/health-check.ts'
import { newslettersHeldAt } from '#db/queries/newsletters/due-editions.ts'
import { uncheckedSince } from '#db/queries/upkeep/unchecked-since.ts'

/** Makes something of the moment (ms UTC) since which an admin is waited for; `none` where nothing waits. */
const since = <T, N>(at: number | null, none: N, of: (at: number) => T): T | N => (at === null ? none : of(at))

export const heldCheck: Check<{ db: Db }> = {
  name: 'letters-held',
  needs: 'schema',
  look: ({ db }) => [
    since(newslettersHeldAt(db), ok('Newsletters are not held.'), () =>
      bad(
        'The database may not know which readers of newsletters left since it was saved: nothing is sent.',
        'Take out those who left, then run news newsletters-go-on.',
      ),
    ),
  ],
  alert: { cause: 'newsletters-held', look: ({ db }) => since(newslettersHeldAt(db), null, (heldAt) => ({ heldAt })) },
}

export const uncheckedCheck: Check<{ db: Db }> = {
  name: 'restored',
  needs: 'schema',
  look: ({ db }) => [
    since(uncheckedSince(db), ok('No restore waits to be checked.'), () =>
      bad(
        'No database at hand knew what was recalled, replaced or asked for since the backup that was restored.',
        'Recall again what you know of, then confirm it on /desk/backups.',
      ),
    ),
  ],
  alert: { cause: 'restore-unchecked', look: ({ db }) => since(uncheckedSince(db), null, (at) => ({ since: at })) },
}
