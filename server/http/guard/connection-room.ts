import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { plainAddress } from '#server/http/guard/client-address.ts'
import { isForwarded } from '#server/http/guard/network.ts'
import { idleFrom } from '#server/http/pages/pipelines.ts'

/** Share of the limit above which each new connection ends another. */
const FULL = 0.8
/**
 * Share above which a connection ends with its answer. Where thousands are held by event streams, as many readers ask for
 * a page within a second, and their connections would stay for thirty.
 */
const CROWDED = 0.6

type Options = {
  /** Most connections of the server. */
  most: number
  /** Network of an address (without the prefix of mapped IPv4); null for one whose connections are never ended. */
  networkOf: (address: string) => string | null
}

/**
 * Makes room before the limit on connections is reached, since Node resets every connection beyond it, whoever's it is:
 * the connection that is idle longest of the network that holds most is ended. Connections of proxies are exempt, as of
 * everything that says it came through one: behind it all readers are one network.
 */
export function makeRoom(server: Server, { most, networkOf }: Options): { isCrowded: () => boolean } {
  const networks = new Map<string, Set<Socket>>()
  let open = 0

  const release = (socket: Socket, network: string): void => {
    const sockets = networks.get(network)
    if (sockets?.delete(socket) && sockets.size === 0) networks.delete(network)
  }
  server.on('connection', (socket: Socket) => {
    open += 1
    const network = networkOf(plainAddress(socket.remoteAddress))
    socket.once('close', () => {
      open -= 1
      if (network !== null) release(socket, network)
    })
    if (network !== null) networks.set(network, (networks.get(network) ?? new Set()).add(socket))
    if (open > most * FULL) idleLongest(networks)?.destroy()
  })
  server.prependListener('request', ({ headers, socket }) => {
    if (!isForwarded(headers)) return
    const network = networkOf(plainAddress(socket.remoteAddress))
    if (network !== null) release(socket, network)
  })
  return { isCrowded: () => open > most * CROWDED }
}

/** The connection to end: of the network that holds most; one that is being answered only if all of its are. */
function idleLongest(networks: ReadonlyMap<string, ReadonlySet<Socket>>): Socket | null {
  let largest: ReadonlySet<Socket> = new Set()
  for (const sockets of networks.values()) if (sockets.size > largest.size) largest = sockets
  let [longest, since] = [null as Socket | null, Number.POSITIVE_INFINITY]
  for (const socket of largest) {
    const from = socket.destroyed ? Number.POSITIVE_INFINITY : idleFrom(socket)
    if (from < since) [longest, since] = [socket, from]
  }
  return longest
}
