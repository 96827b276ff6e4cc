import { fork } from 'node:child_process'
import path from 'node:path'
import { COMPILE_CACHE_ARGS } from '#server/process/compile-cache.ts'
import { log } from '#server/shared/log.ts'

/** Checks a database in a child process of low priority: minutes for a large one. The result is logged. */
export function quickCheck(file: string): { isDamaged: () => boolean; stop: () => void } {
  let isDamaged = false
  const child = fork(path.resolve(import.meta.dirname, '../../db/engine/quick-check-child.ts'), [file], {
    execArgv: COMPILE_CACHE_ARGS,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.on('error', (error) => log('error', 'the database could not be checked', { error }))
  child.on('message', (found) => {
    if (!Array.isArray(found) || found.length === 0) return log('info', 'the database passed its check', { file })
    log('error', 'the database is damaged: restore a backup', { file, found })
    isDamaged = true
  })
  return { isDamaged: () => isDamaged, stop: () => child.kill('SIGKILL') }
}
