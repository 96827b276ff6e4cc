import { problemOf } from '#components/desk/api.ts'
import { KeptFiles } from '#components/desk/uploads/kept-files.ts'
import type { UploadKind } from '#components/desk/uploads/upload-kind.ts'
import {
  isHeld,
  isOver,
  nextUploads,
  queuedUpload,
  type Upload,
  type UploadEvent,
  uploadPauseMs,
  uploadStep,
} from '#components/desk/uploads/upload-machine.ts'
import { uploadPlace } from '#components/desk/uploads/upload-place.ts'

type Listener = () => void
type Work = {
  file: File
  beginKey: string
  endKey: string
  stop: AbortController
  /** Stored in this browser, so the upload survives the window. */
  isKept: boolean
  /** Begun by another window: the server may have some or all of its bytes. */
  isLeft: boolean
}

/** Upload queue: runs the upload state machine for each added file, as many at a time as its kind says. */
export class UploadQueue {
  #uploads: readonly Upload[] = []
  #work = new Map<string, Work>()
  #running = new Set<string>()
  #timers = new Map<string, ReturnType<typeof setTimeout>>()
  #listeners = new Set<Listener>()
  /** Bytes received since the queue was last idle, for the estimate of the time left. */
  #pace = { since: 0, bytes: 0 }
  /** Keeps nothing before `open`. */
  #kept = new KeptFiles()
  #kind: UploadKind

  constructor(kind: UploadKind) {
    this.#kind = kind
  }

  subscribe = (listener: Listener) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  snapshot = (): readonly Upload[] => this.#uploads

  /**
   * Sets the person whose files are uploaded from now on, and resumes those that their other windows left behind.
   * Another person's files stay in the browser until they sign in again.
   */
  open = (personId: string): Promise<void> => {
    if (this.#kept.isOfAnother(personId)) this.leave()
    return this.#kept.open(personId, ({ key, replaces, file, beginKey, endKey }) => {
      const stop = new AbortController()
      this.#take(key, { file, beginKey, endKey, stop, isKept: true, isLeft: true }, replaces)
      this.#goOn()
    })
  }

  /**
   * Adds files; returns the keys of their uploads in order. With `replaces`, the id of a picture, the file replaces it.
   */
  add(files: readonly File[], replaces: string | null = null): string[] {
    const keys = files.map((file) => {
      const [key, endKey] = [crypto.randomUUID(), crypto.randomUUID()]
      this.#take(
        key,
        { file, beginKey: key, endKey, stop: new AbortController(), isKept: false, isLeft: false },
        replaces,
      )
      const why = this.#kind.whyNot(file)
      if (why) this.#step(key, { type: 'refused', why })
      else void this.#keep(key)
      return key
    })
    this.#goOn()
    return keys
  }

  /** True if closing the window would lose nothing. */
  isSafe = (): boolean => this.#uploads.every((one) => isOver(one) || this.#work.get(one.key)?.isKept === true)

  /** Estimates the time left in ms from the pace so far; null while it is unknown. */
  timeLeftMs(now: number): number | null {
    const { since, bytes } = this.#pace
    const rest = this.#uploads.reduce((sum, one) => sum + (isOver(one) ? 0 : one.size - one.received), 0)
    return bytes === 0 || rest === 0 ? null : (rest * (now - since)) / bytes
  }

  fileOf = (key: string): File | undefined => this.#work.get(key)?.file

  /** Resumes a paused upload. */
  again = (key: string): void => {
    clearTimeout(this.#timers.get(key))
    this.#step(key, { type: 'again' })
    this.#goOn()
  }

  /** Resumes every upload that waits for the connection or for a sign-in. */
  lineIsBack = (): void => {
    for (const { key } of this.#uploads.filter(isHeld)) this.again(key)
  }

  /** Cancels an upload and deletes its bytes on the server. */
  cancel = (key: string): void => {
    const upload = this.#find(key)
    if (!upload || isOver(upload)) return
    clearTimeout(this.#timers.get(key))
    this.#step(key, { type: 'cancelled' })
    this.#work.get(key)?.stop.abort()
    // If this request fails, the server expires unfinished uploads itself.
    if (upload.serverId !== null) void uploadPlace.forget(upload.serverId).catch(() => undefined)
    this.#goOn()
  }

  cancelRest = (): void => {
    // Cancels from the end, because cancelling the first would start the next queued one.
    for (const { key } of [...this.#uploads].reverse()) this.cancel(key)
  }

  /** Takes an upload off the list and deletes its bytes on the server. */
  remove = (key: string): void => {
    const upload = this.#find(key)
    this.cancel(key)
    if (upload?.stage.is === 'sent' && upload.serverId) void uploadPlace.forget(upload.serverId).catch(() => undefined)
    this.#work.delete(key)
    this.#set(this.#uploads.filter((one) => one.key !== key))
  }

  /** Removes uploads in a final state from the list. */
  clear = (): void => {
    for (const { key } of this.#uploads.filter(isOver)) this.#work.delete(key)
    this.#set(this.#uploads.filter((upload) => !isOver(upload)))
  }

  /** Resolves with these uploads once each is in a final state. */
  whenOver(keys: readonly string[]): Promise<Upload[]> {
    return new Promise((resolve) => {
      const check = () => {
        const mine = this.#uploads.filter(({ key }) => keys.includes(key))
        if (!mine.every(isOver)) return
        stop()
        resolve(mine)
      }
      const stop = this.subscribe(check)
      check()
    })
  }

  /** Stops and forgets every upload in this window; what the server has of them stays there. */
  leave(): void {
    for (const { stop } of this.#work.values()) stop.abort()
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#work.clear()
    this.#set([])
  }

  #take(key: string, work: Work, replaces: string | null): void {
    this.#work.set(key, work)
    this.#set([...this.#uploads, queuedUpload(key, work.file, replaces)])
  }

  async #keep(key: string): Promise<void> {
    const [work, upload] = [this.#work.get(key), this.#find(key)]
    if (!work || !upload) return
    const { file, beginKey, endKey } = work
    const isKept = await this.#kept.keep({ key, file, beginKey, endKey, replaces: upload.replaces })
    const now = this.#find(key)
    // The upload ended before it was stored.
    if (!now || isOver(now)) return this.#kept.letGo(key)
    work.isKept = isKept
    this.#set([...this.#uploads])
  }

  #goOn(): void {
    for (const { key } of nextUploads(this.#uploads, this.#kind.atOnce - this.#running.size)) {
      this.#step(key, { type: 'started' })
      this.#start(key)
    }
  }

  /** An upload that waits for the connection is shown as waiting until the server has responded. */
  #start(key: string): void {
    const work = this.#work.get(key)
    if (!work || this.#running.has(key)) return
    if (this.#running.size === 0) this.#pace = { since: Date.now(), bytes: 0 }
    this.#running.add(key)
    const ended = this.#send(key, work).catch(async (error: unknown) => {
      const event = await this.#eventOf(error, key, work)
      this.#step(key, event)
      if (event.type !== 'forgotten') return
      // The old idempotency keys belong to the upload that the server dropped.
      work.beginKey = crypto.randomUUID()
      work.endKey = crypto.randomUUID()
      void this.#keep(key)
    })
    void ended.finally(() => {
      this.#running.delete(key)
      this.#plan(key)
      this.#goOn()
    })
  }

  /**
   * An unreadable file fails like a lost connection; it is checked here, because waiting for the connection would never
   * end.
   */
  async #eventOf(error: unknown, key: string, { file }: Work): Promise<UploadEvent> {
    const event = this.#kind.eventOf(problemOf(error))
    if (event.type !== 'lost') return event
    const from = this.#find(key)?.received ?? 0
    const isReadable = await file
      .slice(from, from + 1)
      .arrayBuffer()
      .then(
        () => true,
        () => false,
      )
    return isReadable ? event : { type: 'refused', why: this.#kind.gone }
  }

  /**
   * Sends the missing bytes, then completes the upload. After each await it reads the upload again, which may have been
   * cancelled.
   */
  async #send(key: string, work: Work): Promise<void> {
    const { file, endKey, stop } = work
    const now = (): Upload | undefined => this.#uploads.find((one) => one.key === key && !isOver(one))
    await this.#locate(key, work)
    for (let upload = now(); upload?.serverId && upload.received < upload.size; upload = now()) {
      const from = upload.received
      const piece = file.slice(from, from + this.#kind.pieceBytes)
      const received = await uploadPlace.send(upload.serverId, piece, from, stop.signal)
      this.#pace.bytes += Math.max(0, received - from)
      this.#step(key, { type: 'arrived', received })
    }
    const whole = now()
    if (!whole?.serverId) return
    this.#step(key, await this.#kind.complete(whole.serverId, whole.replaces, endKey))
  }

  /**
   * Finds out how much of a file the server has. A complete upload is not looked up, because the picture may already be
   * made.
   */
  async #locate(key: string, { file, beginKey, isLeft }: Work): Promise<void> {
    const before = this.#find(key)
    const known = before?.serverId ?? null
    if (before && known !== null) {
      if (before.received >= before.size) return this.#step(key, { type: 'started' })
      return this.#step(key, { type: 'known', serverId: known, received: await uploadPlace.received(known) })
    }
    const { id, received: none } = await this.#kind.begin(file, beginKey)
    // The idempotent response repeats the state at the time when the other window began it.
    const received = isLeft ? await uploadPlace.received(id) : none
    const upload = this.#find(key)
    if (upload && !isOver(upload)) this.#step(key, { type: 'known', serverId: id, received })
    else void uploadPlace.forget(id).catch(() => undefined)
  }

  /** Schedules a retry of an upload that failed on the server or lost its connection. */
  #plan(key: string): void {
    const upload = this.#find(key)
    if (upload?.stage.is !== 'offline' && upload?.stage.is !== 'retrying') return
    clearTimeout(this.#timers.get(key))
    this.#timers.set(
      key,
      setTimeout(() => this.#start(key), uploadPauseMs(upload)),
    )
  }

  #find(key: string): Upload | undefined {
    return this.#uploads.find((one) => one.key === key)
  }

  #step(key: string, event: UploadEvent): void {
    this.#set(this.#uploads.map((one) => (one.key === key ? uploadStep(one, event) : one)))
    const upload = this.#find(key)
    if (upload && isOver(upload)) this.#kept.letGo(key)
  }

  #set(uploads: readonly Upload[]): void {
    this.#uploads = uploads
    for (const listener of new Set(this.#listeners)) listener()
  }
}
