import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startNewsroom } from '#e2e/support/newsroom.ts'
import type { Finding, WebCheck } from '#e2e/web/check.ts'
import { feeds } from '#e2e/web/feeds.ts'
import { htmlValidate } from '#e2e/web/html-validate.ts'
import { lighthouseScores } from '#e2e/web/lighthouse.ts'
import { links } from '#e2e/web/links.ts'
import { lynx } from '#e2e/web/lynx.ts'
import { nu } from '#e2e/web/nu.ts'
import { openGraphCheck } from '#e2e/web/open-graph.ts'
import { readPages } from '#e2e/web/pages.ts'
import { readability } from '#e2e/web/readability.ts'
import { sitemaps } from '#e2e/web/sitemaps.ts'
import { structuredData } from '#e2e/web/structured-data.ts'
import { checkTable, scoreTable } from '#e2e/web/tables.ts'

/**
 * Implements `npm run check:web`: runs external validators on the sample newsroom. Prints Markdown; fails on any
 * finding.
 */
const checks: Record<string, WebCheck> = {
  'Nu HTML Checker': nu,
  'html-validate': htmlValidate,
  'structured data': structuredData,
  'Open Graph': openGraphCheck,
  Readability: readability,
  lynx,
  feedparser: feeds,
  xmllint: sitemaps,
  linkinator: links,
}

const { values: given } = parseArgs({
  options: { only: { type: 'string', multiple: true }, 'no-lighthouse': { type: 'boolean', default: false } },
})
const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-check-web-'))
const newsroom = await startNewsroom('demo')
let faults = 0
try {
  const pages = await readPages(newsroom)
  const columns = new Map<string, { checked: string[]; findings: Finding[] }>()
  for (const [name, check] of Object.entries(checks)) {
    if (given.only && !given.only.includes(name)) continue
    const found = await check({ newsroom, pages, chromium, scratch })
    for (const { of, says } of found.findings) console.error(`${name} · ${of}: ${says}`)
    faults += found.findings.length
    columns.set(name, found)
  }
  console.log(checkTable(columns))
  if (!given['no-lighthouse']) {
    const scores = await lighthouseScores(newsroom, chromium)
    for (const { kind, faults: costs } of scores) for (const one of costs) console.error(`Lighthouse · ${kind}: ${one}`)
    console.log(scoreTable(scores))
  }
} finally {
  await newsroom.stop()
  fs.rmSync(scratch, { recursive: true, force: true })
}
process.exitCode = faults === 0 ? 0 : 1
