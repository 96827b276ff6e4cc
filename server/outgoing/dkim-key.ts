import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Name of the key in DNS: `broadsheet._domainkey.halyard.example`. */
export const DKIM_SELECTOR = 'broadsheet'
const BITS = 2_048

export type DkimKey = { domainName: string; keySelector: string; privateKey: string }

const fileIn = (dataDir: string) => path.join(dataDir, 'newsletter-key.pem')

/** The private key that signs newsletters, as PEM; null if none was made. */
export function readDkimKey(dataDir: string): string | null {
  try {
    return fs.readFileSync(fileIn(dataDir), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** The key as it signs a letter from an address; null if none was made. */
export function dkimKeyFor(dataDir: string, sender: string): DkimKey | null {
  const privateKey = readDkimKey(dataDir)
  const domainName = sender.slice(sender.lastIndexOf('@') + 1)
  return privateKey === null ? null : { domainName, keySelector: DKIM_SELECTOR, privateKey }
}

/** Makes the key, readable by its own user alone; false if there is one. It is in no backup, export or bundle. */
export function makeDkimKey(dataDir: string): boolean {
  if (readDkimKey(dataDir) !== null) return false
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: BITS })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  fs.writeFileSync(fileIn(dataDir), pem, { mode: 0o600, flag: 'wx', flush: true })
  return true
}

/** Value of the TXT record that publishes the key (RFC 6376, 3.6.1). */
export function dkimRecord(privateKey: string): string {
  const key = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  return `v=DKIM1; k=rsa; p=${key.toString('base64')}`
}
