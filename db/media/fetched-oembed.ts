import { type Result, refuse } from '#domain/result.ts'

/** Asks an oEmbed endpoint and returns its JSON, unchecked. */
export type FetchOembed = (url: string) => Promise<Result<unknown, 'embed-not-fetched'>>

/** The function of this process that asks. On globalThis, because Next bundles its own copy of this file. */
const shared = globalThis as typeof globalThis & { broadsheetFetchOembed?: FetchOembed }

/** Sets the function that asks oEmbed endpoints: only `server` has the client for outgoing requests. */
export function fetchOembedBy(fetchOembed: FetchOembed): void {
  shared.broadsheetFetchOembed = fetchOembed
}

/** The JSON at an oEmbed endpoint; refuses with `embed-not-fetched` if there is none, or if no function is set. */
export function fetchedOembed(url: string): ReturnType<FetchOembed> {
  return shared.broadsheetFetchOembed?.(url) ?? Promise.resolve(refuse('embed-not-fetched'))
}
