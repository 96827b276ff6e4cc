import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import type { Word } from '#bench/measures/second-process.ts'
import { type Api, paragraphs } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'

/** A story as its writer last saved it: every page about it must show this. */
export type Story = {
  id: number
  /** Id in an import; null for stories written at the desk. */
  importId: string | null
  slug: string
  headline: string
  section: string
  topic: string
  author: string
  source: string
  isPublic: boolean
}

export const SECTIONS = ['tide', 'quay', 'mole']
export const TERMS = ['anchor', 'bollard', 'capstan']

const fieldsOf = ({ headline, section, topic, author, source }: Story) => ({
  headline,
  sections: [section],
  topics: [topic],
  authors: [author],
  source: { name: source, url: 'https://wire.example/1' },
  document: paragraphs(`${headline}: the harbour master had nothing to add.`),
})

export type PublishingWay = 'api' | 'second process' | 'terminal' | 'import'

type Tools = {
  /** Calls the JSON API; throws if the request is refused. */
  call: (method: string, at: string, body?: object) => Promise<Record<string, unknown>>
  /** Runs a CLI command; resolves when it has succeeded. */
  news: (...args: string[]) => Promise<void>
  /** Runs a command in a second process; resolves when its transaction is committed. */
  send: (word: Word) => Promise<void>
  dataDir: string
}

/** Returns the last step of each way to publish, which is the one acknowledged; the steps before it only save. */
const publishing = ({
  call,
  news,
  send,
  dataDir,
}: Tools): Record<PublishingWay, (story: Story) => Promise<() => Promise<unknown>>> => ({
  api: async (story) => {
    const { version } = await call('GET', `/api/articles/${story.id}`)
    const saved = await call('PUT', `/api/articles/${story.id}`, { version, ...fieldsOf(story) })
    return () => call('POST', `/api/articles/${story.id}/publication`, { version: saved['version'], kind: 'update' })
  },
  'second process': async (story) => {
    await send({ id: story.id, do: 'save', fields: fieldsOf(story) as never })
    return () => send({ id: story.id, do: 'publish' })
  },
  terminal: async (story) => {
    await send({ id: story.id, do: 'save', fields: fieldsOf(story) as never })
    return () => news('publish', String(story.id))
  },
  import: async ({ importId: id, slug, headline, section, topic, author, source }) => {
    const record = { id, slug, headline, body_html: `<p>${headline}, as it came.</p>` }
    const places = { sections: [section], tags: [topic], authors: [author] }
    const wire = { source: { name: source, url: 'https://wire.example/1' }, published_at: new Date().toISOString() }
    const file = path.join(dataDir, 'one.ndjson')
    fs.writeFileSync(file, JSON.stringify({ ...record, ...places, ...wire }))
    return () => news('import', file)
  },
})

const withdrawing = ({
  call,
  news,
  send,
}: Tools): Record<Exclude<PublishingWay, 'import'>, (story: Story) => Promise<unknown>> => ({
  api: ({ id }) => call('DELETE', `/api/articles/${id}/publication`),
  'second process': ({ id }) => send({ id, do: 'withdraw' }),
  terminal: ({ id }) => news('withdraw', String(id)),
})

/** Opens every way to publish or withdraw a story. Each returns how long (ms) its acknowledgement took. */
export async function openPublishingWays(newsroom: Newsroom, api: Api) {
  const file = path.join(newsroom.dataDir, 'news.db')
  const second = fork(path.join(import.meta.dirname, 'second-process.ts'), [file], { execArgv: [] })
  await once(second, 'message')
  const tools: Tools = {
    dataDir: newsroom.dataDir,
    async send(word) {
      second.send(word)
      const [answer] = (await once(second, 'message')) as [string]
      if (answer !== 'done') throw new Error(`The second process: ${answer}`)
    },
    async call(method, at, body) {
      const answer = await api(method, at, body)
      if (answer.status >= 300) throw new Error(`${method} ${at}: ${answer.status} ${JSON.stringify(answer.body)}`)
      return answer.body
    },
    async news(...args) {
      const { code, output } = await newsroom.news(...args)
      if (code !== 0) throw new Error(output)
    },
  }
  const [publish, withdraw] = [publishing(tools), withdrawing(tools)]
  const timed = async (go: () => Promise<unknown>): Promise<number> => {
    const start = performance.now()
    await go()
    return performance.now() - start
  }
  return {
    publish: async (road: PublishingWay, story: Story) => timed(await publish[road](story)),
    withdraw: (road: Exclude<PublishingWay, 'import'>, story: Story) => timed(() => withdraw[road](story)),
    call: tools.call,
    close: () => second.disconnect(),
  }
}
