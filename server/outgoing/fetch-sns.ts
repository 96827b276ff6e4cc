import type { FetchSns } from '#db/secrets/sns-signature.ts'
import { createPublicHttpsClient, OutsideError, type OutsideOptions } from '#server/outgoing/fetch-public-https.ts'

/** Asks Amazon SNS for a certificate or confirms a subscription, through the guarded client. */
export function createFetchSns(options: OutsideOptions = {}): FetchSns {
  const ask = createPublicHttpsClient(options)
  return async (url) => {
    try {
      const { status, body, isCut } = await ask(url)
      return status === 200 && !isCut ? body.toString('utf8') : null
    } catch (error) {
      if (error instanceof OutsideError) return null
      throw error
    }
  }
}
