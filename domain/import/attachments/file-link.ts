import { decodedUri } from '#domain/text/decoded-uri.ts'

const TAKEN = 'pdf|mp3|m4a|xlsx|csv|docx|pptx|zip|gpx'
/** Endings of files that are refused, so that they are named. */
const REFUSED = 'docm|xlsm|pptm|docx?|xls|ppt|pps|odt|ods|odp|rtf|epub|kml|kmz|ogg|wav|flac|mp4|mov|7z|rar'
const ENDING = new RegExp(`\\.(?:${TAKEN}|${REFUSED})$`, 'i')
/** Folders of uploads, which a site may have on another host. */
const UPLOADS = /\/(?:wp-content\/uploads|content\/(?:files|media))\//i

/** True for a name that ends like a document, sound, table, archive or track, taken in or not. */
export const isFileName = (name: string): boolean => ENDING.test(name)

/** The address of a file without its query and what follows `#`. */
export const bareFileLink = (href: string): string => href.split(/[?#]/, 1)[0] ?? ''

/** `own`: on the old site; `copy`: in a folder of uploads elsewhere, which may be the site's and may be another's. */
export type FileLink = 'own' | 'copy'

/**
 * Tells which links of a record may be files of its old site: relative ones, those on its hosts (without `www.`, and
 * below them), and those in a folder of uploads; null for any other. The id of a record from an archive names its host.
 */
export function fileLinksOf(record: {
  id: string
  old_addresses: readonly string[]
}): (href: string) => FileLink | null {
  const host = `https://${record.id.split(':')[1] ?? ''}`
  const hosts = new Set([host, ...record.old_addresses].flatMap((one) => hostOf(one) ?? []))
  return (href) => {
    const bare = bareFileLink(href)
    if (!isFileName(decodedUri(bare)) || /^(?!https?:)[a-z][a-z\d+.-]*:/i.test(bare)) return null
    if (!/^(?:https?:)?\/\//i.test(bare)) return 'own'
    // A site on wordpress.com has its uploads at NAME.files.wordpress.com.
    const named = hostOf(bare)?.replace('.files.', '.') ?? null
    if (named !== null && [...hosts].some((own) => named === own || named.endsWith(`.${own}`))) return 'own'
    return UPLOADS.test(bare) ? 'copy' : null
  }
}

const hostOf = (address: string): string | null =>
  URL.parse(address.replace(/^\/\//, 'https://'))?.hostname.replace(/^www\./, '') || null
