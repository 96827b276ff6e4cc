/**
 * Name under which an uploaded file is kept: the ending stays, because a reader of exports may go by it, and only letters,
 * digits and `-_.` of the rest.
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
