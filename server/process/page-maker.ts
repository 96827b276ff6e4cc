import os from 'node:os'
import type { MadePage, PageMaker } from '#db/import/proof/public-pages.ts'
import { env } from '#env.ts'
import { RenderFailed } from '#server/http/pages/renderer-client.ts'
import { startOwnRenderers } from '#server/process/own-renderers.ts'
import { programDigest } from '#server/process/program-digest.ts'
import { textOf } from '#server/shared/encodings.ts'

/** As many pages as a renderer makes at once, and one in line for each. */
const AT_ONCE = 4
const MOST_RENDERERS = 2

/** Starts renderers that make public pages for the proof of an import. Stop it after. */
export async function startPageMaker(root: string): Promise<PageMaker & { stop: () => Promise<void> }> {
  const count = Math.min(MOST_RENDERERS, os.availableParallelism())
  const { render, stop } = await startOwnRenderers(root, count)

  async function make(path: string): Promise<MadePage | null> {
    try {
      const { status, body, madeFrom } = await render(path)
      return { status, html: (await textOf(body)).toString('utf8'), tags: madeFrom.tags, note: madeFrom.note }
    } catch (error) {
      if (error instanceof RenderFailed) return null
      throw error
    }
  }
  return { build: programDigest(root, env), atOnce: AT_ONCE * count, make, stop }
}
