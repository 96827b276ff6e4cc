import type { ServerResponse } from 'node:http'
import type { Network } from '#server/front/network.ts'

/** What one exchange holds in memory while its client sends or reads. */
export type Share = {
  /** More bytes are held; `moved` of them count as the client's progress. */
  grow: (bytes: number, moved?: number) => void
  /** Bytes that the client took. */
  shrink: (bytes: number) => void
  /** From now on it is not ended for want of room: what was sent is being worked on. */
  pin: () => void
  /** Gives all of it back; a second call changes nothing. */
  close: () => void
}

type Holder = { network: Network; bytes: number; moved: number; since: number; isPinned: boolean; end: () => void }
type Options = { maxBytes: number; maxNetworkBytes: number; clock?: () => number }

/** What every client counts as having moved in its first second: a newcomer is not the slowest. */
const CREDIT_BYTES = 64 * 1024

/**
 * Memory that slow clients may take, in all and by network. Whoever would exceed it is not refused: the slowest client is
 * ended, of that network, or of the one that holds most. A client at an ordinary speed is therefore let in at any time,
 * also where all clients have one address.
 */
export class MemoryShares {
  readonly #holders = new Set<Holder>()
  readonly #byNetwork = new Map<string, number>()
  readonly #max: Options
  readonly #clock: () => number
  #bytes = 0
  /** How many clients were ended for want of room. */
  ended = 0

  constructor(options: Options) {
    this.#max = options
    this.#clock = options.clock ?? (() => performance.now())
  }

  size = (): { bytes: number; clients: number } => ({ bytes: this.#bytes, clients: this.#holders.size })

  /** `end` is called where this client is the one that has to go; its share is closed by then. */
  open(network: Network, end: () => void): Share {
    const holder: Holder = { network, bytes: 0, moved: 0, since: this.#clock(), isPinned: false, end }
    this.#holders.add(holder)
    return {
      grow: (bytes, moved = 0) => {
        if (!this.#holders.has(holder)) return
        holder.moved += moved
        this.#add(holder, bytes)
        this.#makeRoom(network)
      },
      shrink: (bytes) => {
        if (!this.#holders.has(holder)) return
        holder.moved += bytes
        this.#add(holder, -bytes)
      },
      pin: () => {
        holder.isPinned = true
      },
      close: () => this.#close(holder),
    }
  }

  /** Counts so many bytes of an answer until they are shrunk away or the response is over; it is cut off for want of room. */
  hold(network: Network, response: ServerResponse, bytes: number): Share {
    const share = this.open(network, () => response.destroy())
    if (response.destroyed) share.close()
    else response.once('close', share.close)
    share.grow(bytes)
    return share
  }

  #add(holder: Holder, bytes: number): void {
    const { key } = holder.network
    const left = (this.#byNetwork.get(key) ?? 0) + bytes
    if (left > 0) this.#byNetwork.set(key, left)
    else this.#byNetwork.delete(key)
    holder.bytes += bytes
    this.#bytes += bytes
  }

  #close(holder: Holder): void {
    if (!this.#holders.delete(holder)) return
    this.#add(holder, -holder.bytes)
  }

  #makeRoom(network: Network): void {
    const isOver = () => !network.isShared && (this.#byNetwork.get(network.key) ?? 0) > this.#max.maxNetworkBytes
    while (isOver() && this.#endSlowest(network.key));
    while (this.#bytes > this.#max.maxBytes && this.#endSlowest(this.#largest()));
  }

  /** The network that holds most, pinned bytes not counted: those end by themselves. */
  #largest(): string {
    const held = new Map<string, number>()
    for (const { network, bytes, isPinned } of this.#holders)
      if (!isPinned) held.set(network.key, (held.get(network.key) ?? 0) + bytes)
    let largest = ''
    let most = 0
    for (const [key, bytes] of held) if (bytes > most) [largest, most] = [key, bytes]
    return largest
  }

  #endSlowest(key: string): boolean {
    const now = this.#clock()
    const paceOf = ({ moved, since }: Holder) => (moved + CREDIT_BYTES) / (now - since + 1_000)
    let slowest: Holder | null = null
    for (const holder of this.#holders) {
      if (holder.isPinned || holder.bytes === 0 || holder.network.key !== key) continue
      if (slowest === null || paceOf(holder) < paceOf(slowest)) slowest = holder
    }
    if (!slowest) return false
    this.ended += 1
    this.#close(slowest)
    slowest.end()
    return true
  }
}
