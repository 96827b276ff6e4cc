/** A name as names are compared: without case, accents and what joins words. Empty for one without letters. */
export const voiceName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[-’'.,\s]+/g, ' ')
    .trim()

/** Names that are counted as others', by `voiceName`; a name that is not among them is its own. */
export type CountedAs = ReadonlyMap<string, string>

/** Returns whom the quotes of a spelling are counted as. */
export const voiceOf = (spelling: string, countedAs: CountedAs): string => {
  const name = voiceName(spelling)
  return countedAs.get(name) ?? name
}
