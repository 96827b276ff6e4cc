import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { readers } from '#db/schema/tables.ts'
import { randomFrom } from '#db/testing/random.ts'
import { readerAddress } from '#domain/newsletters/reader-address.ts'
import { JOIN_PATH } from '#domain/urls/newsletter-forms.ts'
import { press } from '#server/http/testing/final-page.ts'
import { SITE, testWebServer } from '#server/http/testing/web-server.ts'
import { MOST_AN_HOUR, MOST_OF_NETWORK, MOST_OF_SITE, MOST_SHARED } from '#server/render/forms/newsletter-bounds.ts'
import { readerForms } from '#server/render/forms/reader-forms.ts'
import { NETWORK_HEADER } from '#server/shared/network-header.ts'

const JOINS = Number(process.env['HOSTILE_JOINS'] ?? 500)
const AT_ONCE = 12
/** Networks of strangers: at 10,000 joins they could send more than all networks may. */
const NETWORKS = Math.max(20, Math.floor(JOINS / 12))

let paper: Awaited<ReturnType<typeof testWebServer>>
afterEach(() => paper.close())

/** A web process whose forms are those of the editors' process, over one database. */
async function open(trusted: string[]) {
  let forms: ReturnType<typeof readerForms> | undefined
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    request.url === JOIN_PATH && forms ? forms(request, response) : press.page(request, response)
  paper = await testWebServer(answer, { trusted })
  const room = newsletterRoom(paper)
  const render = async (_: IncomingMessage, response: ServerResponse, status: number) =>
    void response.writeHead(status, { 'content-type': 'text/html' }).end('<!doctype html><title>Newsletters</title>')
  const pause = async () => {}
  forms = readerForms({ db: () => room.db, siteUrl: SITE, sendsMail: true, render, now: () => room.now, pause })
  return room
}

type Ask = { from: string; address: string; headers: Record<string, string> }
function joins({ from: localAddress, address, headers }: Ask): Promise<number> {
  const body = new URLSearchParams({ address, list: '1' }).toString()
  const type = { 'content-type': 'application/x-www-form-urlencoded', host: new URL(SITE).host }
  const options = { host: '127.0.0.1', port: paper.port, path: JOIN_PATH, method: 'POST', agent: false, localAddress }
  return new Promise((resolve, reject) => {
    const request = http.request({ ...options, headers: { ...type, ...headers } }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

const roll = randomFrom(Number(process.env['HOSTILE_SEED'] ?? 11))
const below = (most: number) => Math.floor(roll() * most)
const pick = <T>(of: readonly T[]): T => of[below(of.length)] as T

/** One address again and again, the same in other spellings, many that are made up, and what is none. */
const ADDRESSES: readonly (() => string)[] = [
  () => 'ines@harbour.example',
  () => pick(['Ines@Harbour.example', ' ines@harbour.example ', 'INES@HARBOUR.EXAMPLE', 'ｉｎｅｓ@harbour.example']),
  () => pick(['i.n.e.s@gmail.com', 'ines+a@gmail.com', 'ines+b@googlemail.com', `ines+${below(999)}@gmail.com`]),
  () => `reader${below(50)}@harbour.example`,
  () => `made-up-${below(1e9)}@quay.example`,
  () => `made-up-${below(1e9)}@${below(1e6)}.example`,
  () =>
    pick(['ines', '@', 'a@b', `${'x'.repeat(300)}@quay.example`, 'a@quay.example\r\nBcc: b@quay.example', 'a@1.2.3.4']),
]

const anyIp = () => `203.0.${below(256)}.${below(256)}`
/** Claims of a stranger about where they come from; `saysProxy`: it says that there is a proxy. */
const FORGED: readonly (() => { headers: Record<string, string>; saysProxy: boolean })[] = [
  () => ({ headers: {}, saysProxy: false }),
  () => ({ headers: { [NETWORK_HEADER]: anyIp() }, saysProxy: false }),
  () => ({ headers: { 'X-Forwarded-For': anyIp() }, saysProxy: true }),
  () => ({ headers: { 'X-Forwarded-For': `${anyIp()}, ${anyIp()}`, Via: `1.1 ${below(1e6)}` }, saysProxy: true }),
  () => ({ headers: { Via: `1.1 proxy-${below(1e6)}` }, saysProxy: true }),
  () => ({ headers: { Forwarded: `for=${anyIp()}` }, saysProxy: true }),
  () => ({ headers: { 'X-Real-IP': anyIp() }, saysProxy: true }),
]

type Sent = { network: string; address: string; status: number }
async function attack(ask: () => Ask & { network: string }): Promise<Sent[]> {
  const sent: Sent[] = []
  let left = JOINS
  const stranger = async () => {
    while (left-- > 0) {
      const { network, ...one } = ask()
      sent.push({ network, address: one.address, status: await joins(one) })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, stranger))
  return sent
}

const countBy = <T>(of: readonly T[], keyOf: (one: T) => string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const one of of) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return counts
}
const most = (counts: ReadonlyMap<string, number>) => Math.max(0, ...counts.values())
/** Addresses in their normal form of the letters that wait to be sent, each as often as it gets one. */
function lettersIn(room: Awaited<ReturnType<typeof open>>): string[] {
  const normals = new Map(
    room.db
      .select()
      .from(readers)
      .all()
      .map(({ id, normal }) => [id, normal]),
  )
  const rows = room.db.$client.prepare<[], number>("select payload ->> '$.reader' from outbox where kind = 'mail'")
  return rows
    .pluck()
    .all()
    .map((id) => normals.get(id) ?? '')
}

/** True for every join that got as far as the database: at most one letter each. */
const isTaken = ({ status }: Sent) => status === 200
function expectBounded(room: Awaited<ReturnType<typeof open>>, sent: readonly Sent[]): void {
  const letters = lettersIn(room)
  const taken = sent.filter(isTaken)
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200, 400, 429]))
  expect(most(countBy(letters, (normal) => normal))).toBe(1)
  const asked = new Set(taken.map(({ address }) => readerAddress(address)?.normal))
  expect(letters.filter((normal) => !asked.has(normal))).toEqual([])
  expect(taken.length).toBeLessThanOrEqual(MOST_AN_HOUR)
  expect(letters.length).toBeLessThanOrEqual(taken.length)
  // No address that is none is a reader.
  expect(sent.filter(({ address, status }) => readerAddress(address) === null && status === 200)).toEqual([])
}

test(
  'hostile joins send at most one letter an address a day, and three a network an hour, whatever they say of where they come from (P-189)',
  { timeout: 900_000 },
  async () => {
    const room = await open([])
    const sent = await attack(() => {
      const { headers, saysProxy } = pick(FORGED)()
      // Many come from behind one machine that says it is a proxy.
      const number = saysProxy && roll() < 0.5 ? 0 : below(NETWORKS)
      const from = `127.${1 + (number >> 8)}.${number & 255}.${1 + below(250)}`
      const network = `${saysProxy ? 'behind ' : ''}${from.split('.').slice(0, 3).join('.')}`
      return { from, headers, network, address: pick(ADDRESSES)() }
    })
    expectBounded(room, sent)
    const byNetwork = countBy(sent.filter(isTaken), ({ network }) => network)
    const [shared, own] = [true, false].map(
      (isShared) => new Map([...byNetwork].filter(([network]) => network.startsWith('behind ') === isShared)),
    ) as [Map<string, number>, Map<string, number>]
    expect([most(shared), most(own)]).toEqual([MOST_SHARED, MOST_OF_NETWORK])
    expect([...shared.values()].reduce((all, one) => all + one, 0)).toBeLessThanOrEqual(MOST_AN_HOUR / 2)
    expect(lettersIn(room).length).toBeGreaterThan(MOST_SHARED / 2)
  },
)

test(
  'behind a trusted proxy the network is the one that the proxy saw, whatever the client forged before it (P-189)',
  { timeout: 900_000 },
  async () => {
    const room = await open(['127.0.0.1'])
    const sent = await attack(() => {
      const number = below(NETWORKS)
      const isV6 = roll() < 0.3
      const ip = isV6
        ? `2001:db8:${(number % 8).toString(16)}:${below(65_536).toString(16)}::1`
        : `198.${number >> 8}.${number & 255}.7`
      const network = ip
        .split(isV6 ? ':' : '.')
        .slice(0, 3)
        .join('.')
      const forged = roll() < 0.5 ? `${anyIp()}, ` : ''
      const headers = { 'X-Forwarded-For': `${forged}${ip}`, Via: `1.1 ${below(1e6)}`, [NETWORK_HEADER]: anyIp() }
      return { from: '127.0.0.1', headers, network, address: pick(ADDRESSES)() }
    })
    expectBounded(room, sent)
    const byNetwork = [...countBy(sent.filter(isTaken), ({ network }) => network)]
    const isV6 = ([network]: readonly [string, number]) => network.startsWith('2001')
    expect(Math.max(...byNetwork.filter(isV6).map(([, count]) => count))).toBe(MOST_OF_SITE)
    expect(Math.max(...byNetwork.filter((one) => !isV6(one)).map(([, count]) => count))).toBe(MOST_OF_NETWORK)
  },
)
