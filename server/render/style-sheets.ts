import fs from 'node:fs'
import path from 'node:path'
import { criticalCss } from '#server/render/critical-css.ts'
import type { SheetOf } from '#server/render/remove-framework.ts'

const BUILT = /^\/_next\/static\/((?:[\w-]+\/)*[\w.-]+\.css)$/
const QUOTED = /["'`]([a-z0-9 -]+)["'`]/g

/**
 * Reads the style sheets of the build by address: each once, since its name changes with its content. Quoted words in
 * readers' scripts may be classes that they set, so these count as used on every page.
 */
export function createStyleSheets(distDir: string, scriptsDir: string): SheetOf {
  const known = new Map<string, ReturnType<SheetOf>>()
  const byScript = quotedIn(scriptsDir)
  return (href) => {
    const kept = known.get(href)
    if (kept !== undefined) return kept
    const file = BUILT.exec(href)?.[1]
    const read = file === undefined ? null : readSheet(path.join(distDir, 'static', file), byScript)
    known.set(href, read)
    return read
  }
}

function quotedIn(dir: string): readonly string[] {
  const scripts = fs.readdirSync(dir).map((file) => fs.readFileSync(path.join(dir, file), 'utf8'))
  const quoted = scripts.flatMap((text) => [...text.matchAll(QUOTED)].map(([, words = '']) => words))
  return [...new Set(quoted.flatMap((words) => words.split(' ')))]
}

function readSheet(file: string, always: readonly string[]): ReturnType<SheetOf> {
  if (!fs.existsSync(file)) return null
  const css = fs.readFileSync(file, 'utf8')
  // It would end the style element.
  if (/<\/style/i.test(css)) return null
  const used = criticalCss(css)
  return (classes) => used(new Set([...classes, ...always]))
}
