import { fork } from 'node:child_process'
import { FRUGAL_ARGS } from '#db/backup/frugal-args.ts'

/** Answer of such a process: its result, or the sentence of a failure. */
export type ChildAnswer<T> = { done: T } | { failed: string }

/**
 * Runs a program with `task` in a child process, and resolves to its answer (see `answerParent`). The task goes over
 * IPC and not in its arguments, which everybody on the machine can read. Rejects with a sentence if it
 * fails, and when it is aborted, which ends it at once.
 */
export function runChild<T>(file: string, task: Record<string, unknown>, signal?: AbortSignal): Promise<T> {
  if (signal?.aborted) return Promise.reject(new Error('It was interrupted.'))
  const child = fork(file, [], { execArgv: [...FRUGAL_ARGS], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const end = () => child.kill('SIGKILL')
  signal?.addEventListener('abort', end)
  return new Promise<T>((resolve, reject) => {
    let answer: ChildAnswer<T> | undefined
    child.on('message', (said) => {
      answer = said as ChildAnswer<T>
    })
    child.on('error', reject)
    child.on('exit', (code, killed) => {
      if (answer && 'done' in answer) return resolve(answer.done)
      const ended = signal?.aborted ? 'It was interrupted.' : `Its process ended with ${killed ?? code}.`
      reject(new Error(answer?.failed ?? ended))
    })
    child.send(task, (error) => {
      if (error) reject(error)
    })
  }).finally(() => signal?.removeEventListener('abort', end))
}
