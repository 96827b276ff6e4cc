import { createRendererClient, type Rendered, RenderFailed } from '#server/front/renderer-client.ts'

export type Renderers = ReturnType<typeof createRenderers>

/**
 * All renderers as one: what is asked goes to the one with the least to do, and to another where that one is away. Of
 * equals the first is taken, so each front is given its own order.
 */
export function createRenderers(socketPaths: readonly string[], siteUrl: string) {
  const all = socketPaths.map((socketPath) => ({ ...createRendererClient(socketPath, siteUrl), inFlight: 0 }))
  const byLoad = () => all.toSorted((a, b) => a.inFlight - b.inFlight)

  /** A page is only read, so what died with one renderer is asked of the next. Throws `RenderFailed`. */
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

  /** True as soon as one of them says so. */
  const any = (ask: (one: (typeof all)[number]) => Promise<boolean>): Promise<boolean> =>
    Promise.any(all.map(async (one) => (await ask(one)) || Promise.reject(new Error('no')))).then(
      () => true,
      () => false,
    )

  return {
    render,
    isAlive: () => any((one) => one.isAlive()),
    /** Where a page would be begun in time. */
    isPrompt: () => any((one) => one.isPrompt()),
    close: () => {
      for (const one of all) one.close()
    },
  }
}
