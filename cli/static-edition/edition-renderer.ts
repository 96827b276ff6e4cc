import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { CommandFailed } from '#cli/terminal.ts'
import { env } from '#env.ts'
import { createRenderers } from '#server/http/pages/renderers.ts'
import { superviseChild } from '#server/process/children.ts'

/** Longest wait for a renderer to start. */
const START_MS = 120_000

/** Starts a renderer of readers' pages of its own: an edition is made beside a server, or without one. */
export async function startEditionRenderer(root: string) {
  const socketDir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-edition-'))
  const socket = path.join(socketDir, 'renderer.sock')
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  const late = setTimeout(() => reject(new CommandFailed('The renderer did not start.')), START_MS)
  const child = superviseChild({
    name: 'renderer',
    file: path.join(root, 'server/process/renderer.ts'),
    argv: [root, socket],
    onWord: (word) => word === 'ready' && resolve(),
  })
  const renderers = createRenderers([socket], env.siteUrl)
  const stop = async () => {
    renderers.close()
    await child.stop(5_000)
    fs.rmSync(socketDir, { recursive: true, force: true })
  }
  try {
    await ready
  } catch (error) {
    await stop()
    throw error
  } finally {
    clearTimeout(late)
  }
  return { render: renderers.render, stop }
}
