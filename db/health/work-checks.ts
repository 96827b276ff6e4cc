import { retryGivenUp } from '#db/commands/outbox/retry-given-up.ts'
import { outboxCounts } from '#db/commands/outbox/steps/outbox-rows.ts'
import { retrySetAside } from '#db/commands/schedule/retry-set-aside.ts'
import type { Db } from '#db/engine/open.ts'
import { bad, type Check, ok, warn } from '#db/health/health-check.ts'
import { stuckImports } from '#db/queries/import/stuck-imports.ts'
import { failingWork } from '#db/queries/schedule/failing-work.ts'
import { givenUpDeliveries } from '#db/queries/upkeep/given-up-deliveries.ts'
import { setAsideWork } from '#db/queries/upkeep/set-aside-work.ts'
import { count } from '#domain/text/count.ts'

const KINDS: ReadonlySet<string> = new Set([
  'purge',
  'feeds-changed',
  'websub-publish',
  'indexnow',
  'mail',
  'edition-test',
])
/** A kind that this version does not know is not repeated. */
export const deliveryKind = (kind: string): string => (KINDS.has(kind) ? kind : 'other')

/** Work that waits in rows. */
export const workChecks = [
  {
    name: 'due-work',
    needs: 'schema',
    *look({ db }) {
      const failing = failingWork(db)
      const aside = failing.filter((one) => one.isSetAside).length
      const kinds = [...Map.groupBy(failing, ({ kind }) => kind)].map(([kind, ones]) => `${ones.length} × ${kind}`)
      if (aside > 0)
        yield bad(`Set aside: ${count(aside, 'piece')} of due work.`, 'news doctor --fix has them tried again.')
      if (failing.length > aside)
        yield warn(
          `Due work keeps failing: ${kinds.join(', ')}.`,
          'The log says why (“a job failed”); the desk shows the stories.',
        )
      yield ok('No due work fails.')
    },
    mend({ db, now }) {
      const tried = retrySetAside(db, now)
      return tried === 0 ? null : `Work that was set aside is tried again: ${tried}.`
    },
    alert: { cause: 'job-set-aside', look: ({ db, within }) => setAsideWork(db, within) },
  },
  {
    name: 'deliveries',
    needs: 'schema',
    *look({ db }) {
      const byState = Map.groupBy(outboxCounts(db), ({ state }) => state)
      const said = (state: 'failed' | 'given-up') =>
        (byState.get(state) ?? []).map(({ kind, count }) => `${count} × ${deliveryKind(kind)}`).join(', ')
      const [failed, over] = [said('failed'), said('given-up')]
      if (over !== '')
        yield warn(
          `Given up: ${over}.`,
          'news doctor --fix has them tried again, except alerts older than a day and letters with a one-time link, which is made anew under People.',
        )
      if (failed !== '') yield warn(`Failed and to be retried: ${failed}.`, 'Deliveries on the desk says why.')
      yield ok('No delivery failed.')
    },
    mend({ db, now }) {
      const tried = retryGivenUp(db, now)
      return tried === 0 ? null : `Deliveries that were given up are tried again: ${tried}.`
    },
    alert: { cause: 'delivery-gave-up', look: ({ db, within }) => givenUpDeliveries(db, within) },
  },
  {
    name: 'imports',
    needs: 'schema',
    *look({ db, isRunning }) {
      const { interrupted, failed, waiting } = stuckImports(db)
      const numbers = (ids: readonly number[]) => ids.map((id) => `imports/${id}`).join(', ')
      if (interrupted.length > 0)
        yield warn(`Stopped half-way: ${numbers(interrupted)}.`, 'Run or undo them on the desk (Paper, Imports).')
      if (failed.length > 0)
        yield warn(`The last job failed: ${numbers(failed)}.`, 'The desk says why (Paper, Imports).')
      if (waiting.length > 0 && !isRunning)
        yield warn(`A job waits: ${numbers(waiting)}.`, 'The next start of the server does it.')
      yield ok('No import is stuck.')
    },
  },
] satisfies Check<{ db: Db; now: number; isRunning: boolean }>[]
