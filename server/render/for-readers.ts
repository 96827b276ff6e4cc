import { OEMBED_PATH } from '#domain/urls/paths.ts'

/**
 * False for the desk and the API, whose code the readers' renderer never loads. True for oEmbed, which other sites
 * request for their readers.
 */
export function isForReaders(url: string): boolean {
  const path = url.split('?', 1)[0] ?? url
  if (path === OEMBED_PATH) return true
  return !/^\/(?:desk|api)(?:\/|$)/i.test(path)
}
