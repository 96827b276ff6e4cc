import { databaseOf } from '#cli/doctor/checks/content-check.ts'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import { bad, together, warn } from '#cli/doctor/finding.ts'
import { count } from '#cli/terminal.ts'
import { retryGivenUp } from '#db/commands/outbox/retry-given-up.ts'
import { outboxCounts } from '#db/commands/outbox/steps/outbox-rows.ts'
import { retrySetAside } from '#db/commands/schedule/retry-set-aside.ts'
import { stuckImports } from '#db/queries/import/stuck-imports.ts'
import { failingWork } from '#db/queries/schedule/failing-work.ts'

export const dueWorkCheck: DoctorCheck = {
  name: 'due-work',
  needs: 'schema',
  look(context) {
    const failing = failingWork(databaseOf(context))
    const aside = failing.filter((one) => one.isSetAside)
    const kinds = [...Map.groupBy(failing, ({ kind }) => kind)].map(([kind, ones]) => `${ones.length} × ${kind}`)
    return together(
      [
        aside.length > 0
          ? bad(`Set aside: ${count(aside.length, 'piece')} of due work.`, 'news doctor --fix has them tried again.')
          : null,
        failing.length > aside.length
          ? warn(
              `Due work keeps failing: ${kinds.join(', ')}.`,
              'The log says why (“a job failed”); the desk shows the stories.',
            )
          : null,
      ],
      'No due work fails.',
    )
  },
  mend(context) {
    const tried = retrySetAside(databaseOf(context), context.now)
    return tried === 0 ? null : `Work that was set aside is tried again: ${tried}.`
  },
}

const KINDS: ReadonlySet<string> = new Set(['purge', 'feeds-changed', 'websub-publish', 'indexnow', 'mail'])
/** A kind that this version does not know is not repeated. */
export const deliveryKind = (kind: string): string => (KINDS.has(kind) ? kind : 'other')

export const outboxCheck: DoctorCheck = {
  name: 'deliveries',
  needs: 'schema',
  look(context) {
    const counts = outboxCounts(databaseOf(context)).filter(({ state }) => state !== 'waiting')
    const said = (state: string) =>
      counts.filter((one) => one.state === state).map(({ kind, count }) => `${count} × ${deliveryKind(kind)}`)
    const [failed, over] = [said('failed'), said('given-up')]
    return together(
      [
        over.length > 0
          ? warn(
              `Given up: ${over.join(', ')}.`,
              'news doctor --fix has them tried again, except alerts older than a day and letters with a one-time link, which is made anew under People.',
            )
          : null,
        failed.length > 0
          ? warn(`Failed and to be retried: ${failed.join(', ')}.`, 'Deliveries on the desk says why.')
          : null,
      ],
      'No delivery failed.',
    )
  },
  mend(context) {
    const tried = retryGivenUp(databaseOf(context), context.now)
    return tried === 0 ? null : `Deliveries that were given up are tried again: ${tried}.`
  },
}

export const importsCheck: DoctorCheck = {
  name: 'imports',
  needs: 'schema',
  look(context) {
    const { interrupted, failed, waiting } = stuckImports(databaseOf(context))
    const numbers = (ids: readonly number[]) => ids.map((id) => `imports/${id}`).join(', ')
    return together(
      [
        interrupted.length > 0
          ? warn(`Stopped half-way: ${numbers(interrupted)}.`, 'Run or undo them on the desk (Paper, Imports).')
          : null,
        failed.length > 0
          ? warn(`The last job failed: ${numbers(failed)}.`, 'The desk says why (Paper, Imports).')
          : null,
        waiting.length > 0 && !context.isRunning
          ? warn(`A job waits: ${numbers(waiting)}.`, 'The next start of the server does it.')
          : null,
      ],
      'No import is stuck.',
    )
  },
}
