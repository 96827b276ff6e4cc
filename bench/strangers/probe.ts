import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { quantile } from '#bench/support/figures.ts'

export type ProbeRequest = { path: string; method?: string; headers?: Record<string, string>; body?: string }
/** Results of one kind of probe: latencies, and the number of useless responses. */
export type Seen = { ms: number[]; busy: number; none: number }

const PAUSE_MS = 40
const PATIENCE_MS = 4_000

/** Sends a request on a connection of its own, as a new reader would. Status 0: no response in time. */
export function requestOnNewSocket(port: number, { path, method = 'GET', headers, body }: ProbeRequest) {
  const started = performance.now()
  return new Promise<{ status: number; ms: number }>((resolve) => {
    const end = (status: number) => {
      clearTimeout(late)
      request.destroy()
      resolve({ status, ms: performance.now() - started })
    }
    const request = http.request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      response.resume()
      response.on('end', () => end(response.statusCode ?? 0))
      response.on('error', () => end(0))
    })
    const late = setTimeout(() => end(0), PATIENCE_MS)
    request.on('error', () => end(0))
    request.end(body)
  })
}

/** Runs one probe per kind for this long, one request after the other. */
export async function probe(
  port: number,
  kinds: Record<string, (n: number) => ProbeRequest>,
  seconds: number,
): Promise<Record<string, Seen>> {
  const until = performance.now() + seconds * 1_000
  const all = Object.entries(kinds).map(async ([kind, asked]) => {
    const seen: Seen = { ms: [], busy: 0, none: 0 }
    for (let n = 0; performance.now() < until; n++) {
      const { status, ms } = await requestOnNewSocket(port, asked(n))
      if (status === 503 || status === 429) seen.busy += 1
      else if (status === 0 || status >= 400) seen.none += 1
      if (status !== 0) seen.ms.push(ms)
      await wait(PAUSE_MS)
    }
    return [kind, seen] as const
  })
  return Object.fromEntries(await Promise.all(all))
}

/**
 * Formats the p99 in ms, the number of 503 responses, and the number of requests without a response within four
 * seconds.
 */
export function formatProbe({ ms, busy, none }: Seen): string {
  const p99 = ms.length > 0 ? `${Math.round(quantile(ms, 0.99))} ms` : '–'
  return [p99, ...(busy > 0 ? [`${busy} × 503`] : []), ...(none > 0 ? [`${none} none`] : [])].join(', ')
}
