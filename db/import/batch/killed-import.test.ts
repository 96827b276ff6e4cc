import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { movingRoom } from '#db/import/batch/testing/moving-room.ts'
import { writeWxr } from '#db/import/testing/wxr/write-wxr.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { randomFrom } from '#db/testing/random.ts'

const POSTS = Number(process.env['KILLED_POSTS'] ?? 30)
const SEEDS = Number(process.env['KILLED_SEEDS'] ?? 1)
const KILLS = Number(process.env['KILLED_TIMES'] ?? 1)
const CHILD = path.join(import.meta.dirname, 'testing/killed-child.ts')

let rooms: ReturnType<typeof movingRoom>[] = []
afterEach(() => {
  for (const room of rooms) room.close()
  rooms = []
})
function aRoom() {
  const room = movingRoom()
  rooms.push(room)
  return room
}
type Room = ReturnType<typeof movingRoom>
type Step = 'stage' | 'run' | 'undo'
type Ended = { said: unknown; steps: number; isKilled: boolean }

/** Runs a step in a process of its own, and kills that after a number of steps and some ms. */
async function inChild(
  room: Room,
  step: Step,
  given: string | number,
  kill: { steps: number; ms: number } | null,
): Promise<Ended> {
  const child = fork(CHILD, [room.dir, step, String(given), String(room.now)], { execArgv: [] })
  let said: unknown = null
  let steps = 0
  child.on('message', (message) => {
    if (message !== 'progress') said = message
    else if (++steps === kill?.steps) void wait(kill.ms).then(() => child.kill('SIGKILL'))
  })
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
  if (signal === null) expect([step, code]).toEqual([step, 0])
  return { said, steps, isKilled: signal !== null }
}

/** Kills a step several times at random points and runs it again, until it comes to its end. Returns what it said. */
async function throughKills(
  room: Room,
  step: Step,
  given: string | number,
  { roll, steps }: { roll: () => number; steps: number },
): Promise<unknown> {
  let killed = 0
  for (let n = 0; n < KILLS; n++) {
    // The first time it is surely in the midst of its work, later perhaps just before the end.
    const [share, most] = n === 0 ? [0.5, 0] : [1, 60]
    const point = { steps: 1 + Math.floor(roll() * steps * share), ms: Math.floor(roll() * most) }
    const { said, isKilled } = await inChild(room, step, given, point)
    killed += Number(isKilled)
    if (!isKilled && step === 'stage') return said
  }
  // A test that kills nothing would prove nothing.
  expect([step, killed > 0]).toEqual([step, true])
  return (await inChild(room, step, given, null)).said
}

function told(room: Room) {
  // Another process wrote: a connection of its own sees its full-text index as it is.
  const db = openDatabase(databaseFile(room.dir), { mode: 'write', busyTimeoutMs: 1_000 })
  const all = (sql: string) => db.$client.prepare(sql).all()
  try {
    return {
      hash: newsHash(db),
      redirects: all('select path, target, status from redirects order by path'),
      terms: all('select slug, name from sections union all select slug, name from authors order by slug'),
      records: all('select import_id, record_hash from import_records order by import_id'),
      faults: checkNewsroom(db, room.dir),
    }
  } finally {
    db.$client.close()
  }
}

test.each(Array.from({ length: SEEDS }, (_, n) => Number(process.env['KILLED_SEED'] ?? n + 1)))(
  'an import that is killed again and again ends as one that was not, and so does its undoing (seed %i) (P-205)',
  async (seed) => {
    const whole = aRoom()
    const empty = told(whole)
    const { files } = await writeWxr(path.join(whole.dir, 'old.xml'), { posts: POSTS, seed, languages: ['en', 'de'] })
    const [file = ''] = files
    const first = await inChild(whole, 'stage', file, null)
    const ran = await inChild(whole, 'run', Number(first.said), null)
    const expected = told(whole)
    expect(expected.faults).toEqual([])
    expect(expected.records.length).toBeGreaterThan(POSTS * 0.9)

    const roll = randomFrom(seed)
    const killed = aRoom()
    const batchId = Number(await throughKills(killed, 'stage', file, { roll, steps: first.steps }))
    await throughKills(killed, 'run', batchId, { roll, steps: ran.steps })
    expect(told(killed)).toEqual(expected)

    const undone = await inChild(whole, 'undo', Number(first.said), null)
    expect({ ...told(whole), records: [] }).toEqual({ ...empty, records: [] })
    await throughKills(killed, 'undo', batchId, { roll, steps: undone.steps })
    expect(told(killed)).toEqual(told(whole))
  },
  600_000,
)
