/** What the spellings of one name share: Unicode's composed form (NFC), no difference of case, single spaces. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ').replace(/\s+/g, ' ').trim()
