import fs from 'node:fs'
import path from 'node:path'
import { BATCH_FILES, batchFolder, writeBatchFile } from '#db/import/batch/batch-folder.ts'
import { saidPlan } from '#domain/import/names/import-name.ts'
import { type ImportMap, importMap } from '#domain/import/plan/import-map.ts'
import { type ImportPlan, importPlan } from '#domain/import/plan/import-plan.ts'
import { readMap } from '#domain/import/plan/read-map.ts'
import { mapFile } from '#domain/import/plan/write-map.ts'
import type { ArchiveFacts } from '#domain/import/stage/archive-facts.ts'

/** The plan of an import, with its names as the desk says them; null before it is made, and for one of another version. */
export function readPlan(dataDir: string, id: number): ImportPlan | null {
  const { data } = importPlan.safeParse(jsonOf(dataDir, id, BATCH_FILES.plan))
  return data === undefined ? null : saidPlan(data)
}

const fileOf = (dataDir: string, id: number, name: string): string | null => {
  const file = path.join(batchFolder(dataDir, id), name)
  return fs.existsSync(file) ? file : null
}

/** The file of the proof for people; null before it is made. */
export const proofPage = (dataDir: string, id: number): string | null => fileOf(dataDir, id, 'proof.html')

/** Time at which a file of an import was written (ms UTC); null if there is none. */
export function batchFileTime(dataDir: string, id: number, name: string): number | null {
  const stat = fs.statSync(path.join(batchFolder(dataDir, id), name), { throwIfNoEntry: false })
  return stat ? Math.floor(stat.mtimeMs) : null
}

export const hasMapOf = (dataDir: string, id: number): boolean => fileOf(dataDir, id, BATCH_FILES.map) !== null

/** The map of an import; null if its file was changed so that it cannot be read. */
export function readMapOf(dataDir: string, id: number): ImportMap | null {
  const map = readMap(textOf(dataDir, id, BATCH_FILES.map) ?? '')
  return map.ok ? map.value : null
}

/** Writes the map of an import, with comments for those who open the file. */
export function writeMapOf(dataDir: string, id: number, map: ImportMap): void {
  const facts = jsonOf(dataDir, id, BATCH_FILES.facts) as ArchiveFacts
  writeBatchFile(batchFolder(dataDir, id), BATCH_FILES.map, mapFile(facts, importMap.parse(map)))
}

function textOf(dataDir: string, id: number, name: string): string | null {
  const file = fileOf(dataDir, id, name)
  return file === null ? null : fs.readFileSync(file, 'utf8')
}

const jsonOf = (dataDir: string, id: number, name: string): unknown => JSON.parse(textOf(dataDir, id, name) ?? 'null')
