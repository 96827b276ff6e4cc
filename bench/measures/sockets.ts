import fs from 'node:fs'

const inodesOf = (pid: number): Set<string> =>
  new Set(
    fs.readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(fs.readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
      } catch {
        return []
      }
    }),
  )

const rowsOf = (table: string): string[][] =>
  fs
    .readFileSync(`/proc/net/${table}`, 'utf8')
    .split('\n')
    .slice(1)
    .map((row) => row.trim().split(/\s+/))

const tcp = () => [...rowsOf('tcp'), ...rowsOf('tcp6')]
const portOf = (address = ''): number => Number.parseInt(address.split(':')[1] ?? '0', 16)
const LISTENING = { tcp: '0A', unix: '00010000' }

/** Returns true if a process, which must be one of ours, listens on a TCP port or on a Unix socket. */
export function isListening(pid: number): boolean {
  const own = inodesOf(pid)
  const onPort = tcp().some(([, , , state, , , , , , inode = '']) => state === LISTENING.tcp && own.has(inode))
  return onPort || rowsOf('unix').some(([, , , flags, , , inode = '']) => flags === LISTENING.unix && own.has(inode))
}

/** Returns the client ports of the connections that a process has accepted on a port. Stop the process first. */
export function clientPorts(pid: number, port: number): number[] {
  const own = inodesOf(pid)
  const held = tcp().filter(([, local, , state, , , , , , inode = '']) => {
    return portOf(local) === port && state !== LISTENING.tcp && own.has(inode)
  })
  return held.map(([, , remote]) => portOf(remote))
}
