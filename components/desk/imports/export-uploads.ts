import { api, problemOf } from '#components/desk/api.ts'
import { isPassing, pauseAfter, PIECE_BYTES } from '#components/desk/parts/upload-pieces.ts'
import { importsWords } from '#components/desk/words/imports.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import { storedName } from '#domain/import/batch/file-name.ts'
import type { ImportUpload } from '#domain/import/batch/import-views.ts'

const { upload: words } = importsWords
const MAX_BYTES = 4 * 1024 ** 3

export type ExportUpload = {
  key: string
  name: string
  size: number
  received: number
  /** Id on the server; null before its first response. */
  id: string | null
  /** `paused`: the connection is lost, and it continues by itself. */
  state: 'waiting' | 'sending' | 'paused' | 'failed' | 'done'
  why: string
}

type Known = { id: string; received: number }

/** Uploads the files of an export in pieces, one file after the other; each continues from what the server has. */
export class ExportUploads {
  #uploads: readonly ExportUpload[] = []
  #files = new Map<string, File>()
  #stops = new Map<string, AbortController>()
  #listeners = new Set<() => void>()
  #isRunning = false

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  snapshot = (): readonly ExportUpload[] => this.#uploads

  add = (files: readonly File[]): void => {
    for (const file of files) {
      const key = crypto.randomUUID()
      const why = file.size === 0 ? words.empty : file.size > MAX_BYTES ? words.tooLarge : ''
      this.#files.set(key, file)
      const { name, size } = file
      const state = why === '' ? 'waiting' : 'failed'
      this.#uploads = [...this.#uploads, { key, name, size, received: 0, id: null, state, why }]
    }
    this.#tell()
    void this.#run()
  }

  again = (key: string): void => {
    this.#set(key, { state: 'waiting', why: '' })
    void this.#run()
  }

  /** Takes a file off the list and deletes its bytes on the server. */
  remove = (key: string): void => {
    const id = this.#find(key)?.id
    this.#drop(key)
    if (id) deleteUpload(id)
  }

  /** Forgets files that an import uses now. */
  handOver = (): void => {
    for (const { key } of this.#uploads) this.#drop(key)
  }

  #drop(key: string): void {
    this.#stops.get(key)?.abort()
    this.#files.delete(key)
    this.#uploads = this.#uploads.filter((one) => one.key !== key)
    this.#tell()
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return
    this.#isRunning = true
    for (let next = this.#next(); next; next = this.#next()) await this.#upload(next)
    this.#isRunning = false
  }

  #next = () => this.#uploads.find(({ state }) => state === 'waiting')

  async #upload({ key }: ExportUpload): Promise<void> {
    const file = this.#files.get(key)
    const stop = new AbortController()
    this.#stops.set(key, stop)
    for (let tries = 0; file && this.#find(key); tries++) {
      try {
        await this.#send(key, file, stop.signal, () => (tries = 0))
        return
      } catch (error) {
        if (stop.signal.aborted) return
        const problem = problemOf(error)
        if (!isPassing(problem)) return this.#set(key, { state: 'failed', why: problem.title })
        if (!(await isReadable(file))) return this.#set(key, { state: 'failed', why: words.gone })
        this.#set(key, { state: 'paused' })
        await pauseAfter(tries, stop.signal)
      }
    }
  }

  async #send(key: string, file: File, signal: AbortSignal, onMoved: () => void): Promise<void> {
    const { id, received } = await meet(file, this.#find(key)?.id ?? null)
    // It was taken off the list before its id was known.
    if (signal.aborted) return deleteUpload(id)
    this.#set(key, { state: 'sending', id, received })
    for (let at = received; at < file.size && !signal.aborted;) {
      const piece = file.slice(at, at + PIECE_BYTES)
      const answer = await api.sendBytes<Known>(`/api/imports/uploads/${id}?from=${at}`, piece, signal)
      at = answer.received
      onMoved()
      this.#set(key, { state: 'sending', received: at })
    }
    if (!signal.aborted) this.#set(key, { state: 'done' })
  }

  #find = (key: string) => this.#uploads.find((one) => one.key === key)

  #set(key: string, change: Partial<ExportUpload>): void {
    this.#uploads = this.#uploads.map((one) => (one.key === key ? { ...one, ...change } : one))
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** If this request fails, the server deletes the upload after a week. */
const deleteUpload = (id: string): void => void api.send('DELETE', `/api/imports/uploads/${id}`).catch(() => undefined)

/** Finds out how much of a file the server has: of this window's upload, or of one that was left unfinished before. */
async function meet(file: File, id: string | null): Promise<Known> {
  if (id !== null) return { id, ...(await api.get<{ received: number }>(`/api/imports/uploads/${id}`)) }
  const { items } = await api.get<DeskPage<ImportUpload>>('/api/imports/uploads')
  const name = storedName(file.name)
  const left = items.find((one) => one.name === name && one.size === file.size && one.received < one.size)
  return left ?? api.send<Known>('POST', '/api/imports/uploads', { name: file.name.slice(-200), size: file.size })
}

const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
