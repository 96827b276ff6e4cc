import type { IncomingMessage } from 'node:http'
import type { Network } from '#server/http/guard/network.ts'
import type { MemoryShares, Share } from '#server/http/limits/memory-shares.ts'
import { enforceMinimumRate } from '#server/http/limits/minimum-rate.ts'

/** A complete body with the memory share that it holds until closed; or the reason why there is none. */
export type Gathered =
  | { is: 'whole'; body: Buffer; share: Share }
  | { is: 'too-large' | 'too-slow' | 'no-room' | 'gone' }

/** Slower than any connection that an editor would work on. */
export const MINIMUM_RATE = { bytesPerSecond: 8 * 1024, graceMs: 2_000 }

/** Overhead of a chunk: a body that comes byte by byte has many. */
const CHUNK_BYTES = 128

type Options = { shares: MemoryShares; network: Network; maxBytes: number }

/**
 * Buffers a body before anything behind the web process is involved: a client that sends slowly holds nothing but its
 * bytes.
 */
export function gatherBody(request: IncomingMessage, { shares, network, maxBytes }: Options): Promise<Gathered> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    const end = (is: 'too-large' | 'too-slow' | 'no-room' | 'gone') => {
      stop()
      share.close()
      chunks.length = 0
      resolve({ is })
    }
    const share = shares.open(network, () => end('no-room'))
    const rate = enforceMinimumRate({ ...MINIMUM_RATE, onTooSlow: () => end('too-slow') })
    const onData = (chunk: Buffer) => {
      length += chunk.length
      if (length > maxBytes) return end('too-large')
      chunks.push(chunk)
      rate.move(chunk.length)
      share.grow(chunk.length + CHUNK_BYTES, chunk.length)
    }
    const onEnd = () => {
      stop()
      share.pin()
      resolve({ is: 'whole', body: Buffer.concat(chunks, length), share })
    }
    const onClose = () => end('gone')
    const stop = () => {
      rate.stop()
      request.off('data', onData).off('end', onEnd).off('close', onClose)
    }
    request.on('data', onData).on('end', onEnd).on('close', onClose)
  })
}
