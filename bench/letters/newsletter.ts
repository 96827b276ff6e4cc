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
import { rssMb } from '#bench/support/processes.ts'
import { makeDkimKey } from '#server/outgoing/dkim-key.ts'

const READERS = Number(process.env['LETTERS_READERS'] ?? 4_000)
const PUBLICATIONS = 100
const WARM = 20
const HITS_SECONDS = 6
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
    return await measured({ room, newsroom, dataDir, say })
  } finally {
    await newsroom.stop()
    mail.disconnect()
    room.close()
  }
}

type Of = { room: ReturnType<typeof addNewsletter>; newsroom: Newsroom; dataDir: string; say: (what: string) => void }

async function measured({ room, newsroom, dataDir, say }: Of): Promise<Figure[]> {
  const api = await signIn(newsroom)
  const hot = newsroom.url + (storyPaths(dataDir, 3)[1] ?? '/')
  const section = (sectionPaths(dataDir)[0] ?? '/').slice(1)
  say('an editor and readers without letters')
  await publications(api, section, WARM)
  const alone = await publications(api, section, PUBLICATIONS)
  await load(hot, { seconds: 2 })
  const idle = await load(hot, { seconds: HITS_SECONDS })
  const send = (isSigned: boolean) => startSending(room, newsroom, isSigned)
  say(`${whole(READERS)} letters`)
  const unsigned = await send(false).done
  makeDkimKey(dataDir)
  say(`${whole(READERS)} signed letters`)
  const signed = await send(true).done
  say('an editor and readers beside signed letters')
  const edition = send(true)
  const beside = await publications(api, section, PUBLICATIONS)
  const published = ended(edition)
  const hits = await load(hot, { seconds: HITS_SECONDS })
  const loaded = ended(edition)
  await edition.done
  const [own, others] = [quantile(alone, 0.95), quantile(beside, 0.95)]
  const [most, perSecond] = [Math.max(unsigned.addedMb, signed.addedMb), [unsigned, signed].map((one) => one.perSecond)]
  return [
    { what: 'letters/s, without · with DKIM (≥ 150)', text: perSecond.map(whole).join(' · ') },
    { what: 'memory that letters add, all processes (≤ 60 MB)', text: `${whole(most)} MB` },
    {
      what: 'publication p95 beside letters, of alone (≤ 1.5)',
      text: `${ratio(others, own)} (${tenth(others)} of ${tenth(own)} ms)${published}`,
    },
    {
      what: 'hits beside letters, of idle (≥ 0.8)',
      text: `${ratio(hits.perSecond, idle.perSecond)} (${whole(hits.perSecond)} of ${whole(idle.perSecond)}/s)${loaded}`,
    },
  ]
}

const ended = ({ isSent }: { isSent: () => boolean }): string =>
  isSent() ? ' · the letters ended before: set LETTERS_READERS higher' : ''

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
  return { isSent, done: sending() }
}
