import fs from 'node:fs'
import path from 'node:path'
import { type SheetOf, sourceOf } from '#server/strip.ts'

const BUILT = /^\/_next\/static\/((?:[\w-]+\/)*[\w.-]+\.css)$/

/** The style sheets of the build by their address: each is read and hashed once, since its name changes with it. */
export function createStyleSheets(distDir: string): SheetOf {
  const known = new Map<string, ReturnType<SheetOf>>()
  return (href) => {
    const kept = known.get(href)
    if (kept !== undefined) return kept
    const file = BUILT.exec(href)?.[1]
    const read = file === undefined ? null : readSheet(path.join(distDir, 'static', file))
    known.set(href, read)
    return read
  }
}

function readSheet(file: string): ReturnType<SheetOf> {
  if (!fs.existsSync(file)) return null
  const css = fs.readFileSync(file, 'utf8')
  // It would end the element that it stands in.
  return /<\/style/i.test(css) ? null : { css, source: sourceOf(css) }
}
