import { randomBytes } from 'node:crypto'
import path from 'node:path'
import sharp from 'sharp'
import { signIn } from '#bench/measures/desk.ts'
import { type Measure, ratio, tenth, whole } from '#bench/support/figures.ts'
import { load } from '#bench/support/load.ts'
import { type Newsroom, startNewsroom } from '#bench/support/newsroom.ts'
import { rssMb } from '#bench/support/processes.ts'

const PICTURES = 50
const BYTES = 8_000_000
const IDLE_SECONDS = 4
const BUSY_SECONDS = 15

/**
 * Measures hits of the front page while a memory card of photographs is uploaded at once, and the memory that this
 * takes.
 */
export const uploads: Measure = async ({ scratch, say }) => {
  say(`${PICTURES} uploads of ${BYTES / 1e6} MB at once`)
  const photograph = await aPhotograph()
  const newsroom = await startNewsroom(path.join(scratch, 'uploads'))
  try {
    const { cookie } = await signIn(newsroom)
    await load(newsroom.url, { seconds: 1 })
    const idle = await load(newsroom.url, { seconds: IDLE_SECONDS })
    const before = rssMb(newsroom.pids.all())
    let peak = before
    const watching = setInterval(() => {
      peak = Math.max(peak, rssMb(newsroom.pids.all()))
    }, 200)
    const started = performance.now()
    const coming = Promise.all(Array.from({ length: PICTURES }, () => upload(newsroom, cookie, photograph)))
    const busy = await load(newsroom.url, { seconds: BUSY_SECONDS })
    const statuses = await coming
    clearInterval(watching)
    const seconds = (performance.now() - started) / 1_000
    const taken = statuses.filter((status) => status === 201).length
    return [
      {
        what: `hits while ${PICTURES} pictures of ${BYTES / 1e6} MB come in at once`,
        text: `${whole(busy.perSecond)}/s · ${ratio(busy.perSecond, idle.perSecond)} of idle`,
      },
      {
        what: 'those pictures: taken in · all of them after · memory of all processes, before and at the most',
        text: `${taken} · ${tenth(seconds)} s · ${whole(before)} and ${whole(peak)} MB`,
      },
    ]
  } finally {
    await newsroom.stop()
  }
}

/** Creates a photograph of twelve megapixels with as much detail as a real file of that size. */
async function aPhotograph(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const picture = sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#888', noise } })
  const bytes = await picture.blur(0.6).jpeg({ quality: 92 }).toBuffer()
  return bytes.length >= BYTES ? bytes : Buffer.concat([bytes, Buffer.alloc(BYTES - bytes.length)])
}

/** Appends random bytes, which no decoder reads, so that each upload is a different file. */
async function upload(newsroom: Newsroom, cookie: string, photograph: Buffer): Promise<number> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(photograph), randomBytes(16)], { type: 'image/jpeg' }), 'card.jpg')
  const headers = { cookie, origin: newsroom.url }
  try {
    const answer = await fetch(`${newsroom.url}/api/media`, { method: 'POST', headers, body: form })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    // An aborted upload counts as refused.
    return 0
  }
}
