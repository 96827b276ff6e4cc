/** A LIKE pattern that finds `text` anywhere, as it is: for `like ? escape '\'`. */
export const contains = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
