import { type InvalidateOptions, type InvalidateQueryFilters, notifyManager, QueryClient } from '@tanstack/react-query'

// By default observers are notified in a later task, and a switch that was clicked renders as it was in between.
notifyManager.setScheduler(queueMicrotask)

/**
 * A client for which a change also counts for what is being read for the first time. TanStack lets such a read go on
 * when it is invalidated, and its answer may be from before the change.
 */
export class DeskQueryClient extends QueryClient {
  override invalidateQueries(filters?: InvalidateQueryFilters, options?: InvalidateOptions): Promise<void> {
    for (const query of this.getQueryCache().findAll(filters)) {
      const isFirstRead = query.state.data === undefined && query.state.fetchStatus !== 'idle'
      // The invalidation begins the next one, whose answer is for those who wait for this one, too.
      if (isFirstRead && query.isActive()) void query.cancel({ silent: true })
    }
    return super.invalidateQueries(filters, options)
  }
}
