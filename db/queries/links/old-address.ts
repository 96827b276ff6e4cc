import type { Readable } from '#db/engine/open.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import type { Address } from '#db/queries/article/live-address.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

/**
 * Resolves an address of another system to what this paper answers there, given whole (`https://old.example/2019/x/?p=3`), as a path or
 * as a key. Any host counts as the old site. `nothing` for what is no address.
 */
export function oldAddress(db: Readable, address: string): Address {
  const key = oldAddressKey(address)
  return key === null ? { kind: 'nothing' } : addressOf(db, key)
}
