import fs from 'node:fs'
import path from 'node:path'
import type { Page, TestInfo } from 'playwright/test'
import type { Box, Boxes } from '#e2e/support/measure-boxes.ts'
import { expect } from '#e2e/support/test.ts'

/** The boxes of each kind of page, by width. */
export type Stored = Record<string, Record<string, Boxes>>

/** Whether boxes are taken anew instead of compared. */
export const isRenewed = process.env['RENEW'] !== undefined
/** Boxes of each part: the opening of a list and its first row, the head and the first paragraphs of a story. */
export const MOST = 6
/** Px by which a machine's rounding may differ. */
const TOLERANCE = 2
const NAMES = ['x', 'width', 'size', 'lines']

const fileOf = (name: string) => path.join(import.meta.dirname, name)

export function readBoxes(name: string): Stored {
  const file = fileOf(name)
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Stored) : {}
}

/** Writes a box a line, as the formatter sets it, so that a difference can be read. */
export function writeBoxes(name: string, boxes: Stored): void {
  const text = JSON.stringify(boxes, null, 2)
    .replaceAll(/\[\s+([-\d.]+),\s+([-\d.]+),\s+([-\d.]+),\s+([-\d.]+)\s+\]/g, '[$1, $2, $3, $4]')
    .replaceAll(/\[\s+(\[[^\]]*\])\s+\]/g, '[$1]')
  fs.writeFileSync(fileOf(name), `${text}\n`)
}

/** Boxes whose figures differ, as lines: `headline 2: x 60 instead of 64`. */
function differences(now: Boxes, before: Boxes): string[] {
  const found: string[] = []
  for (const part of new Set([...Object.keys(now), ...Object.keys(before)])) {
    const [here, there] = [now[part] ?? [], before[part] ?? []]
    if (here.length !== there.length) found.push(`${part}: ${here.length} instead of ${there.length}`)
    for (const [n, box] of here.entries())
      for (const [at, name] of NAMES.entries()) {
        const [value = 0, was = 0] = [box[at], (there[n] as Box | undefined)?.[at]]
        const may = name === 'lines' ? 0 : TOLERANCE
        if (there[n] && Math.abs(value - was) > may) found.push(`${part} ${n + 1}: ${name} ${value} instead of ${was}`)
      }
  }
  return found
}

/** Boxes are where they were; a picture of the page is kept where they are not, or are taken anew. */
export async function keepsBoxes(
  page: Page,
  info: TestInfo,
  { file, boxes, before = {} }: { file: string; boxes: Boxes; before: Boxes | undefined },
): Promise<void> {
  const name = file.replaceAll(/\W+/g, '-')
  const found = isRenewed ? [] : differences(boxes, before)
  if (isRenewed || found.length > 0)
    await page.screenshot({ path: info.outputPath(`${name}.jpg`), type: 'jpeg', quality: 60, fullPage: true })
  expect.soft(found, name).toEqual([])
}
