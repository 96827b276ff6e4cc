import { type ApiProblem, api, problemOf } from '#components/desk/api.ts'
import type { DeskPageCopy, PageFields } from '#domain/paper/page-fields.ts'

const QUIET_MS = 800
const AGAIN_MS = 3_000

export type PageTrouble =
  | { kind: 'offline' }
  /** It is retried automatically; `title` says what failed. */
  | { kind: 'failed'; title: string }
  /** `by` is null if nobody knows who saved. */
  | { kind: 'conflict'; by: string | null; at: number }
  | { kind: 'refused'; title: string }
/** The save state: `savedAt` is when the server last stored the text (ms UTC), null before the first time. */
export type PageLine = { isDirty: boolean; savedAt: number | null; trouble: PageTrouble | null }

/**
 * Autosaves a page after a pause in typing. Failed edits are held and retried; another person's save is never
 * overwritten.
 */
export class PageSender {
  #held: PageFields = {}
  #running: Promise<boolean> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #line: PageLine = { isDirty: false, savedAt: null, trouble: null }
  readonly #id: number
  readonly #tell: (line: PageLine) => void
  /** The server's version, which every change must send. */
  version: number

  constructor({ id, version }: DeskPageCopy, tell: (line: PageLine) => void) {
    this.#id = id
    this.version = version
    this.#tell = tell
  }

  edit(fields: PageFields): void {
    this.#held = { ...this.#held, ...fields }
    this.#say({ isDirty: true })
    this.#later(QUIET_MS)
  }

  /** Resolves with true once the server has stored everything. */
  flush = (): Promise<boolean> => {
    clearTimeout(this.#timer)
    this.#running ??= this.#sendAll().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  #later(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), ms)
  }

  #say(line: Partial<PageLine>): void {
    this.#line = { ...this.#line, ...line }
    this.#tell(this.#line)
  }

  async #sendAll(): Promise<boolean> {
    let isSent = true
    while (isSent && this.#isHolding()) isSent = await this.#send()
    this.#say({ isDirty: this.#isHolding() })
    return isSent
  }

  #isHolding = (): boolean => Object.keys(this.#held).length > 0

  async #send(): Promise<boolean> {
    const fields = this.#held
    this.#held = {}
    try {
      const body = { ...fields, version: this.version }
      const saved = await api.send<{ version: number }>('PUT', `/api/pages/${this.#id}`, body)
      this.version = saved.version
      this.#say({ savedAt: Date.now(), trouble: null })
      return true
    } catch (error) {
      const problem = problemOf(error)
      const { slug, ...others } = fields
      // A taken address must not block the other fields.
      const isAddress = slug !== undefined && problem.code.startsWith('slug-')
      this.#held = { ...(isAddress ? others : fields), ...this.#held }
      this.#say({ trouble: troubleOf(problem) })
      if (isPassing(problem)) this.#later(AGAIN_MS)
      return false
    }
  }
}

/** True for transient failures: no response, a fault of the server or of this window, too many requests. */
const isPassing = ({ status }: ApiProblem) => status <= 0 || status >= 500 || status === 429

function troubleOf(problem: ApiProblem): PageTrouble {
  if (problem.status === 0) return { kind: 'offline' }
  if (isPassing(problem)) return { kind: 'failed', title: problem.title }
  if (problem.code !== 'changed-meanwhile') {
    return { kind: 'refused', title: problem.errors[0]?.message ?? problem.title }
  }
  const theirs = problem.body['theirs'] as DeskPageCopy | undefined
  return {
    kind: 'conflict',
    by: theirs?.savedBy?.name ?? null,
    at: theirs?.savedAt ?? Date.now(),
  }
}
