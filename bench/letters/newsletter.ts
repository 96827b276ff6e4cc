import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { addNewsletter } from '#bench/letters/add-newsletter.ts'
import { type Api, signIn } from '#bench/measures/desk.ts'
import { publishOne } from '#bench/measures/publish.ts'
import { sectionPaths, storyPaths } from '#bench/support/addresses.ts'
import { type Figure, type Measure, quantile, ratio, tenth, whole } from '#bench/support/figures.ts'
import { load } from '#bench/support/load.ts'
import { type Newsroom, startNewsroom } from '#bench/support/newsroom.ts'
import { cpuUs, rssMb } from '#bench/support/processes.ts'
import { makeDkimKey } from '#server/outgoing/dkim-key.ts'

const READERS = Number(process.env['LETTERS_READERS'] ?? 4_000)
const PUBLICATIONS = 150
const WARM = 20
const HITS_SECONDS = 12
/** Turns without letters, and as many beside them. */
const TURNS = 5
/** After letters were stopped or let go on. */
const SETTLE_MS = 300
const POLL_MS = 20

/**
 * Measures editions by mail to a mail server that takes every letter: letters a second without and with a signature, the
 * memory that they add, and beside them an editor's publications and hits of a cached page.
 */
export const newsletter: Measure = async ({ dataDir: of, scratch, say }) => {
  const dataDir = path.join(scratch, 'newsletter')
  fs.cpSync(of, dataDir, { recursive: true })
  const room = addNewsletter(dataDir, READERS)
  const mail = fork(path.resolve(import.meta.dirname, 'mail-server.ts'), { execArgv: [] })
  const [smtpUrl] = (await once(mail, 'message')) as [string]
  const newsroom = await startNewsroom(dataDir, { NEWSLETTER_SMTP_URL: smtpUrl, NEWSLETTER_WARM_UP: 'false' })
  try {
    return await measured({ room, newsroom, dataDir, say, mailPid: mail.pid ?? 0 })
  } finally {
    await newsroom.stop()
    mail.disconnect()
    room.close()
  }
}

type Of = {
  room: ReturnType<typeof addNewsletter>
  newsroom: Newsroom
  dataDir: string
  say: (what: string) => void
  mailPid: number
}

async function measured({ room, newsroom, dataDir, say, mailPid }: Of): Promise<Figure[]> {
  const api = await signIn(newsroom)
  const hot = newsroom.url + (storyPaths(dataDir, 3)[1] ?? '/')
  const section = (sectionPaths(dataDir)[0] ?? '/').slice(1)
  await publications(api, section, WARM)
  await load(hot, { seconds: 2 })
  const send = (isSigned: boolean) => startSending(room, newsroom, isSigned)
  say(`${whole(READERS)} letters`)
  const unsigned = await send(false).done
  makeDkimKey(dataDir)
  say(`${whole(READERS)} signed letters`)
  const pids = [newsroom.pids.all(), [mailPid]]
  const cpuBefore = pids.map(cpuUs)
  const signed = await send(true).done
  const cpuMs = pids.map((some, n) => (cpuUs(some) - (cpuBefore[n] ?? 0)) / 1_000 / READERS)
  say('an editor and readers, without letters and beside signed ones')
  const edition = send(true)
  const [alone, beside]: [number[], number[]] = [[], []]
  const published = await edition.alternately(async (isBeside) => {
    const some = isBeside ? beside : alone
    some.push(...(await publications(api, section, PUBLICATIONS / TURNS)))
  })
  const hits = { idle: 0, beside: 0 }
  const loaded = await edition.alternately(async (isBeside) => {
    const { perSecond } = await load(hot, { seconds: HITS_SECONDS / TURNS })
    hits[isBeside ? 'beside' : 'idle'] += perSecond / TURNS
  })
  await edition.done
  const [own, others] = [quantile(alone, 0.95), quantile(beside, 0.95)]
  const [most, perSecond] = [Math.max(unsigned.addedMb, signed.addedMb), [unsigned, signed].map((one) => one.perSecond)]
  return [
    { what: 'letters/s, without · with DKIM (≥ 150)', text: perSecond.map(whole).join(' · ') },
    { what: 'CPU a signed letter, newsroom · mail server', text: `${cpuMs.map(tenth).join(' · ')} ms` },
    { what: 'memory that letters add, all processes (≤ 60 MB)', text: `${whole(most)} MB` },
    {
      what: 'publication p95 beside letters, of alone (≤ 1.5)',
      text: `${ratio(others, own)} (${tenth(others)} of ${tenth(own)} ms)${published}`,
    },
    {
      what: 'hits beside letters, of idle (≥ 0.8)',
      text: `${ratio(hits.beside, hits.idle)} (${whole(hits.beside)} of ${whole(hits.idle)}/s)${loaded}`,
    },
  ]
}

async function publications(api: Api, section: string, count: number): Promise<number[]> {
  const took: number[] = []
  for (let n = 0; n < count; n++) took.push(await publishOne(api, section, n))
  return took
}

/** Begins an edition to all readers. `done` resolves when it is sent. */
function startSending(room: ReturnType<typeof addNewsletter>, newsroom: Newsroom, isSigned: boolean) {
  const pids = newsroom.pids.all()
  const before = rssMb(pids)
  const editionId = room.begin(newsroom.url, isSigned)
  const began = performance.now()
  const isSent = () => room.stateOf(editionId) === 'sent'
  const sending = async () => {
    let most = before
    for (let n = 0; !isSent(); n++) {
      if (n % 20 === 0) most = Math.max(most, rssMb(pids))
      await wait(POLL_MS)
    }
    return { perSecond: (READERS * 1_000) / (performance.now() - began), addedMb: most - before }
  }
  const accepted = () => room.counts(editionId)['accepted'] ?? 0
  /** Does work while letters rest and while they go, again and again: the machine is not as fast at all times. */
  async function alternately(work: (isBeside: boolean) => Promise<void>): Promise<string> {
    let [went, ms] = [0, 0]
    for (let turn = 0; turn < 2 * TURNS; turn++) {
      const isBeside = turn % 2 === 1
      if (!isSent()) room.setState(editionId, isBeside ? 'sending' : 'stopped')
      await wait(SETTLE_MS)
      const [from, since] = [accepted(), performance.now()]
      await work(isBeside)
      if (!isBeside) continue
      went += accepted() - from
      ms += performance.now() - since
    }
    const hint = isSent() ? ' · the letters ended before: set LETTERS_READERS higher' : ''
    return ` · ${whole((went * 1_000) / ms)} letters/s meanwhile${hint}`
  }
  return { alternately, done: sending() }
}
