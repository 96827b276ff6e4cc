import fs from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright/test'
import { journalOf } from '#e2e/support/desk-story.ts'
import { type Api, type Json, paragraphs, signedIn } from '#e2e/support/machine.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'
import { expect, signIn, test } from '#e2e/support/test.ts'
import { PATIENCE_MS, WORD, Writer } from '#e2e/support/writer.ts'

/**
 * Set INTERLEAVINGS=200 to try more, and SEED for a different start.
 */
const COUNT = Number(process.env['INTERLEAVINGS'] ?? 2)
const SEED = Number(process.env['SEED'] ?? 1)
const STEPS = 16
/** Number of concurrent runs, each with its own story and browsers: one run mostly waits. */
const AT_ONCE = 2
const ROLES = ['editor', 'admin'] as const

/** Returns pseudo-random numbers from 0 to 1, the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Returns everything that the server stores of a story: its working copy and every revision. Throws while it answers
 * anything but 200: a server that another run has just revived says 503 at first.
 */
async function onServer(api: Api, id: number): Promise<string> {
  const read = async (path: string): Promise<Json> => {
    const { status, body } = await api('GET', `/api/articles/${id}${path}`)
    expect(status).toBe(200)
    return body
  }
  const texts: unknown[] = [(await read(''))['article']]
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await read(`/revisions${cursor && `?cursor=${cursor}`}`)
    for (const { number } of page['items'] as Json[]) texts.push(await read(`/revisions/${String(number)}`))
    cursor = page['next'] as string | null
  }
  return JSON.stringify(texts)
}

/** The server that all concurrent runs share; killing it affects all of them. */
class Server {
  #isDown = false
  #busy: Promise<void> = Promise.resolve()
  readonly #halyard: Newsroom

  constructor(halyard: Newsroom) {
    this.#halyard = halyard
  }

  kill = () => this.#turn(true, () => this.#halyard.kill())
  revive = () => this.#turn(false, () => this.#halyard.revive())

  get isDown(): boolean {
    return this.#isDown
  }

  #turn(isDown: boolean, act: () => Promise<void>): Promise<void> {
    this.#busy = this.#busy.then(async () => {
      if (this.#isDown === isDown) return
      await act()
      this.#isDown = isDown
    })
    return this.#busy
  }
}

class Interleaving {
  readonly told: string[] = []
  #words = 0
  readonly #writers: Writer[]
  readonly #server: Server
  readonly #roll: () => number

  constructor(server: Server, writers: Writer[], roll: () => number) {
    this.#server = server
    this.#writers = writers
    this.#roll = roll
  }

  async step(): Promise<void> {
    const writer = this.#writers[this.#roll() < 0.5 ? 0 : 1]
    if (!writer) return
    const say = (what: string) => this.told.push(`${writer.name} ${what}`)
    // A conflict is resolved soon, but not at once.
    if (this.#roll() < 0.3) {
      const side = (['both', 'All mine', 'All theirs'] as const)[Math.floor(this.#roll() * 3)] ?? 'both'
      if (await writer.merge(side)) return void say(`merges: ${side}`)
      if (await writer.takeIn()) return void say('takes in what was kept')
    }
    if (this.#server.isDown && this.#roll() < 0.2) {
      say('sees the server come back')
      return this.#server.revive()
    }
    await this.#act(writer, say)
  }

  async #act(writer: Writer, say: (what: string) => void): Promise<void> {
    const kind = this.#roll()
    if (kind < 0.45) {
      const word = `w${++this.#words}${writer.name === 'editor' ? 1 : 2}q`
      say(`writes ${word}`)
      await writer.write(word, this.#roll())
    } else if (kind < 0.65) {
      say('saves')
      await writer.page.keyboard.press('Control+s')
    } else if (kind < 0.78) {
      const ms = Math.floor(this.#roll() * 2_200)
      say(`waits ${ms} ms`)
      await writer.page.waitForTimeout(ms)
    } else if (kind < 0.88) {
      say(writer.isOffline ? 'has a line again' : 'loses the line')
      await writer.setOffline(!writer.isOffline)
    } else if (kind < 0.92) {
      say('sees the server killed')
      await this.#server.kill()
    } else {
      say('crashes')
      await writer.crash()
      await writer.setOffline(false)
      await this.withServer(() => writer.reopen())
    }
  }

  /** Acts while the server is up, and retries if another run kills it in the meantime. */
  async withServer(act: () => Promise<void>): Promise<void> {
    await expect(async () => {
      await this.#server.revive()
      await act()
    }).toPass({ timeout: PATIENCE_MS })
  }

  /** Reconnects everything and waits until each writer has sent all that can be sent. */
  async calm(): Promise<void> {
    for (const writer of this.#writers) {
      await writer.setOffline(false)
      await this.withServer(async () => {
        await writer.merge('both')
        await writer.page.keyboard.press('Control+s')
        const line = writer.page.getByRole('status', { name: 'Saving' })
        await expect(line).toHaveText(/^(?:saved \d\d:\d\d:\d\d)?$/, { timeout: 3_000 })
      })
    }
  }
}

test.describe('two browsers on one story, whatever happens in whatever order', () => {
  const signedInAs: string[] = []
  let api: Api
  const totals = { interleavings: 0, words: 0, acknowledged: 0, onlyKept: 0, steps: new Map<string, number>() }
  test.beforeAll(async ({ browser, halyard }) => {
    api = await signedIn(halyard, 'editor')
    for (const role of ROLES) {
      const file = path.join(halyard.dataDir, `${role}.state.json`)
      const context = await browser.newContext()
      await signIn(await context.newPage(), halyard, role)
      await context.storageState({ path: file })
      await context.close()
      signedInAs.push(file)
    }
  })
  test.afterAll(() => {
    for (const file of signedInAs) fs.rmSync(file, { force: true })
    console.log(JSON.stringify({ ...totals, steps: Object.fromEntries(totals.steps) }))
  })

  type Begun = { seed: number; id: number; writers: Writer[]; run: Interleaving }

  async function begin(browser: Browser, halyard: Newsroom, server: Server, seed: number): Promise<Begun> {
    const id = Number((await api('POST', '/api/articles', { headline: `Interleaving ${seed}` })).body['id'])
    const document = paragraphs('The first line.', 'The second line.', 'The third line.')
    await api('PUT', `/api/articles/${id}`, { version: 1, document })
    const writers = ROLES.map((role) => new Writer(role, `${halyard.url}/desk/articles/${id}`))
    for (const [n, writer] of writers.entries()) await writer.open(browser, signedInAs[n] ?? '')
    return { seed, id, writers, run: new Interleaving(server, writers, dice(seed)) }
  }

  async function tryOut({ seed, id, writers, run }: Begun): Promise<void> {
    for (let n = 0; n < STEPS; n++) await run.step()
    await run.calm()
    let stored = new Set<string>()
    await run.withServer(async () => {
      stored = new Set((await onServer(api, id)).match(WORD))
    })
    for (const writer of writers) {
      const kept = new Set((await journalOf(writer.page)).match(WORD))
      // A text that its writer replaced by another is in the journal, so it does not count as lost.
      const lost = [...writer.acknowledged].filter((word) => !stored.has(word) && !kept.has(word))
      const gone = [...writer.written.keys()].filter((word) => !stored.has(word) && !kept.has(word))
      expect({ lost, gone }, `${seed}\n${run.told.join('\n')}`).toEqual({ lost: [], gone: [] })
      totals.words += writer.written.size
      totals.acknowledged += writer.acknowledged.size
      totals.onlyKept += [...writer.written.keys()].filter((word) => !stored.has(word)).length
    }
    totals.interleavings++
    for (const one of run.told) {
      const kind = one.replace(/^\w+ /, '').replace(/ w\d+q| \d+ ms/, '')
      totals.steps.set(kind, (totals.steps.get(kind) ?? 0) + 1)
    }
  }

  for (let from = SEED; from < SEED + COUNT; from += AT_ONCE) {
    const seeds = Array.from({ length: Math.min(AT_ONCE, SEED + COUNT - from) }, (_, n) => from + n)
    test(`${seeds.join(', ')}: no acknowledged word is missing, and none that is not is gone from its browser (P-101)`, async ({
      browser,
      halyard,
    }) => {
      test.setTimeout(600_000)
      const server = new Server(halyard)
      const begun = await Promise.all(seeds.map((seed) => begin(browser, halyard, server, seed)))
      try {
        await Promise.all(begun.map(tryOut))
      } finally {
        await server.revive()
        for (const { writers } of begun) for (const writer of writers) await writer.close()
      }
    })
  }
})
