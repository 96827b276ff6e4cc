import { decodedText } from '#domain/import/decoded-text.ts'

/** Contents of a list of old addresses: addresses, or further lists in the case of a sitemap index. */
export type Listed = { addresses: string[]; lists: string[] }

const LOC = /<(?:[\w-]+:)?loc>\s*(?:<!\[CDATA\[)?([^<\]]{1,4096})/gi
const INDEX = /<(?:[\w-]+:)?sitemapindex[\s>]/i
const XML = /^\s*(?:<\?xml|<(?:[\w-]+:)?(?:urlset|sitemapindex)[\s>]|<!--)/i

/**
 * Reads a sitemap, a sitemap index, or a text with one address a line, of which blank lines and those that begin with
 * `#` are left out. In a text an address may be a path.
 */
export function listedAddresses(text: string): Listed {
  const plain = text.replace(/^\ufeff/, '')
  if (XML.test(plain.slice(0, 2_000))) {
    const found = [...plain.matchAll(LOC)].map(([, address = '']) => decodedText(address).trim()).filter(isAddress)
    return INDEX.test(plain.slice(0, 20_000)) ? { addresses: [], lists: found } : { addresses: found, lists: [] }
  }
  const lines = plain.split(/\r?\n/).map((line) => line.trim())
  return { addresses: lines.filter((line) => isAddress(line) || /^\/(?!\/)/.test(line)), lists: [] }
}

const isAddress = (text: string): boolean => /^https?:\/\/[^\s/]/i.test(text)
