import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eraseReader, leaveList } from '#db/commands/newsletters/reader-wishes.ts'
import { leaveTokenOf, newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { sendings } from '#db/schema/tables.ts'
import { must } from '#db/testing/cast.ts'
import { randomFrom } from '#db/testing/random.ts'
import { LOG_CLAIMS } from '#server/jobs/newsletters/testing/claim-log.ts'
import { fastClock } from '#server/jobs/newsletters/testing/fast-clock.ts'
import { type Behaviour, startStubSmtp } from '#server/jobs/newsletters/testing/stub-smtp.ts'

const READERS = Number(process.env['SENT_READERS'] ?? 300)
const KILLS = Number(process.env['SENT_KILLS'] ?? 3)
const SEED = Number(process.env['SENT_SEED'] ?? 7)
const CHILD = path.join(import.meta.dirname, 'testing/sender-child.ts')
const DOMAINS = ['gmail.com', 'yahoo.com', 'outlook.com', 'harbour.example', 'quay.example', 'mole.example']

let room: ReturnType<typeof newsletterRoom>
beforeEach(() => {
  room = newsletterRoom()
})
afterEach(() => room.close())

/** How often a server behaves so; refusals stay under the 2 % at which a lane stops. */
const BEHAVIOURS: readonly (readonly [share: number, Behaviour])[] = [
  [0.06, 'later'],
  [0.02, 'too-fast'],
  [0.02, 'drop-before'],
  [0.01, 'drop-within'],
  [0.01, 'lost'],
  [0.05, 'slow'],
  [0.003, 'refuse'],
]
function behaviour(roll: number): Behaviour {
  let sum = 0
  return BEHAVIOURS.find(([share]) => roll < (sum += share))?.[1] ?? 'accept'
}

/** Somebody leaves, or is erased. */
function goes(readerId: number, isErased: boolean): void {
  const by = { token: leaveTokenOf(readerId, 1) }
  must(isErased ? eraseReader(room.db, by, room.now) : leaveList(room.db, { ...by, why: 'one-click' }, room.now))
}

test(
  `${READERS} readers, ${KILLS} kills: nobody gets a letter twice or after they left, each sending ends in a state, and at most 20 a kill are unknown`,
  { timeout: 1_800_000 },
  async () => {
    const roll = randomFrom(SEED)
    const begin = Date.now()
    const clock = fastClock(begin)
    room.now = begin
    room.fill(READERS, (n) => `reader${n}@${DOMAINS[n % DOMAINS.length]}`)
    const editionId = room.edition()
    room.db.$client.exec(LOG_CLAIMS)

    let child: ChildProcess | undefined
    let killed = 0
    let lastKilled = 0
    const gone = new Set<number>()
    const erased = new Set<number>()
    const errors: unknown[] = []
    const dying: Promise<void>[] = []
    const smtp = await startStubSmtp(
      () => behaviour(roll()),
      (count) => {
        try {
          room.now = clock()
          const reader = 1 + Math.floor(roll() * READERS)
          const isErased = roll() < 0.3
          if (roll() < 0.1 && !gone.has(reader)) {
            goes(reader, isErased)
            gone.add(reader)
            if (isErased) erased.add(reader)
          }
          if (roll() < 3 / READERS) dying.push(smtp.die(20))
          const share = (killed + 0.5 + roll() / 4) / (KILLS + 1)
          if (killed === KILLS || count < share * READERS || count < lastKilled + READERS / (KILLS + 4)) return
          killed += 1
          lastKilled = count
          child?.kill('SIGKILL')
        } catch (error) {
          errors.push(error)
        }
      },
    )
    let starts = 0
    while (room.stateOf(editionId) !== 'sent' && starts <= KILLS) {
      starts += 1
      child = fork(CHILD, [room.file, smtp.url, String(begin)], {
        execArgv: [],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
      expect(code === 0 || signal === 'SIGKILL').toBe(true)
    }
    await Promise.all(dying)
    await smtp.stop()

    const all = room.db.select().from(sendings).all()
    const inState = (state: string) => all.filter((one) => one.state === state)
    const unknown = inState('unknown')
    // A premise of the proof: it killed, and something of each kind happened.
    expect([errors, killed, starts]).toEqual([[], KILLS, KILLS + 1])
    expect(gone.size).toBeGreaterThan(READERS / 40)
    expect(inState('skipped').length).toBeGreaterThan(0)

    expect([...smtp.taken].filter(([, times]) => times > 1)).toEqual([])
    expect([all.length, room.stateOf(editionId)]).toEqual([READERS, 'sent'])
    const ended = ['accepted', 'refused', 'unknown', 'skipped'].map((state) => inState(state).length)
    expect(ended.reduce((sum, one) => sum + one)).toBe(READERS)
    // Of the letters without an answer those of a dead process have no words.
    const ofKills = unknown.filter(({ smtpText, readerId }) => smtpText === null && !erased.has(readerId))
    expect(ofKills.length).toBeLessThanOrEqual(20 * KILLS)
    expect(unknown.length).toBeLessThanOrEqual(20 * KILLS + smtp.dropped())
    const timesOf = (one: { messageId: string }) => smtp.taken.get(one.messageId) ?? 0
    expect(inState('accepted').filter((one) => timesOf(one) !== 1)).toEqual([])
    expect([...inState('refused'), ...inState('skipped')].filter((one) => timesOf(one) !== 0)).toEqual([])
    expect(smtp.taken.size).toBe(inState('accepted').length + unknown.filter((one) => timesOf(one) === 1).length)
    const claimsOf = (was: number) =>
      room.db.$client.prepare('select count(*) from proof_claims where was_reader = ?').pluck().get(was)
    expect([claimsOf(0), Number(claimsOf(1)) > READERS / 2]).toEqual([0, true])
    if (process.env['SENT_REPORT'])
      process.stdout.write(
        `accepted, refused, unknown, skipped: ${ended.join(', ')}; of kills ${ofKills.length}; taken though unknown ${unknown.filter((one) => timesOf(one) === 1).length}; gone ${gone.size}; dropped ${smtp.dropped()}; most attempts ${Math.max(...all.map((one) => one.attempts))}; ${Math.round((Date.now() - begin) / 1000)} s\n`,
      )
  },
)
