import fs from 'node:fs'
import path from 'node:path'

const manifest = path.resolve(import.meta.dirname, '../../package.json')

/** Version of this program, as its files said when the process began: an update that was not restarted shows. */
export const PROGRAM_VERSION = (JSON.parse(fs.readFileSync(manifest, 'utf8')) as { version: string }).version
