import { Worker } from 'node:worker_threads'
import { log } from '#server/shared/log.ts'
import { createQueue } from '#server/shared/render-queue.ts'

type Options = {
  file: URL
  /** Name of the task, for the log: `a search`. */
  task: string
  /** Time limit of one task, without the wait in the queue and for a new thread. */
  limitMs: number
  /** Length of the queue; further tasks are refused at once. */
  inLine: number
  workerData?: unknown
  maxYoungGenerationSizeMb?: number
}

export type Outcome<Output> = { is: 'done'; output: Output } | { is: 'too-busy' } | { is: 'too-late' }

/**
 * Runs one task at a time in a worker thread that starts with the first. A task beyond its time limit is given up and
 * its thread terminated; the next one gets a new thread. An error that breaks the thread rejects the task.
 */
export class LimitedThread<Input, Output> {
  readonly #options: Options
  readonly #queue: ReturnType<typeof createQueue>
  #worker: Promise<Worker> | null = null
  #ending: Promise<unknown> = Promise.resolve()

  constructor(options: Options) {
    this.#options = options
    this.#queue = createQueue({ atOnce: 1, inLine: options.inLine })
  }

  async run(input: Input): Promise<Outcome<Output>> {
    const leave = await this.#queue.enter()
    if (!leave) return { is: 'too-busy' }
    try {
      return await this.#ask(input)
    } finally {
      leave()
    }
  }

  async close(): Promise<void> {
    this.#end()
    await this.#ending
  }

  async #ask(input: Input): Promise<Outcome<Output>> {
    const { limitMs, task } = this.#options
    const hasEnded = this.#ending.then(() => true)
    if (!(await inTime(hasEnded, limitMs))) return { is: 'too-late' }
    const worker = await (this.#worker ??= this.#start())
    const answer = nextMessage(worker).then((output) => ({ output: output as Output }))
    worker.postMessage(input)
    const answered = await inTime(answer, limitMs)
    if (answered) return { is: 'done', ...answered }
    // A message that arrives while the thread is terminated is ignored.
    answer.catch(() => {})
    log('warn', `${task} took too long and was ended`, { limitMs })
    this.#end()
    return { is: 'too-late' }
  }

  #start(): Promise<Worker> {
    const { file, workerData, task, maxYoungGenerationSizeMb } = this.#options
    const resourceLimits = maxYoungGenerationSizeMb === undefined ? {} : { maxYoungGenerationSizeMb }
    const born = new Worker(file, { workerData, execArgv: [], resourceLimits })
    const ready = nextMessage(born).then(() => born)
    const forget = () => {
      if (this.#worker === ready) this.#worker = null
    }
    // A permanent listener: without one, an error in the thread would end the process.
    born.on('error', (error) => {
      log('error', `${task} crashed its thread`, { error })
      forget()
    })
    born.on('exit', forget)
    born.unref()
    return ready
  }

  #end(): void {
    if (this.#worker) this.#ending = this.#worker.then((one) => one.terminate()).catch(() => {})
    this.#worker = null
  }
}

/** The next message of a thread; rejects if the thread fails before that. */
async function nextMessage(worker: Worker): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const onExit = () => reject(new Error('The thread ended unexpectedly.'))
  worker.once('message', resolve).once('error', reject).once('exit', onExit)
  try {
    return await promise
  } finally {
    worker.off('message', resolve).off('error', reject).off('exit', onExit)
  }
}

/** Resolves with the result of `work`, or null on a timeout. */
async function inTime<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, ms, null)))
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
