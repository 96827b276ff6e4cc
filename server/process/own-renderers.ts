import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { GIVEN_UP } from '#db/engine/reading.ts'
import { env } from '#env.ts'
import { type Rendered, RenderFailed } from '#server/http/pages/renderer-client.ts'
import { createRenderers } from '#server/http/pages/renderers.ts'
import { superviseChild } from '#server/process/children.ts'

/** Longest wait for a renderer to start. */
const START_MS = 120_000

/**
 * Starts renderers of readers' pages for a command or a job alone: it makes pages beside a server, or without one.
 * Throws where they do not start.
 */
export async function startOwnRenderers(root: string, count: number) {
  const socketDir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-renderers-'))
  const started = Array.from({ length: count }, (_, n) => startRenderer(root, path.join(socketDir, `${n}.sock`)))
  const renderers = createRenderers(
    started.map(({ socket }) => socket),
    env.siteUrl,
  )
  const stop = async () => {
    renderers.close()
    await Promise.all(started.map(({ child }) => child.stop(5_000)))
    fs.rmSync(socketDir, { recursive: true, force: true })
  }
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('The renderer did not start.')), START_MS)
  try {
    await Promise.race([Promise.all(started.map(({ ready }) => ready)), late.promise])
  } catch (error) {
    await stop()
    throw error
  } finally {
    clearTimeout(timer)
  }
  return { render: patiently(renderers.render), stop }
}

function startRenderer(root: string, socket: string) {
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  const child = superviseChild({
    name: 'renderer',
    file: path.join(root, 'server/process/renderer.ts'),
    argv: [root, socket],
    onWord: (word) => word === 'ready' && resolve(),
  })
  return { child, socket, ready }
}

/** A busy machine makes a page too slow now and then, and a renderer may be restarted: 20 attempts, or 5 that broke. */
const patiently =
  (render: (path: string) => Promise<Rendered>) =>
  async (address: string): Promise<Rendered> => {
    for (let left = 20; ;) {
      try {
        const rendered = await render(address)
        left -= 4
        if (left <= 0 || !rendered.madeFrom.tags.includes(GIVEN_UP)) return rendered
      } catch (error) {
        if (!(error instanceof RenderFailed)) throw error
        left -= error.status === 503 ? 1 : 4
        if (left <= 0) throw error
      }
      await wait(500)
    }
  }
