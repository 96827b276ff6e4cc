/** A signal that SIGINT and SIGTERM abort, so that long work ends between two transactions. Call `end` after it. */
export function stopSignal(): { signal: AbortSignal; end: () => void } {
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  return { signal: stopping.signal, end: () => void process.off('SIGINT', stop).off('SIGTERM', stop) }
}
