/** Key that all spellings of a name share: Unicode's composed form (NFC), case folded, single spaces. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ').replace(/\s+/g, ' ').trim()
