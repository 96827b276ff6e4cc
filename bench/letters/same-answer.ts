import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { addNewsletter } from '#bench/letters/add-newsletter.ts'
import { type Figure, type Measure, quantile, twoDecimals, whole } from '#bench/support/figures.ts'
import { ask, freePort } from '#bench/support/newsroom.ts'
import type { Tx } from '#db/engine/open.ts'
import { addressHmac } from '#db/queries/newsletters/reader-hmac.ts'
import { readers, suppressed } from '#db/schema/tables.ts'
import { randomFrom } from '#db/testing/random.ts'
import { JOIN_PATH, letterFormPath } from '#domain/urls/newsletter-forms.ts'
import { readerForms } from '#server/render/forms/reader-forms.ts'
import { NETWORK_HEADER } from '#server/shared/network-header.ts'

const TIMES = Number(process.env['SAME_TIMES'] ?? 2_000)
const AT_ONCE = 8
/** Of one process an hour go 1,000 letters: after so many a fresh one counts anew. */
const OF_ONE_PROCESS = 900
/** Factor of the 1 % bound of Kolmogorov and Smirnov. */
const ONE_PERCENT = 1.628

const KINDS = ['unknown', 'confirmed', 'asked today', 'complained'] as const
type Kind = (typeof KINDS)[number]
type Room = ReturnType<typeof addNewsletter>
type Taken = Record<Kind, number[]>

/**
 * Measures whether the time of an answer says if an address is known: joins, and changes of an address, for addresses
 * that are unknown, confirmed, have had a letter today, or complained, in random order. Without a page, which is the same
 * for all. Throws if the answers differ; the last row shows that the statistic sees a difference where nothing waits.
 */
export const sameAnswer: Measure = async ({ dataDir: of, scratch, say }) => {
  const figures: Figure[] = []
  for (const [what, form, isPadded] of [
    ['join', 'join', true],
    ['other address', 'address', true],
    ['join that does not wait', 'join', false],
  ] as const) {
    say(`${what}: ${whole(TIMES * KINDS.length)} asks`)
    const dataDir = path.join(scratch, `same-answer-${figures.length}`)
    fs.cpSync(of, dataDir, { recursive: true })
    const room = addNewsletter(dataDir, TIMES * (KINDS.length - 1 + KINDS.length))
    makeKinds(room)
    const taken = await measure(room, form, isPadded ? wait : async () => {})
    room.close()
    const apart = KINDS.slice(1).map((kind) => `${kind} ${apartness(taken.unknown, taken[kind]).toFixed(3)}`)
    const bound = ONE_PERCENT * Math.sqrt(2 / TIMES)
    const rows = [
      ...KINDS.map((kind) => ({ what: `${what}, ${kind}: p50 · p95 · p99`, text: percentiles(taken[kind]) })),
      { what: `${what}: largest distance to unknown (1 % bound ${bound.toFixed(3)})`, text: apart.join(' · ') },
    ]
    for (const row of rows) say(`${row.what}: ${row.text}`)
    figures.push(...rows)
  }
  return figures
}

const addressOf = (n: number) =>
  `${['gmail.com', 'yahoo.com', 'outlook.com', 'harbour.example', 'quay.example', 'mole.example'][n % 6]}`
/** Number of the reader who is the n-th of a kind. */
const numberOf = (kind: Kind, n: number) => (KINDS.indexOf(kind) - 1) * TIMES + n + 1
const nthAddress = (kind: Kind, n: number): string => {
  if (kind === 'unknown') return `nobody${n}@harbour.example`
  const number = numberOf(kind, n)
  return `reader${number}@${addressOf(number)}`
}

function makeKinds({ db }: Room): void {
  const now = Date.now()
  db.$client.transaction(() => {
    for (const { id, normal } of db.select().from(readers).all()) {
      const hmac = addressHmac(db as Tx, normal)
      const isAsked = id > TIMES && id <= 2 * TIMES
      db.$client.prepare('update readers set hmac = ?, letter_at = ? where id = ?').run(hmac, isAsked ? now : null, id)
      if (id > 2 * TIMES && id <= 3 * TIMES) db.insert(suppressed).values({ hmac, why: 'complained', at: now }).run()
    }
  })()
}

async function measure(room: Room, form: 'join' | 'address', pause: (ms: number) => Promise<unknown>): Promise<Taken> {
  const render = async (_: http.IncomingMessage, response: http.ServerResponse, status: number) =>
    void response.writeHead(status, { 'content-type': 'text/plain' }).end('a page')
  const fresh = () => readerForms({ db: () => room.db, siteUrl: 'http://localhost', sendsMail: true, render, pause })
  let [forms, asked] = [fresh(), 0]
  const server = http.createServer((request, response) => {
    if (++asked % OF_ONE_PROCESS === 0) forms = fresh()
    void forms(request, response)
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const taken: Taken = { unknown: [], confirmed: [], 'asked today': [], complained: [] }
  const answers = new Set<string>()
  const order = shuffled(KINDS.flatMap((kind) => Array.from({ length: TIMES }, (_, n) => ({ kind, n }))))
  const asker = async () => {
    for (let one = order.pop(); one; one = order.pop()) {
      const { kind, n } = one
      const mover = (KINDS.length - 1) * TIMES + KINDS.indexOf(kind) * TIMES + n + 1
      const path = form === 'join' ? JOIN_PATH : letterFormPath('preferences', room.tokenOf(mover))
      const fields = form === 'join' ? { list: '1' } : { do: 'address' }
      const body = new URLSearchParams({ ...fields, address: nthAddress(kind, n) }).toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded', [NETWORK_HEADER]: `n${kind}${n}` }
      const answer = await ask(port, path, { method: 'POST', headers, body })
      answers.add(`${answer.status} ${answer.body.toString()}`)
      taken[kind].push(answer.ms)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, asker))
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  if (answers.size !== 1) throw new Error(`Answers differ: ${[...answers].join(' | ')}`)
  return taken
}

function shuffled<T>(of: T[]): T[] {
  const roll = randomFrom(5)
  for (let last = of.length - 1; last > 0; last--) {
    const other = Math.floor(roll() * (last + 1))
    ;[of[last], of[other]] = [of[other] as T, of[last] as T]
  }
  return of
}

/** The statistic of Kolmogorov and Smirnov: the largest distance between two distributions, 0 to 1. */
function apartness(a: readonly number[], b: readonly number[]): number {
  const [left, right] = [a, b].map((one) => one.toSorted((x, y) => x - y)) as [number[], number[]]
  let [i, j, most] = [0, 0, 0]
  while (i < left.length && j < right.length) {
    if ((left[i] ?? 0) <= (right[j] ?? 0)) i += 1
    else j += 1
    most = Math.max(most, Math.abs(i / left.length - j / right.length))
  }
  return most
}

const percentiles = (times: readonly number[]) =>
  `${[0.5, 0.95, 0.99].map((share) => twoDecimals(quantile(times, share))).join(' · ')} ms`
