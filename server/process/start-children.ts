import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { env } from '#env.ts'
import { type Child, superviseChild } from '#server/process/children.ts'
import type { ChildMessage } from '#server/process/connect-to-parent.ts'
import { EDITORS } from '#server/process/editors-wanted.ts'
import { HANG_LIMITS } from '#server/process/hang-watch.ts'
import type { StartedStore } from '#server/process/start-page-store.ts'

export type Children = ReturnType<typeof startChildren>

/**
 * Starts renderers at once and web processes when told, `WORKERS` of each; the one editors' process starts when a web
 * process first needs it.
 */
export function startChildren(root: string, store: StartedStore, hear: (name: string, word: ChildMessage) => void) {
  const socketDir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-'))
  const socketOf = (name: string) => path.join(socketDir, `${name}.sock`)
  const start = (name: string, file: string, argv: string[] | (() => string[]), sharesPort = false) =>
    superviseChild({
      name,
      file: path.join(root, file),
      argv,
      sharesPort,
      hangs: HANG_LIMITS,
      onWord: (word) => hear(name, word),
    })

  const sockets = Array.from({ length: env.workers }, (_, n) => socketOf(`renderer-${n + 1}`))
  const renderers = sockets.map((socket, n) =>
    start(`renderer-${n + 1}`, 'server/process/renderer.ts', () => [root, socket, store.buildNow()]),
  )
  let webProcesses: Child[] = []
  let editors: Child | null = null
  let isStopping = false
  const all = () => [...webProcesses, ...renderers, ...(editors ? [editors] : [])]

  return {
    all,
    startWebProcesses(): void {
      if (isStopping || webProcesses.length > 0) return
      webProcesses = sockets.map((_, n) => {
        // Each web process has another renderer first, so that a light load is spread as well.
        const argv = () => {
          const mine = [...sockets.slice(n), ...sockets.slice(0, n)]
          return [root, socketOf(EDITORS), String(n), store.isOn ? store.buildNow() : '', ...mine]
        }
        return start(`front-${n + 1}`, 'server/process/web-process.ts', argv, true)
      })
    },
    /** Started by the first call; it then stays. */
    startEditors(): void {
      if (!isStopping) editors ??= start(EDITORS, 'server/process/editors.ts', [root, socketOf(EDITORS)])
    },
    /** Stops in order: web processes drain, and then the processes behind them end. */
    async stop({ webMs, othersMs }: { webMs: number; othersMs: number }): Promise<void> {
      isStopping = true
      await Promise.all(webProcesses.map((child) => child.stop(webMs)))
      const others = all().filter((child) => !webProcesses.includes(child))
      await Promise.all(others.map((child) => child.stop(othersMs)))
      fs.rmSync(socketDir, { recursive: true, force: true })
    },
  }
}
