import fs from 'node:fs'
import path from 'node:path'

/** Folders and files that Broadsheet makes. The names of others, and of what is within, may be people's. */
const KNOWN =
  'news.db news.db-wal news.db-shm secret serving server.lock migrate.lock disk-reserve pages.db pages.db-wal pages.db-shm pages.failed purged.json media backups imports exports incoming uploads restoring restore drill'.split(
    ' ',
  )

type Sum = { files: number; bytes: number; newest: string | null; modes: string[] }

/** Sizes, modes and ages of what is in the data folder, by the names that Broadsheet gives. */
export function filesPart(dataDir: string): Record<string, Sum> {
  const names = fs.readdirSync(dataDir)
  const known = KNOWN.filter((name) => names.includes(name)).map((name) => [name, sumOf([path.join(dataDir, name)])])
  const others = names.filter((name) => !KNOWN.includes(name)).map((name) => path.join(dataDir, name))
  return { ...Object.fromEntries(known), ...(others.length > 0 && { '(others)': sumOf(others) }) }
}

function sumOf(roots: readonly string[]): Sum {
  const modes = new Set<string>()
  let [files, bytes, newest] = [0, 0, 0]
  const waiting = [...roots]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const stat = fs.lstatSync(at, { throwIfNoEntry: false })
    if (!stat) continue
    modes.add((stat.mode & 0o7777).toString(8))
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(at)) waiting.push(path.join(at, name))
      continue
    }
    files += 1
    bytes += stat.size
    newest = Math.max(newest, stat.mtimeMs)
  }
  return { files, bytes, newest: newest === 0 ? null : new Date(newest).toISOString(), modes: [...modes].sort() }
}
