import fs from 'node:fs'
import { type Answer, type Api, ask, paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { METRICS_TOKEN, type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

/** Set TWO_WORKERS to the number of publications. */
const PUBLICATIONS = Number(process.env['TWO_WORKERS'] ?? 30)
/** Each page is asked for by as many new connections at once: the kernel gives them to either web process. */
const READERS = 3
const LISTS = ['/', '/world', '/latest', '/feed.xml', '/news-sitemap.xml']
/** After so many publications one of the web processes is killed, and starts anew with an empty memory. */
const KILLED_EVERY = 25

let paper: Newsroom
test.beforeAll(async () => {
  test.setTimeout(300_000)
  paper = await startNewsroom('demo', { WORKERS: '2' })
})
test.afterAll(() => paper?.stop())

/** Ids of the processes that answer readers. */
const webPids = (): number[] =>
  fs
    .globSync('/proc/[0-9]*/cmdline')
    .map((file) => Number(file.split('/')[2]))
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes('web-process.ts') && parentOf(pid) === paper.pid())
const parentOf = (pid: number) => Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1])

/** Empty for a process that has ended. */
function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Values of a counter, by web process. */
async function counted(name: string): Promise<Record<string, number>> {
  const { text } = await ask(paper, '/metrics', { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
  const found = text.matchAll(new RegExp(`^${name}\\{process="(front-\\d)"\\} (\\d+)`, 'gm'))
  return Object.fromEntries([...found].map(([, name = '', value]) => [name, Number(value)]))
}

/** The web processes that answer. */
const webProcesses = (): Promise<string[]> =>
  counted('broadsheet_store_found_total').then(
    (found) => Object.keys(found).toSorted(),
    () => [],
  )

/**
 * A reader whose connection ends with a killed web process asks again, and so does one whom a busy machine answers 503.
 */
async function patiently(path: string): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await ask(paper, path).catch(() => null)
    if (answer && (answer.status !== 503 || tries === 20)) return answer
    if (tries === 20) throw new Error(`Nobody answered at ${path}.`)
    // As Retry-After says.
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
}

/** Asks for a page `READERS` times at once. Describes each answer that is not right. */
async function staleAt(path: string, isRight: (answer: Answer) => boolean): Promise<string[]> {
  const answers = await Promise.all(Array.from({ length: READERS }, () => patiently(path)))
  return answers
    .filter((answer) => !isRight(answer))
    .map(({ status, headers }) => `${path} ${status} ${headers['x-cache']}`)
}

/** Makes the story's next headline public. Returns the version after it. */
async function publish(api: Api, id: number, version: number, n: number): Promise<number> {
  const saved = await api('PUT', `/api/articles/${id}`, { version, headline: `Ferry number ${n} sails` })
  const out = await api('POST', `/api/articles/${id}/publication`, { version: saved.body['version'], kind: 'update' })
  expect(out.status, JSON.stringify(out.body)).toBe(200)
  return out.body['version'] as number
}

test(`${PUBLICATIONS} publications and withdrawals, two web processes over one store: nobody is shown an old page (P-4)`, async () => {
  test.setTimeout(60_000 + PUBLICATIONS * 4_000)
  const api = await signedIn(paper, 'editor')
  const document = paragraphs('It sails from the new quay.')
  const { path, id, ...made } = await publishStory(api, 'Ferry number 0 sails', { sections: ['world'], document })
  let { version } = made
  const stale: string[] = []
  let [answers, killed] = [0, 0]
  for (let n = 1; n <= PUBLICATIONS; n++) {
    version = await publish(api, id, version, n)
    const shows = ({ status, text }: Answer) => status === 200 && text.includes(`Ferry number ${n} sails`)
    const seen = await Promise.all([path, ...LISTS].map((one) => staleAt(one, shows)))
    stale.push(...seen.flat().map((what) => `publication ${n}: ${what}`))
    answers += READERS * (1 + LISTS.length)
    if (n % 5 === 0) {
      await api('DELETE', `/api/articles/${id}/publication`, { reason: 'For a test.' })
      const gone = await Promise.all([
        staleAt(path, ({ status }) => status === 410),
        ...LISTS.map((one) =>
          staleAt(one, ({ status, text }) => status === 200 && !text.includes(`Ferry number ${n}`)),
        ),
      ])
      stale.push(...gone.flat().map((what) => `withdrawal ${n}: ${what}`))
      answers += READERS * (1 + LISTS.length)
      version = (await api('GET', `/api/articles/${id}`)).body['version'] as number
    }
    if (n % KILLED_EVERY === 10) {
      // On a busy machine the one killed before may not answer yet; without it nobody would.
      await expect.poll(webProcesses).toEqual(['front-1', 'front-2'])
      const victim = webPids()[killed % 2]
      if (victim) process.kill(victim, 'SIGKILL')
      killed += 1
    }
    // Changed by no publication: a web process that has just started finds it in the store.
    await staleAt('/about', ({ status }) => status === 200)
  }
  console.log(`${answers} answers, ${stale.length} stale, ${killed} web processes killed`)
  expect(stale).toEqual([])
  await expect.poll(webProcesses).toEqual(['front-1', 'front-2'])
  const found = await counted('broadsheet_store_found_total')
  expect(Object.values(found).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0)
})
