/** A LIKE pattern that matches `text` literally anywhere: for `like ? escape '\'`. */
export const contains = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
