import fs from 'node:fs'
import path from 'node:path'
import { filesOfRelease, type ReleaseFile } from '#cli/release/files-of-release.ts'

export type Staged = {
  files: number
  bytes: number
  /** Bytes by part, the largest first. */
  parts: { name: string; bytes: number }[]
}

/** Copies a release of the project in `root` into the folder `to`, which is made anew. */
export function stageRelease(root: string, distDir: string, to: string): Staged {
  fs.rmSync(to, { recursive: true, force: true })
  const files = filesOfRelease(root, distDir)
  const bytesOf = new Map<string, number>()
  for (const file of files) {
    const bytes = copy(file, to)
    const part = partOf(file.to)
    bytesOf.set(part, (bytesOf.get(part) ?? 0) + bytes)
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  const about = { version, platform: `${process.platform}-${process.arch}`, node: process.versions.node }
  fs.writeFileSync(path.join(to, 'release.json'), `${JSON.stringify(about, null, 2)}\n`)
  const parts = [...bytesOf].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes)
  return { files: files.length, bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0), parts }
}

/** A package counts by itself, everything else by its folder. */
function partOf(file: string): string {
  const [first = '', second = '', third = ''] = file.split('/')
  if (first !== 'node_modules') return second === '' ? 'single files' : first
  return second.startsWith('@') ? `${first}/${second}/${third}` : `${first}/${second}`
}

function copy({ to, from }: ReleaseFile, folder: string): number {
  const target = path.join(folder, to)
  fs.mkdirSync(path.dirname(target), { recursive: true })
  const stat = fs.lstatSync(from)
  if (stat.isSymbolicLink()) {
    fs.symlinkSync(fs.readlinkSync(from), target)
    return 0
  }
  fs.copyFileSync(from, target)
  fs.chmodSync(target, stat.mode & 0o111 ? 0o755 : 0o644)
  return stat.size
}
