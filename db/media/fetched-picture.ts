import { type Result, refuse } from '#domain/result.ts'

export type FetchedFile = { bytes: Uint8Array<ArrayBuffer>; name: string }
/** `headers` go beside, or in the place of, those of a request for a picture. */
export type FetchPicture = (
  url: string,
  headers?: Record<string, string>,
) => Promise<Result<FetchedFile, 'not-fetched' | 'too-large'>>

/**
 * The function of this process that fetches pictures. On globalThis, because Next bundles its own copy of this file.
 */
const shared = globalThis as typeof globalThis & { broadsheetFetchPicture?: FetchPicture }

/** Sets the function that fetches external pictures: only `server` has the client for outgoing requests. */
export function fetchPicturesBy(fetchPicture: FetchPicture): void {
  shared.broadsheetFetchPicture = fetchPicture
}

/** Fetches the file at a web address; refuses with `not-fetched` if it fails, or if no function is set. */
export function fetchedPicture(url: string): ReturnType<FetchPicture> {
  return shared.broadsheetFetchPicture?.(url) ?? Promise.resolve(refuse('not-fetched'))
}
