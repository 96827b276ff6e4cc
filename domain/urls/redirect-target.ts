const WHOLE = /^https:\/\//i
const PATH = /^\/(?![/\\])[^\s\\]*$/

/**
 * A target as it is sent: a path of this paper, or a whole https address without a name and password, each with escapes
 * where they are needed. Null for anything else, such as a path that a browser reads as another host or another path.
 */
export function redirectTarget(target: string): string | null {
  if (WHOLE.test(target)) {
    if (/[\s\\]/.test(target) || !URL.canParse(target)) return null
    const { href, username, password } = new URL(target)
    return username === '' && password === '' ? href : null
  }
  const path = target.replace(/[?#].*$/s, '')
  if (
    !PATH.test(target) ||
    /\/\/|\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path) ||
    !URL.canParse(target, 'https://own.invalid')
  ) {
    return null
  }
  const { pathname, search, hash } = new URL(target, 'https://own.invalid')
  return pathname + search + hash
}
