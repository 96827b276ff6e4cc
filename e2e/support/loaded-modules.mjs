// Loaded into every process of a server under test (NODE_OPTIONS): repeatedly writes the list of files that it has
// loaded.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const dir = process.env['LOADED_DIR']
const { cache } = createRequire(import.meta.url)
const file = path.join(dir, `${path.basename(process.argv[1] ?? '')}.txt`)
setInterval(() => {
  fs.writeFileSync(`${file}.${process.pid}`, Object.keys(cache).join('\n'))
  fs.renameSync(`${file}.${process.pid}`, file)
}, 200).unref()
