import { Histogram, type Registry } from 'prom-client'
import type { ChangeLog } from '#db/engine/change-log.ts'
import { LINES } from '#server/http/editors/editors-client.ts'
import type { WebServer } from '#server/http/web-server.ts'
import { counter, counters, gauge, gauges } from '#server/process/metrics/process-metrics.ts'

/**
 * Registers the metrics of a web process: everything is counted as plain numbers where it happens, and read at a
 * scrape.
 */
export function webMetrics(
  registry: Registry,
  { tally, pages, sampler, spare, ahead, budgets, editors, events }: WebServer,
  log: ChangeLog,
): void {
  counters(registry, 'broadsheet_requests_total', 'Requests by kind and result.', ['kind', 'status'], () =>
    tally.requests().map(({ count, ...labels }) => [labels, count]),
  )
  const { cache, size } = pages
  const { counts } = cache
  counter(registry, 'broadsheet_cache_hits_total', 'Cache hits.', () => counts.hits)
  counter(registry, 'broadsheet_cache_misses_total', 'Cache misses that started a render.', () => counts.misses)
  counter(
    registry,
    'broadsheet_cache_joined_total',
    'Cache misses that joined a render in flight.',
    () => counts.joined,
  )
  counter(registry, 'broadsheet_cache_evictions_total', 'Pages evicted from the cache.', cache.evicted)
  gauge(registry, 'broadsheet_cache_entries', 'Pages kept.', () => size().entries)
  gauge(registry, 'broadsheet_cache_bytes', 'Size of the cached pages.', () => size().bytes)
  gauge(registry, 'broadsheet_renders_in_flight', 'Renders in flight.', () => size().flights)
  counter(registry, 'broadsheet_render_failures_total', 'Renders that failed.', () => tally.failures)
  gauge(registry, 'broadsheet_change_log_seq', 'Newest change log position that was read.', () => log.seq())
  counter(registry, 'broadsheet_change_log_reads_total', 'Polls of the change log that found changes.', () => log.reads)
  counter(registry, 'broadsheet_sampler_checks_total', 'Cached pages that were checked.', () => sampler.checks)
  counter(
    registry,
    'broadsheet_sampler_differences_total',
    'Checked pages that were not fresh.',
    () => sampler.differences,
  )
  eventMetrics(registry, events)
  slowClientMetrics(registry, { budgets, editors })
  spareMetrics(registry, { spare, ahead, pages })
  const seconds = new Histogram({
    name: 'broadsheet_render_seconds',
    help: 'Duration of renders, queueing included.',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [registry],
  })
  tally.onRender = (ms) => seconds.observe(ms / 1_000)
}

/** Metrics of the streams for readers of live stories. */
function eventMetrics(registry: Registry, { counts, size }: WebServer['events']): void {
  gauge(registry, 'broadsheet_event_streams', 'Event streams that are open.', size)
  counter(registry, 'broadsheet_events_total', 'Events sent to all streams, heartbeats excluded.', () => counts.events)
  counter(registry, 'broadsheet_event_streams_refused_total', 'Event streams refused with 204.', () => counts.refused)
}

/** Metrics of the memory that slow clients hold, and of the queues for the editors' process. */
function slowClientMetrics(registry: Registry, { budgets, editors }: Pick<WebServer, 'budgets' | 'editors'>): void {
  const { bodies, unread, longAnswers } = budgets
  gauge(registry, 'broadsheet_bodies_bytes', 'API request bodies being received.', () => bodies.size().bytes)
  gauge(registry, 'broadsheet_unread_bytes', 'Responses that clients have not read yet.', () => unread.size().bytes)
  gauge(registry, 'broadsheet_long_answers', 'Long responses being sent.', () => longAnswers.size().running)
  counter(
    registry,
    'broadsheet_slow_clients_ended_total',
    'Connections closed because the memory for slow clients was used up.',
    () => bodies.ended + unread.ended,
  )
  const help = 'Requests to the editors’ process: running, or queued.'
  gauges(registry, 'broadsheet_editors_requests', help, ['line', 'state'], () =>
    LINES.flatMap((line) =>
      Object.entries(editors.sizeOf(line)).map(([state, count]) => [{ line, state }, count] as const),
    ),
  )
}

/** Metrics of pages that no reader waited for: from the store, or rendered ahead. */
function spareMetrics(registry: Registry, { spare, ahead, pages }: Pick<WebServer, 'spare' | 'ahead' | 'pages'>): void {
  const { counts } = pages.cache
  counter(registry, 'broadsheet_cache_stored_total', 'Pages that came from the store.', () => counts.stored)
  counter(registry, 'broadsheet_spare_renders_total', 'Pages made that no reader waited for.', () => spare.counts.done)
  counter(registry, 'broadsheet_spare_failures_total', 'Such pages that failed.', () => spare.counts.failed)
  gauge(registry, 'broadsheet_ahead_waiting', 'Pages that wait to be rendered ahead.', () => ahead?.waiting() ?? 0)
}
