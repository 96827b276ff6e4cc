import { renderQueueOf, type RenderQueueName } from '#server/shared/render-queue-name.ts'
import { createQueue } from '#server/shared/render-queue.ts'

/** The lines in which renders wait in a renderer. */
export function createRenderQueues() {
  const queues: Record<RenderQueueName, ReturnType<typeof createQueue>> = {
    /** More at once would only make each of them later: a render is work, not waiting. */
    page: createQueue({ atOnce: 2, inLine: 128 }),
    /** Searches have a queue of their own, so that pages never wait behind them. */
    search: createQueue({ atOnce: 1, inLine: 32 }),
    /** Share pictures too: one is drawn in a process of its own, while its place here only waits. */
    card: createQueue({ atOnce: 1, inLine: 32 }),
    /** Addresses that anybody can make up: web processes send two each. */
    endless: createQueue({ atOnce: 1, inLine: 32 }),
  }
  const sizeOf = (name: RenderQueueName) => queues[name].size()
  return {
    /** Waits for a place, and returns the function that releases it; null if the line is full. */
    enter: (url: string) => queues[renderQueueOf(url)].enter(),
    sizeOf,
    /** True while a reader's page is rendered or waits. */
    isBusy: () => (['page', 'search', 'endless'] as const).some((name) => sizeOf(name).running > 0),
  }
}
