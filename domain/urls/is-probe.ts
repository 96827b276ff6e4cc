/** Names that only scanners ask for here: programs, hidden files, and the workings of another system. */
const PROBE =
  /\.(?:php\d?|aspx?|jsp|cgi|env|sql|bak|ini|ya?ml|log)(?:$|\/)|\/\.|^\/(?:wp-(?:admin|includes|login|json|content\/(?:plugins|themes))|cgi-bin)(?:\/|$)/i

/**
 * True for a path that a scanner for weak spots asks for, which nobody who looks for broken links wants to see. The files
 * of an old site's library (`/wp-content/uploads`) are none.
 */
export const isProbe = (path: string): boolean => PROBE.test(path)
