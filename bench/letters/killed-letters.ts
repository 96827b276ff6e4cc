import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { addNewsletter } from '#bench/letters/add-newsletter.ts'
import { type Measure, whole } from '#bench/support/figures.ts'
import { freePort, type Newsroom, startNewsroom } from '#bench/support/newsroom.ts'
import { randomFrom } from '#db/testing/random.ts'
import { letterFormPath } from '#domain/urls/newsletter-forms.ts'
import { LOG_CLAIMS } from '#server/jobs/newsletters/testing/claim-log.ts'
import { type Behaviour, startStubSmtp } from '#server/jobs/newsletters/testing/stub-smtp.ts'

const READERS = Number(process.env['LETTERS_READERS'] ?? 2_000)
const KILLS = Number(process.env['LETTERS_KILLS'] ?? 3)
const SEED = Number(process.env['LETTERS_SEED'] ?? 7)
/** A pause of a minute takes two seconds; an edition is a day old after 48 minutes. */
const SPEED = 30
const LEAVERS = 2
const BETWEEN_LEAVES_MS = 100

/** How often the mail server behaves so; refusals stay under the 2 % at which a lane stops. */
const BEHAVIOURS: readonly (readonly [share: number, Behaviour])[] = [
  [0.04, 'later'],
  [0.0002, 'too-fast'],
  [0.003, 'drop-before'],
  [0.003, 'drop-within'],
  [0.003, 'lost'],
  [0.02, 'slow'],
  [0.004, 'refuse'],
]

type Room = ReturnType<typeof addNewsletter>

/**
 * Sends an edition from a whole newsroom to a mail server that delays, refuses, drops and dies at random, while readers
 * leave over HTTP, and kills all processes of the newsroom again and again. Throws if a letter came twice, a sending
 * ended in no state, a kill left more than twenty unknown, or a letter was claimed after its reader left. Set
 * LETTERS_READERS=100000 LETTERS_KILLS=20 for the whole proof.
 */
export const killedLetters: Measure = async ({ dataDir: of, scratch, say }) => {
  say(`${whole(READERS)} letters, ${KILLS} kills of all processes`)
  const dataDir = path.join(scratch, 'killed-letters')
  fs.cpSync(of, dataDir, { recursive: true })
  const begin = Date.now()
  const room = addNewsletter(dataDir, READERS)
  room.db.$client.exec(LOG_CLAIMS)
  const roll = randomFrom(SEED)
  const dying: Promise<void>[] = []
  const onTaken = () => {
    if (roll() < 10 / READERS) dying.push(smtp.die(20))
  }
  const smtp = await startStubSmtp(() => behaviour(roll()), onTaken, { keepsLetters: false })
  const port = await freePort()
  const editionId = room.begin(`http://localhost:${port}`, false)
  const env = {
    PORT: String(port),
    NEWSLETTER_SMTP_URL: smtp.url,
    NEWSLETTER_WARM_UP: 'false',
    NODE_OPTIONS: `--import ${path.resolve(import.meta.dirname, 'fast-date.ts')}`,
    FAST_BEGIN: String(begin),
    FAST_SPEED: String(SPEED),
  }
  const leavers = startLeavers(room, port, roll)
  try {
    const claimedAtKill = await killAgainAndAgain({
      room,
      editionId,
      smtp,
      say,
      start: () => startNewsroom(dataDir, env),
    })
    const gone = await leavers.stop()
    await Promise.all(dying)
    const seconds = Math.round((Date.now() - begin) / 1_000)
    const found = judged(room, smtp, claimedAtKill)
    const text = `${found.text} · left meanwhile ${whole(gone)} · mail server died ${dying.length} times · ${seconds} s`
    if (found.faults.length > 0) throw new Error(`${found.faults.join(' ')} ${text}`)
    return [{ what: `${whole(READERS)} letters, all processes killed ${KILLS} times`, text }]
  } finally {
    await leavers.stop()
    await smtp.stop()
    room.close()
  }
}

function behaviour(roll: number): Behaviour {
  let sum = 0
  return BEHAVIOURS.find(([share]) => roll < (sum += share))?.[1] ?? 'accept'
}

type Smtp = Awaited<ReturnType<typeof startStubSmtp>>
type Killing = {
  room: Room
  editionId: number
  smtp: Smtp
  say: (what: string) => void
  start: () => Promise<Newsroom>
}

/** Starts the newsroom, and kills all its processes when so many letters have come. Returns how many were claimed then. */
async function killAgainAndAgain({ room, editionId, smtp, say, start }: Killing): Promise<number[]> {
  const claimed = room.db.$client.prepare<[], number>("select count(*) from sendings where state = 'claimed'").pluck()
  const atKill: number[] = []
  const most = 1.2 * (READERS / (KILLS + 1))
  for (let from = 0; room.stateOf(editionId) !== 'sent'; from = smtp.taken.size) {
    const newsroom = await start()
    const until = Math.max(from + most / 4, (atKill.length + 0.6) * (READERS / (KILLS + 1)))
    const isKilled = atKill.length < KILLS
    while (isKilled ? smtp.taken.size < until : room.stateOf(editionId) !== 'sent') await wait(5)
    if (!isKilled) {
      await newsroom.stop()
      break
    }
    for (const pid of newsroom.pids.all()) process.kill(pid, 'SIGKILL')
    await newsroom.kill()
    atKill.push(claimed.get() ?? 0)
    say(`kill ${atKill.length}: ${whole(smtp.taken.size)} letters had come, ${atKill.at(-1)} were claimed`)
  }
  return atKill
}

/** Readers who leave by a mail program, by the button, or are erased; whoever finds the newsroom down tries again. */
function startLeavers({ tokenOf }: Room, port: number, roll: () => number) {
  const gone = new Set<number>()
  let isStopping = false
  const send = async (form: 'leave' | 'preferences', reader: number, body: string): Promise<number> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', connection: 'close' }
    const url = `http://127.0.0.1:${port}${letterFormPath(form, tokenOf(reader))}`
    try {
      const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual' })
      await answer.arrayBuffer()
      return answer.status
    } catch {
      return 0
    }
  }
  const leaver = async () => {
    while (!isStopping) {
      const [reader, how] = [1 + Math.floor(roll() * READERS), roll()]
      if (gone.has(reader)) continue
      const status =
        how < 0.3
          ? await send('preferences', reader, 'do=erase&sure=on')
          : await send('leave', reader, how < 0.5 ? 'leave=yes' : 'List-Unsubscribe=One-Click')
      if (status === 200) gone.add(reader)
      await wait(BETWEEN_LEAVES_MS)
    }
  }
  const leaving = Promise.all(Array.from({ length: LEAVERS }, leaver))
  return {
    async stop() {
      isStopping = true
      await leaving
      return gone.size
    },
  }
}

type Row = { state: string; messageId: string; attempts: number; smtpText: string | null; isErased: 0 | 1 }

function judged(room: Room, smtp: Smtp, atKill: readonly number[]): { text: string; faults: string[] } {
  const all = room.db.$client
    .prepare<[], Row>(
      `select state, message_id messageId, attempts, smtp_text smtpText,
         not exists (select 1 from readers r where r.id = reader_id) isErased from sendings`,
    )
    .all()
  const count = (sql: string) => room.db.$client.prepare<[], number>(sql).pluck().get() ?? Number.NaN
  const inState = (state: string) => all.filter((one) => one.state === state)
  const cameOf = (rows: readonly Row[]) => rows.map(({ messageId }) => smtp.taken.get(messageId) ?? 0)
  const [accepted, refused, unknown, skipped] = (['accepted', 'refused', 'unknown', 'skipped'] as const).map(
    inState,
  ) as [Row[], Row[], Row[], Row[]]
  const ended = accepted.length + refused.length + unknown.length + skipped.length
  const twice = [...smtp.taken.values()].filter((times) => times > 1).length
  const claims = count('select count(*) from proof_claims')
  const late = count('select count(*) from proof_claims where was_reader = 0')
  // Of the letters without an answer those of a dead process have no words.
  const ofKills = unknown.filter(({ smtpText, isErased }) => smtpText === null && isErased === 0).length
  const checks: [string, boolean][] = [
    [`${twice} letters came twice.`, twice === 0],
    [`${READERS - ended} sendings ended in no state.`, ended === READERS && all.length === READERS],
    [`${late} letters were claimed after their reader had left.`, late === 0],
    // An attempt of which nobody heard is taken off its count.
    [`${claims} claims were seen, not all of them.`, claims >= all.reduce((sum, { attempts }) => sum + attempts, 0)],
    ['More than twenty were claimed at a kill.', atKill.length === KILLS && atKill.every((one) => one <= 20)],
    [`${ofKills} are unknown by kills.`, ofKills <= atKill.reduce((sum, one) => sum + one, 0)],
    [`${unknown.length} are unknown.`, unknown.length <= 20 * KILLS + smtp.dropped()],
    ['A letter that was accepted did not come.', cameOf(accepted).every((times) => times === 1)],
    ['A letter that was refused or skipped came.', cameOf([...refused, ...skipped]).every((times) => times === 0)],
  ]
  const numbers = `accepted ${whole(accepted.length)}, refused ${whole(refused.length)}, skipped ${whole(skipped.length)}, unknown ${whole(unknown.length)} (${ofKills} of kills, ${cameOf(unknown).filter(Boolean).length} of all came)`
  return {
    text: `${numbers} · twice ${twice} · without a state ${READERS - ended} · claimed at a kill at most ${Math.max(...atKill)} · claimed after a leave ${late} of ${whole(claims)} claims`,
    faults: checks.filter(([, holds]) => !holds).map(([fault]) => fault),
  }
}
