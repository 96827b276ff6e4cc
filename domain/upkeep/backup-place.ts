/** A place for copies of backups: a folder of this machine, or a bucket of an S3-compatible store. */
export type BackupPlace =
  | { kind: 'folder'; folder: string }
  | {
      kind: 's3'
      /** Origin of the store, such as https://s3.eu-central-1.amazonaws.com. */
      endPoint: string
      bucket: string
      /** Empty, or ends with a slash. */
      prefix: string
      region: string
      accessKey: string
      secretKey: string
    }

const FORMS = 'an absolute path, a file:// address, or s3://KEY:SECRET@HOST/BUCKET/PREFIX?region=REGION'
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

type Credentials = { accessKey?: string | undefined; secretKey?: string | undefined }

/**
 * Parses the address of a place for copies. `credentials` are used where the address has none. Throws a sentence that
 * names BACKUP_URL and never repeats a secret.
 */
export function parseBackupPlace(address: string, credentials: Credentials = {}): BackupPlace {
  if (address.startsWith('/')) return { kind: 'folder', folder: address }
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol === 'file:' && (url.hostname === '' || url.hostname === 'localhost'))
    return { kind: 'folder', folder: decodeURIComponent(url.pathname) }
  if (url?.protocol !== 's3:') throw new Error(`BACKUP_URL must be ${FORMS}.`)
  return s3Place(url, credentials)
}

function s3Place(url: URL, credentials: Credentials): BackupPlace {
  const [bucket = '', ...rest] = decodeURIComponent(url.pathname).split('/').filter(Boolean)
  if (url.host === '') throw new Error('BACKUP_URL names no host: s3://KEY:SECRET@HOST/BUCKET/PREFIX.')
  if (!BUCKET.test(bucket)) throw new Error(`BACKUP_URL names no bucket after ${url.host}, or one with a wrong name.`)
  for (const name of url.searchParams.keys())
    if (name !== 'region' && name !== 'tls') throw new Error(`BACKUP_URL has ?${name}=: only region and tls are known.`)
  const tls = url.searchParams.get('tls') ?? 'on'
  if (tls !== 'on' && tls !== 'off') throw new Error('BACKUP_URL: tls is on or off.')
  if (tls === 'off' && !LOOPBACK.has(url.hostname))
    throw new Error(`BACKUP_URL has tls=off, which is allowed only for a store on this machine, not for ${url.host}.`)
  const accessKey = decodeURIComponent(url.username) || credentials.accessKey
  const secretKey = decodeURIComponent(url.password) || credentials.secretKey
  if (!accessKey || !secretKey)
    throw new Error(
      'BACKUP_URL has no key and secret: write s3://KEY:SECRET@HOST/…, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    )
  return {
    kind: 's3',
    endPoint: `${tls === 'on' ? 'https' : 'http'}://${url.host}`,
    bucket,
    prefix: rest.map((part) => `${part}/`).join(''),
    region: url.searchParams.get('region') || 'us-east-1',
    accessKey,
    secretKey,
  }
}

/** The place in words, without secrets: a path, or `BUCKET/PREFIX at HOST`. */
export const placeInWords = (place: BackupPlace): string =>
  place.kind === 'folder' ? place.folder : `${place.bucket}/${place.prefix} at ${new URL(place.endPoint).host}`
