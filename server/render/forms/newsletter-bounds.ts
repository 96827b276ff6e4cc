import { SHARED_NETWORK } from '#server/shared/network-header.ts'

const HOUR_MS = 3_600_000
/** Letters that forms from one network may send an hour, and those from everywhere. */
export const MOST_OF_NETWORK = 3
/** From one v6 /48, which may have all of its 65,536 networks from one provider. */
export const MOST_OF_SITE = 12
/** From readers behind one machine that says it is a proxy; half of all letters at most from behind such. */
export const MOST_SHARED = 60
export const MOST_AN_HOUR = 1_000

/**
 * Counts letters (or what else a form leads to) of the last hour by network, in the memory of the one editors' process. `clock`: ms, monotonic; `most` from everywhere. A network
 * is forgotten an hour after its first, and at most so many are known as letters are let through.
 */
export function newsletterBounds(clock: () => number, most = MOST_AN_HOUR): { take: (network: string) => boolean } {
  const counts = new Map<string, { since: number; count: number }>()
  return {
    take(network) {
      const now = clock()
      const isShared = network.startsWith(SHARED_NETWORK)
      const site = network.includes(':') ? `${network.split(':').slice(0, 3).join(':')}:` : null
      const group = isShared ? SHARED_NETWORK : site
      let [all, ofGroup] = [0, 0]
      for (const [key, { since, count }] of counts) {
        if (now - since >= HOUR_MS) counts.delete(key)
        else {
          all += count
          if (group !== null && key.startsWith(group)) ofGroup += count
        }
      }
      if (ofGroup >= (isShared ? most / 2 : MOST_OF_SITE)) return false
      const one = counts.get(network) ?? { since: now, count: 0 }
      if (one.count >= (isShared ? MOST_SHARED : MOST_OF_NETWORK) || all >= most) return false
      counts.set(network, { ...one, count: one.count + 1 })
      return true
    },
  }
}
