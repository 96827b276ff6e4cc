import { problemOf } from '#components/desk/api.ts'
import { KeptFiles } from '#components/desk/media/queue/kept-files.ts'
import {
  isHeld,
  isOver,
  nextUploads,
  queuedUpload,
  type Upload,
  type UploadEvent,
  uploadPauseMs,
  uploadStep,
} from '#components/desk/media/queue/upload-machine.ts'
import { uploadPlace } from '#components/desk/media/queue/upload-place.ts'
import { eventOfProblem, FILE_GONE, whyNotSent } from '#components/desk/media/queue/why-not-taken.ts'

/** While one is made a picture of, the next one is on its way. */
const AT_ONCE = 2
type Listener = () => void
type Work = {
  file: File
  beginKey: string
  endKey: string
  stop: AbortController
  /** This browser has it: it outlives the window. */
  isKept: boolean
  /** Another window began it: the server may have some of it, and even all. */
  isLeft: boolean
}

/** Carries out what the upload machine says, for every file that was given to it, two at a time. */
export class UploadQueue {
  #uploads: readonly Upload[] = []
  #work = new Map<string, Work>()
  #running = new Set<string>()
  #timers = new Map<string, ReturnType<typeof setTimeout>>()
  #listeners = new Set<Listener>()
  /** What arrived since when, while there was always something under way. */
  #pace = { since: 0, bytes: 0 }
  #kept = new KeptFiles()

  subscribe = (listener: Listener) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  snapshot = (): readonly Upload[] => this.#uploads

  /**
   * For whom files are taken in from now on; what other windows of theirs left behind goes on. What another person gave to
   * this window stays in the browser, for when they are back.
   */
  open = (personId: string): Promise<void> => {
    if (this.#kept.isOfAnother(personId)) this.#leave()
    return this.#kept.open(personId, ({ key, replaces, file, beginKey, endKey }) => {
      const stop = new AbortController()
      this.#take(key, { file, beginKey, endKey, stop, isKept: true, isLeft: true }, replaces)
      this.#goOn()
    })
  }

  /** Takes files in; answers the keys of their uploads, in their order. With `replaces`, a picture’s id, it takes its place. */
  add(files: readonly File[], replaces: string | null = null): string[] {
    const keys = files.map((file) => {
      const [key, endKey] = [crypto.randomUUID(), crypto.randomUUID()]
      this.#take(
        key,
        { file, beginKey: key, endKey, stop: new AbortController(), isKept: false, isLeft: false },
        replaces,
      )
      const why = whyNotSent(file)
      if (why) this.#step(key, { type: 'refused', why })
      else void this.#keep(key)
      return key
    })
    this.#goOn()
    return keys
  }

  /** True where closing the window would lose nothing. */
  isSafe = (): boolean => this.#uploads.every((one) => isOver(one) || this.#work.get(one.key)?.isKept === true)

  /** How long the rest will take at the pace so far, ms; null while that is not known. */
  timeLeftMs(now: number): number | null {
    const { since, bytes } = this.#pace
    const rest = this.#uploads.reduce((sum, one) => sum + (isOver(one) ? 0 : one.size - one.received), 0)
    return bytes === 0 || rest === 0 ? null : (rest * (now - since)) / bytes
  }

  fileOf = (key: string): File | undefined => this.#work.get(key)?.file

  /** Goes on with one that stands still. */
  again = (key: string): void => {
    clearTimeout(this.#timers.get(key))
    this.#step(key, { type: 'again' })
    this.#goOn()
  }

  /** Goes on with every one that waits for the line, or for somebody to sign in again. */
  lineIsBack = (): void => {
    for (const { key } of this.#uploads.filter(isHeld)) this.again(key)
  }

  /** Whatever has been sent of it is thrown away. */
  cancel = (key: string): void => {
    const upload = this.#find(key)
    if (!upload || isOver(upload)) return
    clearTimeout(this.#timers.get(key))
    this.#step(key, { type: 'cancelled' })
    this.#work.get(key)?.stop.abort()
    // Where the server does not hear of it, it forgets by itself what is never finished.
    if (upload.serverId !== null) void uploadPlace.forget(upload.serverId).catch(() => undefined)
    this.#goOn()
  }

  cancelRest = (): void => {
    // From the end: those before it start none that is cancelled next.
    for (const { key } of [...this.#uploads].reverse()) this.cancel(key)
  }

  /** Takes those that are over off the list. */
  clear = (): void => {
    for (const { key } of this.#uploads.filter(isOver)) this.#work.delete(key)
    this.#set(this.#uploads.filter((upload) => !isOver(upload)))
  }

  /** Resolves with these uploads when each of them is over. */
  whenOver(keys: readonly string[]): Promise<Upload[]> {
    return new Promise((resolve) => {
      const look = () => {
        const mine = this.#uploads.filter(({ key }) => keys.includes(key))
        if (!mine.every(isOver)) return
        stop()
        resolve(mine)
      }
      const stop = this.subscribe(look)
      look()
    })
  }

  #leave(): void {
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
    // It was over sooner than it was kept.
    if (!now || isOver(now)) return this.#kept.letGo(key)
    work.isKept = isKept
    this.#set([...this.#uploads])
  }

  #goOn(): void {
    for (const { key } of nextUploads(this.#uploads, AT_ONCE - this.#running.size)) {
      this.#step(key, { type: 'started' })
      this.#start(key)
    }
  }

  /** One that waits for the line is shown so until the server has answered. */
  #start(key: string): void {
    const work = this.#work.get(key)
    if (!work || this.#running.has(key)) return
    if (this.#running.size === 0) this.#pace = { since: Date.now(), bytes: 0 }
    this.#running.add(key)
    const ended = this.#send(key, work).catch(async (error: unknown) => {
      const event = await this.#eventOf(error, key, work)
      this.#step(key, event)
      if (event.type !== 'forgotten') return
      // What was made with the old keys is what is gone.
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

  /** A file that is gone fails as a lost line does: looked at here, because waiting for the line would never end. */
  async #eventOf(error: unknown, key: string, { file }: Work): Promise<UploadEvent> {
    const event = eventOfProblem(problemOf(error))
    if (event.type !== 'lost') return event
    const from = this.#find(key)?.received ?? 0
    const isReadable = await file
      .slice(from, from + 1)
      .arrayBuffer()
      .then(
        () => true,
        () => false,
      )
    return isReadable ? event : { type: 'refused', why: FILE_GONE }
  }

  /** Sends what the server does not have yet, and has a picture made of it. After each wait it looks what became of it. */
  async #send(key: string, work: Work): Promise<void> {
    const { file, endKey, stop } = work
    const now = (): Upload | undefined => this.#uploads.find((one) => one.key === key && !isOver(one))
    await this.#meet(key, work)
    for (let upload = now(); upload?.serverId && upload.received < upload.size; upload = now()) {
      const received = await uploadPlace.send(upload.serverId, file, upload.received, stop.signal)
      this.#pace.bytes += Math.max(0, received - upload.received)
      this.#step(key, { type: 'arrived', received })
    }
    const whole = now()
    if (!whole?.serverId) return
    const { serverId, replaces } = whole
    const became = await (replaces === null
      ? uploadPlace.add(serverId, endKey)
      : uploadPlace.replace(serverId, replaces, endKey))
    this.#step(key, { type: 'done', ...became })
  }

  /** Learns how much of a file the server has. Of one that is there as a whole it may have made the picture already. */
  async #meet(key: string, { file, beginKey, isLeft }: Work): Promise<void> {
    const before = this.#find(key)
    const known = before?.serverId ?? null
    if (before && known !== null) {
      if (before.received >= before.size) return this.#step(key, { type: 'started' })
      return this.#step(key, { type: 'known', serverId: known, received: await uploadPlace.look(known) })
    }
    const { id, received: none } = await uploadPlace.begin(file, beginKey)
    // Begun by another window, it is answered as it was then.
    const received = isLeft ? await uploadPlace.look(id) : none
    const upload = this.#find(key)
    if (upload && !isOver(upload)) this.#step(key, { type: 'known', serverId: id, received })
    else void uploadPlace.forget(id).catch(() => undefined)
  }

  /** What the server failed at, or did not hear of, is tried again after a while. */
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
    for (const listener of [...this.#listeners]) listener()
  }
}
