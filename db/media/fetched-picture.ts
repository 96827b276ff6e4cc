import { type Result, refuse } from '#domain/result.ts'

export type FetchedFile = { bytes: Uint8Array<ArrayBuffer>; name: string }
export type FetchPicture = (url: string) => Promise<Result<FetchedFile, 'not-fetched' | 'too-large'>>

/** What fetches for this process. On globalThis, because Next bundles its own copy of this file. */
const shared = globalThis as typeof globalThis & { broadsheetFetchPicture?: FetchPicture }

/** From now on pictures from elsewhere are fetched by `fetchPicture`: only `server` knows the way out. */
export function fetchPicturesBy(fetchPicture: FetchPicture): void {
  shared.broadsheetFetchPicture = fetchPicture
}

/** The file behind an address on the web; refused where nothing was fetched, or where nothing fetches. */
export function fetchedPicture(url: string): ReturnType<FetchPicture> {
  return shared.broadsheetFetchPicture?.(url) ?? Promise.resolve(refuse('not-fetched'))
}
