import { z } from 'zod'

const MOST_CHARACTERS = 200

/** True for a plain name of a file or folder: no folders before it, nothing hidden, no control characters. */
export const isPlainName = (name: string): boolean =>
  name.length > 0 && name.length <= MOST_CHARACTERS && !name.startsWith('.') && !/[/\\\p{Cc}]/u.test(name)

/** Name of a file of an export, as the desk lists it: never a path. */
export const plainName = z.string().refine(isPlainName, 'is not a plain name of a file')

/**
 * Name under which an uploaded file is kept: the ending stays, because an adapter may go by it, and only letters, digits
 * and `-_.` of the rest.
 */
export function storedName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
  const ending = /(?<=.)\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? ''
  // File systems count bytes: 200 of the 255 that they allow, at up to four a letter.
  const most = 200 - ending.length
  let stem = plain.slice(0, plain.length - ending.length).replace(/^[.-]+/, '')
  while (new TextEncoder().encode(stem).length > most) stem = [...stem].slice(0, -1).join('')
  return `${stem || 'export'}${ending}`
}
