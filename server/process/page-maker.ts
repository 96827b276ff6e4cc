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

/**
 * Makes public pages for the proof of an import, by renderers that start with the first page: where no page has changed
 * since an earlier proof, none is needed. Stop it after.
 */
export function pageMaker(root: string): PageMaker & { stop: () => Promise<void> } {
  const count = Math.min(MOST_RENDERERS, os.availableParallelism())
  let renderers: ReturnType<typeof startOwnRenderers> | null = null

  async function make(path: string): Promise<MadePage | null> {
    renderers ??= startOwnRenderers(root, count)
    const { render } = await renderers
    try {
      const { status, body, madeFrom } = await render(path)
      return { status, html: (await textOf(body)).toString('utf8'), tags: madeFrom.tags, note: madeFrom.note }
    } catch (error) {
      if (error instanceof RenderFailed) return null
      throw error
    }
  }
  const stop = async () => (await renderers?.catch(() => null))?.stop()
  return { build: programDigest(root, env), atOnce: AT_ONCE * count, make, stop }
}
