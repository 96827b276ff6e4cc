import { createRendererClient, type Rendered, RenderFailed } from '#server/http/pages/renderer-client.ts'

export type Renderers = ReturnType<typeof createRenderers>

/**
 * Load balancer over all renderers: a render goes to the one with the fewest in flight, and to another if that one is
 * away. Ties go to the first in the list, so each web process has its own order.
 */
export function createRenderers(socketPaths: readonly string[], siteUrl: string) {
  const all = socketPaths.map((socketPath) => ({ ...createRendererClient(socketPath, siteUrl), inFlight: 0 }))
  const byLoad = () => all.toSorted((a, b) => a.inFlight - b.inFlight)

  /**
   * Renders a page. Rendering only reads, so a request that died with one renderer is retried on the next. Throws
   * `RenderFailed`.
   */
  async function render(path: string): Promise<Rendered> {
    let failure: RenderFailed | undefined
    for (const one of byLoad()) {
      one.inFlight += 1
      try {
        return await one.render(path)
      } catch (error) {
        if (!(error instanceof RenderFailed && error.status === 503)) throw error
        failure = error
      } finally {
        one.inFlight -= 1
      }
    }
    throw failure ?? new RenderFailed(503, 'there is no renderer')
  }

  /**
   * Renders a page that no reader waits for, on the renderer with the fewest in flight, if it has none. Throws
   * `RenderFailed` with 503 if it has.
   */
  async function renderSpare(path: string): Promise<Rendered> {
    const [one] = byLoad()
    if (!one || one.inFlight > 0) throw new RenderFailed(503, 'the renderer has other work')
    one.inFlight += 1
    try {
      return await one.render(path, { isSpare: true })
    } finally {
      one.inFlight -= 1
    }
  }

  /** True as soon as one renderer passes the check. */
  const any = (ask: (one: (typeof all)[number]) => Promise<boolean>): Promise<boolean> =>
    Promise.any(all.map(async (one) => (await ask(one)) || Promise.reject(new Error('no')))).then(
      () => true,
      () => false,
    )

  return {
    render,
    renderSpare,
    isAlive: () => any((one) => one.isAlive()),
    /** True if a page would be started in time. */
    isPrompt: () => any((one) => one.isPrompt()),
    close: () => {
      for (const one of all) one.close()
    },
  }
}
