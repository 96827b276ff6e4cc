import type { Registry } from 'prom-client'
import type { FillStore } from '#server/http/store/fill-store.ts'
import type { PageStore } from '#server/http/store/page-store.ts'
import { counter, gauge } from '#server/process/metrics/process-metrics.ts'

/** Registers the metrics of the store of pages, as one web process sees it. */
export function storeMetrics(registry: Registry, store: PageStore): void {
  const { counts } = store
  counter(registry, 'broadsheet_store_found_total', 'Look-ups in the store that found a page.', () => counts.found)
  counter(registry, 'broadsheet_store_stale_total', 'Look-ups that found a page out of date.', () => counts.stale)
  counter(registry, 'broadsheet_store_absent_total', 'Look-ups that found no page.', () => counts.absent)
  counter(registry, 'broadsheet_store_sent_total', 'Pages sent to the store.', () => counts.sent)
  counter(registry, 'broadsheet_store_dropped_total', 'Pages that the store could not keep up with.', store.dropped)
  gauge(registry, 'broadsheet_store_pages', 'Pages in the store.', () => store.size().pages)
  gauge(registry, 'broadsheet_store_bytes', 'Size of the store.', () => store.size().bytes)
  gauge(registry, 'broadsheet_store_max_bytes', 'Room that the store has.', () => store.size().maxBytes)
  gauge(registry, 'broadsheet_store_off', '1 if the store failed and is off until the next start.', () =>
    Number(store.isOff),
  )
}

/** Registers how far the store is filled with pages that nobody asked for yet. */
export function fillMetrics(registry: Registry, fill: FillStore): void {
  gauge(registry, 'broadsheet_fill_running', '1 while the store is being filled.', () => Number(fill.isRunning()))
  gauge(registry, 'broadsheet_fill_total', 'Addresses that are to be looked at.', () => fill.counts.total)
  gauge(registry, 'broadsheet_fill_looked', 'Addresses that were looked at.', () => fill.counts.looked)
  gauge(registry, 'broadsheet_fill_drawn', 'Pages that were rendered for it.', () => fill.counts.drawn)
  gauge(registry, 'broadsheet_fill_failed', 'Pages that could not be rendered.', () => fill.counts.failed)
}
