const WHOLE = /^[“"«]([^“”"«»]*)[”"»]$/

/**
 * A text as it stands between quotation marks that somebody else adds: marks around the whole are left out, and those
 * inside become single ones, so that no two marks meet.
 */
export function insideQuotes(text: string): string {
  const whole = WHOLE.exec(text.trim())?.[1]
  if (whole !== undefined) return whole
  return text
    .replaceAll(/"([^"]*)"/g, '‘$1’')
    .replaceAll(/[“„«]/g, '‘')
    .replaceAll(/[”»"]/g, '’')
}
