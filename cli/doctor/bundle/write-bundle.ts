import fs from 'node:fs'
import os from 'node:os'
import { gzipSync } from 'node:zlib'
import { migrationsPart, pragmasPart, schemaPart, tablesPart } from '#cli/doctor/bundle/database-part.ts'
import { environmentPart } from '#cli/doctor/bundle/environment-part.ts'
import { filesPart } from '#cli/doctor/bundle/files-part.ts'
import { findingsPart } from '#cli/doctor/bundle/findings-part.ts'
import { settingsPart } from '#cli/doctor/bundle/settings-part.ts'
import { tar } from '#cli/doctor/bundle/tar.ts'
import { upkeepPart, workPart } from '#cli/doctor/bundle/work-part.ts'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { errorKind, type Mended } from '#cli/doctor/run-checks.ts'
import { usageError } from '#cli/terminal.ts'
import type { Db } from '#db/engine/open.ts'
import type { Finding } from '#db/health/health-check.ts'
import { PROGRAM_VERSION } from '#server/shared/running-version.ts'

const README = `What support needs, as \`news doctor --bundle\` wrote it. Text that may be read before it is sent:

doctor.json       what each check found
versions.json     versions of Broadsheet, Node, SQLite and the system; processors and memory
environment.json  names of variables, and values that are not secret
settings.json     switches and choices of the paper
tables.json       number of rows of each table
schema.sql        definitions of the tables
migrations.json   applied migrations, with their times
pragmas.json      pragmas of the database
upkeep.json       last backups and drills
work.json         work and deliveries that fail: numbers, times, codes of errors
files.json        sizes and modes in the data folder

It holds no story, no draft, no name or address of a person, no token, no password, no key, and no text of an error.
The log is not in it, because Broadsheet writes it to stderr: journalctl -u broadsheet, or docker logs.
`

type Result = { findings: readonly Finding[]; mended: readonly Mended[] }

/**
 * Writes the archive for support (.tar.gz, mode 0600) and returns a sentence. A part that cannot be made says why by
 * the name of its error. Refuses a file that exists.
 */
export async function writeBundle(file: string, context: DoctorContext, result: Result): Promise<string> {
  if (fs.existsSync(file)) throw usageError(`${file} exists already. Give another name, ending in .tar.gz.`)
  const files = bundleParts(context, result).map(({ name, data }) => ({ name: `broadsheet-doctor/${name}`, data }))
  await fs.promises.writeFile(file, gzipSync(tar(files, context.now)), { mode: 0o600, flag: 'wx' })
  return `Wrote ${file}. It has no stories, people or secrets; read it before you send it.`
}

/** The files of a bundle. */
export function bundleParts(context: DoctorContext, result: Result): { name: string; data: string }[] {
  const { db, dataDir, variables } = context
  const json = (name: string, make: () => unknown) => ({ name: `${name}.json`, data: `${attempt(make)}\n` })
  const ofDatabase = (name: string, make: (db: Db) => unknown) => json(name, () => (db ? make(db) : 'no database'))
  return [
    { name: 'README.txt', data: README },
    json('doctor', () => findingsPart(result, dataDir)),
    json('versions', versionsPart),
    json('environment', () => environmentPart(variables)),
    ofDatabase('settings', settingsPart),
    ofDatabase('tables', tablesPart),
    { name: 'schema.sql', data: db ? schemaOrKind(db) : '' },
    ofDatabase('migrations', migrationsPart),
    ofDatabase('pragmas', pragmasPart),
    ofDatabase('upkeep', upkeepPart),
    ofDatabase('work', workPart),
    json('files', () => filesPart(dataDir)),
  ]
}

function attempt(make: () => unknown): string {
  try {
    return JSON.stringify(make(), null, 2)
  } catch (error) {
    return JSON.stringify({ failed: errorKind(error) })
  }
}

function schemaOrKind(db: Db): string {
  try {
    return schemaPart(db)
  } catch (error) {
    return `-- ${errorKind(error)}\n`
  }
}

const versionsPart = () => ({
  broadsheet: PROGRAM_VERSION,
  node: process.versions.node,
  v8: process.versions.v8,
  platform: `${process.platform} ${process.arch}`,
  system: os.release(),
  processors: os.availableParallelism(),
  memory: { total: os.totalmem(), available: process.availableMemory() },
  uptimeSeconds: Math.round(os.uptime()),
})
