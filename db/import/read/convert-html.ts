import { documentFromHtml, type FromHtml } from '#domain/document/html/from-html.ts'
import { ok, type Result } from '#domain/result.ts'

export type Converted = FromHtml
type Conversion = Result<Converted, 'busy' | 'conversion-took-too-long'>
export type ConvertInThread = (html: string) => Promise<Conversion>

/**
 * The HTML converter of this process that runs off the event loop. On globalThis, because Next bundles its own copy of
 * this file.
 */
const shared = globalThis as typeof globalThis & { broadsheetConvert?: ConvertInThread }

/** Sets the converter of this process. */
export function convertInThread(convert: ConvertInThread): void {
  shared.broadsheetConvert = convert
}

/**
 * Converts HTML of a request to a document: in a worker thread with a time limit under the server, so that a megabyte
 * of it blocks nobody else; otherwise (tests, `next dev`) synchronously.
 */
export async function convertHtml(html: string): Promise<Conversion> {
  return shared.broadsheetConvert ? shared.broadsheetConvert(html) : ok(documentFromHtml(html))
}
