import { documentFromHtml, type FromHtml } from '#domain/document/from-html.ts'
import { ok, type Result } from '#domain/result.ts'

export type Converted = FromHtml
type Conversion = Result<Converted, 'busy' | 'conversion-took-too-long'>
export type ConvertInThread = (html: string) => Promise<Conversion>

/** How this process converts HTML off its event loop. On globalThis, because Next bundles its own copy of this file. */
const shared = globalThis as typeof globalThis & { broadsheetConvert?: ConvertInThread }

/** From now on conversions of this process are done by `convert`. */
export function convertInThread(convert: ConvertInThread): void {
  shared.broadsheetConvert = convert
}

/**
 * A document from HTML for a request: in a thread with a time limit under the server, so that a megabyte of it holds up
 * nobody else; otherwise (tests, `next dev`) here and now.
 */
export async function convertHtml(html: string): Promise<Conversion> {
  return shared.broadsheetConvert ? shared.broadsheetConvert(html) : ok(documentFromHtml(html))
}
