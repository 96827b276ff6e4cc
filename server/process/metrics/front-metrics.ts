import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { ChangeLog } from '#db/engine/change-log.ts'
import type { Front } from '#server/http/front.ts'
import { counter, gauge } from '#server/process/metrics/process-metrics.ts'

/** Registers the metrics of a front: everything is counted as plain numbers where it happens, and read at a scrape. */
export function frontMetrics(
  registry: Registry,
  { tally, pages, sampler, budgets, editors }: Front,
  log: ChangeLog,
): void {
  new Counter({
    name: 'broadsheet_requests_total',
    help: 'Requests by what was asked for and how it was answered.',
    labelNames: ['kind', 'status'],
    registers: [registry],
    collect() {
      this.reset()
      for (const { kind, status, count } of tally.requests()) this.inc({ kind, status }, count)
    },
  })
  const size = pages.size
  const { cache } = pages
  const { counts } = cache
  counter(registry, 'broadsheet_cache_hits_total', 'Look-ups that found a fresh page.', () => counts.hits)
  counter(registry, 'broadsheet_cache_misses_total', 'Look-ups for which a page was made.', () => counts.misses)
  counter(registry, 'broadsheet_cache_joined_total', 'Look-ups that joined a page in the making.', () => counts.joined)
  counter(registry, 'broadsheet_cache_evictions_total', 'Pages dropped for want of room.', cache.evicted)
  gauge(registry, 'broadsheet_cache_entries', 'Pages kept.', () => size().entries)
  gauge(registry, 'broadsheet_cache_bytes', 'What the pages kept weigh.', () => size().bytes)
  gauge(registry, 'broadsheet_renders_in_flight', 'Pages in the making.', () => size().flights)
  counter(registry, 'broadsheet_render_failures_total', 'Pages that could not be made.', () => tally.failures)
  gauge(registry, 'broadsheet_change_log_seq', 'The newest change that this front knows of.', () => log.seq())
  counter(registry, 'broadsheet_change_log_reads_total', 'Polls that found news.', () => log.reads)
  counter(registry, 'broadsheet_sampler_checks_total', 'Kept pages that were made again.', () => sampler.checks)
  counter(
    registry,
    'broadsheet_sampler_differences_total',
    'Kept pages that were not what a fresh render is: a bug.',
    () => sampler.differences,
  )
  slowClientMetrics(registry, { budgets, editors })
  const seconds = new Histogram({
    name: 'broadsheet_render_seconds',
    help: 'How long the making of a page took, waiting in line included.',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [registry],
  })
  tally.onRender = (ms) => seconds.observe(ms / 1_000)
}

/** Metrics of the memory that slow clients hold, and of the queues for the editors' process. */
function slowClientMetrics(registry: Registry, { budgets, editors }: Pick<Front, 'budgets' | 'editors'>): void {
  const { bodies, unread, longAnswers } = budgets
  gauge(registry, 'broadsheet_bodies_bytes', 'Bodies of the API on their way in.', () => bodies.size().bytes)
  gauge(registry, 'broadsheet_unread_bytes', 'Answers that clients have not read yet.', () => unread.size().bytes)
  gauge(registry, 'broadsheet_long_answers', 'Long answers on their way out.', () => longAnswers.size().running)
  counter(
    registry,
    'broadsheet_slow_clients_ended_total',
    'Clients that were ended because memory for slow ones was used up.',
    () => bodies.ended + unread.ended,
  )
  new Gauge({
    name: 'broadsheet_editors_requests',
    help: 'Requests to the editors’ process: with a place there, or waiting for one.',
    labelNames: ['line', 'state'],
    registers: [registry],
    collect() {
      for (const line of ['api', 'desk', 'upload'] as const)
        for (const [state, count] of Object.entries(editors.sizeOf(line))) this.set({ line, state }, count)
    },
  })
}
