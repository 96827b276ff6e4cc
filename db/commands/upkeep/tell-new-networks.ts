import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import type { Db, Readable } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { knownNetworks, people } from '#db/schema/tables.ts'
import type { Letter } from '#domain/letters/letter.ts'
import { ok, type Result } from '#domain/result.ts'
import { letterTime } from '#domain/upkeep/letter-time.ts'

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
    const { name: paper, zone } = paperSettings(tx)
    for (const [person, rows] of byPerson) {
      if (input.sendsMail) enqueueLetter(tx, letterOf(rows, { paper, zone, siteUrl: input.siteUrl }), input.dueAt)
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

function letterOf(
  rows: ReturnType<typeof untold>,
  { paper, zone, siteUrl }: { paper: string; zone: string; siteUrl: string },
): Letter {
  const [{ person, to, name }] = rows as [(typeof rows)[number]]
  const where = rows.map(({ network, at }) => `${network}, on ${letterTime(zone, at)}`)
  return {
    template: 'notice',
    person,
    to,
    name,
    paper,
    subject: `A sign-in from a new network`,
    paragraphs: [
      `somebody signed in to the desk of ${paper} as you, from a network that you have not used before:`,
      where.join('\n'),
      'If that was you, nothing is to be done. If not, choose a new password in your account, end the other sessions there, and tell an admin.',
    ],
    link: `${siteUrl}/desk/account`,
  }
}
