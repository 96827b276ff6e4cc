import fs from 'node:fs'
import path from 'node:path'
import { type ServerAnswer, askServer } from '#cli/doctor/ask-server.ts'
import { isServerAlive } from '#db/engine/is-server-alive.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { type SchemaState, schemaState } from '#db/engine/schema-state.ts'
import { sentenceOf } from '#db/health/health-check.ts'
import { readEnv } from '#env.ts'

export type Settings = ReturnType<typeof readEnv>
export type DoctorOptions = {
  variables: Record<string, string | undefined>
  /** Looks at every picture and backup, and not at a sample. */
  isThorough: boolean
  /** ms UTC. */
  now: number
  /** Folder of temporary files of this machine. */
  temporary: string
}

/** Everything that checks read. Nothing in it was written to: the doctor neither migrates nor repairs on its own. */
export type DoctorContext = DoctorOptions & {
  /** Settings of this process; the defaults, where the variables are invalid. */
  settings: Settings
  environmentProblem: string | null
  dataDir: string
  /** Null: the folder can be listed. */
  folderProblem: string | null
  /** Read-only connection; null if the database cannot be opened. A writing one while something is mended. */
  db: Db | null
  databaseProblem: string | null
  schema: SchemaState | null
  /** A server holds the folder now. */
  isRunning: boolean
  /** Answer of the server at its port; null if none was reached. */
  server: ServerAnswer | null
}

/** With the connection that checks of the database have. */
export type Opened = DoctorContext & { db: Db }

/** Opens what can be opened, and never throws: what failed stands in the context as a sentence. */
export async function doctorContext(options: DoctorOptions): Promise<DoctorContext> {
  const { settings, environmentProblem } = settingsOf(options.variables)
  const { dataDir } = settings
  const folderProblem = folderProblemOf(dataDir)
  const opened = folderProblem === null ? openForReading(dataDir) : { db: null, databaseProblem: null, schema: null }
  const isRunning = folderProblem === null && isServerAlive(dataDir)
  const server = await askServer(settings, dataDir, options.now)
  return { ...options, settings, environmentProblem, dataDir, folderProblem, ...opened, isRunning, server }
}

function settingsOf(variables: DoctorOptions['variables']) {
  try {
    return { settings: readEnv(variables), environmentProblem: null }
  } catch (error) {
    return { settings: readEnv({ DATA_DIR: variables['DATA_DIR'] }), environmentProblem: sentenceOf(error) }
  }
}

function folderProblemOf(dataDir: string): string | null {
  try {
    fs.readdirSync(dataDir)
    fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.X_OK)
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') return `There is no folder ${dataDir}.`
    if (code === 'ENOTDIR') return `${dataDir} is not a folder.`
    return `${dataDir} cannot be read by user ${process.getuid?.() ?? 0} (${code}).`
  }
}

function openForReading(dataDir: string): Pick<DoctorContext, 'db' | 'databaseProblem' | 'schema'> {
  const file = databaseFile(dataDir)
  const nothing = { db: null, schema: null }
  if (!fs.existsSync(file)) return { ...nothing, databaseProblem: `There is no ${path.basename(file)} in ${dataDir}.` }
  try {
    const db = openDatabase(file, { mode: 'read', busyTimeoutMs: 5_000 })
    return { db, databaseProblem: null, schema: schemaState(db) }
  } catch (error) {
    return { ...nothing, databaseProblem: sentenceOf(error) }
  }
}
