import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { type Api, signIn } from '#bench/measures/desk.ts'
import { startImport } from '#bench/measures/import.ts'
import { sectionPaths } from '#bench/support/addresses.ts'
import { writeCorpus } from '#bench/support/corpus.ts'
import { type Measure, quantile, tenth, whole } from '#bench/support/figures.ts'
import { startNewsroom } from '#bench/support/newsroom.ts'

const IDLE = 300
/** First number beyond a corpus of any size. */
const FROM = 10_000_000
const IMPORTED = 20_000

/**
 * Measures the time from sending a publication to its acknowledgement through the API: alone, and while an import
 * writes.
 */
export const publish: Measure = async ({ dataDir, scratch, say }) => {
  const section = (sectionPaths(dataDir)[0] ?? '/').slice(1)
  const newsroom = await startNewsroom(dataDir)
  try {
    const api = await signIn(newsroom)
    say('publishing')
    const idle: number[] = []
    for (let n = 0; n < IDLE; n++) idle.push(await publishOne(api, section, n))
    const file = path.join(scratch, 'more.ndjson')
    await writeCorpus(file, IMPORTED, { from: FROM, total: FROM + IMPORTED })
    say('publishing while an import writes')
    const child = startImport(dataDir, file)
    const ended = once(child, 'exit')
    const busy: number[] = []
    while (child.exitCode === null) busy.push(await publishOne(api, section, IDLE + busy.length))
    const [code] = (await ended) as [number | null]
    if (code !== 0) throw new Error(`The import ended with ${code}.`)
    fs.rmSync(file)
    return [
      { what: 'publish acknowledged, p50 · p99', text: text(idle) },
      { what: 'the same while an import writes', text: `${text(busy)} (${whole(busy.length)})` },
    ]
  } finally {
    await newsroom.stop()
  }
}

/** Publishes a new story. Returns how long the publication took, in ms. */
export const publishOne = async (api: Api, section: string, n: number): Promise<number> =>
  (await publishStory(api, section, n)).ms

/** Publishes a new story. Returns its address, and how long the publication took, in ms. */
export async function publishStory(api: Api, section: string, n: number): Promise<{ path: string; ms: number }> {
  const { body: made } = await api('POST', '/api/articles', { headline: `A measure of the river, ${n}` })
  const spans = [{ text: 'The river was measured again, and found to be as long as before. '.repeat(8) }]
  const blocks = Array.from({ length: 12 }, (_, block) => ({ id: `b${block}`, type: 'paragraph', spans }))
  const { body: saved } = await api('PUT', `/api/articles/${String(made['id'])}`, {
    version: made['version'],
    sections: [section],
    document: { version: 1, blocks },
  })
  const out = { version: saved['version'], kind: 'update' }
  const { ms, body } = await api('POST', `/api/articles/${String(made['id'])}/publication`, out)
  return { path: String(body['path']), ms }
}

const text = (times: readonly number[]) => `${tenth(quantile(times, 0.5))} · ${tenth(quantile(times, 0.99))} ms`
