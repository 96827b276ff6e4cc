import { parse } from 'yaml'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { isTrue, type Row } from '#domain/import/ghost/ghost-tables.ts'

type Rule = { from: string; to: string; status: 301 | 302 }

/**
 * Redirects of Ghost, from `redirects.json` (`[{from, to, permanent}]`) or `redirects.yaml` (`301: {from: to}`). Ghost
 * reads `from` as a regular expression: those that mean one address become redirects, the rest are left by name.
 */
export function ghostRedirects(text: string): ArchiveItem[] {
  const rules = rulesIn(text)
  if (rules === null) return [{ kind: 'problem', place: 'redirects', what: 'it is no list of redirects' }]
  return rules.map(({ from, to, status }): ArchiveItem => {
    const exact = exactPath(from)
    const isExact = exact !== null && to !== '' && !/\$\d/.test(to)
    if (isExact) return { kind: 'redirect', from: exact, to, status }
    return { kind: 'left', what: 'redirect with a regular expression', sample: `${from} → ${to}` }
  })
}

function rulesIn(text: string): Rule[] | null {
  let value: unknown
  try {
    // YAML contains JSON; a key of a map is a number here.
    value = parse(text, { logLevel: 'error' })
  } catch {
    return null
  }
  if (value === null) return []
  if (Array.isArray(value)) return value.flatMap(ruleOf)
  if (typeof value !== 'object') return null
  return Object.entries(value as Row).flatMap(([code, map]) => {
    if ((code !== '301' && code !== '302') || typeof map !== 'object' || map === null) return []
    const status = code === '301' ? 301 : 302
    return Object.entries(map).map(([from, to]): Rule => ({ from, to: typeof to === 'string' ? to : '', status }))
  })
}

function ruleOf(entry: unknown): Rule[] {
  const { from, to, permanent } = (typeof entry === 'object' && entry !== null ? entry : {}) as Row
  if (typeof from !== 'string') return []
  return [{ from, to: typeof to === 'string' ? to : '', status: isTrue(permanent) ? 301 : 302 }]
}

/** The one path that an expression means, apart from its last slash; null where it means several. */
export function exactPath(from: string): string | null {
  const path = from
    // Ghost's own notation for “either case”.
    .replace(/^\/(.*)\/i$/, '$1')
    .replace(/^\^/, '')
    .replace(/\$$/, '')
    .replace(/(?:\\?\/|\[\\?\/\]|\((?:\?:)?\\?\/\))\?$|\(\\?\/\?\)$/, '/')
    .replace(/\\([/.\-_?=&])/g, '$1')
  if (/[*+()[\]{}|\\^$]/.test(path) || /\?(?![\w-]+=)/.test(path)) return null
  return path.startsWith('/') || /^https?:/.test(path) ? path : `/${path}`
}
