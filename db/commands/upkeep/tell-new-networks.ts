import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import type { Db, Readable } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { knownNetworks, people } from '#db/schema/tables.ts'
import type { Letter } from '#domain/letters/letter.ts'
import { ok, type Result } from '#domain/result.ts'

const DAY_MS = 86_400_000
/** Age of a sign-in of which nobody is notified any more. */
const OLD_MS = 2 * DAY_MS

/** As in `mailAlerts`; `sendsMail`: whether the paper sends mail at all. */
type Input = { siteUrl: string; now: number; dueAt: number; sendsMail: boolean }

/**
 * Tells each person by letter of networks from which somebody signed in as them for the first time; at most one letter a
 * person a day. Without mail they count as notified, so that none goes out about an old sign-in later. Returns the number of
 * letters.
 */
export function tellNewNetworks(db: Db, input: Input): Result<number, never> {
  if (untold(db, input).length === 0) return ok(0)
  return write(db, (tx) => {
    const byPerson = Map.groupBy(untold(tx, input), ({ person }) => person)
    const { name: paper } = paperSettings(tx)
    for (const [person, rows] of byPerson) {
      if (input.sendsMail) enqueueLetter(tx, letterOf(rows, { paper, siteUrl: input.siteUrl }), input.dueAt)
      const isUntold = and(eq(knownNetworks.personId, person), isNull(knownNetworks.toldAt))
      tx.update(knownNetworks).set({ toldAt: input.now }).where(isUntold).run()
    }
    return ok(input.sendsMail ? byPerson.size : 0)
  })
}

// The earlier of both clocks: a sign-in is dated by the wall clock, which may have been set back.
function untold(db: Readable, { now, dueAt }: Input) {
  const { personId: person, network, firstAt: at, toldAt } = knownNetworks
  // A person who was notified of another network within a day is notified tomorrow.
  const isOver = sql`not exists (select 1 from ${knownNetworks} t where t.person_id = ${person}
    and abs(${now} - t.told_at) < ${DAY_MS})`
  return db
    .select({ person, to: people.email, name: people.name, network, at })
    .from(knownNetworks)
    .innerJoin(people, and(eq(people.id, person), isNull(people.disabledAt)))
    .where(and(isNull(toldAt), gt(at, dueAt - OLD_MS), isOver))
    .orderBy(person, at)
    .all()
}

function letterOf(rows: ReturnType<typeof untold>, { paper, siteUrl }: { paper: string; siteUrl: string }): Letter {
  const [{ person, to, name }] = rows as [(typeof rows)[number]]
  const signIns = rows.map(({ network, at }) => ({ network, at }))
  return { template: 'new-networks', person, to, name, paper, signIns, link: `${siteUrl}/desk/account` }
}
