import type { MissingPath } from '#db/commands/links/save-missing-paths.ts'
import { isProbe } from '#domain/urls/is-probe.ts'

/** Message of a web process to the parent: paths where nothing is, with how often each was asked for. */
export type MissingWord = { missing: MissingPath[] }

export const isMissingWord = (word: unknown): word is MissingWord =>
  typeof word === 'object' && word !== null && 'missing' in word

/** Limit of paths that are held until they are sent; requests for further ones are not counted. */
const MAX_PATHS = 5_000
const MAX_PATH_LENGTH = 500
const MAX_HOST_LENGTH = 253

/**
 * In a web process: counts requests for paths where nothing is, and sends them once in `everyMs`. Nothing about the
 * visitor is held, and of the page that led there only its host.
 */
export function createPendingMissingPaths(send: (word: MissingWord) => Promise<void>, everyMs: number) {
  let waiting = new Map<string, MissingPath>()
  let timer: NodeJS.Timeout | undefined

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (waiting.size === 0) return
    const missing = [...waiting.values()]
    waiting = new Map()
    await send({ missing })
  }

  return {
    missed: (path: string, referrer: string | undefined): void => {
      if (path.length > MAX_PATH_LENGTH || isProbe(path)) return
      const known = waiting.get(path)
      if (!known && waiting.size >= MAX_PATHS) return
      const count = (known?.count ?? 0) + 1
      waiting.set(path, { path, count, referrerHost: hostOf(referrer) ?? known?.referrerHost ?? null })
      timer ??= setTimeout(() => void flush(), everyMs).unref()
    },
    flush,
  }
}

function hostOf(referrer: string | undefined): string | null {
  if (referrer === undefined || !URL.canParse(referrer)) return null
  const { protocol, host } = new URL(referrer)
  return /^https?:$/.test(protocol) && host !== '' && host.length <= MAX_HOST_LENGTH ? host : null
}
