import type { Tx } from '#db/engine/open.ts'
import { readerTokens } from '#db/schema/tables.ts'
import { newToken } from '#db/secrets/token.ts'

type Keep = {
  purpose: 'join' | 'leave' | 'address'
  readerId: number
  listIds: readonly number[]
  /** Of purpose 'address': the one that is proven. */
  moved?: { address: string; hmac: string }
  /** ms UTC */
  expiresAt: number
}

/** Makes a token of a reader for these lists, of which the hash is stored. */
export function keepTokens(tx: Tx, { listIds, moved, ...row }: Keep): string {
  const { token, tokenHash } = newToken()
  tx.insert(readerTokens)
    .values(listIds.map((listId) => ({ hash: tokenHash, listId, ...row, ...moved })))
    .run()
  return token
}
