import fs from 'node:fs'
import path from 'node:path'
import { criticalCss } from '#server/render/critical-css.ts'
import type { SheetOf } from '#server/render/remove-framework.ts'

const BUILT = /^\/_next\/static\/((?:[\w-]+\/)*[\w.-]+\.css)$/
/** A class that a script sets on an element, or has in its HTML. */
const SET = /\b(?:className = |classList\.\w+\(|class=)["'`]([^"'`]+)/g
/** This one builds lists, by a function of its own, on pages with the class `kept`. */
const LISTS = 'kept.js'
const QUOTED = /["'`]([a-z0-9 -]+)["'`]/g

/**
 * Reads the style sheets of the build by address: each once, since its name changes with its content. Classes that
 * readers' scripts set count as used on every page; any quoted word of `kept.js` may be one, on the pages that load it.
 */
export function createStyleSheets(distDir: string, scriptsDir: string): SheetOf {
  const known = new Map<string, ReturnType<SheetOf>>()
  const files = fs.readdirSync(scriptsDir).filter((file) => file !== LISTS)
  const byScript = files.flatMap((file) => wordsIn(path.join(scriptsDir, file), SET))
  const inLists = wordsIn(path.join(scriptsDir, LISTS), QUOTED)
  return (href) => {
    const kept = known.get(href)
    if (kept !== undefined) return kept
    const file = BUILT.exec(href)?.[1]
    const read =
      file === undefined
        ? null
        : readSheet(path.join(distDir, 'static', file), (classes) => [
            ...byScript,
            ...(classes.has('kept') ? inLists : []),
          ])
    known.set(href, read)
    return read
  }
}

const wordsIn = (file: string, pattern: RegExp): string[] =>
  [...fs.readFileSync(file, 'utf8').matchAll(pattern)].flatMap(([, words = '']) => words.split(' '))

type Classes = ReadonlySet<string>

function readSheet(file: string, byScript: (classes: Classes) => string[]): ReturnType<SheetOf> {
  if (!fs.existsSync(file)) return null
  const css = fs.readFileSync(file, 'utf8')
  // It would end the style element.
  if (/<\/style/i.test(css)) return null
  const used = criticalCss(css)
  return (classes) => used(new Set([...classes, ...byScript(classes)]))
}
