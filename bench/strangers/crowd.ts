import net from 'node:net'
import { type Target, WAYS, type Way } from '#bench/strangers/ways.ts'

/**
 * Runs a process that holds sockets in one way of being slow, or in all, until it is killed or a minute is over. A
 * closed socket is reopened after a second. Sends `open` once the first of each are open.
 */
const { port, ways, sockets, isForwarded, target } = JSON.parse(process.argv[2] ?? '{}') as Crowd
export type Crowd = { port: number; ways: string[]; sockets: number; isForwarded: boolean; target: Target }

const LIFE_MS = 60_000
const DRIP_EVERY_MS = 2_000

const chosen = WAYS.filter(({ what }) => ways.includes(what))
let opened = 0

function hold(way: Way, n: number): void {
  // Uses eight addresses of this machine, or one network per socket.
  const forwarded = isForwarded ? `10.${(n >> 8) & 255}.${n & 255}.9` : ''
  const localAddress = isForwarded ? '127.0.0.1' : `127.0.0.${2 + (n % 8)}`
  const socket = net.connect({ port, host: '127.0.0.1', localAddress, allowHalfOpen: true })
  socket.pause()
  let drip: NodeJS.Timeout | undefined
  socket.on('connect', () => {
    socket.write(way.first(target, n, forwarded))
    if (way.isHalfClosed) socket.end()
    if (way.drip) drip = setInterval(() => socket.write(way.drip ?? ''), DRIP_EVERY_MS)
    opened += 1
    if (opened === sockets) process.send?.('open')
  })
  socket.on('error', () => {})
  socket.on('close', () => {
    clearInterval(drip)
    setTimeout(() => hold(way, n), 1_000)
  })
  // Only dripping sockets read: a paused socket does not notice that it was closed, like a client that ignores its
  // connection.
  if (way.drip) socket.resume()
}

for (let n = 0; n < sockets; n++) hold(chosen[n % chosen.length] as Way, n)
setTimeout(() => process.exit(0), LIFE_MS)
process.on('disconnect', () => process.exit(0))
