import fs from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { programRoot } from '#db/engine/program-root.ts'

/** A database remembers the version of the program that last used it, in its header: 0.3.12 as 3012 (`user_version`). */
const PART = 1_000

function encoded(version: string): number {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? []
  return (Number(major ?? 0) * PART + Number(minor ?? 0)) * PART + Number(patch ?? 0)
}

/** Version of the program in a folder, by default this one, from its `package.json`; `0.0.0` if there is none. */
export function programVersion(root: string = programRoot()): string {
  try {
    return (JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version
  } catch {
    return '0.0.0'
  }
}

/** Version of the program that last used a database; null for one that no version since 0.2 has used. */
export function versionOf(client: Database.Database): string | null {
  const stored = Number(client.pragma('user_version', { simple: true }))
  if (stored === 0) return null
  return [Math.floor(stored / PART / PART), Math.floor(stored / PART) % PART, stored % PART].join('.')
}

/** Remembers the version. Writes only if it is another one than before. */
export function rememberVersion(client: Database.Database, version: string): void {
  const value = encoded(version)
  if (Number(client.pragma('user_version', { simple: true })) !== value) client.pragma(`user_version=${value}`)
}
