import type { Network } from '#server/http/guard/network.ts'
import { type Rendered, RenderFailed } from '#server/http/pages/renderer-client.ts'
import { renderQueueOf } from '#server/shared/render-queue-name.ts'
import { createQueue } from '#server/shared/render-queue.ts'

/** As many as a renderer renders at a time, and one that is ready when that is done. */
const AT_ONCE = 2
/** As many as are rendered before an idle connection is closed: a card takes about a quarter of a second. */
const CARDS_IN_LINE = 100
/** As many as are rendered within some five seconds, and of one network within two. */
const ENDLESS = { inLine: 512, inLineEach: 128 }

/** The line of a render is full. */
export class LineFull extends RenderFailed {}

/**
 * Queues renders here, where waiting costs nothing, that would fill the lines of a renderer: share pictures, of which
 * many are asked for when a story is shared widely, and addresses that anybody can make up, by network. Pages and
 * searches are rendered directly.
 */
export function queueRenders(render: (path: string) => Promise<Rendered>) {
  const lines = {
    card: createQueue({ atOnce: AT_ONCE, inLine: CARDS_IN_LINE }),
    endless: createQueue({ atOnce: AT_ONCE, ...ENDLESS }),
  }
  const enter = (path: string, networkOf: () => Network) => {
    const name = renderQueueOf(path)
    if (name === 'page' || name === 'search') return null
    if (name === 'card') return lines.card.enter()
    const { key, isShared } = networkOf()
    // Behind a proxy that is not trusted all readers are one network: each address is one of many then.
    return lines.endless.enter(isShared ? `${key} ${path}` : key)
  }
  return async (path: string, networkOf: () => Network): Promise<Rendered> => {
    const line = enter(path, networkOf)
    if (line === null) return render(path)
    const leave = await line
    if (!leave) throw new LineFull(503, `too many wait for pages such as ${path}`)
    try {
      return await render(path)
    } finally {
      leave()
    }
  }
}
