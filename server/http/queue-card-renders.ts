import { type Rendered, RenderFailed } from '#server/http/renderer-client.ts'
import { createQueue } from '#server/shared/render-queue.ts'

/** As many as a renderer draws at a time, and one that is ready when that is done. */
const AT_ONCE = 2
/** As many as are drawn before an idle connection is closed: a card takes about a quarter of a second. */
const IN_LINE = 100

type Render = (path: string) => Promise<Rendered>

/**
 * Queues renders of share pictures here, where waiting costs nothing: a renderer draws one at a time, and would refuse
 * those that come at once when a story is shared widely. All other pages are rendered directly.
 */
export function queueCardRenders(render: Render): Render {
  const line = createQueue({ atOnce: AT_ONCE, inLine: IN_LINE })
  return async (path) => {
    if (!path.startsWith('/cards/')) return render(path)
    const leave = await line.enter()
    if (!leave) throw new RenderFailed(503, 'too many share pictures are queued')
    try {
      return await render(path)
    } finally {
      leave()
    }
  }
}
