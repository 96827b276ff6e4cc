import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { enqueueNotices } from '#db/commands/copies/steps/enqueue-notices.ts'
import { retryWhileBusy, write } from '#db/engine/write.ts'
import { copies, houses, noticeChanges, notices } from '#db/schema/tables.ts'
import { aStory, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { randomFrom } from '#db/testing/random.ts'
import { ok } from '#domain/result.ts'
import { fastClock } from '#server/jobs/newsletters/testing/fast-clock.ts'
import { type Behaviour, startStubSmtp } from '#server/jobs/newsletters/testing/stub-smtp.ts'

/** The whole proof: TOLD_HOUSES=200 TOLD_COPIES=500 TOLD_CHANGES=1000 TOLD_KILLS=10. */
const HOUSES = Number(process.env['TOLD_HOUSES'] ?? 12)
const COPIES = Number(process.env['TOLD_COPIES'] ?? 10)
const CHANGES = Number(process.env['TOLD_CHANGES'] ?? 40)
const KILLS = Number(process.env['TOLD_KILLS'] ?? 3)
const SEED = Number(process.env['TOLD_SEED'] ?? 7)
const CHILD = path.join(import.meta.dirname, 'testing/notice-child.ts')

/** How often a server behaves so. */
const BEHAVIOURS: readonly (readonly [share: number, Behaviour])[] = [
  [0.04, 'later'],
  [0.02, 'drop-before'],
  [0.01, 'drop-within'],
  [0.01, 'lost'],
  [0.05, 'slow'],
]
function behaviour(roll: number): Behaviour {
  let sum = 0
  return BEHAVIOURS.find(([share]) => roll < (sum += share))?.[1] ?? 'accept'
}

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
})
afterEach(() => room.close())

/** Houses with copies of stories of which there are as many as each has copies, times two: some share a story. */
function fill(now: number): number[] {
  openSections(room.db)
  const stories = Array.from({ length: COPIES * 2 }, (_, n) => aStory(room.db, `Tide ${n}`).id)
  for (let n = 0; n < HOUSES; n += 1) {
    const contact = `desk@house${n}.example`
    const row = { name: `House ${n}`, contact, normal: contact, createdAt: now, confirmedAt: now }
    const { id: houseId } = room.db.insert(houses).values(row).returning().get()
    const copy = { houseId, how: 'pasted', revision: 1, takenAt: now, confirmedAt: now } as const
    for (let c = 0; c < COPIES; c += 1) {
      const articleId = stories[(n * 7 + c) % stories.length] ?? 0
      room.db
        .insert(copies)
        .values({ ...copy, articleId, address: `https://house${n}.example/${c}` })
        .run()
    }
  }
  return stories
}

test(
  `${HOUSES} houses with ${COPIES} copies each, ${CHANGES} corrections, ${KILLS} kills: all are told, and none twice (P-623)`,
  { timeout: 1_800_000 },
  async () => {
    const [roll, begin] = [randomFrom(SEED), Date.now()]
    const clock = fastClock(begin)
    const stories = fill(begin)
    let child: ChildProcess
    let isDoomed = false
    const onTaken = () => {
      if (!isDoomed) return
      isDoomed = false
      child.kill('SIGKILL')
    }
    const smtp = await startStubSmtp(() => behaviour(roll()), onTaken)
    const start = () =>
      fork(CHILD, [room.file, smtp.url, String(begin)], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    child = start()
    let killed = 0
    for (let n = 0; n < CHANGES; n += 1) {
      const articleId = stories[Math.floor(roll() * stories.length)] ?? 0
      await retryWhileBusy(room.db, () =>
        write(room.db, (tx) => {
          enqueueNotices(tx, { articleId, what: 'corrected', note: `Change ${n}`, now: clock() })
          return ok(null)
        }),
      )
      await wait(5)
      if (killed < KILLS && n >= ((killed + 1) * CHANGES) / (KILLS + 1)) {
        // The server has a letter, and the sender no answer.
        isDoomed = true
        await once(child, 'exit')
        killed += 1
        child = start()
      }
    }
    child.send('no more')
    await once(child, 'exit')
    await smtp.stop()

    const all = room.db.select().from(notices).all()
    const inState = (state: string) => all.filter((one) => one.state === state)
    const timesOf = ({ messageId }: { messageId: string }) => smtp.taken.get(`${messageId}@halyard.example`) ?? 0
    const unknown = inState('unknown')
    expect(killed).toBe(KILLS)
    expect(all.length).toBeGreaterThan(HOUSES)
    expect(inState('accepted').length + unknown.length).toBe(all.length)
    expect([...smtp.taken].filter(([, times]) => times > 1)).toEqual([])
    expect(inState('accepted').filter((one) => timesOf(one) !== 1)).toEqual([])
    // A premise of the proof: kills left letters of which nobody knows whether they came.
    expect(unknown.length).toBeGreaterThan(0)
    expect(unknown.length).toBeLessThanOrEqual(20 * KILLS + smtp.dropped())
    // Each house has each change of a story of which it has a copy in exactly one notice.
    const told = room.db.select().from(noticeChanges).all()
    const houseOf = new Map(all.map(({ id, houseId }) => [id, houseId]))
    const keys = told.map(({ noticeId, articleId, note }) => `${houseOf.get(noticeId)} ${articleId} ${note}`)
    const due = told.reduce((notes, { articleId, note }) => notes.set(note, articleId), new Map<string, number>())
    const having = Map.groupBy(room.db.select().from(copies).all(), ({ articleId }) => articleId)
    const wanted = [...due].flatMap(([note, articleId]) =>
      [...new Set((having.get(articleId) ?? []).map(({ houseId }) => houseId))].map(
        (id) => `${id} ${articleId} ${note}`,
      ),
    )
    expect(keys.toSorted()).toEqual(wanted.toSorted())
    if (process.env['TOLD_REPORT'])
      process.stdout.write(
        `notices ${all.length}, changes ${told.length}: accepted ${inState('accepted').length}, unknown ${unknown.length} (${unknown.filter((one) => timesOf(one) === 1).length} of them came), twice 0; ${Math.round((Date.now() - begin) / 1_000)} s\n`,
      )
  },
)
