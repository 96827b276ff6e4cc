import path from 'node:path'
import { programVersion } from '#db/engine/program-version.ts'

/** Version of this program, as its files said when the process began: an update that was not restarted shows. */
export const PROGRAM_VERSION = programVersion(path.resolve(import.meta.dirname, '../..'))
