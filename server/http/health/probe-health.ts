import http, { type RequestOptions } from 'node:http'

/** Longer than any healthy process takes to answer. */
export const HEALTH_TIMEOUT_MS = 1_500

/**
 * Checks whether a process behind the web process answers in time, over a socket of the agent that its other requests
 * use.
 */
export function probeHealth(options: RequestOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const request = http.get({ ...options, path: '/healthz' }, (response) => {
      response.resume()
      end(response.statusCode === 200)
    })
    const late = setTimeout(() => end(false), HEALTH_TIMEOUT_MS)
    const end = (isThere: boolean) => {
      clearTimeout(late)
      resolve(isThere)
      if (!isThere) request.destroy()
    }
    request.on('error', () => end(false))
  })
}
