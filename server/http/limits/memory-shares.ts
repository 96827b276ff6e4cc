import type { ServerResponse } from 'node:http'
import type { Network } from '#server/http/guard/network.ts'

/** Memory that one exchange holds while its client sends or reads. */
export type Share = {
  /** Adds bytes; `moved` of them count as the client's progress. */
  grow: (bytes: number, moved?: number) => void
  /** Removes bytes that the client took. */
  shrink: (bytes: number) => void
  /** Protects the exchange from being ended for lack of room: its request is being worked on. */
  pin: () => void
  /** Releases all of it; idempotent. */
  close: () => void
}

type Holder = {
  network: Network
  bytes: number
  moved: number
  since: number
  progressAt: number
  isPinned: boolean
  end: () => void
}
type Options = { maxBytes: number; maxNetworkBytes: number; clock?: () => number }

/** Bytes that every client counts as having moved in its first second, so that a new one is not the slowest. */
const CREDIT_BYTES = 64 * 1024
/** A client whose bytes moved within this time is ended only if no other one can be. */
const LIVELY_MS = 250

/**
 * Limits the memory that slow clients hold, in total and by network. A client that would exceed the limit is not
 * refused: the slowest client is ended, of that network, or of the one that holds most. A client at an ordinary speed
 * is therefore let in at any time, also if all clients have one address.
 */
export class MemoryShares {
  readonly #holders = new Set<Holder>()
  readonly #byNetwork = new Map<string, number>()
  readonly #max: Options
  readonly #clock: () => number
  #bytes = 0
  /** Number of clients that were ended for lack of room. */
  ended = 0

  constructor(options: Options) {
    this.#max = options
    this.#clock = options.clock ?? (() => performance.now())
  }

  size = (): { bytes: number; clients: number } => ({ bytes: this.#bytes, clients: this.#holders.size })

  /** Opens a share. `end` is called if this client is the one to be ended; its share is closed by then. */
  open(network: Network, end: () => void): Share {
    const since = this.#clock()
    const holder: Holder = { network, bytes: 0, moved: 0, since, progressAt: since, isPinned: false, end }
    this.#holders.add(holder)
    return {
      grow: (bytes, moved = 0) => {
        if (!this.#holders.has(holder)) return
        this.#move(holder, moved)
        this.#add(holder, bytes)
        this.#makeRoom(network)
      },
      shrink: (bytes) => {
        if (!this.#holders.has(holder)) return
        this.#move(holder, bytes)
        this.#add(holder, -bytes)
      },
      pin: () => {
        holder.isPinned = true
      },
      close: () => this.#close(holder),
    }
  }

  /**
   * Counts the bytes of a response until they are subtracted or the response is over; it is cut off for lack of room.
   */
  hold(network: Network, response: ServerResponse, bytes: number): Share {
    const share = this.open(network, () => response.destroy())
    if (response.destroyed) share.close()
    else response.once('close', share.close)
    share.grow(bytes)
    return share
  }

  #move(holder: Holder, bytes: number): void {
    if (bytes > 0) holder.progressAt = this.#clock()
    holder.moved += bytes
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

  /** The network that holds most; pinned bytes do not count, since they end by themselves. */
  #largest(): string {
    const held = new Map<string, number>()
    for (const { network, bytes, isPinned } of this.#holders)
      if (!isPinned) held.set(network.key, (held.get(network.key) ?? 0) + bytes)
    let largest = ''
    let most = 0
    for (const [key, bytes] of held) if (bytes > most) [largest, most] = [key, bytes]
    return largest
  }

  /** First a client that stands still: one that never reads has filled the buffers of the kernel at full speed. */
  #endSlowest(key: string): boolean {
    const now = this.#clock()
    const isLively = ({ progressAt }: Holder) => now - progressAt < LIVELY_MS
    const paceOf = ({ moved, since }: Holder) => (moved + CREDIT_BYTES) / (now - since + 1_000)
    const isSlower = (one: Holder, other: Holder) =>
      isLively(one) === isLively(other) ? paceOf(one) < paceOf(other) : isLively(other)
    let slowest: Holder | null = null
    for (const holder of this.#holders) {
      if (holder.isPinned || holder.bytes === 0 || holder.network.key !== key) continue
      if (slowest === null || isSlower(holder, slowest)) slowest = holder
    }
    if (!slowest) return false
    this.ended += 1
    this.#close(slowest)
    slowest.end()
    return true
  }
}
